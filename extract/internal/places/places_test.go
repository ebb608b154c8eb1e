package places

import (
	"flag"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
	"shuck/extract/internal/words"
)

var update = flag.Bool("update", false, "write places.table anew, after a list was changed")

// TestPlaceTable holds that places.table is what the lists say.
func TestPlaceTable(t *testing.T) {
	kinds := map[uint64]uint32{}
	for _, list := range placeLists {
		for _, name := range strings.FieldsFunc(list.names, func(r rune) bool { return r == ',' || r == '\n' }) {
			if name = strings.TrimSpace(name); name != "" {
				kinds[words.FoldedName(name)] |= uint32(list.kind)
			}
		}
	}
	fieldtest.Kept(t, "places.table", placeTable, words.Freeze(kinds), *update, "go test ./extract/internal/places -update")
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]Kind{
		"ST. LOUIS": City, "Montevideo": City, "Okla.": Region, "Ontario": Region, "Singapore": City | Country, "Springtime": 0, "": 0,
	} {
		if got := Lookup(name); got != want {
			t.Errorf("Lookup(%q) = %b, want %b", name, got, want)
		}
	}
}

// TestAgencies asks for names as pages print them.
func TestAgencies(t *testing.T) {
	bylines := BylineAgencies()
	for _, c := range []struct {
		name                      string
		dateline, homonym, byline bool
	}{
		{"Reuters", true, false, true},
		{"dpa", true, false, true},
		{"РИА НОВОСТИ", true, false, true},
		{"Newsfile Corp.", true, false, false},
		{"PA", true, true, true},
		{"BP", true, true, false},
		{"agencias", false, false, true},
		{"NASA", false, false, false},
		{"App", false, false, false},
		{"", false, false, false},
	} {
		if got := IsAgency(c.name); got != c.dateline {
			t.Errorf("IsAgency(%q) = %v", c.name, got)
		}
		if got := IsHomonymAgency(c.name); got != c.homonym {
			t.Errorf("IsHomonymAgency(%q) = %v", c.name, got)
		}
		if got := bylines[strings.ToLower(c.name)]; got != c.byline {
			t.Errorf("BylineAgencies()[%q] = %v", strings.ToLower(c.name), got)
		}
	}
}

func TestCJKAgencies(t *testing.T) {
	for _, c := range []struct{ text, prefix, suffix string }{
		{"新华社北京3月2日电", "新华社", ""},
		{"ドーハ共同", "", "共同"},
		{"AFP時事", "AFP時事", "AFP時事"},
		{"서울=연합뉴스", "", "연합뉴스"},
		{"Reuters", "", ""},
	} {
		if prefix, suffix := CJKAgencyPrefix(c.text), CJKAgencySuffix(c.text); prefix != c.prefix || suffix != c.suffix {
			t.Errorf("%q begins with %q and ends with %q", c.text, prefix, suffix)
		}
	}
}

func TestStations(t *testing.T) {
	for name, want := range map[string]bool{"KTVI": true, "WABC-TV": true, "CBS2": true, "WHO": false, "Kids": false} {
		if got := IsCallSign(name); got != want {
			t.Errorf("IsCallSign(%q) = %v", name, got)
		}
	}
	for name, want := range map[string]bool{"KOMPAS.com": true, "REPUBLIKA.CO.ID": true, "N.D.": false, "St.Louis": false} {
		if got := IsSiteName(name); got != want {
			t.Errorf("IsSiteName(%q) = %v", name, got)
		}
	}
}
