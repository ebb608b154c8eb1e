package jsonld

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	cases := []struct {
		name, script string
		types        []string // of the nodes found, in order
	}{
		{"one object", `{"@type":"NewsArticle","headline":"A"}`, []string{"NewsArticle"}},
		{"list", `[{"@type":"WebSite"},{"@type":"Article"}]`, []string{"WebSite", "Article"}},
		{"graph", `{"@graph":[{"@type":"WebPage"},{"@type":["Article","BlogPosting"]}]}`, []string{"", "WebPage", "Article"}},
		{"main entity", `{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/Product"}}`, []string{"WebPage", "Product"}},
		{"parts are other articles", `{"@type":"Article","hasPart":{"@type":"NewsArticle"}}`, []string{"Article"}},
		{"comment around it", "<!--\n{\"@type\":\"Article\"}\n-->", []string{"Article"}},
		{"CDATA around it", "//<![CDATA[\n{\"@type\":\"Article\"}\n//]]>", []string{"Article"}},
		{"line break in a string", "{\"@type\":\"Article\",\"headline\":\"A\nB\"}", []string{"Article"}},
		{"comma before a bracket", `{"@type":"Article","keywords":["a","b",],}`, []string{"Article"}},
		{"escape that JSON has not", `{"@type":"Article","headline":"it\'s"}`, []string{"Article"}},
		{"semicolon behind it", `{"@type":"Article"};`, []string{"Article"}},
		{"a bracket too many", `{"@type":"Article","author":{"name":"Ana Pérez"}}}}`, []string{"Article"}},
		{"brackets missing", `{"@type":"Article","keywords":["a","b"`, []string{"Article"}},
		{"cut off in a string", `{"@type":"Article","headline":"Council vo`, []string{"Article"}},
		{"cut off behind a comma", `[{"@type":"Article"},`, []string{"Article"}},
		{"two objects", `{"@type":"WebSite"} {"@type":"Article",}`, []string{"WebSite", "Article"}},
		{"quotes in a string", `{"@type":"Article","headline":"A "quiet" vote, and "loud", too"}`, []string{"Article"}},
		{"no JSON", `Article`, nil},
		{"empty", ``, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, n := range Parse(c.script) {
				first := ""
				if types := n.Types(); len(types) > 0 {
					first = types[0]
				}
				got = append(got, first)
			}
			if !reflect.DeepEqual(got, c.types) {
				t.Errorf("%s\n got %q\nwant %q", c.script, got, c.types)
			}
		})
	}
}

func TestNames(t *testing.T) {
	cases := []struct {
		name, author string
		want         []string
	}{
		{"string", `"Ana Pérez"`, []string{"Ana Pérez"}},
		{"object", `{"@type":"Person","name":"Ana Pérez"}`, []string{"Ana Pérez"}},
		{"list of both", `["Ana Pérez",{"name":"AP"}]`, []string{"Ana Pérez", "AP"}},
		{"list of names in one object", `{"name":["Ana Pérez","Kofi Mensah"]}`, []string{"Ana Pérez", "Kofi Mensah"}},
		{"value object", `{"@value":"Ana Pérez"}`, []string{"Ana Pérez"}},
		{"entities encoded twice", `"Mu&ntilde;oz &amp; Sons"`, []string{"Muñoz & Sons"}},
		{"reference", `{"@id":"#ana"}`, []string{"Ana of the Graph"}},
		{"reference in a list", `[{"@id":"#ana"},"AP"]`, []string{"Ana of the Graph", "AP"}},
		{"nothing", `null`, nil},
		{"a number", `7`, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			nodes := Parse(`{"@graph":[{"@type":"Article","author":` + c.author + `},{"@id":"#ana","@type":"Person","name":"Ana of the Graph"}]}`)
			if got := Names(Resolve(nodes[1]["author"], nodes)); !reflect.DeepEqual(got, c.want) {
				t.Errorf("%s\n got %q\nwant %q", c.author, got, c.want)
			}
		})
	}
}
