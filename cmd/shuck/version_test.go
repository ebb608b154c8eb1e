package main

import (
	"regexp"
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	const hash = "0123456789abcdef0123456789abcdef01234567"
	vcs := func(modified string) []debug.BuildSetting {
		return []debug.BuildSetting{
			{Key: "-trimpath", Value: "true"},
			{Key: "vcs.revision", Value: hash},
			{Key: "vcs.time", Value: "2026-11-27T12:00:00Z"},
			{Key: "vcs.modified", Value: modified},
		}
	}
	for _, c := range []struct {
		name           string
		main           string
		settings       []debug.BuildSetting
		version, exact string
	}{
		{"go build without version control", "(devel)", nil, release, ""},
		{"go run", "", nil, release, ""},
		{"a clone", "v0.0.0-20261127120000-0123456789ab", vcs("false"), release + " (commit 0123456789ab, 2026-11-27T12:00:00Z)", hash},
		{"a clone with changes", "v0.0.0-20261127120000-0123456789ab+dirty", vcs("true"), release + " (commit 0123456789ab, 2026-11-27T12:00:00Z, modified)", ""},
		{"go install of a release", "v0.3.1", nil, "0.3.1", "0.3.1"},
	} {
		o := lineageOf(&debug.BuildInfo{Main: debug.Module{Version: c.main}, Settings: c.settings})
		if got := o.version(); got != c.version {
			t.Errorf("%s: version %q, want %q", c.name, got, c.version)
		}
		if got := o.exact(); got != c.exact {
			t.Errorf("%s: exact %q, want %q", c.name, got, c.exact)
		}
	}
}

// TestReleaseInChangelog holds that the program and the changelog speak of the same version.
func TestReleaseInChangelog(t *testing.T) {
	changelog := readDocument(t, ".github/CHANGELOG.md")
	heading := regexp.MustCompile(`(?m)^## \[([0-9][^\]]*)\] - \d{4}-\d\d-\d\d$`).FindStringSubmatch(changelog)
	if heading == nil {
		t.Fatal("the changelog has no version with a date")
	}
	if got := heading[1]; got != release {
		t.Errorf("the changelog is at %s, the program at %s", got, release)
	}
}
