package dump

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"shuck/extract"
)

// told lists the lines of a stream: key, offset, and text of the page or kind of error.
func told(r io.Reader, maxBytes int64) (all []string) {
	for line := range Lines(r, "in", Keys{}, maxBytes) {
		what := string(line.Page.Data)
		if line.Err != nil {
			what = string(kindOf(line.Err))
		}
		all = append(all, fmt.Sprintf("%s%s %s", line.Key, line.Page.Source, what))
	}
	return all
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 5000)
	for _, c := range []struct {
		in   string
		most int64
		want []string
	}{
		{"", 0, nil},
		{`{"html": "<p>a"}` + "\n" + `{"text": "b"}`, 0, []string{"in#0 <p>a", "in#17 b"}},
		{"7\t" + `{"html": "<p>a"}` + "\nseven of\t" + `{"html": "<p>b"}` + "\n", 0, []string{"7\tin#0 <p>a", "seven of\tin#19 <p>b"}},
		{"{\t" + `"html": "<p>a"}` + "\n", 0, []string{"in#0 <p>a"}}, // white space of the object
		{"\n" + `{"html": "<p>a"}` + "\r\n", 0, []string{"in#0 damaged", "in#1 <p>a"}},
		{"k\tno JSON\n" + `{"html": "<p>a"`, 0, []string{"k\tin#0 damaged", "in#10 damaged"}},
		{`{"title": "a"}` + "\n", 0, []string{"in#0 not-a-page"}},
		{`{"html": "` + long + `"}` + "\n" + `{"html": "b"}`, 1000, []string{"in#0 too-large", "in#5013 b"}},
		{`{"html": "` + long + `"}` + "\n", 6000, []string{"in#0 " + long}},
	} {
		if got := told(strings.NewReader(c.in), c.most); !slices.Equal(got, c.want) {
			t.Errorf("%.60q gave\n%.200q\nwant\n%.200q", c.in, got, c.want)
		}
	}
}

// TestLinesOfStreamThatFails holds that what came before is given, and then the error.
func TestLinesOfStreamThatFails(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(`{"html": "a"}`+"\n"+`{"html": "b`), iotest.ErrReader(errors.New("the wire broke")))
	want := []string{"in#0 a", "in#14 " + string(extract.ErrUnreadable)}
	if got := told(broken, 0); !slices.Equal(got, want) {
		t.Errorf("gave %q, want %q", got, want)
	}
}

func TestLinesCanBeStopped(t *testing.T) {
	seen := 0
	for range Lines(strings.NewReader(`{"html": "a"}`+"\n"+`{"html": "b"}`+"\n"), "in", Keys{}, 0) {
		seen++
		break
	}
	if seen != 1 {
		t.Errorf("%d lines were given", seen)
	}
}
