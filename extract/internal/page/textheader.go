package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/printed"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"
)

// A TextHeader is what the first lines of a text dump declare about the page.
type TextHeader struct {
	Date string // YYYY-MM-DD
	Site string
}

// dateSiteLine matches the line that some dumps open with, " date 2022-01-14
// Example.org", and not "date night ideas".
var dateSiteLine = pattern.Of(`^\s*date (\d{4}-\d\d-\d\d)(?:\s+(\S.*?))?\s*$`)

// headerKeys are the keys of the lines "Key: value" that dumps open with, and
// what stores the value. WARC-Date is when the page was fetched, not when it
// was written.
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

// headerOpeners are the keys that begin a header: other lines with a colon may
// open a story.
var headerOpeners = map[string]bool{"url": true, "title": true, "warc-type": true, "link": true}

// cutTextHeader reads the metadata lines at the beginning of a dump and returns
// the lines behind them.
func cutTextHeader(d *Document, lines []string) []string {
	for len(lines) > 1 && printed.IsBlank(lines[0]) {
		lines = lines[1:]
	}
	if m := dateSiteLine().FindStringSubmatch(lines[0][:min(len(lines[0]), headerLineMax)]); m != nil {
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

// headerField reads a line "Key: value" and returns the key in lower case; both
// are "" for other lines.
func headerField(line string) (key, value string) {
	const keyMax = 40
	i := strings.IndexByte(line, ':')
	if i < 1 || i > keyMax || len(line) > headerLineMax {
		return "", ""
	}
	key, value = strings.ToLower(strings.TrimSpace(line[:i])), textrun.Fold(line[i+1:])
	if strings.HasPrefix(value, "[") || key == "link" && (!strings.HasPrefix(value, "http") || strings.Contains(value, " ")) {
		return "", "" // elinks and links print "Link: [1]canonical", "Link: canonical"
	}
	return key, value
}

// setTitleFromFirstLine makes the first line of a dump the title of the page
// where it is one. Dumps with a block per line put the title first, as WET
// files do; in others, a first line is a title when it repeats a later line
// with the name of the site added.
func setTitleFromFirstLine(d *Document) {
	if d.Meta.Title != "" || d.Header.Date != "" || len(d.Blocks) < 2 {
		return
	}
	first := &d.Blocks[0]
	if first.Stats.Words > HeadlineWordsMax || first.Stats.Runes < TitleRunesMin || first.Type == ListItem {
		return
	}
	if hasTitleSeparator(first.Text) && (d.BlockPerLine || repeatsBlock(d, strings.ToLower(first.Text))) {
		d.Meta.Title = first.Text
	}
}

// repeatsBlock reports whether a title, in lower case, holds one of the blocks below the
// first.
func repeatsBlock(d *Document, title string) bool {
	for i := 1; i < min(len(d.Blocks), titleBlocksMax); i++ {
		text := d.Blocks[i].Text
		if d.Blocks[i].Stats.Runes >= TitleRunesMin && len(text) < len(title) && strings.Contains(title, strings.ToLower(text)) {
			return true
		}
	}
	return false
}

// hasTitleSeparator reports whether the name of a site may follow in a line.
func hasTitleSeparator(s string) bool {
	for _, sep := range TitleSeparators {
		if strings.Contains(s, sep) {
			return true
		}
	}
	return WithoutSiteAndDate(s, "") != s
}

// A headline that is looked for in a title has at least TitleRunesMin
// characters, and the line that repeats the title of a dump stands among its
// first titleBlocksMax blocks.
const (
	TitleRunesMin  = 8
	titleBlocksMax = 400
)

// HeadlineWordsMax is above the length of the longest headlines: those of the
// Daily Mail reach 45 words.
const HeadlineWordsMax = 50

// IsHeadlineLike reports whether a text can be a headline: it has letters, and
// is no longer than headlines are.
func IsHeadlineLike(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && strings.Count(s, " ") <= HeadlineWordsMax
}

// Headlines that end like a sentence are shorter than sentenceLong words, and those that end
// in a full stop hardly ever have stoppedLong.
const (
	sentenceLong = 15
	stoppedLong  = 10
)

// OpensWithStory reports whether the first block of a dump is the first paragraph of a story
// and no headline, as in text that was extracted from pages: it opens with a dateline, or is
// a whole sentence, which the dump does not mark as a heading, no other title is known, and
// neither a credit nor the day stands below it.
func (d *Document) OpensWithStory() bool {
	b := &d.Blocks[0]
	if d.Meta.Title != "" && d.Meta.Title != b.Text || b.Type != Paragraph || b.Stats.Words < stoppedLong || !b.Stats.EndsSentence || d.Marks[words.OneLine(b.Text)].Level > 0 {
		return false
	}
	if len(d.Blocks) > 1 && isHeadLine(&d.Blocks[1]) {
		return b.Stats.Words > HeadlineWordsMax
	}
	if b.Stats.Words >= sentenceLong || endsInStop(b.Text) {
		return true
	}
	_, ok := dateline.Parse(b.Text)
	return ok
}

// isHeadLine reports whether a block stands below headlines: a credit that shows that it is
// one, or the day.
func isHeadLine(b *Block) bool {
	if b.Stats.Words > credit.MaxWords || b.Stats.EndsSentence {
		return false
	}
	text := words.OneLine(b.Text)
	if c, ok := credit.Parse(text); ok && c.Marked {
		return true
	}
	return len(text) <= dates.MaxBytes && dates.IsDate(text, "")
}

// endsInStop reports whether a text ends in a full stop, and quotes or brackets behind it.
func endsInStop(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `"'”’»)] `))
	return strings.ContainsRune(".。।۔", r)
}

// TitleSeparators stand between the headline and the name of the site in
// titles.
var TitleSeparators = []string{" | ", " - ", " – ", " — ", " -- ", " :: ", " » ", " · ", " • ", " / ", "｜", " ｜ ", " : ", "|"}

// WithoutSiteAndDate returns a title without the name of the paper and the day
// of its print, where both follow the headline: "Council keeps the ferry, The
// Ferry Post, 06.01.2026". Other titles are returned as they are. language is
// that of the date, "" if it is not known.
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

// IsSiteNameLike reports whether the end of a title may be the name of a site
// or a section: a few words that do not go on with the sentence before them.
// Names in lower case have one word or two: "kicker", "il Giornale".
func IsSiteNameLike(tail string) bool {
	const siteWordsMax, smallWordsMax = 5, 2
	wordsMax := siteWordsMax
	if words.OpensLower(tail) {
		wordsMax = smallWordsMax
	}
	return strings.Count(tail, " ") < wordsMax
}

// readExport reads a dump that is an export with labels, and notes what they say of
// the page; it returns nil for other dumps. Front matter, the header of a reader service
// and a browser declare a page, which may be a dump with menus.
func readExport(d *Document, lines []string, around []forms.Form) *exports.Story {
	if slices.ContainsFunc(around, func(f forms.Form) bool {
		return f.ID == forms.FrontMatter || f.ID == forms.Reader || f.ID == forms.Browser
	}) {
		return nil
	}
	d.Export = exports.Read(lines)
	for _, l := range [...]struct {
		field exports.Field
		key   string
	}{
		{exports.Site, "site"}, {exports.Section, "section"}, {exports.Topics, "keywords"}, {exports.Description, "description"}, {exports.Address, "url"},
	} {
		if value := d.Export.First(l.field); value != "" {
			headerKeys[l.key](d, value)
		}
	}
	return d.Export
}
