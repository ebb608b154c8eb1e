package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/words"
)

// A TextHeader is what the first lines of a text dump say about the page.
type TextHeader struct {
	Date string // YYYY-MM-DD
	Site string
}

// dateSiteLine matches the line that some dumps open with: " date 2022-01-14
// Example.org". It does not match "date night ideas".
var dateSiteLine = regexp.MustCompile(`^\s*date (\d{4}-\d\d-\d\d)(?:\s+(\S.*?))?\s*$`)

// headerKeys are the keys of the lines "Key: value" that dumps open with, and
// where the value goes. WARC-Date is when the page was fetched, not written.
var headerKeys = map[string]func(d *Document, value string){
	"url":             func(d *Document, v string) { d.Meta.Canonical = v },
	"link":            func(d *Document, v string) { d.Meta.Canonical = v },
	"warc-target-uri": func(d *Document, v string) { d.Meta.Canonical = v },
	"title":           func(d *Document, v string) { d.Meta.Title = v },
	"site":            func(d *Document, v string) { d.Header.Site = v },
	"source":          func(d *Document, v string) { d.Header.Site = v },
	"publisher":       func(d *Document, v string) { d.Header.Site = v },
	"date":            func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"date", v}) },
	"published":       func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"pubdate", v}) },
	"author":          func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"author", v}) },
	"authors":         func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"author", v}) },
	"description":     func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"description", v}) },
	"keywords":        func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"keywords", v}) },
	"section":         func(d *Document, v string) { d.Meta.Tags = append(d.Meta.Tags, MetaTag{"section", v}) },
	"warc-type":       nil, "warc-date": nil, "warc-record-id": nil, "warc-refers-to": nil, "warc-block-digest": nil,
	"warc-identified-content-language": nil, "warc-warcinfo-id": nil, "content-type": nil, "content-length": nil,
}

// headerOpeners are the keys that tell a head from a story's first line.
var headerOpeners = map[string]bool{"url": true, "title": true, "warc-type": true, "link": true}

// cutTextHeader reads the metadata lines at the head of a dump and gives the
// lines behind them.
func cutTextHeader(d *Document, lines []string) []string {
	for len(lines) > 1 && isBlankLine(lines[0]) {
		lines = lines[1:]
	}
	if m := dateSiteLine.FindStringSubmatch(lines[0][:min(len(lines[0]), headerLineMax)]); m != nil {
		d.Header = TextHeader{Date: m[1], Site: m[2]}
		return lines[1:]
	}
	rest := lines
	if strings.HasPrefix(rest[0], "WARC/") {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return lines
	}
	if key, _ := headerField(rest[0]); !headerOpeners[key] {
		return lines
	}
	for len(rest) > 0 {
		key, value := headerField(rest[0])
		set, known := headerKeys[key]
		if !known {
			break
		}
		if set != nil && value != "" {
			set(d, value)
		}
		rest = rest[1:]
	}
	return rest
}

// headerLineMax is above the length of any metadata line.
const headerLineMax = 2000

// headerField reads "Key: value".
func headerField(line string) (key, value string) {
	const keyMax = 40
	i := strings.IndexByte(line, ':')
	if i < 1 || i > keyMax || len(line) > headerLineMax {
		return "", ""
	}
	return strings.ToLower(strings.TrimSpace(line[:i])), FoldSpace(line[i+1:])
}

// setTitleFromFirstLine makes the first line of a dump the page's title where it is
// one: a block a line and the title first is how WET files are made, and a
// first line that says a later one again, with the site's name, is a title
// anywhere.
func setTitleFromFirstLine(d *Document) {
	if d.Meta.Title != "" || d.Header.Date != "" || len(d.Blocks) < 2 {
		return
	}
	first := &d.Blocks[0]
	if first.Stats.Words > HeadlineWordsMax || first.Stats.Runes < TitleRunesMin || first.Type == ListItem {
		return
	}
	title := strings.ToLower(first.Text)
	for i := 1; i < min(len(d.Blocks), titleBlocksMax); i++ {
		text := d.Blocks[i].Text
		if d.Blocks[i].Stats.Runes >= TitleRunesMin && len(text) < len(title) && strings.Contains(title, strings.ToLower(text)) && hasTitleSeparator(first.Text) {
			d.Meta.Title = first.Text
			return
		}
	}
	if d.BlockPerLine && hasTitleSeparator(first.Text) {
		d.Meta.Title = first.Text
	}
}

// hasTitleSeparator tells a line that a site's name may stand behind.
func hasTitleSeparator(s string) bool {
	for _, sep := range TitleSeparators {
		if strings.Contains(s, sep) {
			return true
		}
	}
	return WithoutSiteAndDate(s, "") != s
}

// A headline that the first line says too has TitleRunesMin characters and
// stands among the first titleBlocksMax blocks.
const (
	TitleRunesMin  = 8
	titleBlocksMax = 400
)

// HeadlineWordsMax is above the longest headlines there are: those of the
// Daily Mail reach 45 words.
const HeadlineWordsMax = 50

// IsHeadlineLike refuses what cannot be a headline: nothing but a site's name
// is left of it, or it is a paragraph.
func IsHeadlineLike(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && strings.Count(s, " ") <= HeadlineWordsMax
}

// TitleSeparators stand between a headline and the site's name in titles.
var TitleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " ｜ ", " : ", "|"}

// WithoutSiteAndDate is a title without the paper's name and the day of its print
// behind it: "Council keeps the ferry, The Ferry Post, 06.01.2026".
func WithoutSiteAndDate(title, language string) string {
	before, day, ok := words.CutLast(title, ", ")
	if !ok || !dates.IsDate(day, language) {
		return title
	}
	if headline, name, ok := words.CutLast(before, ", "); ok && len(headline) >= TitleRunesMin && IsSiteNameLike(name) {
		return headline
	}
	return title
}

// IsSiteNameLike tells what may be the name of a site or a section: a few words,
// which do not go on with the sentence before them. Names in lower case have one
// word or two: "kicker", "il Giornale".
func IsSiteNameLike(tail string) bool {
	const siteWordsMax, smallWordsMax = 5, 2
	most := siteWordsMax
	if first, _ := utf8.DecodeRuneInString(tail); unicode.IsLower(first) {
		most = smallWordsMax
	}
	return strings.Count(tail, " ") < most
}
