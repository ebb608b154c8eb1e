package fields

import (
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/words"
)

// TestMayNameHeadline holds that a state is passed over only where none of its texts is
// the headline.
func TestMayNameHeadline(t *testing.T) {
	const headline = "Heron learns the bus timetable"
	k := &Known{Headline: facts.Candidate{Value: headline}}
	for state, want := range map[string]bool{
		`{"title":"Heron learns the bus timetable"}`:            true,
		`{"a":{"headline" : "HERON learns the bus timetable"}}`: true,
		`{"name":"Heron learns the \"bus\" timetable"}`:         true,
		`{"title":"Heron learns the bus timetable \\"}`:         true,
		`{"title":"H\u0065ron learns the bus timetable"}`:       true,
		`{"title":"Heron learns the bus"}`:                      true, // four of five words
		`{"title":"Heron learns"}`:                              false,
		`{"text":"Heron learns the bus timetable"}`:             false,
		`{"subtitle":"Heron learns the bus timetable"}`:         false,
		`{"title":["Heron learns the bus timetable"]}`:          false,
		`{"title":"Heron learns the bus timetable`:              false,
		`{"title":"Heron\`:                                      false,
		`e"`:                                                    false,
		``:                                                      false,
	} {
		if got := k.mayNameHeadline(state, words.SetOf(headline)); got != want {
			t.Errorf("%s: %t, want %t", state, got, want)
		}
	}
}
