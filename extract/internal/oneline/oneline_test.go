package oneline

import (
	"cmp"
	"slices"
	"strings"
	"testing"
)

const story = "The ferry that sank in the river was raised by noon on Monday, and the captain said that the piano had kept its tune. "

// TestCut cuts texts on one line, with bars for the line ends that it makes.
func TestCut(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"sentences":             {story + story, strings.TrimSpace(story) + "|" + strings.TrimSpace(story)},
		"a title and headline":  {"Ferry raised at noon today | Ledger Home Ferry raised at noon today " + story, "Ferry raised at noon today|Ledger Home|Ferry raised at noon today|" + strings.TrimSpace(story)},
		"a stop in a headline":  {"Ferry raised. Piano kept its tune | Ledger Home Ferry raised. Piano kept its tune " + story, "Ferry raised. Piano kept its tune|Ledger Home|Ferry raised. Piano kept its tune|" + strings.TrimSpace(story)},
		"a sentence and a dash": {"The ferry rose. The piano – it rang.", "The ferry rose.|The piano|it rang."},
		"a short title":         {"Ferry Raised | Ledger Home Ferry Raised " + story + "Behind the Ferry Raised by Ana.", "Ferry Raised|Ledger Home|Ferry Raised|" + strings.TrimSpace(story) + "|Behind the Ferry Raised by Ana."},
		"an abbreviation":       {"The ferry of Dr. Lee was raised. It rang.", "The ferry of Dr. Lee was raised.|It rang."},
		"Chinese with nothing between": {"渡船昨日打捞出水_渡船报首页国内国际体育财经科技汽车房产教育旅游健康文化娱乐游戏音乐读书军事历史天气视频图片论坛博客微博邮箱搜索招聘彩票女性星座手机家电数码渡船昨日打捞出水2024-03-14 10:30来源：渡船报渡船昨日在河边出水，无人受伤。「钢琴仍在。」" + strings.Repeat("船长在岸边看着这一切，他说钟声还和从前一样好听，人们都很高兴。", 3) + "关于我们",
			"渡船昨日打捞出水|_渡船报首页国内国际体育财经科技汽车房产教育旅游健康文化娱乐游戏音乐读书军事历史天气视频图片论坛博客微博邮箱搜索招聘彩票女性星座手机家电数码|渡船昨日打捞出水|2024-03-14 10:30|来源：渡船报渡船昨日在河边出水，无人受伤。|「钢琴仍在。」|" + strings.Repeat("船长在岸边看着这一切，他说钟声还和从前一样好听，人们都很高兴。|", 3) + "关于我们"},
		"Chinese with blanks between": {"渡船昨日打捞出水_渡船报 首页 国内 渡船昨日打捞出水 渡船昨日出水。 无人受伤。 钢琴仍在。 版权所有", "渡船昨日打捞出水|_渡船报|首页|国内|渡船昨日打捞出水|渡船昨日出水。|无人受伤。|钢琴仍在。|版权所有"},
		"nothing":                     {"", ""},
	} {
		if got := strings.Join(Cut([]string{c.text}), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestIs tells a page on one line from paragraphs.
func TestIs(t *testing.T) {
	menu := strings.Repeat("News Sport River Letters Weather ", 20)
	headed := "Ferry raised at noon today " + strings.Repeat("News Sport River Letters Weather ", 5) + "Ferry raised at noon today"
	for _, c := range []struct {
		name  string
		lines []string
		want  bool
	}{
		{"a menu and a story", []string{menu + strings.Repeat(story, 8)}, true},
		{"paragraphs", slices.Repeat([]string{strings.Repeat(story, 2), ""}, 10), false},
		{"two lines with a blank one between", []string{menu + strings.Repeat(story, 12), "", strings.Repeat(story, 12)}, true},
		{"paragraphs below a title", append([]string{headed}, slices.Repeat([]string{story}, 20)...), true},
		{"paragraphs below one that repeats its words", append([]string{"The ferry that sank rose. " + strings.Repeat(story, 2)}, slices.Repeat([]string{story}, 20)...), false},
		{"a site before the title, and breaks", []string{"The Quay Ledger: Ferry raised at noon today " + strings.Repeat("News Sport River Letters Weather ", 5) + "Ferry raised at noon today", "3 hours ago " + strings.Repeat(story, 5), "More News"}, true},
		{"a short menu and a story", []string{"News Sport River Letters Weather Shop Jobs Cars Homes Travel Books Film Music Maps Help Contact " + strings.Repeat(story, 4)}, true},
		{"a long paragraph", []string{"Nobody knew of it. " + strings.Repeat(story, 8)}, false},
		{"paragraphs in Chinese", slices.Repeat([]string{strings.Repeat("船长在岸边看着这一切，他说钟声还和从前一样好听，人们都很高兴。", 6)}, 8), false},
		{"nothing", nil, false},
		{"blanks", []string{strings.Repeat(" ", 100)}, false},
	} {
		if got := Is(c.lines); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}

// TestHasLongStory tells dumps whose story and menus stand on long lines from those where
// only the menus do.
func TestHasLongStory(t *testing.T) {
	menu := strings.Repeat("News Sport River Letters Weather ", 20)
	page := menu + strings.Repeat(story, 12)
	for name, c := range map[string]struct {
		lines []string
		want  bool
	}{
		"a page below short lines":         {append(slices.Repeat([]string{"Home"}, 20), page), true},
		"a page between blank lines":       {[]string{page, "", "Imprint", "", "Contact"}, true},
		"a menu behind paragraphs":         {append(slices.Repeat([]string{strings.TrimSpace(story)}, 10), strings.Repeat(menu, 3)), false},
		"a long paragraph without a menu":  {[]string{"Ferry raised", strings.Repeat(story, 12)}, false},
		"a menu that is not as long as it": {[]string{"Ferry raised", menu}, false},
	} {
		if got := HasLongStory(c.lines); got != c.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

// TestCutTitledLines cuts around the headline of a title, with bars for line ends; nothing is cut where that
// would be wrong.
func TestCutTitledLines(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"labels and a credit":        {"Ferry raised at noon - Ledger|Home News Ferry raised at noon By Ana Perez|" + story + story, "Ferry raised at noon - Ledger|Home News|Ferry raised at noon|By Ana Perez|" + story + story},
		"a small by-word":            {"Ferry raised at noon - Ledger|Ferry raised at noon by Ana Perez|" + story + story, "Ferry raised at noon - Ledger|Ferry raised at noon|by Ana Perez|" + story + story},
		"a site before the headline": {"Ledger: Ferry raised at noon|Ferry raised at noon News|" + story + story, "Ledger: Ferry raised at noon|Ferry raised at noon|News|" + story + story},
		"a headline by itself":       {"Ferry raised at noon - Ledger|Ferry raised at noon|On: Ferry raised at noon By Ana|" + story + story, ""},
		"a colon in the headline":    {"Lorne: Ferry raised at noon today - Ledger|» Lorne: Ferry raised at noon today! Now|" + story + story, ""},
		"a sentence":                 {"Ferry raised at noon - Ledger|We saw the Ferry raised at noon By the lock|" + story + story, ""},
		"what goes on":               {"Ferry raised at noon - Ledger|Ferry raised at noon and at night|" + story + story, ""},
		"another title":              {"Ferry raised at noon - Ledger|Share Ferry raised at noon - Quay Post|" + story + story, ""},
		"a title that was wrapped":   {"Ferry raised at noon in|Lorne|Ferry raised at noon in Lorne|" + story + story, ""},
		"lines that were wrapped":    {"Ferry raised at noon - Ledger|Ferry raised at noon The Quay|Ledger", ""},
		"a line":                     {"Ferry raised at noon - Ledger", ""},
		"nothing":                    {"", ""},
	} {
		lines := strings.Split(c.lines, "|")
		if got := HasTitledLine(lines); got != (c.want != "") {
			t.Errorf("%s: known %v", name, got)
		}
		if got := strings.Join(CutTitledLines(lines), "|"); c.want != "" && got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestPartHeadlines parts the headline that a title repeats from what touches it, with bars for line ends.
func TestPartHeadlines(t *testing.T) {
	for text, want := range map[string]string{
		"Ferry raised at noon - LedgerHomeFerry raised at noonby Ana Perez": "Ferry raised at noon - LedgerHome|Ferry raised at noon|by Ana Perez",
		"Ledger » Ferry raised at noonHome|Ferry raised at noon588":         "Ledger » |Ferry raised at noon|Home||Ferry raised at noon|588",
		"Ferry raised at noon in Lorne|Ferry raised at noon|It rang.":       "", // the title says more
		"Ferry raised at noon - Ledger|It rang at noon.":                    "",
		"Bell rang - Ledger|HomeBell rang":                                  "", // too short to tell
		"":                                                                  "",
	} {
		lines := strings.Split(text, "|")
		if got := strings.Join(PartHeadlines(lines), "|"); got != cmp.Or(want, text) {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

// TestCreditTokens counts the tokens of a credit at the beginning of some.
func TestCreditTokens(t *testing.T) {
	for text, want := range map[string]int{
		"By Ana Perez The ferry rose":                3,
		"By Ana Maria Perez May 3, 2024":             4,
		"By Ana Maria Perez · Ledger":                4,
		"By Ana Perez Le 3 mai 2024":                 3,
		"By Ana Perez May 3, 2024":                   3,
		"By Ana Perez HALIFAX, Nova Scotia (AP) The": 3,
		"von Ana Perez Die Fähre":                    0,
	} {
		if got := creditTokens(strings.Fields(text), false); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
	tokens := strings.Fields("Sie sank am Montag. von Ana Perez Die Fähre von Ana Perez sank.")
	for i, want := range map[int]bool{4: true, 9: false, 0: false} {
		if isBehindSentence(tokens, i) != want {
			t.Errorf("token %d: got %v", i, !want)
		}
	}
}

// TestLabelSeams finds the edges of a credit and a day: one before each token, one at the end.
func TestLabelSeams(t *testing.T) {
	got := LabelSeams(strings.Fields("Sport By Ana Perez May 3, 2024 Letters"))
	want := []Seam{Unknown, Edge, Inside, Inside, Edge, Inside, Inside, Edge, Unknown}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
