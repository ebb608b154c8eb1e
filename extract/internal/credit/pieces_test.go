package credit

import (
	"slices"
	"testing"
)

// TestPieces cuts what is printed around the names of a credit.
func TestPieces(t *testing.T) {
	for _, c := range []struct {
		line string
		want []string
	}{
		{"ana perez.jpg bell.png By Ana Perez 28.04.2023, 18:11", []string{"By Ana Perez"}},
		{"Ana Perez / Apr 16, 2026, 14:04 IST Comments", []string{"Ana Perez", "Comments"}},
		{"Ana Perez, Apr 16, 2026, 14:04 IST", []string{"Ana Perez"}},
		{"Apr 16, 2026 AFP Orrin", []string{"AFP Orrin"}},
		{"Apr 16, 2026, 14:04 ORRIN Lee", []string{"ORRIN Lee"}},
		{"By Ana Perez ana.perez@ledger.example", []string{"By Ana Perez"}},
		{"By Ana Perez (ana@ledger.example)", []string{"By Ana Perez"}},
		{"Ana Perez@anaperez", []string{"Ana Perez"}},
		{"Posted by Ana Perez on Apr 16, 2026", []string{"Posted by Ana Perez"}},
		{"Updated Ana Perez Apr 16, 2026", []string{"Ana Perez"}},
		{"AFPLast Updated: Apr 16, 2026, 14:04 IST", []string{"AFP"}},
		{"Ana Perez July/August 2026 Issue", []string{"Ana Perez"}},
		{"陈晓梅 发布时间：2024年3月14日 18:33", []string{"陈晓梅"}},
		{"김서연 입력 2024.03.14 18:33", []string{"김서연"}},
		{"【海岸日報／記者陳曉梅／台北報導】", []string{"記者陳曉梅"}},
		{"【海岸日報╱記者陳曉梅／即時報導】", []string{"【海岸日報╱記者陳曉梅"}},
	} {
		if got := Pieces(c.line, "en"); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.line, got, c.want)
		}
	}
}
