package reasons

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Reason is a feature in words: what was looked at, and how its value reads.
type Reason struct {
	Words string // "words in links", "menu around it, by its class"
	unit  unit
}

// A unit says how the value of a feature reads.
type unit uint8

const (
	count unit = iota // a number: 37
	share             // of 1: 90 %
	yesNo             // 1 and 0
	near              // how many elements up: in it, 2 levels up, no
	code              // a number that stands for something: not shown
)

// Of returns the words for a feature of the model. ok is false for a feature that has
// none, which a test holds there is not; its own name stands in then.
func Of(feature string) (r Reason, ok bool) {
	if r, ok := single[feature]; ok {
		return r, true
	}
	for _, f := range families {
		if r, ok := f(feature); ok {
			return r, true
		}
	}
	return Reason{Words: feature}, false
}

// With returns the words with a value: "words in links: 90 %". A value that is NaN,
// because the page cannot have the feature, reads "none".
func (r Reason) With(value float32) string {
	if text := r.value(float64(value)); text != "" {
		return r.Words + ": " + text
	}
	return r.Words
}

// farAway is the distance to an element that is not there; closer ones are counted.
const farAway = 255

func (r Reason) value(v float64) string {
	switch {
	case math.IsNaN(v):
		return "none"
	case r.unit == share:
		return strconv.Itoa(int(math.Round(100*v))) + " %"
	case r.unit == yesNo:
		return choose(v != 0, "yes", "no")
	case r.unit == near && v >= farAway-1:
		return "no"
	case r.unit == near && v > 0:
		return fmt.Sprintf("%d up", int(v))
	case r.unit == near:
		return "yes"
	case r.unit == code:
		return ""
	case v == math.Trunc(v) || math.Abs(v) >= 10:
		return strconv.FormatFloat(math.Round(v), 'f', -1, 64)
	}
	return strconv.FormatFloat(v, 'f', 1, 64)
}

func choose(first bool, one, other string) string {
	if first {
		return one
	}
	return other
}

// Step returns what a step that decided against the score did, in words; the step's
// own name if it has none, which a test holds does not happen.
func Step(name string) string {
	if words, ok := steps[name]; ok {
		return words
	}
	return name
}

// steps are the steps of the body, and the fields that move blocks.
var steps = map[string]string{
	"score":               "its score alone",
	"above the headline":  "it stands above the headline",
	"code":                "it is code between two blocks of the story",
	"copies of blocks":    "it is a copy of another block",
	"copy of the story":   "it is part of a second copy of the story",
	"line numbers":        "it numbers the lines of code",
	"set like the story":  "it is set like a hundred paragraphs of the story",
	"story's element":     "it is in the element that is marked as the story, and all else stands beside it",
	"comments":            "it is among the comments below the story",
	"headed comments":     "it is among the comments below the story",
	"signed comments":     "it is among the comments below the story",
	"thread below":        "it is among the comments below the story",
	"open thread":         "it is in the thread that the page is there for",
	"site's notice":       "it is the notice of the site below the story",
	"captions":            "it is a caption with a picture credit",
	"captions by class":   "its class says that it is the caption of a picture",
	"boxes":               "it is in a box inside the story",
	"captions of figures": "it is the caption of a figure",
	"promotions":          "it promotes something inside the story",
	"lines":               "it leads to other stories, asks readers for something, marks an advertisement or names topics",
	"lines above":         "it is a short line with a number above the story, such as the time it takes to read",
	"links in capitals":   "it leads to another story, in capital letters",
	"galleries":           "it is a caption in a gallery of pictures",
	"posts":               "posts of social networks are part of the story that quotes them, and of no other",
	"about the company":   "it is what those who tell the story say of themselves below it",
	"beside the content":  "it is in a box beside the content",
	"signatures":          "it is a signature below a post",
	"scripts":             "it is a script, or the address of one",
	"hidden paragraphs":   "it is hidden among visible paragraphs",
	"callouts":            "it is what a warning or a note inside the story says",
	"fold-outs":           "readers unfold it inside the story",
	"announced lists":     "the paragraph above announces it",
	"whole lists":         "the table or list that it is of stands between paragraphs of the story",
	"listed stories":      "it leads to another story, as the label above it says",
	"teasers":             "it leads to another story, in a row of such",
	"other stories":       "it belongs to another story on the page",
	"next stories":        "it belongs to the next story on the page",
	"end of the story":    "it stands below the end of the story",
	"related stories":     "it belongs to related stories",
	"list above":          "it belongs to a list above the story",
	"picture texts":       "it is a picture's text, which its caption repeats",
	"gaps":                "it stands between blocks of the story",
	"asks readers":        "it asks readers to subscribe or to follow",
	"forms":               "it stands with a field to write into and its button",
	"clean text":          "the dump is nothing but a story, from its header down",
	"elements":            "the elements of the file say so",
	"export":              "the export has nothing but the story there",
	"sign-off of a feed":  "it is what the feed puts below each story",
	"site rule":           "a rule for the site says so",
	"page data":           "the story was taken from the page's data instead",
	"headline":            "what stands above the headline belongs to the site",
	"byline":              "it is the byline",
	"lead":                "it is the standfirst",
	"dateline":            "the dateline shows where the story begins",
	"trim":                "it is a field of its own, such as the headline or a date, or heads nothing",
}

// families are features whose names are made of parts, such as "words of next".
var families = []func(string) (Reason, bool){
	around, atLevel, expected, chance, ofPage, card, label, neighbour,
}

// around is for how far up an element of some class or tag is.
func around(feature string) (Reason, bool) {
	name, ok := strings.CutPrefix(feature, "near ")
	if !ok {
		return Reason{}, false
	}
	if strings.HasPrefix(name, "<") {
		return Reason{name + " around it", near}, true
	}
	what, ok := hints[name]
	return Reason{what + " around it, by its class", near}, ok
}

// atLevel is for the elements around a block.
func atLevel(feature string) (Reason, bool) {
	base, level, ok := strings.Cut(feature, " at level ")
	r, known := single[base]
	if !ok || !known {
		return Reason{}, false
	}
	return Reason{"in the element " + level + " up, " + r.Words, r.unit}, true
}

// expected is for the story that first scores see on one side of a block.
func expected(feature string) (Reason, bool) {
	for prefix, r := range map[string]Reason{
		"expected share of ": {"share that is story of the %s blocks %s", share},
		"expected of ":       {"words of story in the %s blocks %s", count},
	} {
		if rest, ok := strings.CutPrefix(feature, prefix); ok {
			n, side, _ := strings.Cut(rest, " ")
			return Reason{fmt.Sprintf(r.Words, n, side), r.unit}, true
		}
	}
	return Reason{}, false
}

func chance(feature string) (Reason, bool) {
	kind, ok := strings.CutPrefix(feature, "chance of ")
	return Reason{"chance that the page is of kind " + kind, share}, ok
}

func ofPage(feature string) (Reason, bool) {
	name, ok := strings.CutPrefix(feature, "page: ")
	if !ok {
		return Reason{}, false
	}
	r, ok := traits[name]
	return Reason{"on the whole page, " + r.Words, r.unit}, ok
}

// card is for boxes that are built alike and stand side by side, such as teasers.
func card(feature string) (Reason, bool) {
	name, outer := strings.CutPrefix(feature, "outer ")
	name, ok := strings.CutPrefix(name, "card ")
	r, known := cards[name]
	if outer {
		r.Words = strings.Replace(r.Words, "box", "outer box", 1)
	}
	return r, ok && known
}

// label is for the words that boxes of a page begin with.
func label(feature string) (Reason, bool) {
	for _, form := range []struct {
		prefix string
		words  string
		unit   unit
	}{
		{"heading label ", "heading above is about %s", yesNo},
		{"label ", "labelled as %s", yesNo},
		{"opens ", "begins with words about %s", yesNo},
		{"has ", "has words about %s", yesNo},
		{"since ", "blocks since the last words about %s", count},
	} {
		if name, ok := strings.CutPrefix(feature, form.prefix); ok {
			what, ok := topics[name]
			return Reason{fmt.Sprintf(form.words, what), form.unit}, ok
		}
	}
	return Reason{}, false
}

// neighbour is for features of the blocks on either side.
func neighbour(feature string) (Reason, bool) {
	at := strings.LastIndex(feature, " of ")
	if at < 0 {
		return Reason{}, false
	}
	where, ok := places[feature[at+len(" of "):]]
	r, known := single[feature[:at]]
	return Reason{where + ", " + r.Words, r.unit}, ok && known
}

// places are the blocks that others are scored by.
var places = map[string]string{
	"previous": "block before", "second before": "second block before", "third before": "third block before",
	"next": "block after", "second after": "second block after", "third after": "third block after",
	"-1": "block before", "-2": "second block before", "-3": "third block before", "-4": "fourth block before",
	"1": "block after", "2": "second block after", "3": "third block after", "4": "fourth block after",
}
