package words

import (
	"slices"
	"strings"
	"testing"
)

// TestHash checks Hash against Measure: a block and a title that say the
// same must have the same hashes.
func TestHash(t *testing.T) {
	for _, text := range []string{
		"", " ", "It’s the harbour's 3rd bridge, of 2024.", "DON'T 'quote' me: a1b2 1a2b", "Ünïcödé ÀÉÎ Œuvre naïve e\u0301",
		"東京都は２０日、新しい橋を公開した。abc東京abc", "서울에서 기자가 말했다", "ภาษาไทย คำ", "٣ أشخاص في المدينة", "हिन्दी में समाचार", "x·y—z…w", "a\u00adb \ufffd \xff c",
	} {
		_, want := Measure(text, 0, nil)
		if got := Hash(text, nil); !slices.Equal(got, want) {
			t.Errorf("%q: hashes %x, want %x", text, got, want)
		}
	}
	if got := Hash("one", []uint32{1}); len(got) != 2 || got[0] != 1 {
		t.Errorf("appended to [1]: %x", got)
	}
}

func BenchmarkMeasure(b *testing.B) {
	text := strings.Repeat("The council closed the old bridge on Monday after engineers found cracks in 2 of its pillars, officials said. ", 5)
	hashes := make([]uint32, 0, len(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Measure(text, 0, hashes)
	}
}
