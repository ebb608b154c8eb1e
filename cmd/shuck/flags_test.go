package main

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/extract/rules"
)

func TestByteSize(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "1000": 1000, "12B": 12, "1K": 1 << 10, "1k": 1 << 10, "3kB": 3 << 10, "500KiB": 500 << 10,
		"64MiB": 64 << 20, "2 GB": 2 << 30, "1T": 1 << 40,
	} {
		var s byteSize
		if err := s.Set(text); err != nil || int64(s) != want {
			t.Errorf("%q: %d, %v, want %d", text, s, err, want)
		}
		again := byteSize(-1)
		if err := again.Set(s.String()); err != nil || again != s {
			t.Errorf("%q: printed as %q, read back as %d, %v", text, s.String(), again, err)
		}
	}
	for _, text := range []string{"", "K", "-1", "1.5M", "12x", "1KK", "1iB", "9223372036854775807K", "99999999999999999999"} {
		s := byteSize(7)
		if err := s.Set(text); err == nil || s != 7 {
			t.Errorf("%q: taken as %d", text, s)
		}
	}
	if s := byteSize(math.MaxInt64); s.String() != "9223372036854775807" {
		t.Errorf("the largest size is printed as %s", s.String())
	}
}

// TestFlagArguments holds that each flag of each command says what it takes, in a
// word that arguments knows, and that what it does not take is said without Go.
func TestFlagArguments(t *testing.T) {
	free := []string{"string", "stringArray", "names"}
	eachCommand(newRoot(), func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			arg, takes := argumentOf(f)
			if !takes {
				return
			}
			if !slices.ContainsFunc(arguments, func(a argument) bool { return a.name == arg.name }) {
				t.Errorf("%s --%s: no word in backquotes that arguments has: %s", cmd.CommandPath(), f.Name, f.Usage)
			}
			if err := f.Value.Set(""); err == nil || !strings.HasPrefix(err.Error(), "want ") {
				t.Errorf("%s --%s: of nothing it says %v", cmd.CommandPath(), f.Name, err)
			}
			if slices.Contains(free, f.Value.Type()) {
				return
			}
			if err := f.Value.Set("@"); err == nil || !strings.HasPrefix(err.Error(), "want ") {
				t.Errorf("%s --%s: of @ it says %v", cmd.CommandPath(), f.Name, err)
			}
			if err := f.Value.Set(arg.example); err != nil {
				t.Errorf("%s --%s: the example %s is wrong: %v", cmd.CommandPath(), f.Name, arg.example, err)
			}
		})
	})
}

func TestTimeLimit(t *testing.T) {
	for text, want := range map[string]string{"2m": "2m", "90s": "1m30s", "1h": "1h", "60m": "1h", "1h5m": "1h5m", "0": "0s", "500ms": "500ms", "10m": "10m"} {
		var limit timeLimit
		if err := limit.Set(text); err != nil || limit.String() != want {
			t.Errorf("%s: %s, %v, want %s", text, limit.String(), err, want)
		}
	}
	for _, text := range []string{"30", "-1s", "", "s", "1d"} {
		limit := timeLimit(7)
		if err := limit.Set(text); err == nil || limit != 7 {
			t.Errorf("%q: taken as %s", text, limit.String())
		}
	}
}

func TestHowToFetch(t *testing.T) {
	for _, address := range []string{"http://a.org", "HTTPS://a.org/b?c", "a.org/", "news.a.co.uk/b/c.html", "www.a.org", "WWW.a.org/b"} {
		if howToFetch(address) == "" {
			t.Errorf("%s is taken for a file", address)
		}
	}
	for _, path := range []string{"a.html", "pages/a.html", "dumps.2024/a.html", "./a.org/b", "/a.org/b", "../a", "http:", "www.html", "ftp://a.org/b", "-", ""} {
		if said := howToFetch(path); said != "" {
			t.Errorf("%s is taken for an address: %s", path, said)
		}
	}
}

func TestNearest(t *testing.T) {
	fields := []string{"headline", "lead", "body", "byline", "url"}
	for name, want := range map[string]string{
		"headlin": "headline", "heading": "headline", "bodies": "body", "by-line": "byline", "ur": "url", "xyz": "", "": "",
	} {
		if got, _ := rules.Nearest(name, fields); got != want {
			t.Errorf("nearest(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestFieldNames(t *testing.T) {
	names := strings.Join(fieldNames(), " ")
	if !strings.HasPrefix(names, "source url requested_url ") || !strings.HasSuffix(names, " warnings extra error") {
		t.Errorf("fields: %s", names)
	}
}
