package credit

import "testing"

func TestBehindPortrait(t *testing.T) {
	for text, want := range map[string]string{
		"Avatar for Ana Pérez Ana Pérez | 7 March":            "Ana Pérez | 7 March",
		"Avatar for Ana PérezAna Pérez | 7 March":             "Ana Pérez | 7 March",
		"Headshot of Ana Pérez By Ana Pérez, Ferry Desk":      "By Ana Pérez, Ferry Desk",
		"Profile picture of Ana de la Cruz by Ana de la Cruz": "by Ana de la Cruz",
		"Autorenbild von Udo Kern Udo Kern":                   "Udo Kern",
		"L’avatar de Nina Bell Nina Bell":                     "Nina Bell",
		"[Avatar for Ana Pérez]Ana Pérez":                     "Ana Pérez",
		"Ana Pérez By Ana Pérez, Ferry Desk":                  "By Ana Pérez, Ferry Desk",
		"Picture of Ana Pérez":                                "Picture of Ana Pérez",
		"Photo by Ana Pérez":                                  "Photo by Ana Pérez",
		"By Ana Pérez":                                        "By Ana Pérez",
		"Avatar":                                              "Avatar",
		"":                                                    "",
	} {
		if got := behindPortrait(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
