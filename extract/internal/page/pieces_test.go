package page

import (
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestTraces holds that the pieces of a block make up its text, on every page of
// testdata.
func TestTraces(t *testing.T) {
	for file, data := range fieldtest.Pages(t, "pages/*.html") {
		checkTraces(t, filepath.Base(file), Parse(Page{Data: data}))
	}
}

func checkTraces(t *testing.T, name string, d *Document) {
	t.Helper()
	traces := Traces(d)
	if len(traces) != len(d.Blocks) && d.Root != nil {
		t.Fatalf("%s: %d traces of %d blocks", name, len(traces), len(d.Blocks))
	}
	for i, trace := range traces {
		var b strings.Builder
		for _, p := range trace.Pieces {
			b.WriteString(p.Text)
		}
		if b.String() != d.Blocks[i].Text {
			t.Errorf("%s: block %d: pieces make %q, want %q", name, i, b.String(), d.Blocks[i].Text)
		}
	}
}

func FuzzTraces(f *testing.F) {
	for _, seed := range []string{
		"<pre>\n\n a\n</pre>", "<p>a<img> b<br>c<b> d</b>", "<table><tr><td>a<td><p>b</p><p>c<td></table>",
		"<p>a<pre><b>\n\nx</b></pre>", "<noscript><p>a</p><p>b</p><p>c</p><p>d</p></noscript>", "<p><math><mi>x</mi></math>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markup string) {
		checkTraces(t, "input", Parse(Page{Data: []byte(markup), Shape: ShapeHTML}))
	})
}
