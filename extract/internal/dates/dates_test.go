package dates

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"shuck/extract/internal/fieldtest"
)

// orNone is how the cases write what a parser gave.
func orNone(d Date, ok bool) string {
	if !ok {
		return "none"
	}
	return d.String()
}

// parsers are the parsers by the key of a case that asks for them.
var parsers = map[string]func(input, lang string) string{
	"date":    func(s, lang string) string { return orNone(parsePrinted(s, lang)) },
	"machine": func(s, lang string) string { return orNone(Parse(s, lang)) },
	"url":     func(s, _ string) string { return orNone(InURL(s)) },
	"day": func(s, _ string) string {
		month, day, year, ok := ParseMonthDay(s)
		if !ok {
			return "none"
		}
		return fmt.Sprintf("%d-%d-%d", year, month, day)
	},
	"found": func(s, lang string) string {
		_, start, end, ok := Find(s, lang)
		if !ok {
			return "none"
		}
		return s[start:end]
	},
}

func TestDates(t *testing.T) {
	for _, c := range fieldtest.Cases(t, "dates.txtar") {
		checked := false
		for key, parse := range parsers {
			want, asked := c.Want[key]
			if !asked {
				continue
			}
			checked = true
			if have := parse(c.Input, c.Want["lang"]); have != want {
				t.Errorf("%s: %q (%s): %s: %s, want %s", c.Group, c.Input, c.Want["lang"], key, have, want)
			}
		}
		if !checked {
			t.Errorf("%s: %q: nothing is asked", c.Group, c.Input)
		}
	}
}

// What String writes is read back as the same value by both parsers.
func TestStringRoundTrip(t *testing.T) {
	for _, c := range fieldtest.Cases(t, "dates.txtar") {
		for _, key := range []string{"date", "machine"} {
			if want := c.Want[key]; want != "" && want != "none" {
				checkRoundTrip(t, want)
			}
		}
	}
	for day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2030; day = day.AddDate(0, 0, 13) {
		checkRoundTrip(t, day.Format(time.DateOnly))
		for _, offset := range []int{0, 330, -210, 840, -720} {
			clock := day.Add(time.Duration(day.YearDay()*7907) * time.Second)
			zone := time.FixedZone("", offset*60)
			checkRoundTrip(t, clock.In(zone).Format("2006-01-02T15:04:05-07:00"))
			checkRoundTrip(t, clock.Format("2006-01-02T15:04:05Z"))
			checkRoundTrip(t, clock.Format("2006-01-02T15:04:05"))
		}
	}
}

func checkRoundTrip(t *testing.T, s string) {
	t.Helper()
	for name, d := range map[string]string{
		"machine": orNone(Parse(s, "")),
		"printed": orNone(parsePrinted(s, "")),
	} {
		if d != s {
			t.Fatalf("%s date of %q is %q", name, s, d)
		}
	}
}

// Every day is read alike in every way a machine may write it.
func TestMachineSpellings(t *testing.T) {
	layouts := []string{
		time.RFC1123, time.RFC1123Z, time.RFC822, time.RFC850, time.UnixDate, time.RFC3339, time.RFC3339Nano,
		"Mon Jan 02 2006 15:04:05 GMT-0700", "20060102T150405Z", "2006-01-02 15:04:05 -0700 MST", "2006/01/02 15:04:05 MST",
	}
	for day := time.Date(2000, 1, 1, 11, 22, 33, 0, time.UTC); day.Year() < 2027; day = day.AddDate(0, 0, 17) {
		for _, layout := range layouts {
			printed := day.Format(layout)
			d, ok := Parse(printed, "")
			if !ok || d.Day() != day.Format(time.DateOnly) || d.hour != 11 || d.Minute != 22 || !d.HasZone || d.Offset != 0 {
				t.Fatalf("%s: %q gives %v", layout, printed, d)
			}
		}
	}
}

func TestMonthNamesHaveTwelveMonths(t *testing.T) {
	languages := map[string]bool{}
	for _, line := range append(monthNames[:], solarMonths) {
		language, months, _ := strings.Cut(line, " ")
		if n := strings.Count(months, "|") + 1; n != 12 {
			t.Errorf("%s has %d months", language, n)
		}
		languages[language] = true
	}
	if len(languages) < 40 {
		t.Errorf("only %d languages", len(languages))
	}
}

// A name must not mean two months in two languages, other than in Croatian.
func TestMonthNamesAgree(t *testing.T) {
	for _, line := range monthNames {
		language, months, _ := strings.Cut(line, " ")
		for i, forms := range strings.Split(months, "|") {
			for _, form := range strings.Fields(forms) {
				form = strings.ReplaceAll(form, "_", " ")
				if len(foldWord(form)) > maxWordBytes {
					t.Errorf("%s: %q is too long", language, form)
				}
				month, _ := reader{form, habitsOf(language)}.monthAt(0)
				if trap := monthTraps[foldWord(form)]; month != uint8(i+1) && !strings.Contains(trap, language) {
					t.Errorf("%s: %q is month %d, want %d", language, form, month, i+1)
				}
			}
		}
	}
}

func TestMonthByName(t *testing.T) {
	for name, want := range map[string]time.Month{
		"January": 1, "JAN": 1, "jan.": 1, "janv.": 1, "января": 1, "Sept.": 9, "août": 8, "AOUT": 8, "März": 3, "mrz": 3,
		"MARS": 3, "ม.ค.": 1, "كانون الثاني": 1, "يناير": 1, "tháng 7": 7, "Εκτωβρίου": 0, "Οκτωβρίου": 10, "ΙΟΥΛΙΟΥ": 7,
		"בינואר": 1, "KASIM": 11, "İyul": 7, "lunes": 0, "": 0, "Marching": 0, "Jan 5": 0, "فروردین": 0,
	} {
		if have := MonthByName(name); have != want {
			t.Errorf("%q is month %d, want %d", name, have, want)
		}
	}
}

func TestIsUpdate(t *testing.T) {
	for label, want := range map[string]bool{
		"Updated": true, "UPDATE:": true, "mis à jour le": true, "最終更新": true, "Published": false, "up to date": false, "": false,
	} {
		if have := IsUpdate(label); have != want {
			t.Errorf("%q says that it is an update: %t, want %t", label, have, want)
		}
	}
}

func TestIsOfAnother(t *testing.T) {
	for label, want := range map[string]bool{
		"Joined:": true, "Mitglied seit": true, "©": true, "All rights reserved. Copyright": true, "Event date:": true, "Today is Saturday,": true, "Saved on": true,
		"Published today,": false, "Published": false, "disjoined": false, "Saturday,": false, ",": false, "": false,
	} {
		if have := IsOfAnother(label); have != want {
			t.Errorf("%q says that the date is of something else: %t, want %t", label, have, want)
		}
	}
}

func TestWeekdays(t *testing.T) {
	all := Weekdays(0)
	for _, use := range []Use{InDatelines, InCredits} {
		some := Weekdays(use)
		if len(some) == 0 || len(some) >= len(all) || !some["monday"] || some["mo"] {
			t.Errorf("%d of %d weekdays count in %d", len(some), len(all), use)
		}
	}
}

func TestHasShape(t *testing.T) {
	for text, want := range map[string]bool{
		"May 3, 2021": true, "3.5.21": true, "১৫ আগস্ট ২০২২": true, "۲۳ اردیبهشت ۱۴۰۰": true,
		"3 ferries": false, "Room 1400": false, "১৫ জন": false, "": false,
	} {
		if got := HasShape(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestIsPlausible(t *testing.T) {
	now := time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)
	for year, want := range map[int]bool{0: false, 1989: false, 1990: true, 2024: true, 2025: true, 2026: false} {
		if have := IsPlausible(Date{year: year, month: 1, day: 1}, now); have != want {
			t.Errorf("%d is plausible: %t, want %t", year, have, want)
		}
	}
}

func TestZero(t *testing.T) {
	var none Date
	if !none.IsZero() || none.String() != "" || none.Day() != "" {
		t.Errorf("the zero date is %q on %q", none, none.Day())
	}
}

// FuzzParse looks for panics, spans outside the text and dates that
// do not survive being written and read.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"January 14, 2022 | 06:33 PM", "14. Januar 2022, 18.33 Uhr", "2022年1月14日 下午6時33分", "民國111年1月14日",
		"14 ม.ค. 65", "١٤ يناير ٢٠٢٢ ٦:٣٣ م", "Mon Aug 22 16:45:24 PDT 2022", "2022ko urtarrilaren 14a", "۱۴۰۳/۰۲/۱۸",
		"2022. gada 14. janvāris", "20220114T183300Z", "https://paper.example/2022/0114/c1.html", "1er mars 2022 à 7 h",
	} {
		f.Add(seed, "en-US")
		f.Add(seed, "fa")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		d, start, end, ok := Find(s, lang)
		if ok && (start < 0 || start >= end || end > len(s)) {
			t.Fatalf("%q: span %d to %d", s, start, end)
		}
		if ok && utf8.ValidString(s) && !utf8.ValidString(s[start:end]) {
			t.Fatalf("%q: span %q cuts a rune", s, s[start:end])
		}
		printed, printedOK := parsePrinted(s, lang)
		if printedOK && printed != d {
			t.Fatalf("%q: printed %v, found %v", s, printed, d)
		}
		machine, _ := Parse(s, "")
		address, _ := InURL(s)
		for _, date := range []Date{d, machine, address} {
			if again, ok := Parse(date.String(), ""); !date.IsZero() && (!ok || again != date) {
				t.Fatalf("%q: %v is read back as %v", s, date, again)
			}
		}
		if month, day, _, ok := ParseMonthDay(s); ok && (day < 1 || day > 31 || month > 12) {
			t.Fatalf("%q: month %d, day %d", s, month, day)
		}
		MonthByName(s)
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2022-01-14T18:33:00+05:00", "Fri, 14 Jan 2022 18:33:00 GMT", "1642185180"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(s, "")
			}
		})
	}
}

func BenchmarkParsePrinted(b *testing.B) {
	for _, s := range []string{"Published January 14, 2022 | 06:33 PM", "14 января 2022 г., 18:33 МСК", "2 hours ago"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				parsePrinted(s, "")
			}
		})
	}
}

// Prose without a date: the text that is scanned most.
func BenchmarkFind(b *testing.B) {
	for name, sentence := range map[string]string{
		"latin":    "The ferry left at noon with 240 people and 12 cars, and nobody saw it come back in May or at 10:30. ",
		"cyrillic": "Паром ушел в полдень, на борту было 240 человек и 12 машин, и никто не видел, чтобы он вернулся. ",
		"arabic":   "غادرت العبارة عند الظهر وعلى متنها 240 شخصا و12 سيارة ولم يرها أحد تعود إلى الميناء بعد ذلك. ",
		"han":      "渡轮中午离港，船上有240人和12辆汽车，没有人看到它回来，港口的人等了整整一个下午。",
	} {
		text := strings.Repeat(sentence, 100)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(text, "")
			}
		})
	}
}

func TestOrderIn(t *testing.T) {
	for text, want := range map[string]Order{
		"03/07/2025": {}, "version 1/13/20 of 2025": {}, "and/or 28/02": {},
		"02/28/2025": {MonthFirst: true}, "Tom 3/18/2025 9:10": {MonthFirst: true},
		"28/02/2025": {DayFirst: true}, "28.02.2025": {DayFirst: true},
		"03/07/2025, 02/28/2025 and 28/02/2025": {MonthFirst: true, DayFirst: true},
		"32/02/2025":                            {}, "a/12/13/2025/b": {},
	} {
		if got := OrderIn(text); got != want {
			t.Errorf("OrderIn(%q) = %+v, want %+v", text, got, want)
		}
	}
}
