package words

import (
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

func TestIdentifyLanguage(t *testing.T) {
	for _, c := range fieldtest.Cases(t, "languages.txtar") {
		if got := IdentifyLanguage(c.Input); got != c.Want["language"] {
			t.Errorf("%s: %q: language %q, want %q", c.Group, c.Input, got, c.Want["language"])
		}
	}
}

// Every language that can be named must have a case.
func TestLanguagesHaveCases(t *testing.T) {
	tested := map[string]bool{}
	for _, c := range fieldtest.Cases(t, "languages.txtar") {
		tested[c.Want["language"]] = true
	}
	for _, profiles := range sharedScripts {
		for _, profile := range profiles {
			if !tested[profile.tag] {
				t.Errorf("no case for %s", profile.tag)
			}
		}
	}
	for _, tag := range scriptLanguage {
		if !tested[tag] {
			t.Errorf("no case for %s", tag)
		}
	}
}

func TestScriptRangesAreInOrder(t *testing.T) {
	for i := 1; i < len(scriptRanges); i++ {
		if scriptRanges[i].first <= scriptRanges[i-1].last {
			t.Errorf("range %U overlaps %U", scriptRanges[i].first, scriptRanges[i-1].last)
		}
	}
}

func TestIsStopWord(t *testing.T) {
	for _, word := range strings.Fields("the und que является के και olduğu 것") {
		if !IsStopWord(word) {
			t.Errorf("%q is no stop word", word)
		}
	}
	for _, word := range []string{"", "bridge", "The", "ponedjeljak", "th", "thee"} {
		if IsStopWord(word) {
			t.Errorf("%q is a stop word", word)
		}
	}
}

func TestStopWordsDoNotAllocate(t *testing.T) {
	IsStopWord("the") // builds the table
	if n := testing.AllocsPerRun(100, func() { IsStopWord("since"); IsStopWord("bridges") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestNormaliseLanguageTag(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"en", "en"},
		{"en_US", "en-US"},
		{"EN-us", "en-US"},
		{"pt-br", "pt-BR"},
		{"zh_cn.UTF-8", "zh-CN"},
		{"zh-hant-tw", "zh-Hant-TW"},
		{"de_DE@euro", "de-DE"},
		{"ca-valencia", "ca-valencia"},
		{"es-419", "es-419"},
		{"en, fr", "en"},
		{"fr;q=0.8", "fr"},
		{" nb-NO ", "nb-NO"},
		{"en-UK", "en-GB"},
		{"en-EN", "en"},
		{"iw", "he"},
		{"jp", "ja"},
		{"English", "en"},
		{"", ""},
		{"x-default", ""},
		{"xx", ""},
		{"und", ""},
		{"mul", ""},
		{"C", ""},
		{"POSIX", ""},
		{"undefined", ""},
		{"{{lang}}", ""},
		{"-", ""},
	} {
		if got := NormaliseLanguageTag(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// TestIsLanguageTag holds that what is identified and what is made of declarations are tags.
func TestIsLanguageTag(t *testing.T) {
	for _, tag := range []string{"en", "en-GB", "zh-Hant-TW", "ca-valencia", "es-419", "tl", "sr-Latn"} {
		if !IsLanguageTag(tag) {
			t.Errorf("%q is no tag", tag)
		}
	}
	for _, text := range []string{"", "!!", "en_US", "en-us", "EN", "English", "eng", "xx", "und", "en, fr"} {
		if IsLanguageTag(text) {
			t.Errorf("%q is a tag", text)
		}
	}
	for script := ScriptLatin; script < scriptCount; script++ {
		tags := []string{scriptLanguage[script]}
		if profiles := ProfilesOf(script); profiles != nil {
			tags = profiles.Tags
		}
		for _, tag := range tags {
			if tag != "" && !IsLanguageTag(tag) {
				t.Errorf("%q is identified, and no tag", tag)
			}
		}
	}
}

func BenchmarkIsStopWord(b *testing.B) {
	words := strings.Fields("the harbour pilots said that they had never seen so many boats in a bay nicht verstanden habe")
	for b.Loop() {
		for _, word := range words {
			IsStopWord(word)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func BenchmarkIdentifyLanguage(b *testing.B) {
	text := strings.Repeat("The council closed the old bridge on Monday after engineers found cracks in two of its pillars. ", 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		IdentifyLanguage(text)
	}
}
