package extract

import (
	"regexp"
	"strings"
)

// A textHead is what the first lines of a text dump say about the page.
type textHead struct {
	date string // YYYY-MM-DD
	site string
}

// headLine matches the line that some dumps open with: " date 2022-01-14
// Example.org". It does not match "date night ideas".
var headLine = regexp.MustCompile(`^\s*date (\d{4}-\d\d-\d\d)(?:\s+(\S.*?))?\s*$`)

// headKeys are the keys of the lines "Key: value" that dumps open with, and
// where the value goes. WARC-Date is when the page was fetched, not written.
var headKeys = map[string]func(d *Document, value string){
	"url":             func(d *Document, v string) { d.meta.canonical = v },
	"link":            func(d *Document, v string) { d.meta.canonical = v },
	"warc-target-uri": func(d *Document, v string) { d.meta.canonical = v },
	"title":           func(d *Document, v string) { d.meta.title = v },
	"site":            func(d *Document, v string) { d.head.site = v },
	"source":          func(d *Document, v string) { d.head.site = v },
	"publisher":       func(d *Document, v string) { d.head.site = v },
	"date":            func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"date", v}) },
	"published":       func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"pubdate", v}) },
	"author":          func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"author", v}) },
	"authors":         func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"author", v}) },
	"description":     func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"description", v}) },
	"keywords":        func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"keywords", v}) },
	"section":         func(d *Document, v string) { d.meta.tags = append(d.meta.tags, metaTag{"section", v}) },
	"warc-type":       nil, "warc-date": nil, "warc-record-id": nil, "warc-refers-to": nil, "warc-block-digest": nil,
	"warc-identified-content-language": nil, "warc-warcinfo-id": nil, "content-type": nil, "content-length": nil,
}

// headOpeners are the keys that tell a head from a story's first line.
var headOpeners = map[string]bool{"url": true, "title": true, "warc-type": true, "link": true}

// cutTextHead reads the metadata lines at the head of a dump and gives the
// lines behind them.
func cutTextHead(d *Document, lines []string) []string {
	for len(lines) > 1 && isBlankLine(lines[0]) {
		lines = lines[1:]
	}
	if m := headLine.FindStringSubmatch(lines[0][:min(len(lines[0]), headLineMax)]); m != nil {
		d.head = textHead{date: m[1], site: m[2]}
		return lines[1:]
	}
	rest := lines
	if strings.HasPrefix(rest[0], "WARC/") {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return lines
	}
	if key, _ := headKey(rest[0]); !headOpeners[key] {
		return lines
	}
	for len(rest) > 0 {
		key, value := headKey(rest[0])
		set, known := headKeys[key]
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

// headLineMax is above the length of any metadata line.
const headLineMax = 2000

// headKey reads "Key: value".
func headKey(line string) (key, value string) {
	const keyMax = 40
	i := strings.IndexByte(line, ':')
	if i < 1 || i > keyMax || len(line) > headLineMax {
		return "", ""
	}
	return strings.ToLower(strings.TrimSpace(line[:i])), foldSpace(line[i+1:])
}

// takeTitleLine makes the first line of a dump the page's title where it is
// one: a block a line and the title first is how WET files are made, and a
// first line that says a later one again, with the site's name, is a title
// anywhere.
func takeTitleLine(d *Document) {
	if d.meta.title != "" || d.head.date != "" || len(d.Blocks) < 2 {
		return
	}
	first := &d.Blocks[0]
	if first.stats.words > headlineWordsMax || first.stats.runes < titleLineMin || first.Type == ListItem {
		return
	}
	title := strings.ToLower(first.Text)
	for i := 1; i < min(len(d.Blocks), titleLineReach); i++ {
		text := d.Blocks[i].Text
		if d.Blocks[i].stats.runes >= titleLineMin && len(text) < len(title) && strings.Contains(title, strings.ToLower(text)) && hasTitleSeparator(first.Text) {
			d.meta.title = first.Text
			return
		}
	}
	if d.lined && hasTitleSeparator(first.Text) {
		d.meta.title = first.Text
	}
}

// hasTitleSeparator tells a line that a site's name may stand behind.
func hasTitleSeparator(s string) bool {
	for _, sep := range titleSeparators {
		if strings.Contains(s, sep) {
			return true
		}
	}
	return withoutDatedName(s, "") != s
}

// A headline that the first line says too has titleLineMin characters and
// stands among the first titleLineReach blocks.
const (
	titleLineMin   = 8
	titleLineReach = 400
)
