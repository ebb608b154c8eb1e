package labels

import "testing"

func TestHeadsAd(t *testing.T) {
	for text, want := range map[string]bool{
		"Advertisement": true, "Story continues below advertisement": true, "[Anzeige]": true, "La suite après cette publicité": true, "広告": true,
		"Advertisement for a ferry": false, "Reklama kosztuje": false, "": false,
	} {
		if got := HeadsAd(text); got != want {
			t.Errorf("HeadsAd(%q) = %t", text, got)
		}
	}
}

func TestHeadsOthers(t *testing.T) {
	for text, want := range map[string]bool{
		"READ ALSO:": true, "» Lesen Sie auch": true, "Don't miss": true, "Читайте также": true, "ये भी पढ़ें": true, "関連記事": true, "اقرأ أيضًا": true, "[Related:": true,
		"Learn more": false, "Related to the storm": false, "": false,
	} {
		if got := HeadsOthers(text); got != want {
			t.Errorf("HeadsOthers(%q) = %t", text, got)
		}
	}
}

func TestAsksReaders(t *testing.T) {
	for text, want := range map[string]bool{
		"Never miss a crossing. Sign up for our newsletter.":                 true,
		"Follow the Mercury on Facebook and Instagram for more of this.":     true,
		"Download the Mercury app for iOS and Android.":                      true,
		"If you value this reporting, please consider a donation.":           true,
		"Jeden Morgen das Neueste: Bestellen Sie unseren Newsletter.":        true,
		"Подпишитесь на наш канал в Telegram.":                               true,
		"Günün haberlerini e-posta ile almak için abone olun.":               true,
		"扫码关注官方微信，第一时间获取资讯。":                                                 true,
		"Compartir en Facebook":                                              true,
		"Prijavite se na newsletter Otočkog lista.":                          true,
		"Prenumeruokite laikraščio naujienlaiškį.":                           true,
		"สมัครรับจดหมายข่าวของเราทุกเช้า":                                    true,
		"রোজ সকালে খবর পেতে নিউজলেটার সাবস্ক্রাইব করুন।":                     true,
		"The actor will join a podcast about ferries on Tuesday.":            false,
		"She asked them to sign up for the newsletter of the harbour.":       false,
		"To apply, download the form and send it in.":                        false,
		"La skipper recibió miles de comentarios en Instagram.":              false,
		"Join the harbour master at the stage at noon and bring a lamp too.": false,
	} {
		if got := AsksReaders(text); got != want {
			t.Errorf("AsksReaders(%q) = %t", text, got)
		}
	}
}

func TestCloses(t *testing.T) {
	for text, want := range map[string]bool{
		"Spotted a mistake? Write to us.": true, "Rate this article: 4 of 5": true, "Disclaimer: These views are the author’s.": true, "Нашли ошибку? Выделите её.": true, "责任编辑：王小明": true,
		"A disclaimer: nobody knows.": false, "She spotted a mistake.": false, "": false,
	} {
		if got := Closes(text); got != want {
			t.Errorf("Closes(%q) = %t", text, got)
		}
	}
}

func TestSignsOff(t *testing.T) {
	for text, want := range map[string]bool{
		"The post Ferry stays appeared first on Marrow Post.": true,
		"The post of keeper first appeared on maps in 1911.":  false,
	} {
		if got := SignsOff(text); got != want {
			t.Errorf("SignsOff(%q) = %t", text, got)
		}
	}
}

func TestHeadsShare(t *testing.T) {
	for text, want := range map[string]bool{"Share this article": true, "Udostępnij": true, "シェアする": true, "Share prices fell": false} {
		if got := HeadsShare(text); got != want {
			t.Errorf("HeadsShare(%q) = %t", text, got)
		}
	}
}
