package saved

import "testing"

func TestAddress(t *testing.T) {
	for comment, want := range map[string]string{
		" saved from url=(0030)https://www.quay.example/a?b=1 ": "https://www.quay.example/a?b=1",
		" saved from url=(0014)about:internet ":                 "",
		" saved from url=(0022)http://internet.e-mail ":         "",
		"\n Page saved with SingleFile \n url: https://www.quay.example/a \n saved date: Fri Mar 07 2025 10:11:12 GMT+0100\n": "https://www.quay.example/a",
		" Mirrored from www.quay.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 07 Mar 2025 10:11:12 GMT ":   "http://www.quay.example/a.html",
		" Mirrored from the quay ":            "",
		" the page was saved from the flood ": "",
	} {
		if got := Address(comment); got != want {
			t.Errorf("Address(%q) = %q, want %q", comment, got, want)
		}
	}
}

func TestOriginal(t *testing.T) {
	for address, want := range map[string]string{
		"https://web.archive.org/web/20250307101112/https://www.quay.example/a":       "https://www.quay.example/a",
		"https://web.archive.org/web/20250307101112im_/http://www.quay.example/i.png": "http://www.quay.example/i.png",
		"/web/20101207052207/http://www.quay.example/":                                "http://www.quay.example/",
		"https://archive.ph/2025.03.07-101112/https://www.quay.example/a":             "https://www.quay.example/a",
		"https://www.quay.example/20250307/a":                                         "https://www.quay.example/20250307/a",
		"https://share.example/2025/https://www.quay.example/a":                       "https://share.example/2025/https://www.quay.example/a",
		"https://www.quay.example/a":                                                  "https://www.quay.example/a",
		"":                                                                            "",
	} {
		if got := Original(address); got != want {
			t.Errorf("Original(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestSourceIsRead(t *testing.T) {
	for name, page := range map[string]string{
		"Firefox":  `<title>view-source:https://www.quay.example/a</title><body id="viewsource"><pre><span id="line1"></span>&lt;<span class="start-tag">p</span>&gt;Tide &amp;amp; time` + "\n" + `&lt;b&gt;</pre></body>`,
		"Chromium": `<body><table><tr><td class="line-number" value="1"></td><td class="line-content">&lt;p&gt;Tide &amp;amp; time</td></tr><tr><td class="line-number"></td><td class="line-content"><span class="html-tag">&lt;b&gt;</span></td></tr></table></body>`,
	} {
		markup, address := Shown([]byte(page), 1000)
		if want := map[string]string{"Firefox": "https://www.quay.example/a"}[name]; address != want {
			t.Errorf("%s: got the address %q, want %q", name, address, want)
		}
		if got, want := string(markup), "<p>Tide &amp; time\n<b>\n"; got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
