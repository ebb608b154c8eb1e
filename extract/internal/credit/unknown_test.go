package credit

import (
	"strings"
	"testing"
)

func TestBehindUnknownLabel(t *testing.T) {
	for _, c := range []struct{ line, language, names string }{
		{"Egilea: Mikel Agirre", "eu", "Mikel Agirre"},
		{"Сэтгүүлч: Б.Болормаа", "mn", "Б.Болормаа"},
		{"អត្ថបទ៖ លី សុភា", "km", "លី សុភា"},
		{"ရေးသူ - ကိုမင်းအောင်", "my", "ကိုမင်းအောင်"},
		{"Words: Quay Harbour", "en", ""},
		{"Location: New York", "eu", ""},
		{"Photo: Ana Pérez", "eu", ""},
		{"場所：大川町", "ja", ""},
		{"Egilea: 12 urte", "eu", ""},
		{"Egilea:", "eu", ""},
	} {
		got, _ := BehindUnknownLabel(c.line, c.language)
		if names := strings.Join(got.Names, "; "); names != c.names {
			t.Errorf("%q: got %q, want %q", c.line, names, c.names)
		}
	}
}

func TestWithoutByWord(t *testing.T) {
	for _, c := range [][3]string{
		{"Le Seán Ó Murchú", "ga", "Seán Ó Murchú"}, {"Le Thi Hoa", "vi", "Le Thi Hoa"}, {"Ni Jose Reyes", "tl", "Jose Reyes"}, {"De Niro", "ro", "De Niro"}, {"De Ana Pop", "ro", "Ana Pop"},
	} {
		if got := WithoutByWord(c[0], c[1]); got != c[2] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[2])
		}
	}
}
