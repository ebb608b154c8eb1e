package files

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for name, want := range map[string]string{
		"":               "",
		"a/café.html":    "a/café.html",
		"caf\xe9.html":   "caf%xE9.html",
		"caf%xE9.html":   "caf%x25xE9.html",
		"caf%xe9.html":   "caf%xe9.html",
		"100%":           "100%",
		"100%x":          "100%x",
		"%%x4":           "%%x4",
		"%\xe9":          "%%xE9",
		"%x2\xe9":        "%x2%xE9",
		"%x\xe9E9":       "%x%xE9E9",
		"\xe2\x80\xff":   "%xE2%x80%xFF",
		"\uFFFD\xff":     "\uFFFD%xFF",
		"100%25%x25xE9!": "100%25%x25x25xE9!",
	} {
		text := Text(name)
		if text != want || Name(text) != name {
			t.Errorf("%q: have %q, want %q; back: %q", name, text, want, Name(text))
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("caf\xe9%x%xE9")
	f.Add("%x2\xe95%x25")
	f.Fuzz(func(t *testing.T, name string) {
		text := Text(name)
		if !utf8.ValidString(text) || Name(text) != name {
			t.Errorf("%q: text %q, back %q", name, text, Name(text))
		}
	})
}

func TestReadRefusesDevices(t *testing.T) {
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip("there is no /dev/zero")
	}
	link := filepath.Join(t.TempDir(), "rule.yaml")
	if err := os.Symlink("/dev/zero", link); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"/dev/zero", link} {
		_, err := Read(name)
		if want := "read " + name + ": it is a named pipe or a device, not a file"; err == nil || err.Error() != want {
			t.Errorf("have %v, want %s", err, want)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "none")); !os.IsNotExist(err) {
		t.Errorf("none: %v", err)
	}
}
