package sheets

import (
	"strings"
	"testing"
)

func TestNumbers(t *testing.T) {
	for text, want := range map[string]struct{ number, sheet, all int }{
		"3":                 {3, 0, 0},
		"- 3 -":             {3, 0, 0},
		"Page 2 of 3":       {2, 2, 3},
		"2/3":               {2, 2, 3},
		"1 von 7":           {1, 1, 7},
		"4/3":               {4, 0, 0},
		"3 ferries":         {},
		"Page":              {},
		"":                  {},
		"14 March 2024, 12": {},
	} {
		sheet, all := Count(text)
		if number := Number(text); number != want.number || sheet != want.sheet || all != want.all {
			t.Errorf("%q: got %d, %d of %d, want %+v", text, number, sheet, all, want)
		}
	}
}

func TestIsMoment(t *testing.T) {
	for text, want := range map[string]bool{
		"3/14/24, 10:30 AM": true, "26. 3. 14. 오후 1:17": true, "14.03.24, 10:30": true, "10:30": false, "3/14/24": false, "Ferry 3/14/24, 10:30": false, "": false,
	} {
		if got := IsMoment(text); got != want {
			t.Errorf("%q: got %t", text, got)
		}
	}
}

// TestAtEnds holds that what stands within the text of a sheet is put at its ends.
func TestAtEnds(t *testing.T) {
	const page = "Ferry raised at noon\nIt rang.\n3/14/24, 10:30 AM Ferry raised at noon | Ledger\nhttps://l.example/f 1/2\n" +
		"It sank.\n3/14/24, 10:30 AM Ferry raised at noon | Ledger\nhttps://l.example/f 2/2"
	const want = "3/14/24, 10:30 AM  Ferry raised at noon | Ledger\n\nFerry raised at noon\nIt rang.\n\nhttps://l.example/f  1/2\n\f\n" +
		"3/14/24, 10:30 AM  Ferry raised at noon | Ledger\n\nIt sank.\n\nhttps://l.example/f  2/2\n\f"
	lines := strings.Split(page, "\n")
	if !IsOnePrint(lines) {
		t.Error("no print")
	}
	if got := strings.Join(AtEnds(lines), "\n"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	other := []string{"Ferry raised at noon", "It rang, see https://l.example/f for 1/2 of it."}
	if IsOnePrint(other) || len(AtEnds(other)) != len(other) {
		t.Error("a text without sheets is a print")
	}
}
