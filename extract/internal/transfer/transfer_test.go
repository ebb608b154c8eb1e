package transfer

import "testing"

func TestBase64(t *testing.T) {
	for body, want := range map[string]string{
		"":                      "",
		"PHA+":                  "<p>",
		"PH\r\nA+\n":            "<p>",
		"P\x00H!A-_+":           "<p>",
		"PHA+YQ==":              "<p>a",
		"PHA+YQ":                "<p>a",
		"PHA+Y":                 "<p>",
		"PHA+YQ==\nbehind it, ": "<p>a",
		"PHA+YQ==\nYm8=\r\ndA":  "<p>abot",
		"PHA+YQ==PHA+":          "<p>a<p>",
		"PHA+====":              "<p>",
		"/+8=":                  "\xff\xef",
	} {
		if got := string(Base64([]byte(body))); got != want {
			t.Errorf("%q: have %q, want %q", body, got, want)
		}
	}
}

func TestQuotedPrintable(t *testing.T) {
	for body, want := range map[string]string{
		"":                   "",
		"caf=C3=A9":          "café",
		"caf=c3=a9":          "café",
		"joined=\nlines":     "joinedlines",
		"joined=\r\nlines":   "joinedlines",
		"joined= \t\nlines":  "joinedlines",
		"its end=":           "its end",
		"its end=  ":         "its end",
		"a=b and 2=4, =4":    "a=b and 2=4, =4",
		"=3Da href=3D\"x\"=": "=a href=\"x\"",
	} {
		if got := string(QuotedPrintable([]byte(body))); got != want {
			t.Errorf("%q: have %q, want %q", body, got, want)
		}
	}
}

func TestJoinChunks(t *testing.T) {
	for content, want := range map[string]struct{ joined, fault string }{
		"5\r\nferry\r\n0\r\n\r\n":                        {"ferry", ""},
		"5\nferry\n1;name=value\ns\n0\n\n":               {"ferrys", ""},
		"1A\r\n" + "abcdefghijklmnopqrstuvwxyz\r\n0\r\n": {"abcdefghijklmnopqrstuvwxyz", ""},
		"<p>never in chunks":                             {"<p>never in chunks", ""},
		"":                                               {"", ""},
		"5\r\nferry":                                     {"ferry", "the content is cut off between chunks"},
		"5\r\nfer":                                       {"fer", "the content is cut off in a chunk"},
		"5\r\nferry\r\nzz\r\nand more":                   {"ferryzz\r\nand more", "the chunks of the content are damaged"},
		"1234567890abcdef\r\nferry":                      {"1234567890abcdef\r\nferry", ""},
	} {
		if joined, fault := JoinChunks([]byte(content)); string(joined) != want.joined || fault != want.fault {
			t.Errorf("%q: have %q and %q, want %q and %q", content, joined, fault, want.joined, want.fault)
		}
	}
}
