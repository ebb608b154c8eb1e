package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestFirstPosters has threads in the markup of boards, each of which names who wrote a post
// in another way.
func TestFirstPosters(t *testing.T) {
	const title = "Varnish peels off rudder every spring"
	posts := [...]struct{ name, text string }{
		{"hank77", "Third year running that the varnish comes off my rudder in sheets. Two coats of epoxy, five coats of varnish, and by Easter I can peel it like a boiled egg. What am I doing wrong?"},
		{"Bea", "How long do you leave the epoxy before the first coat? It sweats out a wax as it cures, and varnish will not hold to that. Wash it with warm water first."},
		{"oldsalt", "What Bea says. I would also look at the top edge. If water gets in at the tiller hole it pushes everything off from behind, and no coats will save you."},
		{"hank77", "It was the wax. Scrubbed it, and the water ran off grey. First coat is on and sticks like a bad reputation. Thank you both."},
	}
	for name, c := range map[string]struct{ head, post, want string }{
		"link to a member":        {"", `<div class="cell"><a href="member.php?u=12">NAME</a> <div>Registered User</div><div>Posts: 77</div></div>`, "hank77"},
		"link to a profile":       {"", `<div class="cell"><h4><a href="index.php?action=profile;u=12">NAME</a></h4><ul><li>Full Member</li><li>Posts: 77</li></ul></div>`, "hank77"},
		"who began the thread":    {`<p>Discussion in '<a href="forums/paint.65/">Paint</a>' started by <a href="members/hank77.1378/">hank77</a>, Mar 4, 2025.</p>`, `<div class="cell"><h3>NAME</h3></div>`, "hank77"},
		"class of a name":         {"", `<div class="cell"><h3 class="PostUser-name">NAME</h3></div>`, "hank77"},
		"rank below the name":     {"", `<dl class="cell"><dt><strong>NAME</strong></dt><dd class="usertitle">Member</dd><dd>Posts: 77</dd></dl>`, "hank77"},
		"rank beside the name":    {"", `<div class="cell"><div class="author"><a href="/user-12.html">NAME</a> Big Board Owner</div></div>`, "hank77"},
		"the list of all members": {`<p><a href="/members/">Members</a></p>`, `<div class="cell"><p>post</p></div>`, ""},
	} {
		var p strings.Builder
		p.WriteString(`<html><head><title>` + title + ` - Leaky Boats Forum</title><meta name="generator" content="vBulletin"></head><body><div class="forum"><h1 class="thread-title">` + title + `</h1>` + c.head + `<div class="posts">`)
		for _, post := range posts {
			p.WriteString(`<div class="post thread-post">` + strings.ReplaceAll(c.post, "NAME", post.name) + `<div class="post-content message"><p>` + post.text + `</p></div><div class="post-controls">Reply Quote Report</div></div>`)
		}
		p.WriteString(`</div></div></body></html>`)
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		r := Do(Page{Data: []byte(p.String()), URL: "https://forum.leakyboats.example/showthread.php?t=20318"}, Options{})
		if r.Kind != KindForum || !slices.Equal(r.Authors, want) {
			t.Errorf("%s: %q of %s, want %q", name, r.Authors, r.Kind, want)
		}
	}
}
