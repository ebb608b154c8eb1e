package subjects

import (
	"slices"
	"testing"
)

// TestKeywords cuts lists of keywords.
func TestKeywords(t *testing.T) {
	for list, want := range map[string][]string{
		"":                         nil,
		"ferries, council , boats": {"ferries", "council", "boats"},
		"Venn, Ada; Quay, Tom":     {"Venn, Ada", "Quay, Tom"},
		"a,b,c; d":                 {"a", "b", "c", "d"},
		"* FERRIES * COUNCIL *":    {"FERRIES", "COUNCIL"},
		"Boats &amp; Nets":         {"Boats & Nets"},
		"渡轮 议会 小镇":                 {"渡轮", "议会", "小镇"},
		"渡轮再开十年，议会周一通过": {"渡轮再开十年，议会周一通过"},
	} {
		if got := Keywords(list); !slices.Equal(got, want) {
			t.Errorf("Keywords(%q) = %q, want %q", list, got, want)
		}
	}
	if got, want := Parted([]string{"Inlet, Upper", "ferries,council"}), []string{"Inlet, Upper", "ferries", "council"}; !slices.Equal(got, want) {
		t.Errorf("Parted: got %q, want %q", got, want)
	}
}
