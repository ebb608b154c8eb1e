package leftcode

import (
	"slices"
	"strings"
	"testing"
)

// TestRemove takes code out of small dumps; those without code are known to have none.
func TestRemove(t *testing.T) {
	const prose = "The ferry was raised at noon, and its captain said that the piano had kept its tune."
	for _, c := range []struct{ name, text, want string }{ // want is "" where there is no code
		{"a script", "Ferry raised\nwindow.a = {b: function() {}};\n" + prose, "Ferry raised\n\n" + prose},
		{"a style sheet", "Ferry raised\n@media print{p{color:#000 !important}}\n" + prose, "Ferry raised\n\n" + prose},
		{"a remark", "Ferry raised\n/* it\nrang */\nwindow.a({b: 1}); document.c = {d: 2};\n" + prose, "Ferry raised\n\n\n" + prose},
		{"one sign alone", "Ferry raised\nwindow.a = {b: 1};\n" + prose, ""},
		{"signs without braces", "Ferry raised\nIt says window.a and document.b\n" + prose, ""},
		{"a page's own description", "Ferry raised\n{\"@context\": \"c\", \"headline\": \"Ferry raised\"}\n" + strings.Repeat(prose+"\n", 20), "Ferry raised\n\n" + strings.Repeat(prose+"\n", 20)},
		{"linked data that a story is about", "Ferry raised\n{\"@context\": \"c\", \"@type\": \"Product\"}\n" + prose, ""},
		{"little of it in braces", "Ferry raised\nIt says window.a and document.b {}\n" + strings.Repeat(prose+"\n", 5), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := strings.Split(c.text, "\n")
			if got := In(lines); got != (c.want != "") {
				t.Fatalf("has code: %t", got)
			}
			if got := strings.Join(Remove(lines), "\n"); c.want != "" && got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestLinkedData finds the objects of JSON-LD, and no others.
func TestLinkedData(t *testing.T) {
	got := LinkedData([]string{`window.a = {"b": 1};`, `{"@context": "https://schema.org",`, ` "headline": "Ferry } raised"}`, `Ferry raised`})
	if want := []string{"{\"@context\": \"https://schema.org\",\n \"headline\": \"Ferry } raised\"}"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestTags takes tags out where they were left, and leaves those that a text is about.
func TestTags(t *testing.T) {
	div := "<div class=\"a\"\n id='b'>"
	for _, c := range []struct{ name, text, want string }{ // want is "" where no tags are left
		{"a frame", `<iframe src="https://f.example/"></iframe> Ferry <b>raised</b>`, " Ferry raised"},
		{"a picture within a sentence", `The ferry <img src='a.gif' alt='> twice'> rang`, "The ferry  twice'> rang"},
		{"elements over lines", strings.Repeat(div, tagsMin) + "Ferry < raised > at noon</div>", "Ferry < raised > at noon"},
		{"few elements", strings.Repeat(div, tagsMin-1) + "Ferry raised", ""},
		{"names of tags", "Write <img> or <iframe> or <link >", ""},
		{"a tag without its end", `<img src="a.gif"`, ""},
		{"a tag longer than tags are", `<img src="` + strings.Repeat("a", 5000) + `">`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := strings.Split(c.text, "\n")
			if got := HasTags(lines); got != (c.want != "") {
				t.Fatalf("has tags: %t", got)
			}
			if got := strings.Join(RemoveTags(lines), "\n"); c.want != "" && got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
