package score

import (
	"bytes"
	"slices"
	"testing"

	"shuck/extract/internal/boost"
)

// TestModelFitsFeatures notices when the list of features is not the one that
// the embedded trees were fitted to.
func TestModelFitsFeatures(t *testing.T) {
	if _, err := DecodeModel(bytes.NewReader(bodyModel)); err != nil {
		t.Fatalf("%v\nmake it again with cmd/fit", err)
	}
	names := FeatureNames()
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			t.Errorf("two features are called %q", name)
		}
	}
	if changed := append(slices.Clone(names), "one more"); boost.Fingerprint(changed) == boost.Fingerprint(names) {
		t.Error("a further feature would not be noticed")
	}
}

// TestModelForOnePurpose holds that what is decoded for HTML pages alone, or for text
// dumps alone, is what the whole model has for them, and nothing else.
func TestModelForOnePurpose(t *testing.T) {
	whole, markup, text := BuiltIn(), BuiltInMarkup(), BuiltInText()
	for i, part := range whole.parts() {
		for _, m := range []*Model{markup, text} {
			is, got := forMarkup, *m.parts()[i].forest
			if m == text {
				is = forText
			}
			if part.is != is {
				if got != nil {
					t.Errorf("forest %d is decoded for another purpose", i)
				}
				continue
			}
			var want, have bytes.Buffer
			if got == nil || (*part.forest).Encode(&want) != nil || got.Encode(&have) != nil || !bytes.Equal(want.Bytes(), have.Bytes()) {
				t.Errorf("forest %d is not that of the whole model", i)
			}
		}
	}
	if markup.Words.Len() != whole.Words.Len() || text.TextWords.Len() != whole.TextWords.Len() || text.Words != nil || markup.TextWords != nil {
		t.Error("the lexicons are not those of the whole model")
	}
	if len(text.TextConfidence) != len(whole.TextConfidence) || len(markup.Confidence) != len(whole.Confidence) {
		t.Error("the curves are not those of the whole model")
	}
}

// TestModelRoundTrip holds that body.model is as this program writes it.
func TestModelRoundTrip(t *testing.T) {
	m, err := DecodeModel(bytes.NewReader(bodyModel))
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := m.Encode(&again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), bodyModel) {
		t.Error("a decoded model is written differently")
	}
}
