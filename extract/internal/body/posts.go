package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/page"
)

// Stories quote posts of social networks, which stand in them as the networks have
// writers embed them. Such a post is short, has a name and a date in it and links, so
// scores keep a part of it here and another there. Where it stands decides: one beside or
// below the story is no part of it, and one that a paragraph announces with a colon is.
// Any other among the paragraphs of the story illustrates it or is quoted in it, which
// the scores know for the post as a whole.

// settlePosts puts posts that the story of an article quotes into the body, and takes
// all others out.
func (d *draft) settlePosts() {
	if !d.LooksLikeArticle() {
		return
	}
	var posts []int
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if d.Doc.IsPost(c) && (len(posts) == 0 || c.First >= d.Doc.Containers[posts[len(posts)-1]].End) {
			posts = append(posts, i)
		}
	}
	if len(posts) == 0 {
		return
	}
	story := slices.Clone(d.In) // without the posts
	for _, p := range posts {
		c := &d.Doc.Containers[p]
		clear(story[c.First:c.End])
	}
	run := d.runOf(story)
	for _, p := range posts {
		c := &d.Doc.Containers[p]
		d.settlePost(c, run.holds(d.Doc, p) && (d.isAnnounced(c, story) || d.isMostlyIn(c)))
	}
}

// A run is where the story stands, apart from its posts.
type run struct {
	first, end int
	before     []int        // by block, how many of those before it are in; of all at the end
	columns    map[int]bool // the containers that its paragraphs stand in
}

// runOf returns where the blocks of the story stand.
func (d *draft) runOf(story []bool) *run {
	r := &run{first: len(story), before: make([]int, len(story)+1), columns: map[int]bool{}}
	for i, in := range story {
		r.before[i+1] = r.before[i]
		if !in {
			continue
		}
		r.first, r.end = min(r.first, i), i+1
		r.before[i+1]++
		if c := d.Doc.Blocks[i].Container; c != page.NoContainer {
			r.columns[d.Doc.Containers[c].Parent] = true
		}
	}
	return r
}

// holds reports whether a container stands in the story: between two of its blocks, and
// in no sidebar there, or else in the column of its paragraphs.
func (r *run) holds(doc *page.Document, container int) bool {
	const stepsMax = 4 // elements that hold only the post, and the column of the story
	between := r.first < doc.Containers[container].First && doc.Containers[container].First < r.end
	for steps, p := 0, doc.Containers[container].Parent; p >= 0 && steps < stepsMax; steps, p = steps+1, doc.Containers[p].Parent {
		c := &doc.Containers[p]
		if c.Roles&(page.RoleAside|page.RoleNav) != 0 {
			return false
		}
		if r.before[c.End] > r.before[c.First] {
			return between || r.columns[p]
		}
	}
	return false
}

// isAnnounced reports whether the block of the story above a post ends in a colon.
func (d *draft) isAnnounced(post *page.Container, story []bool) bool {
	for i := post.First - 1; i >= 0; i-- {
		if story[i] {
			text := d.Doc.Blocks[i].Text
			return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
		}
	}
	return false
}

// isMostlyIn reports whether the body has at least half of the words of a post.
func (d *draft) isMostlyIn(post *page.Container) bool {
	return 2*d.wordsIn(post.First, post.End) >= wordCount(d.Doc.Blocks[post.First:post.End], nil)
}

// settlePost puts the text of a post into the body, with the name below it, or takes all
// of it out. What leads to the network is no part of it, and a post without a text of its
// own is a picture.
func (d *draft) settlePost(c *page.Container, in bool) {
	hasText := false
	for i := c.First; i < c.End; i++ {
		hasText = hasText || !d.leadsToNetwork(i) && !namesPoster(&d.Doc.Blocks[i])
	}
	for i := c.First; i < c.End; i++ {
		d.set(i, in && hasText && !d.leadsToNetwork(i))
	}
}

// networks are the names by which links below a post lead to where it was posted, in all
// languages: "View this post on Instagram", "Sieh dir diesen Beitrag auf Instagram an".
var networks = [...]string{"Instagram", "Facebook", "Twitter", "Mastodon", "Bluesky", "TikTok", "Threads", "Telegram", "Reddit", "Imgur", "imgur"}

// leadsToNetwork reports whether a block of a post is a link to where it was posted, or
// names the music below a video.
func (d *draft) leadsToNetwork(block int) bool {
	b := &d.Doc.Blocks[block]
	if strings.HasPrefix(b.Text, "♬") {
		return true
	}
	return b.Stats.LinkWords == b.Stats.Words && slices.ContainsFunc(networks[:], func(name string) bool { return strings.Contains(b.Text, name) })
}

// namesPoster reports whether a block of a post says whose it is: "— Nora Quist (@noraq)
// May 1, 2025", "A post shared by Nora (@noraq)", or a link with an address of that kind.
func namesPoster(b *page.Block) bool {
	opens := strings.HasPrefix(b.Text, "—") || strings.HasPrefix(b.Text, "–") || strings.HasPrefix(b.Text, "@")
	return opens || strings.Contains(b.Text, "(@") || b.Stats.LinkWords == b.Stats.Words && strings.Contains(b.Text, "@")
}
