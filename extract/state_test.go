package extract

import (
	"encoding/base64"
	"html"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

// TestStoryInState reads a story that a page keeps for its scripts, wherever
// it keeps it.
func TestStoryInState(t *testing.T) {
	const first = "The harbour master of Elm Point has asked the council for a second heron, because the first one, which has kept the gulls off the fish market since spring, is said to be lonely."
	const second = "The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors who buy fish."
	state := `{"menu":["Home","Sports"],"story":{"title":"A second heron","description":"<p>` + first + `</p><p>` + second + `</p>"}}`
	const shell = `<!DOCTYPE html><html><head><title>A second heron | The Elm Point Post</title></head><body><nav><a href="/">Home</a></nav>`
	for _, c := range []struct{ name, body, want string }{
		{"a script of JSON", `<script type="application/json">` + state + `</script>`, first + "\n\n" + second},
		{"a script that gives it to the window", `<script>window.__INITIAL_STATE__ = ` + state + `; start();</script>`, first + "\n\n" + second},
		{"a script that gives it to a name in brackets", `<script>window["__STATE__"] = ` + state + `;</script>`, first + "\n\n" + second},
		{"a script that gives it to a variable", `<script>var page = ` + state + `;</script>`, first + "\n\n" + second},
		{"a script that gives its text", `<script>window.__STATE__ = JSON.parse(` + strconv.Quote(state) + `);</script>`, first + "\n\n" + second},
		{"a script that gives its text without reading it", `<script>window.__STATE__ = ` + strconv.Quote(state) + `;</script>`, first + "\n\n" + second},
		{"a script that gives others before it", `<script>window.config = {}; window.__STATE__ = ` + state + `;</script>`, first + "\n\n" + second},
		{"a script that pushes it in a list", `<script>(window.app = window.app || []).push(["story", ` + state + `])</script>`, first + "\n\n" + second},
		{"encoded as a part of an address", `<script>window.a = JSON.parse(decodeURIComponent("` + url.PathEscape(state) + `"))</script>`, first + "\n\n" + second},
		{"encoded in base 64", `<script>window.a = JSON.parse(atob("` + base64.StdEncoding.EncodeToString([]byte(state)) + `"))</script>`, first + "\n\n" + second},
		{"a template", `<template><p>` + first + `</p><p>` + second + `</p></template>`, first + "\n\n" + second},
		{"a template in a script", `<script type="text/template"><p>` + first + `</p><p>` + second + `</p></script>`, first + "\n\n" + second},
		{"a field that nobody sees", `<textarea style="display:none">` + html.EscapeString(`<p>`+first+`</p><p>`+second+`</p>`) + `</textarea>`, first + "\n\n" + second},
		{"twice", `<script>window.a = ` + state + `; window.b = ` + state + `;</script>`, first + "\n\n" + second},
		{"titles of other stories", `<script>window.a = [` + strings.Repeat(`{"title": "The harbour master asks for one more heron, please."},`, 20) + `]</script>`, ""},
		{"a piece of a stream", `<script>(self.__next_f = self.__next_f || []).push( [1, ` + strconv.Quote("7:"+state+"\n") + `])</script>`, first + "\n\n" + second},
		{"an attribute", `<div id="app" data-props="` + html.EscapeString(state) + `"></div>`, first + "\n\n" + second},
		{"a state that is cut off", `<script>window.__INITIAL_STATE__ = ` + state[:len(state)/2] + `</script>`, ""},
		{"a script that starts with it", `<script>window.start(` + state + `)</script>`, first + "\n\n" + second},
		{"a description without paragraphs", `<div data-props="` + html.EscapeString(strings.NewReplacer("<p>", "", "</p>", " ").Replace(state)) + `"></div>`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			record := Do(Page{Data: []byte(shell + c.body + `</body></html>`)}, Options{})
			if record.Body != c.want {
				t.Errorf("got %q", record.Body)
			}
			if (len(record.Warnings) > 0) != (c.want != "") {
				t.Errorf("warnings: %q", record.Warnings)
			}
		})
	}
}

// TestHeadlineInState reads the fields of a story that only the state has, on a page whose title is
// that of the site.
func TestHeadlineInState(t *testing.T) {
	const text = "The harbour master of Elm Point has asked the council for a second heron, because the first one, which has kept the gulls off the fish market since spring, is said to be lonely. The council will vote on Thursday."
	for _, c := range []struct{ name, title, want, author string }{
		{"the site's title", "The Elm Point Post", "A second heron", "Ida Lund"},
		{"the story's title", "A second heron | The Elm Point Post", "A second heron", "Ida Lund"},
	} {
		state := `{"site":{"title":"The Elm Point Post","url":"/","menu":[],"tag":1},"article":{"id":7,"title":"A second heron","authors":[{"name":"Ida Lund"}],"publishedAt":"2025-05-07T16:20:00Z","body":"<p>` + text + `</p>"},"more":[{"id":8,"title":"A net for the gulls","body":"","tag":1}]}`
		r := Do(Page{Data: []byte(`<html><head><title>` + c.title + `</title></head><body><div>Loading</div><script id="__NEXT_DATA__" type="application/json">` + state + `</script></body></html>`)}, Options{})
		if r.Headline != c.want || strings.Join(r.Authors, "|") != c.author || r.Published != "2025-05-07T16:20:00Z" || r.Body != text {
			t.Errorf("%s: %q by %q of %q: %q", c.name, r.Headline, r.Authors, r.Published, r.Body)
		}
	}
}

// TestStateOfShop leaves the state of a shop alone: it holds the texts of other pages, and
// what the page sells is visible.
func TestStateOfShop(t *testing.T) {
	const visible = "Brass ferry lamp with a glass chimney, wick and hook. Made in Elm Point."
	const other = "Our lamps are sent within three days, and within four to the islands if the ferry sails at all. Whoever is not happy with a lamp sends it back within a month, and we pay for the ferry. Lamps that have burnt are used, and we take no used lamps back, however much they smoke."
	state := `<script type="application/json">{"texts":[{"html":"<p>` + visible + `</p>"},{"html":"<p>` + other + `</p>"},{"html":"<p>` + strings.ReplaceAll(other, "lamp", "wick") + `</p>"}]}</script>`
	record := Do(Page{URL: "https://example.org/products/ferry-lamp", Data: []byte(`<!DOCTYPE html><html><head><title>Ferry lamp | Elm Point Shop</title><meta property="og:type" content="product"></head><body><nav><a href="/cart">Cart</a></nav><main class="product"><h1 class="product-title">Ferry lamp</h1><span class="price">$ 49.00</span><form action="/cart/add"><button>Add to cart</button></form><div class="product-description"><p>` + visible + `</p></div><div class="product-reviews"></div></main>` + state + `</body></html>`)}, Options{})
	if !strings.Contains(record.Body, visible) || strings.Contains(record.Body, "Whoever") || len(record.Warnings) > 0 {
		t.Errorf("got %q, warnings %q", record.Body, record.Warnings)
	}
}
