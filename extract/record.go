package extract

import (
	"encoding/json"
	"time"

	"shuck/extract/internal/files"
)

// A Record is what one page gives: the article's fields under the keys and in
// the order of the JSON output, or the error that kept it from giving any.
//
// A string that is empty, a Dateline that is nil and a list that is empty mean
// that the page does not have the thing; they are written as null and [].
// Every key is always written, also with an error, so that readers who make
// columns of the keys find the same ones in every file.
type Record struct {
	Source string // that of the page; bytes which are no UTF-8 are written %xHH
	URL    string // canonical address, absolute where the page or the caller gives a base

	RequestedURL string // address that the page was fetched from, as Page.URL has it
	Fetched      string // when it was fetched: RFC 3339 in UTC, such as 2024-03-07T09:30:00Z
	RecordID     string // of the WARC record it was in, as that has it: <urn:uuid:...>

	Site        string // publisher's name
	Language    string // BCP 47, of the body
	Headline    string // as printed, no site suffix
	Lead        string // standfirst as printed
	Byline      string // credit as printed, without date or time
	Authors     []string
	Dateline    *Dateline
	Published   string // RFC 3339; without zone or time where the page gives none; Greenwich time becomes that of the printed day
	Modified    string // likewise
	Section     string
	Topics      []string
	Description string
	Image       string  // address of the lead image
	Free        bool    // false when the page says it is paywalled
	Kind        Kind    // what the page is; "" where it has no Body
	Body        string  // paragraphs with a blank line between
	Blocks      []Block // only where they were asked for

	// BodyMarkdown is the body as Markdown with what only the tree of a page tells:
	// tables, links, emphasis, formulas, notes. It is no part of the JSON. It is ""
	// unless Options.Markdown asks for it, for text dumps, and where the body was
	// taken from the page's data.
	BodyMarkdown string

	Confidence float64 // 0 to 1
	Warnings   []string
	Extra      map[string]json.RawMessage

	// Err is set where the page could not be done. Then the record has what was
	// known of the page before it was read, as [Failed] gives it, and no more.
	Err *Error
}

// Failed gives the record of a page that could not be done: with the source and
// the addresses, time and record ID that are known of it, the warnings and the
// Extra that came with it, and the error, of which one that is no [*Error]
// becomes one of the kind [ErrInternal]; so does nil.
func Failed(p Page, err error) Record {
	return Record{
		Source: files.Text(p.Source), URL: p.URL, RequestedURL: p.URL, Fetched: writtenTime(p.Fetched), RecordID: p.RecordID,
		Free: true, Warnings: p.Warnings, Extra: p.Extra, Err: asError(err),
	}
}

// writtenTime is how a record has a moment: always in UTC and to the second, so
// that all of a column are of one form; "" for the zero time. With a fraction here
// and there, pyarrow takes the column for text.
func writtenTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// inUTC gives a date as a record has it in UTC, or "" where it does not say which
// moment it is: without a zone, and without a time.
func inUTC(printed string) string {
	if printed == "" { // as in most records of errors
		return ""
	}
	if t, precision := timeOf(printed); precision == Instant {
		return writtenTime(t)
	}
	return ""
}

// A Dateline is the opening of a news story that says where, when and by which
// agency it was filed.
type Dateline struct {
	Text     string   `json:"text"`     // as printed, without its terminator
	Place    string   `json:"place"`    // as printed: "BEIRUT/THE HAGUE"
	Places   []string `json:"places"`   // one by one: "BEIRUT", "THE HAGUE"
	Agencies []string `json:"agencies"` // as printed: "Reuters"
	Date     *string  `json:"date"`     // YYYY-MM-DD, nil when none is printed
}

// String is the dateline as printed, without its terminator; "" for nil.
func (d *Dateline) String() string {
	if d == nil {
		return ""
	}
	return d.Text
}
