package extract

import "time"

// A Precision says how much of a time a page gives.
type Precision int

// The precisions, from the least.
const (
	NoTime    Precision = iota // nothing: the page has no such time
	Day                        // a day alone; its time is midnight, in UTC
	LocalTime                  // a time of day without a zone; it is given as if in UTC
	Instant                    // a time with its zone
)

// PublishedTime is Published as a time, and how much of it the page gives; the zero
// time and NoTime where it gives none.
func (r Record) PublishedTime() (time.Time, Precision) { return timeOf(r.Published) }

// ModifiedTime is Modified in the same way.
func (r Record) ModifiedTime() (time.Time, Precision) { return timeOf(r.Modified) }

// timeOf reads a time in the forms that records have.
func timeOf(text string) (time.Time, Precision) {
	for _, form := range [...]struct {
		layout    string
		precision Precision
	}{
		{time.RFC3339, Instant},
		{"2006-01-02T15:04:05", LocalTime},
		{time.DateOnly, Day},
	} {
		if t, err := time.Parse(form.layout, text); err == nil {
			return t, form.precision
		}
	}
	return time.Time{}, NoTime
}
