package score

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestWithoutAddress: the features of a page whose address is kept back are those
// of the page without one.
func TestWithoutAddress(t *testing.T) {
	const html = "<h1>The ferry stays</h1><p>The council voted on Tuesday to keep the ferry across the river.</p>"
	row := func(url string) []float32 {
		d := page.Parse(page.Page{URL: url, Data: []byte(html), Shape: page.ShapeHTML})
		return KindFeatures(d)
	}
	known, unknown := row("https://forum.example.org/t/the-ferry-stays"), row("")
	if !HasAddress(known) || HasAddress(unknown) {
		t.Errorf("an address is known of %t and %t, want true and false", HasAddress(known), HasAddress(unknown))
	}
	for i, v := range WithoutAddress(known) {
		if v != unknown[i] && (v == v || unknown[i] == unknown[i]) {
			t.Errorf("%s is %v, want %v", kindFeatures[i].name, v, unknown[i])
		}
	}
	if !HasAddress(known) {
		t.Error("keeping the address back changed the row that it was kept back from")
	}
}

// TestForumHosts knows forums by what their hosts are called.
func TestForumHosts(t *testing.T) {
	for _, c := range []struct {
		address string
		forum   bool
	}{
		{"https://forum.example.org/x", true},
		{"https://www.gardenersforum.org/x", true},
		{"https://example.org/forum/x", false}, // that is the path
		{"https://news.example.org/x", false},
	} {
		if got := parseAddress(c.address).host[0]; got != c.forum {
			t.Errorf("%s: forum %t, want %t", c.address, got, c.forum)
		}
	}
}

// TestDeclaredKinds counts what JSON-LD and microdata declare.
func TestDeclaredKinds(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte(`<html itemscope itemtype="https://schema.org/QAPage"><script type="application/ld+json">{"@type":"Question"}</script>
<body><div itemprop="mainEntity" itemscope itemtype="http://schema.org/Question"><p>Why is the ferry late?</p></div>
<div itemscope itemtype="http://schema.org/Answer"></div><div itemscope itemtype="Answer"></div><div itemtype=""></div>`), Shape: page.ShapeHTML})
	counts := countDeclared(d)
	for i, name := range declaredTypes {
		if want := map[string]int{"QAPage": 1, "Question": 2, "Answer": 2}[name]; counts[i] != want {
			t.Errorf("%s: %d, want %d", name, counts[i], want)
		}
	}
}

func TestViewAddress(t *testing.T) {
	class := func(seen [len(addressWords)]bool) string {
		var names []string
		for i, in := range seen {
			if in {
				names = append(names, addressWords[i].name)
			}
		}
		return strings.Join(names, " ")
	}
	for address, want := range map[string]string{
		"https://boats.example/products/red-dinghy":  "product",
		"https://docs.boats.example/sails":           "documentation",
		"https://boats.example/t/leaking-keel/1234":  "forum",
		"https://boats.example/2024/05/a-day-at-sea": "",
	} {
		v := parseAddress(address)
		if got := strings.TrimSpace(class(v.host) + " " + class(v.path)); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
	if v := parseAddress("https://boats.example/2024/05/a-day-at-sea"); !v.dated || v.slugWords != 4 {
		t.Errorf("got %+v, want a date and four words", v)
	}
	if parseAddress("").known {
		t.Error("an address that is not there is known")
	}
}
