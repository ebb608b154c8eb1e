package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestFoldOuts: what readers unfold inside the story is in it as a whole where its scores are
// in doubt.
func TestFoldOuts(t *testing.T) {
	const list = "<h3>Prices</h3><ul><li>Dogs pay two crowns.</li></ul>"
	for _, c := range []struct {
		name  string
		kind  page.Kind
		box   string
		score float64
		in    bool
	}{
		{"in doubt", page.KindArticle, "<div class=accordion>" + list + "</div>", 0.45, true},
		{"an element that folds by itself", page.KindService, "<details><summary>Prices</summary>" + list + "</details>", 0.45, true},
		{"sure to be none of it", page.KindArticle, "<div class=accordion>" + list + "</div>", 0.2, false},
		{"links", page.KindArticle, "<div class=accordion><ul><li><a href=a>Dogs pay two crowns.</a></li></ul></div>", 0.45, false},
		{"a button in it", page.KindArticle, "<div class=accordion><h3>Prices</h3><p>Children pay one crown, sailors and their dogs nothing.</p><p><a href=a>Dogs pay too</a></p></div>", 0.45, false},
		{"a part of a post", page.KindForum, "<div class=spoiler>" + list + "</div>", 0.45, false},
		{"no fold", page.KindArticle, "<div>" + list + "</div>", 0.45, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, last := boxOf(c.kind, c.box+"<p>The skipper takes the first crossing herself.</p>", c.score)
			d.Scores[last] = 0.95
			for i := range d.In {
				d.In[i] = d.Scores[i] >= 0.5
			}
			d.includeFoldOuts()
			for i, in := range d.In {
				if strings.HasPrefix(d.Doc.Blocks[i].Text, "Dogs") && in != c.in {
					t.Errorf("in the body: %t", in)
				}
			}
		})
	}
}

// TestAnnouncedLists: a short list stays with the paragraph that announces it, wherever the
// two stand. What leads to other stories is none.
func TestAnnouncedLists(t *testing.T) {
	const links = "<li><a href=/a>Ferry office</a></li><li><a href=/b>Harbour</a></li>"
	const headlines = "<li><a href=/a>Ferry stays in port another night</a></li><li><a href=/b>Harbour fence stolen again</a></li>"
	for _, c := range []struct {
		name, html string
		in         bool
	}{
		{"links", "<p>Where to write:</p><ul>" + links + "</ul>", true},
		{"in Chinese", "<p>您可以在这里写信：</p><ul>" + links + "</ul>", true},
		{"headlines that a sentence announces", "<p>We have told of the old ferry before, from the first day on:</p><ul>" + headlines + "</ul>", true},
		{"headlines below a label", "<p>More from the islands:</p><ul>" + headlines + "</ul>", false},
		{"a label of a word", "<p>Contact:</p><ul>" + links + "</ul>", false},
		{"no colon", "<p>That is where to write.</p><ul>" + links + "</ul>", false},
		{"a long list", "<p>Where to write:</p><ul>" + strings.Repeat(links, 8) + "</ul>", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, last := boxOf(page.KindArticle, c.html, 0.3)
			for i := range d.In {
				d.In[i] = d.Doc.Blocks[i].Type != page.ListItem
			}
			d.includeAnnounced()
			if d.In[last] != c.in {
				t.Errorf("in the body: %t", d.In[last])
			}
		})
	}
}

// TestWholeLists: of a short table or list between paragraphs the story has all, with the
// sub-heading above it, where the scores are in doubt.
func TestWholeLists(t *testing.T) {
	const (
		rows  = "<tr><th>Day</th><th>Eggs</th></tr><tr><td>Monday</td><td>two</td></tr>"
		items = "<li>Two tins of herring</li><li>A ladder of ash</li>"
		below = "<p>The skipper takes the first crossing herself.</p>"
	)
	for _, c := range []struct {
		name  string
		kind  page.Kind
		html  string
		part  string // begins the block that is in the story before
		score float64
		in    bool
	}{
		{"a table", page.KindArticle, "<figure><table>" + rows + "</table></figure>" + below, "Monday", 0.45, true},
		{"a list below a sub-heading", page.KindArticle, "<h2>On board</h2><ul>" + items + "</ul>" + below, "Two", 0.45, true},
		{"terms", page.KindArticle, "<dl><dt>Monday</dt><dd>two eggs</dd></dl>" + below, "Monday", 0.45, true},
		{"surely none of it", page.KindArticle, "<table>" + rows + "</table>" + below, "Monday", 0.3, false},
		{"at the end", page.KindArticle, "<ul>" + items + "</ul>", "Two", 0.45, false},
		{"a list that is out", page.KindArticle, "<ul>" + items + "</ul>" + below, "nothing", 0.45, true},
		{"links", page.KindArticle, "<ul><li><a href=/a>Two tins of herring</a></li><li><a href=/b>A ladder of ash</a></li></ul>" + below, "Two", 0.45, false},
		{"a long list", page.KindArticle, "<ul>" + strings.Repeat(items, 20) + "</ul>" + below, "Two", 0.45, false},
		{"numbers of lines of code", page.KindArticle, "<dl><dt>1</dt><dd>run the owl</dd></dl>" + below, "run", 0.45, false},
		{"of a forum", page.KindForum, "<ul>" + items + "</ul>" + below, "Two", 0.45, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, last := boxOf(c.kind, c.html, c.score)
			if strings.HasSuffix(c.html, below) {
				d.Scores[last] = 0.95
			}
			for i := range d.In {
				d.In[i] = d.Scores[i] >= 0.5 || strings.HasPrefix(d.Doc.Blocks[i].Text, c.part)
			}
			d.includeWholeLists()
			for i, in := range d.In {
				if d.Scores[i] == c.score && !strings.HasPrefix(d.Doc.Blocks[i].Text, c.part) && in != c.in {
					t.Errorf("%q in the body: %t", d.Doc.Blocks[i].Text, in)
				}
			}
		})
	}
}
