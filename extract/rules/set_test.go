package rules

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestFor holds which rules are for an address, and in what order.
func TestFor(t *testing.T) {
	rule := func(name string, hosts ...string) *Rule { return &Rule{Source: name, Hosts: hosts} }
	dated := func(name, from, until string) *Rule {
		return &Rule{Source: name, Hosts: []string{"dated.org"}, From: from, Until: until}
	}
	far := NewSet([]*Rule{rule("wide", "*.example.org"), rule("exact", "news.example.org"), rule("wider", "*.org"), rule("top", "www.example.org")})
	near := NewSet([]*Rule{rule("near", "*.example.org"), dated("old", "", "2019-12-31"), dated("new", "2020-01-01", "")})
	set := Join(far, nil, near)
	for _, c := range []struct{ address, day, want string }{
		{"https://news.example.org/a?b", "", "near exact wide"},
		{"http://WWW.news.example.org:8080", "", "near exact wide"},
		{"a.news.example.org", "", "near wide"},
		{"https://example.org", "", "top"},
		{"https://example.com", "", ""},
		{"https://badexample.org", "", ""},
		{"dated.org", "2019-05-01", "old"},
		{"dated.org", "2020-01-01", "new"},
		{"dated.org", "", "new"},
		{"", "", ""},
		{"::", "", ""},
	} {
		day, _ := time.Parse(time.DateOnly, c.day)
		var got []string
		for _, r := range set.For(c.address, func() time.Time { return day }) {
			got = append(got, r.Source)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %s: %v, want %s", c.address, c.day, got, c.want)
		}
	}
	if n := len((*Set)(nil).For("example.org", nil)); n != 0 {
		t.Errorf("no set has %d rules", n)
	}
}

// TestBuiltIn holds that the rules that come with the package load, and that their files
// are called by their hosts and are for nothing else: by that they are found unread.
func TestBuiltIn(t *testing.T) {
	builtIn := BuiltIn()
	for _, r := range builtIn.All() {
		if errs := r.Check(); len(errs) > 0 {
			t.Error(errs)
		}
		for _, host := range r.Hosts {
			if !slices.Contains(builtIn.ForAnyDay(host), r) || !slices.Contains(builtIn.ForAnyDay("below."+strings.TrimPrefix(host, "*.")), r) && strings.HasPrefix(host, "*.") {
				t.Errorf("%s is not found by %s", r.Source, host)
			}
		}
		if r.IsForLines() && r.Lines.When.Expr != "" {
			t.Errorf("%s is for dumps of any host", r.Source)
		}
	}
}

// TestConcurrent holds, with the race detector, that a rule may be compiled and
// applied by several goroutines at once.
func TestConcurrent(t *testing.T) {
	r := ParseFTR("example.org.txt", []byte("title: //h1\nbody: //p[position()<3] | //div//p\nstrip_id_or_class: ad\n"))
	set := NewSet([]*Rule{r})
	p := page(t, "<h1>Here</h1><div><div><p>x<p>y<p class=ad>z</div></div>")
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, r := range set.For("example.org", nil) {
				got := r.Apply(p)
				if len(got.Fields[Headline]) != 1 || len(got.Keep) != 3 || len(got.Drop) != 1 {
					t.Errorf("%v", got)
				}
			}
		})
	}
	wait.Wait()
}
