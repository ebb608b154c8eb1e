package dateline

import "testing"

// TestParseFirstMarks: what the first paragraph of a story opens with in a script without capitals.
func TestParseFirstMarks(t *testing.T) {
	for _, c := range []struct {
		text          string
		named         bool // by the story
		place, agency string
	}{
		{"თბილისი, 7 მარტი (მდინარის ამბები) – საკრებულომ ღამის ბორნის შენარჩუნება გადაწყვიტა", false, "თბილისი", "მდინარის ამბები"},
		{"काठमाडौं । नगरसभाले बिहीबार रातको डुङ्गा सेवा चलाउने प्रस्ताव पारित गरेको छ।", false, "काठमाडौं", ""},
		{"חיפה - מועצת העיר אישרה את המשך פעילות המעבורת לשלוש שנים נוספות", false, "חיפה", ""},
		{"शहर संवाददाता, रामटोला: नगर परिषद ने नौका सेवा को जारी रखने की मंजूरी दी", false, "रामटोला", "शहर संवाददाता"},
		{"শালডাঙা প্রতিনিধি: নগর পরিষদ রাতের ফেরি চালু রাখার অনুমোদন দিয়েছে", false, "শালডাঙা", ""},
		{"(ភូមិទឹក)៖ ក្រុមប្រឹក្សាក្រុងបានអនុម័តឲ្យបន្តសាឡាងពេលយប់", false, "ភូមិទឹក", ""},
		{"កោះទឹក៖ ក្រុមប្រឹក្សាក្រុងបានអនុម័តឲ្យបន្តសាឡាងពេលយប់", false, "កោះទឹក", ""},
		{"רמת נהר - מועצת העיר אישרה את המשך פעילות המעבורת לשלוש שנים", false, "", ""},
		{"वह बोला - नगर परिषद ने नौका सेवा को जारी रखने की मंजूरी दी है", true, "", ""},
	} {
		dl, _ := ParseFirst(c.text, func(string) bool { return c.named })
		agency := ""
		if len(dl.Agencies) > 0 {
			agency = dl.Agencies[0]
		}
		if dl.Place != c.place || agency != c.agency {
			t.Errorf("%q: got %q, %q, want %q, %q", c.text, dl.Place, agency, c.place, c.agency)
		}
	}
}

// TestParseFirstSource: a name in brackets alone before a dash is a paper.
func TestParseFirstSource(t *testing.T) {
	for open, want := range map[string]bool{
		"(Báo sông) - ": true, "(BSG) - ": true, "(Video) - ": false, "(Update) - ": false, "(Ana Pérez) - ": false, "(Flat Rate Guarantee) - ": false, "(of course) - ": false,
	} {
		dl, ok := ParseFirst(open+"Hội đồng thành phố đã thông qua việc duy trì tuyến phà đêm.", func(string) bool { return false })
		if ok != want || ok && len(dl.Agencies) != 1 {
			t.Errorf("%q: got %v, want %v", open, ok, want)
		}
	}
}
