package body

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestPosts: a post in the column of the story that is announced is a quotation in it,
// and one beside it is not, whatever the scores say.
func TestPosts(t *testing.T) {
	const announced = "<p>Quist told the island on Thursday evening:</p>"
	const post = `<blockquote class="twitter-tweet"><p>The lamp is up.</p>— Nora Quist (@noraq) <a href="/1">May 1</a></blockquote>`
	for _, c := range []struct {
		name, box string
		score     float64
		want      []string // what of the box is in the body
	}{
		{"announced", announced + post, 0.05, []string{"The lamp is up.", "— Nora Quist (@noraq) May 1"}},
		{"announced in elements that only hold it", announced + "<figure><div>" + post + "</div></figure>", 0.05, []string{"The lamp is up.", "— Nora Quist (@noraq) May 1"}},
		{"not announced and unlikely", post, 0.05, nil},
		{"below the last paragraph", post, 0.95, []string{"The lamp is up.", "— Nora Quist (@noraq) May 1"}},
		{"in elements that only hold it", "<figure><div>" + post + "</div></figure>", 0.95, []string{"The lamp is up.", "— Nora Quist (@noraq) May 1"}},
		{"in an aside", "<aside>" + post + "</aside>", 0.95, nil},
		{"below the column", "</main><div><h2>Posts</h2>" + post + "</div>", 0.95, nil},
		{"a link to the network", `<blockquote class="instagram-media"><p>The lamp is up.</p><a href="/1">View this post on Instagram</a></blockquote>`, 0.95, []string{"The lamp is up."}},
		{"no text of its own", `<blockquote class="instagram-media"><div><a href="/1">View this post on Instagram</a></div><p><a href="/1">A post shared by Nora (@noraq)</a></p></blockquote>`, 0.95, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := boxOf(page.KindArticle, c.box, c.score)
			for i := range d.In {
				b := &d.Doc.Blocks[i]
				d.In[i] = (d.Scores[i] >= 0.5 || strings.HasSuffix(b.Text, "evening:")) && b.Type != page.Heading
			}
			d.settlePosts()
			var got []string
			for _, b := range d.StoryBlocks(Cut{Block: page.NoBlock}) {
				if b.Type == page.Quote {
					got = append(got, b.Text)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("quotes are %q, want %q", got, c.want)
			}
		})
	}
}
