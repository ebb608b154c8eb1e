package markdown

import "testing"

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"plain text, nothing more": "plain text, nothing more",
		"snake_case and _this_":    `snake_case and \_this\_`,
		"2 * 3 ** 4":               `2 \* 3 \*\* 4`,
		"AT&T &amp; &#38; & Co.":   `AT&T \&amp; \&#38; & Co.`,
		"a < b <b> </b> <!--":      `a < b \<b> \</b> \<!--`,
		"[sic] ![x](y)":            `\[sic] !\[x](y)`,
		"`code` \\ ~~gone~~ ~5":    "\\`code\\` \\\\ \\~\\~gone\\~\\~ ~5",
		"# one":                    `\# one`,
		"#1 in the charts":         "#1 in the charts",
		"C #":                      `C \#`,
		"- item":                   `\- item`,
		"-5 degrees":               "-5 degrees",
		"+ more":                   `\+ more`,
		"> quoted":                 `\> quoted`,
		"1. first":                 `1\. first`,
		"1986) second":             `1986\) second`,
		"10.5 million":             "10.5 million",
		"1.":                       `1\.`,
		"---":                      `\---`,
		"--- | :-:":                `\--- | :-:`,
		"| a":                      "| a",
		"- - -":                    `\- - -`,
		"===":                      `\===`,
		"~~~":                      `\~\~\~`,
		"":                         "",
		"Жёлтый_лист и *звезда*": `Жёлтый_лист и \*звезда\*`,
	} {
		if got := Escape(text); got != want {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
	}
}
