package extract_test

import (
	"testing"
	"time"

	"shuck/extract"
)

func TestPublishedTime(t *testing.T) {
	for text, want := range map[string]struct {
		rfc3339   string
		precision extract.Precision
	}{
		"2024-05-02T08:15:00+02:00": {"2024-05-02T08:15:00+02:00", extract.Instant},
		"2024-05-02T08:15:00Z":      {"2024-05-02T08:15:00Z", extract.Instant},
		"2024-05-02T08:15:00":       {"2024-05-02T08:15:00Z", extract.LocalTime},
		"2024-05-02":                {"2024-05-02T00:00:00Z", extract.Day},
		"":                          {"0001-01-01T00:00:00Z", extract.NoTime},
		"yesterday":                 {"0001-01-01T00:00:00Z", extract.NoTime},
	} {
		record := extract.Record{Published: text, Modified: text}
		published, precision := record.PublishedTime()
		if got := published.Format(time.RFC3339); got != want.rfc3339 || precision != want.precision {
			t.Errorf("%q: %s, %d, want %s, %d", text, got, precision, want.rfc3339, want.precision)
		}
		if modified, precision := record.ModifiedTime(); !modified.Equal(published) || precision != want.precision {
			t.Errorf("%q: modified %v, %d", text, modified, precision)
		}
	}
}

func TestDatelineString(t *testing.T) {
	var none *extract.Dateline
	if got := none.String(); got != "" {
		t.Errorf("no dateline: %q", got)
	}
	if got := (&extract.Dateline{Text: "MARROW, March 3 (AP)", Place: "MARROW"}).String(); got != "MARROW, March 3 (AP)" {
		t.Errorf("a dateline: %q", got)
	}
}
