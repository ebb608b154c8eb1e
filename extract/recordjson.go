package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"
)

// MarshalJSON writes every key of a record in its fixed order, and each always as
// the same type: beside published and modified, which are as the page gives them,
// stand published_utc and modified_utc as RFC 3339 in UTC to the second, null
// where the page gives no time or no zone; Extra, whose keys differ from input to
// input, is one text that holds a JSON object.
func (r Record) MarshalJSON() ([]byte, error) {
	w := recordWriter{out: make([]byte, 0, keysRoom+len(r.Body)+len(r.Body)/8)}
	w.key("source")
	w.out = appendQuoted(w.out, r.Source)
	w.text("url", r.URL)
	w.text("requested_url", r.RequestedURL)
	w.text("fetched", r.Fetched)
	w.text("record_id", r.RecordID)
	w.text("site", r.Site)
	w.text("language", r.Language)
	w.text("headline", r.Headline)
	w.text("lead", r.Lead)
	w.text("byline", r.Byline)
	w.texts("authors", r.Authors)
	w.dateline(r.Dateline)
	w.text("published", r.Published)
	w.text("published_utc", inUTC(r.Published))
	w.text("modified", r.Modified)
	w.text("modified_utc", inUTC(r.Modified))
	w.text("section", r.Section)
	w.texts("topics", r.Topics)
	w.text("description", r.Description)
	w.text("image", r.Image)
	w.key("free")
	w.out = strconv.AppendBool(w.out, r.Free)
	w.text("kind", string(r.Kind))
	w.text("body", r.Body)
	w.blocks(r.Blocks)
	w.fraction("confidence", r.Confidence)
	w.texts("warnings", r.Warnings)
	w.extra(r.Extra)
	w.failure(r.Err)
	return append(w.out, '}'), w.err
}

// keysRoom is what the keys of a record take, and some short values.
const keysRoom = 1 << 10

// A recordWriter writes a JSON object key by key. It goes without encoding/json where
// it can: a crawl may have more lines without a page than pages, and a record of one
// costs little beside what reflection takes.
type recordWriter struct {
	out []byte
	err error // the first
}

// key begins the next field.
func (w *recordWriter) key(name string) {
	first := byte(',')
	if len(w.out) == 0 {
		first = '{'
	}
	w.out = append(w.out, first, '"')
	w.out = append(w.out, name...)
	w.out = append(w.out, `":`...)
}

// text writes null for "".
func (w *recordWriter) text(name, text string) {
	w.key(name)
	if text == "" {
		w.out = append(w.out, "null"...)
		return
	}
	w.out = appendQuoted(w.out, text)
}

// texts writes [] for nil.
func (w *recordWriter) texts(name string, list []string) {
	w.key(name)
	w.out = append(w.out, '[')
	for i, text := range list {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = appendQuoted(w.out, text)
	}
	w.out = append(w.out, ']')
}

func (w *recordWriter) dateline(d *Dateline) {
	w.key("dateline")
	if d == nil {
		w.out = append(w.out, "null"...)
		return
	}
	w.value(d)
}

func (w *recordWriter) blocks(blocks []Block) {
	w.key("blocks")
	if len(blocks) == 0 {
		w.out = append(w.out, "[]"...)
		return
	}
	w.value(blocks)
}

// fraction writes a number with a point, 0.0 for 0: who takes a column for whole
// numbers, as all are that were looked at, fails on the first that is none.
func (w *recordWriter) fraction(name string, f float64) {
	w.key(name)
	start := len(w.out)
	w.value(f)
	if !bytes.ContainsAny(w.out[start:], ".e") {
		w.out = append(w.out, ".0"...)
	}
}

// extra writes an object as a text, its keys in their order, and null for nil.
func (w *recordWriter) extra(extra map[string]json.RawMessage) {
	w.key("extra")
	if extra == nil {
		w.out = append(w.out, "null"...)
		return
	}
	object := bytes.NewBufferString("{")
	names := slices.AppendSeq(make([]string, 0, len(extra)), maps.Keys(extra))
	slices.Sort(names)
	for i, name := range names {
		if i > 0 {
			object.WriteByte(',')
		}
		object.Write(appendQuoted(object.AvailableBuffer(), name))
		object.WriteByte(':')
		value := extra[name]
		if value == nil {
			value = json.RawMessage("null")
		}
		if err := json.Compact(object, value); err != nil && w.err == nil {
			w.err = fmt.Errorf("the value of %q in Extra is no JSON: %w", name, err)
		}
	}
	object.WriteByte('}')
	w.out = appendQuoted(w.out, object.String())
}

func (w *recordWriter) failure(err *Error) {
	w.key("error")
	if err == nil {
		w.out = append(w.out, "null"...)
		return
	}
	w.out = append(w.out, `{"kind":`...)
	w.out = appendQuoted(w.out, string(err.Kind))
	w.out = append(w.out, `,"message":`...)
	w.out = appendQuoted(w.out, err.Message)
	w.out = append(w.out, '}')
}

// value writes anything as encoding/json does, with <, > and & left as they are:
// records are read by people and diffed in golden files.
func (w *recordWriter) value(v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil && w.err == nil {
		w.err = err
	}
	w.out = append(w.out, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}

// appendQuoted appends a text as encoding/json writes it that leaves <, > and & as
// they are. Bytes that are no UTF-8 become U+FFFD.
func appendQuoted(out []byte, text string) []byte {
	out = append(out, '"')
	begin := 0 // of what has not been appended yet
	for at := 0; at < len(text); {
		if c := text[at]; ' ' <= c && c < utf8.RuneSelf && c != '"' && c != '\\' {
			at++
			continue
		}
		escape, size := escapeOf(text[at:])
		if escape != "" {
			out = append(append(out, text[begin:at]...), escape...)
			begin = at + size
		}
		at += size
	}
	return append(append(out, text[begin:]...), '"')
}

// escapeOf is how the character is written that a text begins with, "" where as it is,
// and its length.
func escapeOf(text string) (escape string, size int) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return `\ufffd`, size
	case r == '\u2028':
		return `\u2028`, size
	case r == '\u2029':
		return `\u2029`, size
	case r >= ' ' && r != '"' && r != '\\':
		return "", size
	}
	switch r {
	case '"':
		return `\"`, size
	case '\\':
		return `\\`, size
	case '\b':
		return `\b`, size
	case '\f':
		return `\f`, size
	case '\n':
		return `\n`, size
	case '\r':
		return `\r`, size
	case '\t':
		return `\t`, size
	}
	return fmt.Sprintf(`\u%04x`, r), size
}
