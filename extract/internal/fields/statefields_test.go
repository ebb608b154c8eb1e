package fields

import (
	"testing"

	"shuck/extract/internal/state"
)

// TestScriptsNaming holds that scripts are passed over only where the headline's longest
// word is not.
func TestScriptsNaming(t *testing.T) {
	for _, c := range []struct {
		headline, script string
		want             bool
	}{
		{"Heron learns the bus timetable", `{"title":"Heron learns the bus timetable"}`, true},
		{"Heron learns the bus timetable!", `{"title":"HERON learns the timetable"}`, true},
		{"Heron learns the bus timetable", `{"title":"Heron learns the bus"}`, false},
		{"Reiher überrascht", `{"title":"Reiher \u00fcberrascht"}`, true},
		{"Reiher überrascht", `{"title":"Reiher lernt"}`, false},
		{"Heron learns the bus timetable", `self.__next_f.push([1,"7:{"])`, true},
		{"", `{"title":"Heron"}`, true},
	} {
		if got := len(scriptsNaming([]state.Script{{Text: c.script}}, c.headline)) > 0; got != c.want {
			t.Errorf("%s in %s: %t, want %t", c.headline, c.script, got, c.want)
		}
	}
}

// TestTimeOf holds which numbers are times.
func TestTimeOf(t *testing.T) {
	for n, want := range map[int]bool{1743499800: true, 1743499800000: true, 2025: false, 20250401: false, -1: false, 9999999999999: false} {
		if got := !timeOf(n).IsZero(); got != want {
			t.Errorf("%d: %t, want %t", n, got, want)
		}
	}
}
