package extract

import (
	"strings"
	"testing"
)

// TestPageDateline looks for the dateline of a story among what may stand before
// it. "~" stands for the story's first sentence.
func TestPageDateline(t *testing.T) {
	const (
		first = "The harbour master has asked the council for a second heron, because the first one is said to be lonely and has not left the roof."
		rest  = "The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors who buy fish."
	)
	for _, c := range []struct{ name, opening, want string }{
		{"at the head", "Hamburg. ~", "Hamburg"},
		{"below a standfirst", "Herons feel lonely too, as a visit to the fish market shows\n\nHamburg. ~", "Hamburg"},
		{"below a credit in capitals", "Herons feel lonely too, as a visit to the fish market shows\n\nFROM OUR CORRESPONDENT\n\nNEW YORK - ~", "NEW YORK"},
		{"below the points of a summary", "The council is likely to decide on the matter of the heron today, its members said.\n\nHighlights\n\nHerons feel lonely\n\nThe council votes on Thursday\n\nA heron costs less than a net\n\nWashington/ New Delhi:\n\n~", "Washington/ New Delhi"},
		{"below a bracketed line", "[Editor's note: the heron is well.]\n\nOSLO, March 7 (Reuters) - ~", "OSLO, March 7 (Reuters)"},
		{"a name of a place below paragraphs", rest + "\n\nThe gulls, which live on the roofs of the fish market, were not asked, and nobody has seen one of them alone in all these years.\n\nHamburg. ~", ""},
		{"a place in a list", "Herons\n\nGulls\n\nNets\n\nFish\n\nMussels\n\nSan Jose, California\n\n~", ""},
		{"a paragraph that a page breaks behind it", "OSLO, March 7 (Reuters) - Here\n\n~", "OSLO, March 7 (Reuters)"},
		{"of a short paragraph in Korean", "[부산=뉴시스] 홍예시 기자 = 여객선이 월요일 얕은 물에서 가라앉았다고 해경이 밝혔다.\n\n~", "[부산=뉴시스]"},
		{"no dateline", "~", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			opening := strings.Replace(c.opening, "~", first, 1)
			dump := "A second heron for Elm Point\n\nBy Lena Ort\n\n" + opening + "\n\n" + rest + "\n\n" + rest[strings.Index(rest, "a heron"):] + "\n"
			p := "<h1>A second heron for Elm Point</h1><article><p>" + strings.ReplaceAll(opening, "\n\n", "</p><p>") + "</p><p>" + rest + "</p></article>"
			for shape, p := range map[string]Page{"text": {Data: []byte(dump), Shape: ShapeText}, "html": {Data: []byte(p)}} {
				got := ""
				if d := Do(p, Options{}).Dateline; d != nil {
					got = d.Text
				}
				if got != c.want {
					t.Errorf("%s: got %q, want %q", shape, got, c.want)
				}
			}
		})
	}
}
