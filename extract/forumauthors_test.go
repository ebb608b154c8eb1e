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
		"link to a member":         {"", `<div class="cell"><a href="member.php?u=12">NAME</a> <div>Registered User</div><div>Posts: 77</div></div>`, "hank77"},
		"link to a profile":        {"", `<div class="cell"><h4><a href="index.php?action=profile;u=12">NAME</a></h4><ul><li>Full Member</li><li>Posts: 77</li></ul></div>`, "hank77"},
		"who began the thread":     {`<p>Discussion in '<a href="forums/paint.65/">Paint</a>' started by <a href="members/hank77.1378/">hank77</a>, Mar 4, 2025.</p>`, `<div class="cell"><h3>NAME</h3></div>`, "hank77"},
		"class of a name":          {"", `<div class="cell"><h3 class="PostUser-name">NAME</h3></div>`, "hank77"},
		"rank below the name":      {"", `<dl class="cell"><dt><strong>NAME</strong></dt><dd class="usertitle">Member</dd><dd>Posts: 77</dd></dl>`, "hank77"},
		"rank beside the name":     {"", `<div class="cell"><div class="author"><a href="/user-12.html">NAME</a> Big Board Owner</div></div>`, "hank77"},
		"page of a member's space": {"", `<div class="cell"><a href="space-uid-12.html">NAME</a></div>`, "hank77"},
		"facts below the name":     {"", `<div class="cell"><span class="name"><b>NAME</b></span><br><span class="postdetails">Stoker<br><br>Joined: 04 Feb 2004<br>Posts: 77</span></div>`, "hank77"},
		"the list of all members":  {`<p><a href="/members/">Members</a></p>`, `<div class="cell"><p>post</p></div>`, ""},
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

// TestThreads has a page that nothing declares to be a thread, and a story with links to accounts.
func TestThreads(t *testing.T) {
	const post = `<p>Third year running that the varnish comes off my rudder in sheets. Two coats of epoxy, five coats of varnish, and by Easter I can peel it like a boiled egg. What am I doing wrong?</p>
<p>How long do you leave the epoxy before the first coat? It sweats out a wax as it cures, and varnish will not hold to that.</p>`
	for name, c := range map[string]struct {
		above, below string
		want         []string
	}{
		"posts signed alike":  {`<p><a href="/u/hank">hank</a></p>`, `<p><a href="/u/bea">bea</a></p><p>Wash it with warm water first, I say.</p>`, []string{"hank"}},
		"numbers of members":  {`<h4><a href="index.php?action=profile;u=12">hank77</a></h4>`, `<h4><a href="index.php?action=profile;u=4">bea</a></h4><p>Wash it with warm water first, I say.</p>`, []string{"hank77"}},
		"numbers in others":   {`<p><a href="/user/register?topic=12">Register</a></p>`, `<p><a href="/user/invite?topic=12">Invite</a></p>`, nil},
		"one link":            {`<p><a href="/u/hank">hank</a></p>`, `<p>Wash it with warm water first, I say.</p>`, nil},
		"links of the reader": {`<p><a href="/user/login">Log in</a></p>`, `<p><a href="/user/password">Password lost</a></p>`, nil},
	} {
		p := `<html><head><title>Varnish peels off rudder every spring</title></head><body><h1>Varnish peels off rudder every spring</h1>` + c.above + post + c.below + `</body></html>`
		if r := Do(Page{Data: []byte(p)}, Options{}); !slices.Equal(r.Authors, c.want) {
			t.Errorf("%s: %q, want %q", name, r.Authors, c.want)
		}
	}
}

// TestAnswers keeps the answers of a page whose first post is in an element like theirs, and leaves
// out the comments of another.
func TestAnswers(t *testing.T) {
	const first = "Third year running that the varnish comes off my rudder in sheets. Two coats of epoxy, five coats of varnish, and by Easter I can peel it like a boiled egg. What am I doing wrong?"
	const second = "How long do you leave the epoxy before the first coat? It sweats out a wax as it cures, and varnish will not hold to that. Wash it with warm water first."
	const third = "What she says. I would also look at the top edge. If water gets in at the tiller hole it pushes everything off from behind, and no coats will save you."
	for _, c := range []struct {
		name, class string
		want        bool
	}{
		{"a tracker of faults", "timeline-comment", true},
		{"a story", "story", false},
	} {
		p := `<html><head><title>Varnish peels off rudder</title></head><body><main><h1>Varnish peels off rudder</h1><div class="` + c.class + `"><h3><a href="/hank">hank</a> wrote</h3><p>` + first + `</p><p>` + first[:90] + `.</p></div>` +
			`<div class="timeline-comment"><h3><a href="/bea">bea</a> commented</h3><p>` + second + `</p></div><div class="timeline-comment"><h3><a href="/oldsalt">oldsalt</a> commented</h3><p>` + third + `</p></div></main></body></html>`
		body := Do(Page{Data: []byte(p)}, Options{}).Body
		if !strings.Contains(body, first) || strings.Contains(body, second) != c.want || strings.Contains(body, third) != c.want {
			t.Errorf("%s: %q", c.name, body)
		}
	}
}

// TestTitleTwice has a thread whose post has the title again, below who wrote it and when.
func TestTitleTwice(t *testing.T) {
	const title = "Varnish peels off rudder every spring"
	const p = `<html><head><title>` + title + ` - Leaky Boats Forums</title><meta name="generator" content="vBulletin 3.8.7"></head><body>
<table><tr><td><a href="index.php">Leaky Boats Forums</a> &gt; <a href="forumdisplay.php?f=9">Paint</a><div class="navbar"><strong>` + title + `</strong></div></td></tr></table>
<div id="posts"><table class="tborder"><tr><td class="thead"><div style="float:right">#<a href="showpost.php?p=5"><strong>1</strong></a></div><div>02-14-2009, 09:31 PM</div></td></tr>
<tr><td class="alt2"><div><a class="bigusername" href="member.php?u=12">hank77</a></div><div>Senior Member</div><div>Join Date: May 2006</div><div>Location: Perth</div><div>Posts: 402</div></td></tr>
<tr><td class="alt1"><div><strong>` + title + `</strong></div><hr><div>Third year running that the varnish comes off my rudder in sheets. Two coats of epoxy, five coats of varnish, and by Easter I can peel it like a boiled egg.<br><br>What am I doing wrong? The boat lies on a mooring from May to October, and nobody else there has this trouble with the same paint.</div></td></tr></table>
<table class="tborder"><tr><td class="thead"><div>02-15-2009, 07:10 AM</div></td></tr><tr><td class="alt2"><div><a class="bigusername" href="member.php?u=4">Bea</a></div><div>Moderator</div></td></tr><tr><td class="alt1"><div>Epoxy sweats out a wax as it cures, and varnish will not hold to that. Wash it with warm water first.</div></td></tr></table></div></body></html>`
	r := Do(Page{Data: []byte(p)}, Options{})
	if !slices.Equal(r.Authors, []string{"hank77"}) || r.Published != "2009-02-14T21:31:00" {
		t.Errorf("%q at %q", r.Authors, r.Published)
	}
}
