package body

import (
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

func TestEndsInPictureCredit(t *testing.T) {
	for text, want := range map[string]bool{
		"The ferry at noon. (Ana Ferreira/AFP)":                  true,
		"The ferry at noon (Ana Ferreira/Agence France-Presse).": true,
		"The ferry at noon. (Photo: Ana Ferreira)":               true,
		"Die Fähre am Mittag. Foto: dpa":                         true,
		"Die Fähre am Mittag | Bild: Ana Ferreira":               true,
		"Die Fähre am Mittag. Quelle: Imago":                     true,
		"Le bac à midi © Ana Ferreira / Agence":                  true,
		"La barca en el muelle / Ana Ferreira":                   true,
		"Паром в полдень. Фото: Анна Иванова":                    true,
		"正午のフェリー＝写真：山田太郎":                                        true,
		"図書館のイワシの缶詰（4日、リスボンで）＝佐伯瑞希撮影":                            true,
		"新しい橋＝市提供":                                               true,
		"＝は等しいという意味の記号で、長い文の中にも出てくるが、ここでは誰も撮影": false,
		"写真は佐伯瑞希が撮影":                                                       false,
		"The ferry sailed at noon (see the timetable).":                    false,
		"The ferry sails at noon (Mondays 9/10 only).":                     false,
		"She said: I took the ferry.":                                      false,
		"The photo: a ferry at noon, and behind it all of the town asleep": false,
		"He may sail and / or swim":                                        false,
		"":                                                                 false,
	} {
		if got := labels.EndsInPictureCredit(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// TestDropTextCaptions leaves what a picture shows out of the story of a dump.
func TestDropTextCaptions(t *testing.T) {
	const story = "The council voted on Tuesday to keep the old ferry, which has carried piano teachers across the river for ninety years."
	const caption = "The ferry lies at its pier on Tuesday, while the council votes on whether to keep it. (Ana Ferreira/AFP)"
	d := page.Parse(page.Page{Data: []byte(story + "\n\n" + caption + "\n\n" + story + " Really."), Shape: page.ShapeText})
	a := &draft{Body: Body{Facts: &facts.Facts{Doc: d}, In: []bool{true, true, true}, Moved: make([]string, 3)}, step: "captions"}
	a.Text = score.NewTextView(score.NewView(d))
	a.dropTextCaptions()
	if !a.In[0] || a.In[1] || !a.In[2] || a.Moved[1] != "captions" {
		t.Errorf("got %v, moved by %q", a.In, a.Moved)
	}
}
