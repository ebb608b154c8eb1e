package message

import "testing"

func TestOf(t *testing.T) {
	for source, want := range map[string]string{"a.html": "a.html: gone", "-": "standard input: gone", "": `"": gone`, "a\n": `"a\n": gone`} {
		if got := Of(source, "gone"); got != want {
			t.Errorf("of %q: %s", source, got)
		}
	}
}

func TestHowToFetch(t *testing.T) {
	for _, address := range []string{"http://a.org", "HTTPS://a.org/b?c", "a.org/", "news.a.co.uk/b/c.html", "www.a.org", "WWW.a.org/b"} {
		if HowToFetch(address) == "" {
			t.Errorf("%s is taken for a file", address)
		}
	}
	for _, path := range []string{"a.html", "pages/a.html", "dumps.2024/a.html", "./a.org/b", "/a.org/b", "../a", "http:", "www.html", "ftp://a.org/b", "-", ""} {
		if said := HowToFetch(path); said != "" {
			t.Errorf("%s is taken for an address: %s", path, said)
		}
	}
}
