package body

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// draftOf makes a draft of a dump with a block a line, each with its score before it: "9
// The heron is back." Those from 4 on are in the body.
func draftOf(dump string) *draft {
	var texts []string
	var scores []float64
	for line := range strings.SplitSeq(strings.TrimSpace(dump), "\n") {
		digit, text, _ := strings.Cut(strings.TrimSpace(line), " ")
		texts, scores = append(texts, text), append(scores, float64(digit[0]-'0')/10)
	}
	doc := page.Parse(page.Page{Data: []byte(strings.Join(texts, "\n\n")), Shape: page.ShapeText})
	d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}, Scores: scores, Above: 0.4}, step: "step"}
	d.Text = score.NewTextView(d.View)
	d.includeAbove()
	return d
}

// bodyOf returns the first words of the blocks of the body.
func bodyOf(d *draft) []string {
	var out []string
	for i, in := range d.In {
		if in {
			word, _, _ := strings.Cut(d.Doc.Blocks[i].Text, " ")
			out = append(out, word)
		}
	}
	return out
}

const storyOfHeron = `9 One heron has lived below the bridge since the spring, and it waits for the bus there every morning at nine.
	9 Two drivers say that it gets off at the market and walks, because of the bread that the passengers drop there.
`

func TestExcludeBelowEnd(t *testing.T) {
	story := []string{"One", "Two"}
	for _, c := range []struct {
		name, below string
		in          []string // of what stands below
	}{
		{"comments", "0 12 comments\n0 ferryman\n0 Monday 9 am\n6 Lovely bird, and it never pays for its ticket!", nil},
		{"comments in German", "0 3 Kommentare\n0 ferryman\n0 Montag, 9 Uhr\n6 Ein schöner Vogel, der nie einen Fahrschein hat!", nil},
		{"no gap", "0 12 comments\n6 Lovely bird, and it never pays for its ticket!", []string{"Lovely"}},
		{"a box inside the story", "0 12 comments\n0 ferryman\n0 Monday\n9 Nine more of them wait at the weir by now.", []string{"Nine"}},
		{"comments on other stories", "0 Read more\n0 Otters\n0 12 comments\n6 Lovely bird, and it never pays for its ticket!", []string{"Lovely"}},
		{"an opinion", "0 Comment\n0 by Ida Lund\n0 Monday\n6 Lovely bird.\n0 Comment\n0 by Bo Lee\n0 Tuesday\n6 Never pays.", []string{"Lovely"}},
		{"the next post", "0 0 comments\n0 Monday\n0 Otters\n6 Lovely bird.\n0 3 comments\n0 Sunday", []string{"Lovely"}},
		{
			"furniture", "0 Share this\n0 Facebook\n0 Print\n0 Log in\n0 My account\n0 Otters\n0 Weirs\n0 © All rights reserved\n" +
				"7 Otters on strike: The mill has stood still since Monday, its owner says.", nil,
		},
		{
			"buttons alone", "0 Share this\n0 Facebook\n0 Twitter\n0 WhatsApp\n0 Otters\n0 Weirs\n0 Mills\n0 Herons\n" +
				"7 Otters on strike: The mill has stood still since Monday, its owner says.", []string{"Otters"},
		},
	} {
		d := draftOf(storyOfHeron + c.below)
		d.excludeBelowEnd()
		if got, want := bodyOf(d), slices.Concat(story, c.in); !slices.Equal(got, want) {
			t.Errorf("%s: the body is %q, want %q", c.name, got, want)
		}
	}
}

// TestExcludeTextThread: comments that look like a story go, the story stays, though it is
// short and scores lower.
func TestExcludeTextThread(t *testing.T) {
	signed := strings.Repeat("3 Ada B. 8 Oct 2025 9:14\n9 Lovely bird, and it never pays for its ticket!\n", 3)
	answered := strings.Repeat("2 ferryman\n9 Lovely bird, and it never pays for its ticket!\n0 Reply\n", 3)
	numbers := strings.Repeat("0 7.\n", 20)
	brief := strings.ReplaceAll(storyOfHeron, "9 ", "2 ")
	for _, c := range []struct {
		name, dump string
		in         string // the first words of the body
	}{
		{"who and when", storyOfHeron + "0 3 comments\n" + signed, "One Two"},
		{"buttons to answer", storyOfHeron + "0 Leave a comment\n" + answered, "One Two"},
		{"numbers of the comments", storyOfHeron + "0 3 comments\n" + numbers + signed, "One Two"},
		{"the headline behind the word", storyOfHeron + "0 Comments One heron waits for the bus in the Fens\n" + signed, "One Two"},
		{"a short story", brief + "0 3 comments\n" + signed, "One Two"},
		{"nothing tells of comments", storyOfHeron + "0 Otters\n" + signed, "One Two Lovely Lovely Lovely"},
		{"two of them", storyOfHeron + "0 3 comments\n" + signed[:2*len(signed)/3], "One Two Lovely Lovely"},
		{"days without texts", storyOfHeron + "0 3 comments\n" + strings.Repeat("0 Otters on strike\n0 8 Oct 2025 9:14\n", 4) + "9 Nine more of them wait.", "One Two Nine"},
		{"posts with a line each", strings.Repeat(storyOfHeron+"0 3 comments\n0 Ada B. 8 Oct 2025 9:14\n", 4), "One Two One Two One Two One Two"},
	} {
		d := draftOf(c.dump)
		d.excludeTextThread()
		if got := strings.Join(bodyOf(d), " "); got != c.in {
			t.Errorf("%s: the body is %q, want %q", c.name, got, c.in)
		}
	}
}

func TestExcludeTopList(t *testing.T) {
	list := strings.Repeat("5 Fen Races\n", topListMin)
	for _, c := range []struct {
		name, dump string
		in         int
	}{
		{"a programme", list + storyOfHeron + storyOfHeron, 4},
		{"a programme below the first paragraph", storyOfHeron + list + storyOfHeron, 4 + topListMin},
		{"few lines", "5 Fen Races\n5 Fen Races\n" + storyOfHeron + storyOfHeron, 6},
		{"a page of lists", list + storyOfHeron, 2 + topListMin},
		{"verses", strings.Repeat("5 The heron waits upon the bridge\n", topListMin) + storyOfHeron + storyOfHeron, 4 + topListMin},
	} {
		d := draftOf(c.dump)
		d.excludeTopList()
		if got := len(bodyOf(d)); got != c.in {
			t.Errorf("%s: the body has %d blocks, want %d", c.name, got, c.in)
		}
	}
}

func TestExcludePictureTexts(t *testing.T) {
	for _, c := range []struct {
		name, dump string
		in         []string
	}{
		{"a caption with a credit", "9 Herons wait at noon\n3 Herons wait at noon. (Photo: Ida Lund)", nil},
		{"a long text", "9 Herons wait on the bridge below the market at noon.\n3 Herons wait on the bridge below the market at noon on Monday", nil},
		{"a sub-heading", "9 Herons wait\n9 Herons wait for the bus, its driver says, as they do on every day of the week.", []string{"Herons", "Herons"}},
		{"another text", "9 Herons wait on the bridge below the market at noon.\n9 Otters wait there, too.", []string{"Herons", "Otters"}},
	} {
		d := draftOf(c.dump)
		d.excludePictureTexts()
		if got := bodyOf(d); !slices.Equal(got, c.in) {
			t.Errorf("%s: the body is %q, want %q", c.name, got, c.in)
		}
	}
}

func TestExcludeRelated(t *testing.T) {
	const (
		of     = "A boat is long enough for a piano and its teacher, and has room for a heron."
		teaser = "The heron that stayed on the roof of the fish market"
	)
	for _, c := range []struct {
		name, dump string
		in         int // blocks that stay
	}{
		{"teasers below a label", of + "|" + of + "|Related stories|" + teaser + "|" + teaser, 2},
		{"teasers that break off below a short story", of + "|Related stories" + strings.Repeat("|"+strings.TrimSuffix(of, ".")+"...", 4), 1},
		{"prose that does not", of + "|Related stories" + strings.Repeat("|"+of, 4), 6},
		{"a label inside the story", of + "|Related stories|" + teaser + "|" + of + "|" + of, 5},
		{"a label above the story", "Related stories|" + teaser + "|" + teaser + "|" + of, 4},
		{"a line that names one story", of + "|" + of + "|Read more: herons|" + teaser, 4},
		{"a sub-heading", of + "|" + of + "|The heron|" + teaser, 4},
	} {
		doc := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(c.dump, "|", "\n\n")), Shape: page.ShapeText})
		n := len(doc.Blocks)
		d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}, In: slices.Repeat([]bool{true}, n), Moved: make([]string, n)}, step: "body"}
		d.Text = score.NewTextView(d.View)
		d.excludeRelated()
		if want := append(slices.Repeat([]bool{true}, c.in), slices.Repeat([]bool{false}, n-c.in)...); !slices.Equal(d.In, want) {
			t.Errorf("%s: got %v, want %v", c.name, d.In, want)
		}
	}
}

func TestIncludeBehindBox(t *testing.T) {
	const next = "2 Nine more of them wait at the weir by now, says the lock keeper, who feeds them in winter and asks for tickets.\n" +
		"1 Ten were there last year, he says, and hardly any of them has ever paid for what it took from the passengers.\n"
	for _, c := range []struct {
		name, below string
		in          []string // of what stands below
	}{
		{"a box in the middle", "0 Read also\n0 Otters on strike\n0 Weirs without water\n" + next + "0 News\n", []string{"Nine", "Ten"}},
		{"a box in Russian", "0 По теме\n0 Otters on strike\n" + next, []string{"Nine", "Ten"}},
		{"a day below the teasers", "0 Read also\n0 Otters on strike\n0 7 March 2025\n" + next, nil},
		{"a teaser's paragraph", "0 Read also\n0 Otters on strike\n2 Nine more of them wait at the weir by now, says the lock keeper, who feeds them in winter and asks for tickets.\n0 News\n", nil},
		{"no label", "0 Otters on strike\n" + next, nil},
		{"teasers with a sentence", "0 Read also\n0 Otters on strike\n0 The mill has stood still since Monday, says its owner, who has never seen such a thing in all his years.\n" + next, nil},
		{"too many teasers", "0 Read also\n" + strings.Repeat("0 Otters on strike\n", 8) + next, nil},
		{"the end of the page", "0 Read also\n0 Otters on strike\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := draftOf(storyOfHeron + c.below)
			d.fillGaps()
			if got := bodyOf(d); !slices.Equal(got, append([]string{"One", "Two"}, c.in...)) {
				t.Errorf("got %q", got)
			}
		})
	}
}
