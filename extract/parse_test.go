package extract

import (
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
