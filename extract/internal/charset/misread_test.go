package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// TestReadAgain reads texts that were decoded as windows-1252, or as ISO 8859-1.
func TestReadAgain(t *testing.T) {
	chinese := strings.Repeat("渡船昨日中午在河边的钟楼旁出水，船长说船上的钢琴没有走音。", 4)
	russian := strings.Repeat("Паром подняли со дна реки к полудню, и капитан сказал, что рояль не расстроился. ", 4)
	french := strings.Repeat("Le bac a été relevé à midi, et le piano n'a pas été désaccordé. ", 4)
	for _, c := range []struct {
		name, text string
		in, as     encoding.Encoding // what it was in, nil for UTF-8, and was taken for
		want       string            // charset; "" for a text that was decoded right
	}{
		{"GBK", chinese, simplifiedchinese.GBK, charmap.Windows1252, "gb18030"},
		{"Russian", russian, charmap.Windows1251, charmap.Windows1252, "windows-1251"},
		{"UTF-8", "“It’s raised” — at last.", nil, charmap.Windows1252, "utf-8"},
		{"Russian in UTF-8", russian, nil, charmap.ISO8859_1, "utf-8"},
		{"Chinese in UTF-8", chinese, nil, charmap.ISO8859_1, "utf-8"},
		{"French", french, charmap.Windows1252, charmap.Windows1252, ""},
		{"one sign", "Père – et fils", charmap.Windows1252, charmap.Windows1252, ""},
	} {
		data := []byte(c.text)
		if c.in != nil {
			data, _ = c.in.NewEncoder().Bytes(data)
		}
		misread, _ := c.as.NewDecoder().Bytes(data)
		got, name, warnings := Decode(misread, "", false)
		if c.want == "" {
			if name != "utf-8" || len(warnings) > 0 {
				t.Errorf("%s: read again as %s", c.name, name)
			}
			continue
		}
		if string(got) != c.text || name != c.want || len(warnings) != 1 {
			t.Errorf("%s: got %q in %s, %q", c.name, got, name, warnings)
		}
		if again, _, _ := Decode(got, "", false); string(again) != c.text {
			t.Errorf("%s: what was read again is read a third time: %q", c.name, again)
		}
		html := string(misread)
		if c.want == "utf-8" {
			html = c.text
		}
		if got, name, _ := Decode(misread, "", true); string(got) != html || name != "utf-8" {
			t.Errorf("%s: HTML is %q in %s", c.name, got, name)
		}
	}
}
