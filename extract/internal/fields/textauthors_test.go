package fields

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// TestAuthorBlocks looks near the headline, above the story and behind it.
func TestAuthorBlocks(t *testing.T) {
	const long = "The council voted on Tuesday to keep the old ferry, which has carried piano teachers across the river for ninety years."
	between := strings.Repeat("Oars\n\n", 200)
	d := page.Parse(page.Page{Data: []byte("Menu\n\nHeadline\n\n" + between + long + "\n\n" + long + " Really.\n\nAnd\n\nso\n\non"), Shape: page.ShapeText})
	scores := make([]float64, len(d.Blocks))
	scores[202], scores[203] = 1, 1
	view := score.NewView(d)
	k := &Known{
		Body:     &body.Body{Facts: &facts.Facts{Doc: d, View: view, Text: score.NewTextView(view)}, Scores: scores, First: 202, End: 204},
		Headline: facts.Seen("Headline", 1),
	}
	blocks := k.authorBlocks()
	for block, want := range map[int]bool{0: true, 2: true, 30: true, 100: false, 190: true, 201: true, 204: true, 206: true} {
		if slices.Contains(blocks, block) != want {
			t.Errorf("block %d: got %v, want %v", block, !want, want)
		}
	}
}

// TestLikeliestLines takes lines next to the likeliest that are nearly as likely.
func TestLikeliestLines(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte("Menu\nAna Perez\nBob Lee\n|\nCleo Orr\nNews\nDora Ek\ndora@ledger.example\nEve Fox\n"), Shape: page.ShapeText})
	k := &Known{Body: &body.Body{Facts: &facts.Facts{Doc: d}}}
	var lines []score.AuthorLine
	for _, block := range []int{1, 2, 4, 6, 8} {
		lines = append(lines, score.AuthorLine{Block: block})
	}
	for _, c := range []struct {
		scores   []float64
		from, to int
	}{
		{[]float64{0.7, 0.75, 0.74, 0.1, 0.1}, 0, 3},
		{[]float64{0.6, 0.75, 0.74, 0.74, 0.1}, 1, 3}, // another stands between
		{[]float64{0.7, 0.1, 0.1, 0.7, 0.1}, 0, 1},
		{[]float64{0.1, 0.1, 0.1, 0.74, 0.75}, 3, 5}, // an address stands between
		{[]float64{0.1, 0.1, 0.1, 0.1, 0.1}, 0, 0},
	} {
		if from, to := k.likeliestLines(lines, c.scores); from != c.from || to != c.to {
			t.Errorf("%v: got %d to %d, want %d to %d", c.scores, from, to, c.from, c.to)
		}
	}
}

// TestIsCaselessName tells names in scripts without capitals from what else stands beside a date.
func TestIsCaselessName(t *testing.T) {
	for piece, want := range map[string]bool{
		"ثنا مرزا": true, "김서연": true, "陈晓梅": true, "李强": true,
		"정치부": false, "경제면": false, "来源": false, "人民日报": false, "Ana Perez": false,
	} {
		if isCaselessName(piece) != want {
			t.Errorf("%s: got %v, want %v", piece, !want, want)
		}
	}
}

func TestCaselessNames(t *testing.T) {
	for piece, want := range map[string][]string{
		"陈晓梅": {"陈晓梅"}, "陈晓梅、李强": {"陈晓梅", "李强"}, "ثنا مرزا": {"ثنا مرزا"},
		"人民日报、李强": nil, "陈晓梅、": nil, "、": nil, "": nil,
	} {
		if got := caselessNames(piece); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", piece, got, want)
		}
	}
}

// TestPreferPeople takes a person before the paper, if it is likely to be one.
func TestPreferPeople(t *testing.T) {
	k := &Known{siteNames: func() []string { return []string{"ledger", "perez times"} }}
	lines := []score.AuthorLine{{Credit: credit.Credit{Names: []string{"Ledger"}}}, {Credit: credit.Credit{Names: []string{"Ana Perez"}}}}
	for _, c := range []struct{ scores, want []float64 }{
		{[]float64{0.6, 0.5}, []float64{authorLineMin / 2, 0.5}},
		{[]float64{0.6, 0.1}, []float64{0.6, 0.1}},
	} {
		if k.preferPeople(lines, c.scores); !slices.Equal(c.scores, c.want) {
			t.Errorf("got %v, want %v", c.scores, c.want)
		}
	}
}

// TestIsPhrase tells what looks like a Chinese name and is longer than these from names.
func TestIsPhrase(t *testing.T) {
	k := &Known{Language: "zh"}
	for name, want := range map[string]bool{"海角灯塔重开": true, "欧阳海生": false, "周海生": false, "海角镇晚报": false, "Ana Perez": false} {
		if k.isPhrase(name) != want {
			t.Errorf("%s: got %v, want %v", name, !want, want)
		}
	}
}

// TestWithoutSiteBehind takes the site off a name, and leaves names that end like it.
func TestWithoutSiteBehind(t *testing.T) {
	k := &Known{siteNames: func() []string { return []string{"ferry post", "post"} }}
	for name, want := range map[string]string{
		"Ana Perez Ferry Post": "Ana Perez", "Ana Perez": "Ana Perez", "Ana Perez Post": "Ana Perez Post",
		"Harbour Watch Ferry Post": "Harbour Watch Ferry Post", "Ferry Post": "Ferry Post",
	} {
		if got := k.withoutSiteBehind(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestSignerBehind takes an agency or a person from behind the name of a section or a station.
func TestSignerBehind(t *testing.T) {
	for piece, want := range map[string]string{
		"World NewsReuters": "Reuters", "FBC News Ana Perez": "Ana Perez",
		"Fen News Ana Perez": "Fen News Ana Perez", "FBC News Harbour": "FBC News Harbour", "News": "News",
	} {
		if got := signerBehind(piece); got != want {
			t.Errorf("%s: got %q, want %q", piece, got, want)
		}
	}
}
