package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestSetOffCaptions: below its picture, in the same paragraph, a caption goes in any
// language if it is printed otherwise than the story; what has a sentence of the story too
// stays.
func TestSetOffCaptions(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	for _, c := range []struct {
		name, html string
		stays      bool
	}{
		{"in italics", "<p><img src=a.jpg><br><em>Die Lampe in der kitchen.</em></p>", false},
		{"small", "<p><img src=a.jpg><small>Lampa w kitchen.</small></p>", false},
		{"without a picture", "<p><em>The lamp in the kitchen.</em></p>", true},
		{"with a sentence of the story", "<p><img src=a.jpg><em>The lamp</em> hangs in the kitchen.</p>", true},
		{"bold", "<p><img src=a.jpg><b>The lamp in the kitchen.</b></p>", true},
	} {
		d := chosenPage(page.KindArticle, "<h1>Night ferry</h1>"+story+story+c.html+story)
		d.excludeClassCaptions()
		for i := range d.In {
			if strings.Contains(d.Doc.Blocks[i].Text, "kitchen") && d.In[i] != c.stays {
				t.Errorf("%s: stays: %t, want %t", c.name, d.In[i], c.stays)
			}
		}
	}
}

// TestFigureCaptions: the caption of a figure with a picture goes, one of a table stays.
func TestFigureCaptions(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	for _, c := range []struct {
		name, html string
		stays      bool
	}{
		{"a picture", "<figure><img src=a.jpg><figcaption>The lamp in the kitchen.</figcaption></figure>", false},
		{"a picture in a link", "<figure><a href=/a><picture><img src=a.jpg></picture></a><figcaption><p>The lamp in the kitchen.</p></figcaption></figure>", false},
		{"a table", "<figure><table><tr><td>May</td><td>3</td></tr></table><figcaption>The lamp in the kitchen.</figcaption></figure>", true},
	} {
		d := chosenPage(page.KindArticle, "<h1>Night ferry</h1>"+story+story+c.html+story)
		d.excludeFigureCaptions()
		for i := range d.In {
			if strings.Contains(d.Doc.Blocks[i].Text, "kitchen") && d.In[i] != c.stays {
				t.Errorf("%s: stays: %t, want %t", c.name, d.In[i], c.stays)
			}
		}
	}
}

// TestShortStoryCaptions: of a short story no kind is very likely, and its captions go too.
func TestShortStoryCaptions(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	d := chosenPage(page.KindArticle, "<h1>Night ferry</h1>"+story+story+"<p><img src=a.jpg><em>The lamp in the kitchen.</em></p>")
	for i := range d.View.Kinds {
		d.View.Kinds[i] = 1 / float32(len(d.View.Kinds))
	}
	d.excludeClassCaptions()
	if last := len(d.In) - 1; d.In[last] {
		t.Error("the caption stays")
	}
}
