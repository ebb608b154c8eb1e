package dump

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"shuck/extract"
	"shuck/extract/internal/jsonscan"
)

// Keys name the keys of JSON objects that pages are under. Where a name is empty
// the usual ones are looked for; HTML or Text leaves both to what they name.
type Keys struct{ HTML, Text, URL string }

// A role is what a key of an object is for.
type role int

const (
	roleURL role = iota
	roleHTML
	roleContent // HTML or text, by what it holds
	roleText
	roleFetched
	roleRecordID
)

// usualKeys are how keys are called, those that go before the others first: in
// small letters and without what stands between words, so "warctargeturi" is
// WARC-Target-URI as well as warc_target_uri.
var usualKeys = [...][]string{
	roleURL:      {"requestedurl", "url", "warctargeturi", "targeturi", "pageurl", "sourceurl", "uri", "link", "href"},
	roleHTML:     {"html", "rawhtml", "pagehtml", "fullhtml", "htmlcontent"},
	roleContent:  {"content", "rawcontent", "pagecontent", "body", "page"},
	roleText:     {"text", "plaintext", "rawtext", "fulltext", "maintext", "articlebody"},
	roleFetched:  {"fetched", "fetchedat", "warcdate", "timestamp", "date"},
	roleRecordID: {"recordid", "warcrecordid"},
}

// keyForm is how usualKeys have a key: "rawhtml" for raw_html and rawHTML.
func keyForm(name string) string {
	if isKeyForm(name) {
		return name
	}
	return strings.Map(func(c rune) rune {
		if c == '_' || c == '-' || c == ' ' || c == '.' {
			return -1
		}
		return c
	}, strings.ToLower(name))
}

// isKeyForm reports whether a key has its form already, as most have.
func isKeyForm(name string) bool {
	for i := range len(name) {
		if c := name[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// rank says how well a key fits a role, the best 0; -1 is not at all.
func (k Keys) rank(as role, name string) int {
	named := [...]string{roleURL: k.URL, roleHTML: k.HTML, roleText: k.Text, roleRecordID: ""}
	isPage := as == roleHTML || as == roleContent || as == roleText
	switch {
	case named[as] == "" && !(isPage && k.HTML+k.Text != ""):
	case name == named[as] && name != "":
		return 0
	default:
		return -1
	}
	at := slices.Index(usualKeys[as], keyForm(name))
	if at >= 0 && name != strings.ToLower(name) {
		return 2*at + 1 // html goes before HTML
	}
	return 2 * at
}

// A pageObject is an object on the way to a page.
type pageObject struct {
	keys   Keys
	fields []jsonscan.Field // that have not been taken
}

// page makes a page of an object. Without one, it gives what else the object says
// of it.
func (k Keys) page(what string, object []byte) (extract.Page, error) {
	fields, err := jsonscan.Fields(object, k.needs())
	names, all := firstNames(fields), len(fields)
	o := &pageObject{keys: k, fields: fields}
	var page extract.Page
	if err == nil {
		page, err = o.page()
	}
	if err != nil {
		return extract.Page{}, &SyntaxError{damaged("the " + what + " cannot be used: " + err.Error())}
	}
	if page.Data == nil {
		return page, &extract.Error{Kind: extract.ErrNotAPage, Message: k.noPage(what, names, all)}
	}
	return page, nil
}

// needs reports whether the string under a name is likely to be the page, which it is
// where none has come that is as good. So it does for few of any number of names.
func (k Keys) needs() func(name string) bool {
	worse := roleText + 1
	return func(name string) bool {
		for as := roleHTML; as < worse; as++ {
			if k.rank(as, name) >= 0 {
				worse = as
				return true
			}
		}
		return false
	}
}

// page takes the parts of a page out of the fields. Its Data is nil where there
// is none.
func (o *pageObject) page() (page extract.Page, err error) {
	html, content, text := o.part(roleHTML), o.part(roleContent), o.part(roleText)
	for _, choice := range []struct {
		part  *pagePart
		shape extract.Shape
		fits  func(data []byte) bool
	}{
		{&html, extract.ShapeHTML, isSomething},
		{&content, extract.ShapeUnknown, opensMarkup},
		{&text, extract.ShapeText, isSomething},
		{&content, extract.ShapeUnknown, isProse},
		{&html, extract.ShapeHTML, isNothing},
		{&content, extract.ShapeUnknown, isNothing},
		{&text, extract.ShapeText, isNothing},
	} {
		data, err := choice.part.text(o.fields)
		if err != nil {
			return page, err
		}
		if data != nil && choice.fits(data) {
			page.Data, page.Shape, page.Charset = data, choice.shape, "utf-8"
			o.take(choice.part.name)
			break
		}
	}
	if page.URL, err = o.takeText(roleURL); err != nil {
		return page, err
	}
	if page.RecordID, err = o.takeText(roleRecordID); err != nil {
		return page, err
	}
	page.Fetched = o.takeFetched()
	page.Extra, err = o.extra()
	return page, err
}

// A pagePart is the string that fits a role best. Where it is not decoded yet, it is
// when it is first asked for, as most are not needed, and once.
type pagePart struct {
	name      string // of its field, "" where there is none
	isDecoded bool
	data      []byte
	err       error
}

func (o *pageObject) part(as role) pagePart { return pagePart{name: o.find(as)} }

// text is the string, nil where there is none.
func (p *pagePart) text(fields []jsonscan.Field) ([]byte, error) {
	if !p.isDecoded {
		p.isDecoded = true
		p.data, p.err = textOf(fields, p.name)
	}
	return p.data, p.err
}

func isNothing(data []byte) bool   { return len(data) == 0 }
func isSomething(data []byte) bool { return len(data) > 0 }

func opensMarkup(data []byte) bool {
	return bytes.HasPrefix(opening(data), []byte("<"))
}

// longWord is above the longest word; Chinese and Japanese have none, but stories
// of more than a few characters.
const longWord = 64

// isProse reports whether content is more than a word, such as the 2 of "page" and
// the "home" of "content", which say nothing of a page.
func isProse(data []byte) bool {
	return len(data) > longWord || bytes.ContainsAny(bytes.TrimSpace(data), " \t\r\n")
}

// find gives the name of the string that fits a role best, of those that fit alike
// the last, or "".
func (o *pageObject) find(as role) string {
	best, found := 0, ""
	for i := range o.fields {
		f := &o.fields[i]
		if rank := o.keys.rank(as, f.Name); rank >= 0 && f.IsText() && (found == "" || rank <= best) {
			best, found = rank, f.Name
		}
	}
	return found
}

// take takes a field out.
func (o *pageObject) take(name string) {
	o.fields = slices.DeleteFunc(o.fields, func(f jsonscan.Field) bool { return f.Name == name })
}

// textOf decodes the string under a key, nil where the key is "".
func textOf(fields []jsonscan.Field, name string) ([]byte, error) {
	at := slices.IndexFunc(fields, func(f jsonscan.Field) bool { return f.Name == name && f.IsText() })
	if at < 0 {
		return nil, nil
	}
	return fields[at].Text()
}

func (o *pageObject) takeText(as role) (string, error) {
	name := o.find(as)
	text, err := textOf(o.fields, name)
	if name != "" {
		o.take(name)
	}
	return string(text), err
}

// takeFetched finds when the page was fetched: text or a number, and of those that
// can be read what fits best. Keys that may speak of the story, timestamp and date,
// stay among the extra ones.
func (o *pageObject) takeFetched() time.Time {
	var at time.Time
	best, found := 0, ""
	for _, f := range o.fields {
		rank := o.keys.rank(roleFetched, f.Name)
		if rank < 0 || found != "" && rank > best {
			continue
		}
		if t := fetchedTime(strings.Trim(string(f.Raw), `"`)); !t.IsZero() {
			at, best, found = t, rank, f.Name
		}
	}
	if form := keyForm(found); form != "timestamp" && form != "date" && found != "" {
		o.take(found)
	}
	return at
}

// extra gives the fields that are left. That there is no page or address under a
// key needs no saying.
func (o *pageObject) extra() (map[string]json.RawMessage, error) {
	var extra map[string]json.RawMessage
	room := 0
	for i := range o.fields {
		room += len(o.fields[i].Raw)
	}
	values := make([]byte, 0, room) // of all, as they go together
	for _, f := range o.fields {
		if !json.Valid(f.Raw) {
			return nil, jsonscan.ErrNotObject
		}
		if string(f.Raw) == "null" && o.isPart(f.Name) {
			continue
		}
		if extra == nil {
			extra = make(map[string]json.RawMessage, len(o.fields))
		}
		value := jsonscan.Plain(f.Raw)
		values = append(values, value...)
		extra[f.Name] = slices.Clip(values[len(values)-len(value):])
	}
	return extra, nil
}

func (o *pageObject) isPart(name string) bool {
	for as := roleURL; as <= roleText; as++ {
		if o.keys.rank(as, name) >= 0 {
			return true
		}
	}
	return false
}

// shownKeys is how many keys a message lists.
const shownKeys = 12

// firstNames are the keys that a message lists.
func firstNames(fields []jsonscan.Field) []string {
	names := make([]string, min(len(fields), shownKeys))
	for i := range names {
		names[i] = fields[i].Name
	}
	return names
}

// noPage says that there is no page in an object with so many keys, of which these are
// the first, and what to do.
func (k Keys) noPage(what string, names []string, all int) string {
	seen := "it has no keys"
	if len(names) > 0 {
		seen = "its keys are " + strings.Join(names, ", ")
	}
	if more := all - len(names); more > 0 {
		seen += fmt.Sprintf(" and %d more", more)
	}
	given := ""
	if k.HTML+k.Text != "" {
		given = " under " + strings.Join(slices.DeleteFunc([]string{k.HTML, k.Text}, func(s string) bool { return s == "" }), " or ")
	}
	return "JSON without a page: there is none" + given + " in this " + what + "; " + seen + "; --html-key or --text-key names the one with the page"
}
