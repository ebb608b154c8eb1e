package labels

import "testing"

func TestIsChineseCaption(t *testing.T) {
	for text, want := range map[string]bool{
		"图为骆驼“掌柜”等候出发。新华社发（秦望川 摄）": true,
		"圖為第二隻蒼鷺。記者例文攝":            true,
		"图为什么重要？镇长这样说。":            false,
		"新华社记者秦望川摄影报道":             false,
		"":                         false,
	} {
		if got := IsChineseCaption(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestEndsInPictureCredit(t *testing.T) {
	for text, want := range map[string]bool{
		"The ferry at noon. (Ana Ferreira/AFP)":                            true,
		"The ferry at noon (Ana Ferreira/Agence France-Presse).":           true,
		"The ferry at noon. (Photo: Ana Ferreira)":                         true,
		"Die Fähre am Mittag. Foto: dpa":                                   true,
		"Die Fähre am Mittag | Bild: Ana Ferreira":                         true,
		"Die Fähre am Mittag. Quelle: Imago":                               true,
		"Le bac à midi © Ana Ferreira / Agence":                            true,
		"La barca en el muelle / Ana Ferreira":                             true,
		"Паром в полдень. Фото: Анна Иванова":                              true,
		"正午のフェリー＝写真：山田太郎":                                                  true,
		"দুপুরে ফেরি। ছবি: আনা":                                            true,
		"Keltas vidurdienį. A. Jonaičio nuotr.":                            true,
		"図書館のイワシの缶詰（4日、リスボンで）＝佐伯瑞希撮影":                                      true,
		"新しい橋＝市提供":                                                         true,
		"＝は等しいという意味の記号で、長い文の中にも出てくるが、ここでは誰も撮影":                             false,
		"写真は佐伯瑞希が撮影":                                                       false,
		"The ferry sailed at noon (see the timetable).":                    false,
		"The ferry sails at noon (Mondays 9/10 only).":                     false,
		"She said: I took the ferry.":                                      false,
		"The photo: a ferry at noon, and behind it all of the town asleep": false,
		"He may sail and / or swim":                                        false,
		"":                                                                 false,
	} {
		if got := EndsInPictureCredit(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestEndsInPhotoCredit(t *testing.T) {
	for text, want := range map[string]bool{
		"Volunteers clear the landing stage below the old mill on Thursday. Photo: Ida Lund":      true,
		"Volunteers clear the landing stage below the old mill on Thursday. (Photo by Ida Lund)":  true,
		"Das Nest auf dem Zeiger der alten Uhr am Turm von Niederfeld. Foto: Lund":                true,
		"Latarnia nad zalewem w dniu otwarcia po ośmiu latach remontu. Fot. Ida Lund":             true,
		"Voluntários carregam telhas no pátio da escola nova da ilha (Foto: Divulgação)":          true,
		"Émeline devant le four du village, remis en marche après deux ans. © Le Courrier":        true,
		"She put the lamp into her kitchen and kept the photo. It said: come home":                false,
		"The lamp stood in her kitchen for two years (and in the window of the school for nine).": false,
		"Feri di dermaga pulau pada waktu tengah hari semasa air pasang. - Gambar oleh Ida Lund":  true,
		"دوپہر کے وقت جزیرے کی فیری اور اس کے مسافر گھاٹ پر کھڑے ہیں۔ فوٹو: فائل":                 true,
		"Photo: Ida Lund": false,
	} {
		if got := EndsInPhotoCredit(text); got != want {
			t.Errorf("EndsInPhotoCredit(%q) = %t", text, got)
		}
	}
}
