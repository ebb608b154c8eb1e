package inline

import "testing"

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "",
		"The ferry was raised.":            "The ferry was raised.",
		"The [ferry](/f) was **raised**.":  "The ferry was raised.",
		"![the bell](b.png)It rang.":       "It rang.",
		"Raised\\![at noon](/f)":           "Raised!at noon",
		"2 \\* 3, a_b_c and `code`":        "2 * 3, a_b_c and code",
		"Ferry&nbsp;raised<br>at noon":     "Ferry\u00a0raised at noon",
		"**Ferry 's bell** rang":           "Ferry's bell rang",
		"**By[Ana Perez](ana.html)**":      "By Ana Perez",
		"[Ferry][1] and [bell][2]":         "Ferry and bell",
		"<https://f.example/> in <p>A</p>": "https://f.example/ in <p>A</p>",
	} {
		if got := Read(text, true); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if got := Read("a[1][2]", false); got != "a[1][2]" {
		t.Errorf("without references: got %q", got)
	}
}

func TestIsAllLink(t *testing.T) {
	for text, want := range map[string]bool{
		"[Ferry](/f)": true, "* **[Ferry](/f)** | [Bell](/b)": true, "[Ferry](/f) rang": false, "Ferry": false, "[Ferry]": false, "": false,
	} {
		if got := IsAllLink(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
