package extract

import (
	"bytes"
	"encoding/json"
)

// A Record is what one page gives: the article's fields under the keys and in
// the order of the JSON output, or the error that kept it from giving any.
//
// A string that is empty, a Dateline that is nil and a list that is empty mean
// that the page does not have the thing; they are written as null and [].
type Record struct {
	Source      string
	URL         string // canonical address, absolute where the page or the caller gives a base
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
	Image       string // address of the lead image
	Free        bool   // false when the page says it is paywalled
	Kind        Kind
	Body        string  // paragraphs with a blank line between
	Blocks      []Block // only where they were asked for
	Confidence  float64 // 0 to 1
	Warnings    []string
	Extra       map[string]json.RawMessage

	// Err is set where the page could not be done; then only Source counts.
	Err *Error
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

// recordJSON is a Record as it is written: absent things are null.
type recordJSON struct {
	Source      string                     `json:"source"`
	URL         *string                    `json:"url"`
	Site        *string                    `json:"site"`
	Language    *string                    `json:"language"`
	Headline    *string                    `json:"headline"`
	Lead        *string                    `json:"lead"`
	Byline      *string                    `json:"byline"`
	Authors     []string                   `json:"authors"`
	Dateline    *Dateline                  `json:"dateline"`
	Published   *string                    `json:"published"`
	Modified    *string                    `json:"modified"`
	Section     *string                    `json:"section"`
	Topics      []string                   `json:"topics"`
	Description *string                    `json:"description"`
	Image       *string                    `json:"image"`
	Free        bool                       `json:"free"`
	Kind        Kind                       `json:"kind"`
	Body        *string                    `json:"body"`
	Blocks      []Block                    `json:"blocks"`
	Confidence  float64                    `json:"confidence"`
	Warnings    []string                   `json:"warnings"`
	Extra       map[string]json.RawMessage `json:"extra"`
}

// MarshalJSON writes every key of a record in its fixed order, or only source
// and error where the page could not be done.
func (r Record) MarshalJSON() ([]byte, error) {
	if r.Err != nil {
		return marshal(struct {
			Source string `json:"source"`
			Error  *Error `json:"error"`
		}{r.Source, r.Err})
	}
	return marshal(recordJSON{
		Source: r.Source, URL: orNull(r.URL), Site: orNull(r.Site), Language: orNull(r.Language),
		Headline: orNull(r.Headline), Lead: orNull(r.Lead), Byline: orNull(r.Byline),
		Authors: orEmpty(r.Authors), Dateline: r.Dateline,
		Published: orNull(r.Published), Modified: orNull(r.Modified), Section: orNull(r.Section),
		Topics: orEmpty(r.Topics), Description: orNull(r.Description), Image: orNull(r.Image),
		Free: r.Free, Kind: r.Kind, Body: orNull(r.Body), Blocks: orEmpty(r.Blocks),
		Confidence: r.Confidence, Warnings: orEmpty(r.Warnings), Extra: r.Extra,
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
