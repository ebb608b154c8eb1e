package fields

import (
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/state"
)

// TestScriptsNaming holds that scripts are passed over only where the headline's longest
// word is not, or few of the others stand near it.
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
		{"Heron learns the bus timetable", `{"links":["the timetable","the heron"]}`, false},
		{"Heron learns the bus timetable", `{"links":["timetable"],"pad":"` + strings.Repeat("-", 300) + `","title":"Heron learns the bus timetable"}`, true},
		{"Heron learns the bus timetable", `self.__next_f.push([1,"7:{"])`, false},
		{"Heron learns the bus timetable", `self.__next_f.push([1,"7:{\"title\":\"Heron learns the bus timetable\""])`, true},
		{"Heron learns the bus timetable", `{"description":"Heron learns the bus timetable"}`, false},
		{"Heron learns the bus timetable", `x={title:'Heron learns the bus timetable'}`, true},
		{"Heron learns the bus timetable", `{"title":{"rendered": "Heron learns the bus timetable"}}`, true},
		{"Heron learns the bus timetable", `x="{\\\"title\\\":\\\"Heron learns the bus timetable\\\"}"`, true},
		{"Heron learns the bus timetable", `[{"title":1},"Heron learns the bus timetable"]`, true},
		{`Heron "learns" the bus timetable`, `{"title":"Heron \"learns\" the bus timetable"}`, true},
		{`Heron "learns" the bus timetable`, `x={title:'Heron "learns" the bus timetable'}`, true},
		{`Heron "learns" the bus timetable`, `x="{\"title\":\"Heron \\\"learns\\\" the bus timetable\"}"`, true},
		{"Heron's bus timetable", `x={title:'Heron\'s bus timetable'}`, true},
		{"Heron/Stork learn the bus timetable", `{"title":"Heron\/Stork learn the bus timetable"}`, true},
		{"🚀 Heron learns the bus timetable", `{"title":"\ud83d\ude80 Heron learns the bus timetable"}`, true},
		{"Heron learns the bus timetable", `{\u0022title\u0022:\u0022Heron learns the bus timetable\u0022}`, true},
		{"Heron learns the bus timetable", `x=decodeURIComponent("%7B%22title%22%3A%22Heron learns the bus timetable%22%7D")`, true},
		{"", `{"title":"Heron"}`, false},
	} {
		k := &Known{Headline: facts.Candidate{Value: c.headline}}
		if got := len(k.scriptsNaming([]state.Script{{Text: c.script}})) > 0; got != c.want {
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
