package rules

import (
	"net/url"
	"slices"
	"strings"
	"time"
)

// A Set is the rules of one or more directories. It is never changed once it
// is made; the zero Set, and nil, have no rules.
type Set struct {
	layers []layer // the nearest first
}

// A layer is the rules of one directory.
type layer struct {
	read   func() *content
	always bool // the rules are for any page
	// hosts are those that the rules are for, so that they need not be read for others. Below
	// a host they may be for all, and they are not for dumps of unknown hosts. It is nil where
	// the rules have been read.
	hosts map[string]bool
}

// A content is what is in a layer.
type content struct {
	rules  []*Rule            // by name
	byHost map[string][]*Rule // by host, "*.example.org" as it is written
	sum    uint64             // of the files they were read from
}

// NewSet makes a set of rules as if they lay in one directory: of two for the same host the
// first is asked first. The set keeps the slice.
func NewSet(rules []*Rule) *Set { return newSet(newContent(rules, 0)) }

func newSet(c *content) *Set {
	return &Set{layers: []layer{{read: func() *content { return c }}}}
}

func newContent(rules []*Rule, sum uint64) *content {
	c := &content{rules: rules, byHost: make(map[string][]*Rule, len(rules)), sum: sum}
	for _, r := range rules {
		for _, host := range r.Hosts {
			host = bareHost(host)
			c.byHost[host] = append(c.byHost[host], r)
		}
	}
	return c
}

// Only makes a set of a rule that is for any page, whatever its host: to try
// it on pages whose address is not known.
func Only(r *Rule) *Set {
	s := NewSet([]*Rule{r})
	s.layers[0].always = true
	return s
}

// Join makes one set of several. For a page, the rules of later sets are asked before those
// of earlier ones. A set may be nil; without sets there are no rules.
func Join(sets ...*Set) *Set {
	out := &Set{}
	for _, s := range slices.Backward(sets) {
		if s != nil {
			out.layers = append(out.layers, s.layers...)
		}
	}
	return out
}

// All gives the rules of the set in a new slice, the nearest first; nil for none.
func (s *Set) All() []*Rule {
	if s == nil {
		return nil
	}
	var out []*Rule
	for _, l := range s.layers {
		out = append(out, l.read().rules...)
	}
	return out
}

// For gives the rules for a page by its address, or by its host alone, the
// nearest first: those of later directories, and in a directory those for the
// very host, then those for what it is below. Rules whose days do not hold day
// are left out; day is asked only where it matters. "www." makes no difference. It gives a
// new slice, nil where no rule is for the page.
func (s *Set) For(address string, day func() time.Time) []*Rule {
	return slices.DeleteFunc(s.ForAnyDay(address), func(r *Rule) bool { return r.IsDated() && !r.Holds(day()) })
}

func (l *layer) forNames(names []string) []*Rule {
	if l.always {
		return l.read().rules
	}
	var out []*Rule
	for _, name := range names {
		if l.hosts == nil || l.hosts[strings.TrimPrefix(name, "*.")] {
			out = append(out, l.read().byHost[name]...)
		}
	}
	return out
}

// Sum is a hash of the files that the set was read from, so that a set whose rules
// have changed can be told from the one before. It is 0 for no rules, and says nothing of
// rules that were parsed and not read from files.
func (s *Set) Sum() uint64 {
	sum := uint64(0)
	if s != nil {
		for _, l := range s.layers {
			sum = sum*31 + l.read().sum
		}
	}
	return sum
}

// ForAnyDay is [Set.For] without asking for the day of the story.
func (s *Set) ForAnyDay(address string) []*Rule {
	if s == nil {
		return nil
	}
	names := hostNames(hostOf(address))
	var out []*Rule
	for _, l := range s.layers {
		for _, r := range l.forNames(names) {
			if !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// ForDumps gives the rules that know text dumps of their site by a line, for
// dumps whose address is not known.
func (s *Set) ForDumps() []*Rule {
	if s == nil {
		return nil
	}
	var out []*Rule
	for _, l := range s.layers {
		if l.hosts != nil {
			continue
		}
		for _, r := range l.read().rules {
			if r.IsForLines() && r.Lines.When.Expr != "" {
				out = append(out, r)
			}
		}
	}
	return out
}

// everyHost stands for the host in rules that are for every page.
const everyHost = "*"

// hostNames are the names under which rules for a host may stand, the nearest
// first.
func hostNames(host string) []string {
	names := []string{host}
	for rest := host; ; {
		_, parent, ok := strings.Cut(rest, ".")
		if !ok || !strings.Contains(parent, ".") {
			return append(names, everyHost)
		}
		names = append(names, "*."+parent)
		rest = parent
	}
}

// hostOf is the host of an address, or what is given when it is one.
func hostOf(address string) string {
	if !strings.Contains(address, "/") {
		return bareHost(address)
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return bareHost(u.Hostname())
}

func bareHost(host string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSuffix(host, ".")), "www.")
}

// HostOf is the host of an address, without "www."; "" when it has none.
func HostOf(address string) string { return hostOf(address) }
