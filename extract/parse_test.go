package extract

import (
	"errors"
	"testing"
)

func TestParseRefuses(t *testing.T) {
	cases := []struct {
		name, data string
		want       ErrorKind
	}{
		{"nothing", "", ErrEmpty},
		{"white space", " \n\t\r\n", ErrEmpty},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ErrNotAPage},
		{"program", "\x7fELF\x02\x01\x01\x00\x00\x00", ErrBinary},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(Page{Source: "x", Data: []byte(c.data)})
			if err == nil || asError(err).Kind != c.want {
				t.Errorf("got %v, want kind %s", err, c.want)
			}
		})
	}
}

// TestFailed holds that a record of failure has an error, whatever it is made of.
func TestFailed(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Error
	}{
		{&Error{ErrDamaged, "it is cut off"}, Error{ErrDamaged, "it is cut off"}},
		{errors.New("no idea"), Error{ErrInternal, "no idea"}},
		{nil, Error{ErrInternal, "failed without an error"}},
	} {
		if r := Failed(Page{Source: "x"}, c.err); r.Source != "x" || r.Err == nil || *r.Err != c.want {
			t.Errorf("%v gives %+v of %q", c.err, r.Err, r.Source)
		}
	}
}
