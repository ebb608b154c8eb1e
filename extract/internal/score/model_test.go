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

func TestModelRoundTrip(t *testing.T) {
	var again bytes.Buffer
	if err := BuiltIn().Encode(&again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), bodyModel) {
		t.Error("a decoded model is written differently")
	}
}
