package dump

import (
	"fmt"
	"path"
	"strings"
)

// A Filter chooses files below a directory by shell patterns. A pattern with a
// slash is held against the path below the directory, with slashes on every
// system; one without is held against the name alone. * and ? stop at a slash,
// ** stands for any number of directories. Members of archives are files, their
// archive a directory; of one that was named itself, paths are those in it:
//
//	*.html          every file so named, at any depth
//	2024/*.html     those in the directory 2024
//	**/live/**      everything below any directory called live
type Filter struct {
	// Include, where it is not empty, takes only files that match one of
	// these, and takes them even if their names would be passed over. Archives
	// (.zip, .tar, .tgz, .wacz ...) that match none are read for the members
	// that do, as if they were directories.
	Include []string
	// Exclude leaves out files that match one of these, and everything below
	// directories that do. It goes before Include.
	Exclude []string
}

// Check says which pattern is none, and what one looks like; nil when all are right. The
// functions that take a Filter do not check it: a pattern that is none matches nothing.
func (f Filter) Check() error {
	for _, patterns := range [][]string{f.Include, f.Exclude} {
		for _, pattern := range patterns {
			if _, err := path.Match(pattern, ""); err != nil || pattern == "" {
				return fmt.Errorf("%q is not a pattern: want a shell pattern such as *.html", pattern)
			}
		}
	}
	return nil
}

// takes reports whether the file called name is one of those wanted.
func (f Filter) takes(name string) bool {
	switch {
	case f.excludes(name):
		return false
	case len(f.Include) > 0:
		return matchesAny(f.Include, name)
	default:
		return !isBesidePages(name)
	}
}

func (f Filter) excludes(name string) bool { return matchesAny(f.Exclude, name) }

// isBesidePages reports whether a name is one that saved pages have beside
// them: "story_files/main.css" is, "story.html" and "story.html.gz" are not.
func isBesidePages(name string) bool {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".golden.json") || path.Base(name) == "known-gaps.txt" {
		return true
	}
	switch path.Ext(name) {
	case ".css", ".js", ".mjs", ".map", ".wasm",
		".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff",
		".woff", ".woff2", ".ttf", ".otf", ".eot",
		".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".webm", ".mov", ".avi":
		return true
	}
	return false
}

func matchesAny(patterns []string, name string) bool {
	for _, pattern := range patterns {
		if matchGlob(pattern, name) {
			return true
		}
	}
	return false
}

// matchGlob holds one pattern of a Filter against a path below the directory.
func matchGlob(pattern, name string) bool {
	if !strings.Contains(pattern, "/") {
		ok, _ := path.Match(pattern, path.Base(name)) // Check has seen the pattern
		return ok
	}
	pattern = strings.Trim(pattern, "/")
	return matchSegments(strings.Split(pattern, "/"), strings.Split(name, "/"))
}

// matchSegments matches segment by segment. When it gets stuck it lets the
// last ** take one segment more, which is enough: an earlier ** need never
// take more than it did.
func matchSegments(pattern, name []string) bool {
	p, n := 0, 0
	star, starTook := -1, 0
	for n < len(name) {
		if p < len(pattern) && pattern[p] == "**" {
			star, starTook = p, n
			p++
			continue
		}
		if p < len(pattern) {
			if ok, _ := path.Match(pattern[p], name[n]); ok {
				p, n = p+1, n+1
				continue
			}
		}
		if star < 0 {
			return false
		}
		starTook++
		p, n = star+1, starTook
	}
	for p < len(pattern) && pattern[p] == "**" {
		p++
	}
	return p == len(pattern)
}
