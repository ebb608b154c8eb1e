package dump

import (
	"strconv"
	"strings"
	"time"
)

// timeForms are how dumps write when a page was fetched.
var timeForms = []string{
	time.RFC3339Nano,                // WARC-Date, most JSON Lines; also without the fraction
	"2006-01-02T15:04:05.999999999", // the same without a zone, as Python writes it
	"2006-01-02 15:04:05.999999999Z07:00",
	"2006-01-02 15:04:05.999999999",
	"2006-01-02 15:04:05.999999999 -0700",
	"2006-01-02T15:04:05.999999999-0700",
	"20060102150405",                 // of the Wayback Machine and of CDX files
	"Mon, 2 Jan 2006 15:04:05 -0700", // MHTML, as mail has it
	"2 Jan 2006 15:04:05 -0700",
}

// fetchedTime reads when a page was fetched; times without a zone are in UTC, as
// crawlers keep them, and numbers count from 1970 in seconds or milliseconds. It
// gives the zero time for what is no time, or only a day: that is as likely the
// day of the story.
func fetchedTime(text string) time.Time {
	text = strings.TrimSpace(text)
	if n, err := strconv.ParseFloat(text, 64); err == nil && len(text) != len("20060102150405") {
		return countedTime(n)
	}
	text, _, _ = strings.Cut(text, " (") // "-0500 (EST)"
	for _, zone := range []string{" GMT", " UTC", " UT", " Z"} {
		if before, ok := strings.CutSuffix(text, zone); ok {
			text = before + " +0000"
			break
		}
	}
	for _, form := range timeForms {
		if t, err := time.Parse(form, text); err == nil && isCrawlYear(t) {
			return t.UTC()
		}
	}
	return time.Time{}
}

// countedTime reads seconds, or milliseconds where seconds would lie far ahead.
func countedTime(n float64) time.Time {
	const milliseconds = 1e11  // as seconds, in the year 5138; as milliseconds, in 1973
	if !(n >= 0 && n < 1e15) { // nor if it is none
		return time.Time{}
	}
	t := time.UnixMilli(int64(n * 1000))
	if n >= milliseconds {
		t = time.UnixMilli(int64(n))
	}
	if !isCrawlYear(t) {
		return time.Time{}
	}
	return t.UTC()
}

// isCrawlYear reports whether pages could be fetched in the year of t: there was
// a web, and a record can write it.
func isCrawlYear(t time.Time) bool { return 1990 <= t.Year() && t.Year() <= 9999 }
