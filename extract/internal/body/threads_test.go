package body

import (
	"fmt"
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestSignedThread: comments that have no element and no class of their own go, by what
// stands with each of them. What is like them in a story stays.
func TestSignedThread(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	const text = "I was on the last boat before the storm, and I have kept the ticket for two years."
	each := func(form string) string {
		html := ""
		for i, name := range []string{"Ada", "Per", "Ulla B.", "quay_fan"} {
			html += strings.NewReplacer("NAME", name, "N", fmt.Sprint(i), "TEXT", text).Replace(form)
		}
		return html
	}
	for _, c := range []struct {
		name, below string
		kind        page.Kind
		stays       bool
	}{
		{"who and when above, in paragraphs", each("<p>NAME | 8 Oct 2025</p><p>TEXT</p>"), page.KindArticle, false},
		{"who and when below", each("<p>TEXT</p><p>Posted by NAME at 8 Oct 2025</p>"), page.KindArticle, false},
		{"a clock time alone", each("<p>NAME said...</p><p>TEXT</p><p>October 8, 2025 at 9:1N AM</p>"), page.KindArticle, false},
		{"a first line", each("<p><b>NAME</b> schrieb am 8. Oktober 2025 um 9:1N Uhr:<br>TEXT</p>"), page.KindArticle, false},
		{"how long ago", each(`<div class="x1N"><div>NAME</div><div>TEXT</div><div class="x2">N days ago</div></div>`), page.KindArticle, false},
		{"a button", each("<div><div>NAME</div><div>TEXT</div><div>Gefällt mir · Antworten</div></div>"), page.KindArticle, false},
		{"a line with their number", "<p>4 comments</p>" + each("<div><b>NAME</b><p>TEXT</p></div>"), page.KindArticle, false},
		{"names without that line", each("<div><b>NAME</b><p>TEXT</p></div>"), page.KindArticle, true},
		{"two of them", "<p>Ada | 8 Oct 2025</p><p>" + text + "</p><p>Per | 9 Oct 2025</p><p>" + text + "</p>", page.KindArticle, true},
		{"days of a story", each("<p>1N Oct 2025</p><p>TEXT</p>"), page.KindArticle, true},
		{"pages of a book", each("<p>8 Oct 2025: Column 1N</p><p>TEXT</p>"), page.KindArticle, true},
		{"a list of posts", each("<p><a href=/N>The boat of NAME sails</a>, 8 Oct 2025<br>Bo Lee</p><p>TEXT</p>"), page.KindArticle, true},
		{"days that lead to comments", each("<p>NAME <a href=#N>October 8, 2025 at 9:1N AM</a></p><p>TEXT</p>"), page.KindArticle, false},
		{"posts with headings", each("<h2>The boat of NAME</h2><p>NAME | 8 Oct 2025</p><p>TEXT</p>"), page.KindArticle, true},
		{"quoted posts", each("<blockquote><p>TEXT</p><p>NAME (@n) October 8, 2025</p></blockquote>"), page.KindArticle, true},
		{"a table", "<table>" + each("<tr><td>Seen by NAME</td><td>8 Oct 2025</td></tr><tr><td>Said</td><td>TEXT</td></tr>") + "</table>", page.KindArticle, true},
		{"the story below a few lines", each("<p>NAME | 8 Oct 2025</p><p>Yes.</p>") + strings.Repeat(story, 9), page.KindArticle, true},
		{"the posts of a forum", each("<p>NAME | 8 Oct 2025</p><p>TEXT</p>"), page.KindForum, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(c.kind, "<h1>Night ferry</h1>"+story+story+c.below)
			d.excludeHeadedThread()
			d.excludeSignedThread()
			if !d.In[2] {
				t.Error("the story is out")
			}
			for i := range d.In {
				if text := d.Doc.Blocks[i].Text; strings.Contains(text, "ticket") && d.In[i] != c.stays {
					t.Fatalf("block %d stays: %t, want %t", i, d.In[i], c.stays)
				}
			}
		})
	}
}

// TestAnswers: where the first post is signed as those below it are, these are answers and
// stay. The date line of a story in a plain paragraph says nothing.
func TestAnswers(t *testing.T) {
	const text = "<p>I was on the last boat before the storm, and I have kept the ticket for two years, as my wife can tell you any day.</p>"
	for _, c := range []struct {
		name, open string
		heading    string
		stays      bool
	}{
		{"signed in elements of one kind", `<div class="meta">`, "", true},
		{"the same below a heading", `<div class="meta">`, "<h2>4 Replies</h2>", true},
		{"signed in plain paragraphs", "<p>", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			html := "<h1>Night ferry</h1>"
			for i, name := range []string{"Nora", "Ada", "Per", "Ulla", "Bo"} {
				html += c.open + name + " 8 Oct 2025 at 9:1" + string(rune('0'+i)) + " pm" + strings.Replace(strings.Fields(c.open)[0], "<", "</", 1)
				html = strings.TrimSuffix(html, ">") + ">" + text
				if i == 0 {
					html += c.heading
				}
			}
			d := chosenPage(page.KindArticle, html)
			d.excludeHeadedThread()
			d.excludeSignedThread()
			if last := len(d.In) - 1; d.In[last] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[last], c.stays)
			}
		})
	}
}
