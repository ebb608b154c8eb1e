package dateline

import (
	"strings"
	"testing"
	"time"

	"shuck/extract/internal/fieldtest"
)

func TestDatelines(t *testing.T) {
	for _, c := range fieldtest.Cases(t, "datelines.txtar") {
		t.Run(c.Group+"/"+c.Input, func(t *testing.T) {
			check(t, c)
		})
	}
}

// check reads one case the way its keys ask for.
func check(t *testing.T, c fieldtest.Case) {
	t.Helper()
	read := Parse
	if c.Want["lone"] == "yes" {
		read = ParseLone
	}
	p, ok := read(c.Input)
	if c.Want["dateline"] == "none" {
		if ok {
			t.Errorf("have %q, want none", p.Text)
		}
		return
	}
	if !ok {
		t.Fatal("have none")
	}
	published := time.Date(2024, time.March, 10, 0, 0, 0, 0, time.UTC)
	if day, ok := c.Want["published"]; ok {
		var err error
		if published, err = time.Parse(time.DateOnly, day); err != nil {
			t.Fatal(err)
		}
	}
	places, ok := c.Want["places"]
	if !ok {
		places = c.Want["place"]
	}
	for _, field := range []struct{ name, have, want string }{
		{"text", p.Text, c.Want["text"]},
		{"place", p.Place, c.Want["place"]},
		{"places", strings.Join(p.Places, "; "), places},
		{"agencies", strings.Join(p.Agencies, "; "), c.Want["agencies"]},
		{"reporters", strings.Join(p.Reporters, "; "), c.Want["reporters"]},
		{"date", deref(p.Date(published)), c.Want["date"]},
		{"bare", map[bool]string{true: "yes"}[p.Bare], c.Want["bare"]},
	} {
		if field.have != field.want {
			t.Errorf("%s: have %q, want %q", field.name, field.have, field.want)
		}
	}
	rest := c.Input[p.End:]
	if !strings.HasPrefix(rest, c.Want["rest"]) || c.Want["rest"] == "" && rest != "" {
		t.Errorf("rest: have %q, want %q", rest, c.Want["rest"])
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func TestDates(t *testing.T) {
	published := func(day string) time.Time {
		if day == "" {
			return time.Time{}
		}
		when, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	for _, c := range []struct {
		month           time.Month
		day, year       int
		published, want string
	}{
		{time.March, 7, 2024, "", "2024-03-07"},
		{time.March, 7, 0, "", ""},
		{0, 20, 0, "", ""},
		{0, 0, 0, "2024-03-10", ""},
		{time.December, 31, 0, "2024-01-02", "2023-12-31"},
		{time.January, 1, 0, "2023-12-31", "2024-01-01"}, // a zone ahead of the page's
		{time.March, 12, 0, "2024-03-10", "2024-03-12"},
		{time.March, 13, 0, "2024-03-10", "2023-03-13"},
		{time.February, 29, 0, "2023-03-10", "2020-02-29"},
		{time.February, 30, 0, "2023-03-10", ""},
		{time.February, 30, 2023, "", ""},
		{0, 9, 0, "2024-03-10", "2024-03-09"},
		{0, 28, 0, "2024-03-10", "2024-02-28"},
		{0, 31, 0, "2024-01-02", "2023-12-31"},
		{0, 1, 0, "2024-03-31", "2024-04-01"},
		{0, 31, 0, "2024-03-10", "2024-01-31"}, // February has none
	} {
		p := Dateline{Month: c.month, Day: c.day, Year: c.year}
		if have := deref(p.Date(published(c.published))); have != c.want {
			t.Errorf("%d-%d-%d on a page of %q: have %q, want %q", c.year, c.month, c.day, c.published, have, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"BEIRUT/THE HAGUE, March 7 (Reuters) - An", "(ANSA) - ANDRIA (BARI), 8 LUG - Un", "САНКТ-ПЕТЕРБУРГ, 3 января. /ТАСС/. Мост",
		"（中央社記者黃例文台北20日電）博物館", "【ソウル＝例山一郎】漢江", "(서울=연합뉴스) 홍예시 기자 = 한강에", "Por Ana Prueba   Varsovia, 1 ene (EFE).- El",
		"(lifePR) (Leipzig, 12.03.2024) Der", "Ali ÖRNEK / İZMİR, (DHA)- Vapur", "St. ., -–— (", "\xff\xfe(\xe3", "A.\u200b-",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, read := range []func(string) (Dateline, bool){Parse, ParseLone} {
			p, ok := read(text)
			if !ok {
				continue
			}
			if p.End <= 0 || p.End > len(text) {
				t.Errorf("%q: the story begins at %d", text, p.End)
			}
			if p.Text == "" || !strings.Contains(text[:p.End], p.Text) {
				t.Errorf("%q: %q is not at its head", text, p.Text)
			}
			for _, part := range append(append(p.Places, p.Agencies...), p.Reporters...) {
				if part == "" {
					t.Errorf("%q: a part of %q is empty", text, p.Text)
				}
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"prose", "The ferry that was built for another river went back to its maker on Monday, officials said."},
		{"small", "and so the ferry went back to its maker on Monday, officials said."},
		{"name", "Anna Example has built a ferry for another river, and it went back to its maker on Monday."},
		{"japanese", "漢江に氷が張ったと気象庁が発表した。橋の上では猫が見つかり、市民が集まった。"},
		{"dateline", "BEIRUT/THE HAGUE, March 7 (Reuters) - A lamp went out in two cities at once."},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				Parse(c.text)
			}
		})
	}
}
