package tape

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// takeAll takes what is left.
func takeAll(t *testing.T, f *Feed) string {
	t.Helper()
	rest, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(rest)
}

func TestFeed(t *testing.T) {
	f := New(iotest.OneByteReader(strings.NewReader("ferry boats")))
	f.BeginAt(100)
	if head := string(f.Head(5)); head != "ferry" || f.Pos() != 100 || f.Place() != "100" {
		t.Errorf("%q is ahead at %d, %s", head, f.Pos(), f.Place())
	}
	f.Skip(5)
	f.PutBack([]byte("a ferr"))
	if f.Pos() != 99 {
		t.Errorf("at %d behind six bytes that were put back, want 99", f.Pos())
	}
	if rest := takeAll(t, f); rest != "a ferr boats" || f.Pos() != 111 {
		t.Errorf("%q up to %d", rest, f.Pos())
	}
	if _, err := f.Window(); err != io.EOF {
		t.Errorf("at the end: %v", err)
	}
}

func TestRewind(t *testing.T) {
	f := NewSized(strings.NewReader(strings.Repeat("x", 100)+"ferry boats"), 16)
	f.Remember(8)
	f.Head(16)
	for range 106 {
		if _, err := f.ReadByte(); err != nil {
			t.Fatal(err)
		}
	}
	f.Rewind(100)
	if rest := takeAll(t, f); rest != "ferry boats" {
		t.Errorf("%q", rest)
	}
	f.Rewind(0)
	if f.Pos() < 100-8-16 || f.Pos() > 111-8 {
		t.Errorf("went back to %d, with 8 bytes remembered or a few more", f.Pos())
	}
}

// packed is a source that knows of members.
type packed struct{ io.Reader }

func (packed) Place(pos int64) (member, inside int64) { return 7, pos }
func (packed) Resume(prefix string) bool              { return prefix == "ferry" }

func TestPlaceAndResume(t *testing.T) {
	plain, p := New(strings.NewReader("boats")), New(packed{strings.NewReader("boats")})
	if p.Place() != "7" || plain.Place() != "0" {
		t.Errorf("%s and %s at the beginning", p.Place(), plain.Place())
	}
	p.Head(1)
	p.Skip(1)
	if p.Place() != "7+1" {
		t.Errorf("%s behind a byte", p.Place())
	}
	if plain.Resume("ferry") || p.Resume("boat") || !p.Resume("ferry") {
		t.Error("goes on where nothing can, or not where the source does")
	}
}
