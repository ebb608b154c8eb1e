package extract

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// dateOrNone is how the cases write what a parser gave.
func dateOrNone(d pageDate, ok bool) string {
	if !ok {
		return "none"
	}
	return d.String()
}

func TestDates(t *testing.T) {
	parsers := map[string]func(input, lang string) string{
		"date":    func(s, lang string) string { return dateOrNone(parsePrintedDate(s, lang)) },
		"machine": func(s, _ string) string { return dateOrNone(parseMachineDate(s)) },
		"url":     func(s, _ string) string { return dateOrNone(dateInURL(s)) },
		"day": func(s, _ string) string {
			month, day, year, ok := parseMonthDay(s)
			if !ok {
				return "none"
			}
			return fmt.Sprintf("%d-%d-%d", year, month, day)
		},
	}
	for _, c := range fieldCases(t, "dates.txtar") {
		checked := false
		for key, parse := range parsers {
			want, asked := c.want[key]
			if !asked {
				continue
			}
			checked = true
			if have := parse(c.input, c.want["lang"]); have != want {
				t.Errorf("%s: %q (%s): %s %s, want %s", c.group, c.input, c.want["lang"], key, have, want)
			}
		}
		if !checked {
			t.Errorf("%s: %q: nothing is asked", c.group, c.input)
		}
	}
}

var _ = strings.Repeat
var _ = time.Now
