package extract

import (
	"bytes"
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
	if t, precision := timeOf(printed); precision == Instant {
		return writtenTime(t)
	}
	return ""
}

// A fraction is written with a point, 0.0 for 0: who takes a column for whole
// numbers, as all are that were looked at, fails on the first that is none.
type fraction float64

// MarshalJSON writes the number.
func (f fraction) MarshalJSON() ([]byte, error) {
	b, err := json.Marshal(float64(f))
	if err == nil && !bytes.ContainsAny(b, ".e") {
		b = append(b, ".0"...)
	}
	return b, err
}

// quotedExtra is the JSON of an extra as a text, nil where there is none.
func quotedExtra(extra map[string]json.RawMessage) (*string, error) {
	if extra == nil {
		return nil, nil
	}
	object, err := marshal(extra)
	text := string(object)
	return &text, err
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

// recordJSON is a Record as it is written: absent things are null.
type recordJSON struct {
	Source       string    `json:"source"`
	URL          *string   `json:"url"`
	RequestedURL *string   `json:"requested_url"`
	Fetched      *string   `json:"fetched"`
	RecordID     *string   `json:"record_id"`
	Site         *string   `json:"site"`
	Language     *string   `json:"language"`
	Headline     *string   `json:"headline"`
	Lead         *string   `json:"lead"`
	Byline       *string   `json:"byline"`
	Authors      []string  `json:"authors"`
	Dateline     *Dateline `json:"dateline"`
	Published    *string   `json:"published"`
	PublishedUTC *string   `json:"published_utc"`
	Modified     *string   `json:"modified"`
	ModifiedUTC  *string   `json:"modified_utc"`
	Section      *string   `json:"section"`
	Topics       []string  `json:"topics"`
	Description  *string   `json:"description"`
	Image        *string   `json:"image"`
	Free         bool      `json:"free"`
	Kind         *string   `json:"kind"`
	Body         *string   `json:"body"`
	Blocks       []Block   `json:"blocks"`
	Confidence   fraction  `json:"confidence"`
	Warnings     []string  `json:"warnings"`
	Extra        *string   `json:"extra"`
	Error        *Error    `json:"error"`
}

// MarshalJSON writes every key of a record in its fixed order, and each always as
// the same type: beside published and modified, which are as the page gives them,
// stand published_utc and modified_utc as RFC 3339 in UTC to the second, null
// where the page gives no time or no zone; Extra, whose keys differ from input to
// input, is one text that holds a JSON object.
func (r Record) MarshalJSON() ([]byte, error) {
	extra, err := quotedExtra(r.Extra)
	if err != nil {
		return nil, err
	}
	return marshal(recordJSON{
		Source: r.Source, URL: orNull(r.URL),
		RequestedURL: orNull(r.RequestedURL), Fetched: orNull(r.Fetched), RecordID: orNull(r.RecordID),
		Site: orNull(r.Site), Language: orNull(r.Language),
		Headline: orNull(r.Headline), Lead: orNull(r.Lead), Byline: orNull(r.Byline),
		Authors: orEmpty(r.Authors), Dateline: r.Dateline,
		Published: orNull(r.Published), PublishedUTC: orNull(inUTC(r.Published)),
		Modified: orNull(r.Modified), ModifiedUTC: orNull(inUTC(r.Modified)), Section: orNull(r.Section),
		Topics: orEmpty(r.Topics), Description: orNull(r.Description), Image: orNull(r.Image),
		Free: r.Free, Kind: orNull(string(r.Kind)), Body: orNull(r.Body), Blocks: orEmpty(r.Blocks),
		Confidence: fraction(r.Confidence), Warnings: orEmpty(r.Warnings), Extra: extra, Error: r.Err,
	})
}

// marshal is json.Marshal with <, > and & left as they are: records are read
// by people and diffed in golden files.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
