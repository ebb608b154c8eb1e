package extract

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"
)

// oddTexts are written otherwise than they stand.
var oddTexts = []string{
	"plain", "<b>&amp;</b>", `"quoted" \ back`, "tab\tline\nreturn\rback\bfeed\f", "\x00\x01\x1f\x7f",
	"é 字 🜚", "\u2028 \u2029 \ufffd", "\xff\xc3 cut \xe2\x80", "\ufeff\u202e",
}

// likeEncodingJSON is a value as encoding/json writes it.
func likeEncodingJSON(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// TestRecordIsWrittenLikeOthers holds that the fields of records are written as
// encoding/json writes their values.
func TestRecordIsWrittenLikeOthers(t *testing.T) {
	for _, text := range append(oddTexts, strings.Join(oddTexts, " ")) {
		r := Record{
			Source: text, Headline: text, Topics: []string{text, ""}, Dateline: &Dateline{Text: text}, Blocks: []Block{{Text: text}},
			Extra: map[string]json.RawMessage{"b": json.RawMessage(likeEncodingJSON(t, text)), "a " + text: json.RawMessage(" [1, \"<\"] "), "c": nil},
			Err:   &Error{Kind: ErrDamaged, Message: text},
		}
		line, err := r.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var have map[string]json.RawMessage
		if err := json.Unmarshal(line, &have); err != nil {
			t.Fatalf("%q: %v in %s", text, err, line)
		}
		for key, value := range map[string]any{
			"source": r.Source, "headline": r.Headline, "lead": nil, "authors": []string{}, "topics": r.Topics, "dateline": r.Dateline,
			"blocks": r.Blocks, "extra": likeEncodingJSON(t, r.Extra), "error": r.Err, "free": false,
		} {
			if want := likeEncodingJSON(t, value); string(have[key]) != want {
				t.Errorf("%q: %s is %s, want %s", text, key, have[key], want)
			}
		}
	}
}

func TestConfidenceHasAPoint(t *testing.T) {
	for f, want := range map[float64]string{0: "0.0", 1: "1.0", 0.25: "0.25", 1e-9: "1e-9"} {
		line, err := Record{Confidence: f}.MarshalJSON()
		if err != nil || !bytes.Contains(line, []byte(`"confidence":`+want+`,`)) {
			t.Errorf("%g: %s, %v", f, line, err)
		}
	}
}

// TestRecordThatCannotBeWritten has values for which JSON has no form.
func TestRecordThatCannotBeWritten(t *testing.T) {
	for name, r := range map[string]Record{
		"a number": {Confidence: math.NaN()},
		"an extra": {Extra: map[string]json.RawMessage{"a": json.RawMessage("{")}},
		"nothing":  {Extra: map[string]json.RawMessage{"a": {}}},
	} {
		if line, err := r.MarshalJSON(); err == nil {
			t.Errorf("%s: %s", name, line)
		}
	}
}
