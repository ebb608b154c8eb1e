package dump

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"shuck/extract"
)

func TestJSONL(t *testing.T) {
	for name, test := range map[string]struct{ lines, want string }{
		"two": {`{"url": "http://a.example/1", "html": "<p>one</p>"}` + "\n" + `{"url":"http://a.example/2","text":"two"}` + "\n",
			"x#0 | http://a.example/1 | utf-8 | <p>one</p>\nx#52 | http://a.example/2 | utf-8 | two\n"},
		"no last end":   {`{"html": "a", "url": "u"}`, "x#0 | u | utf-8 | a\n"},
		"crlf, blank":   {"\r\n{\"html\": \"a\"}\r\n\r\n{\"html\": \"b\"}\r\n", "x#2 |  | utf-8 | a\nx#19 |  | utf-8 | b\n"},
		"mark":          {byteOrderMark + `{"html": "a"}`, "x#3 |  | utf-8 | a\n"},
		"escapes":       {`{"html": "\u003cp\u003e\"caf\u00e9\" \ud83d\ude00\/\t.\n"}`, "x#0 |  | utf-8 | <p>\"café\" 😀/\t.\n"},
		"half a pair":   {`{"html": "\ud83d \ude00 \ud83dA\ud83d\u0041"}`, "x#0 |  | utf-8 | \uFFFD \uFFFD \uFFFDA\uFFFDA\n"},
		"no UTF-8":      {"{\"html\": \"caf\xe9s\"}", "x#0 |  | utf-8 | caf\uFFFDs\n"},
		"twice":         {`{"html": "a", "html": "b"}`, "x#0 |  | utf-8 | b\n"},
		"null":          {`{"html": null, "text": "a"}`, "x#0 |  | utf-8 | a\n"},
		"empty":         {`{"html": "", "text": "a"}`, "x#0 |  | utf-8 | a\n"},
		"neither":       {`{"html": "a"}` + "\n" + `{"url": "u"}` + "\n" + `{"html": "b"}`, "x#0 |  | utf-8 | a\nx#27 |  | utf-8 | b\nx#14: damaged\n"},
		"broken":        {`{"html": "a"}` + "\n" + `{"html": "b` + "\n" + `{"html": "c"}`, "x#0 |  | utf-8 | a\nx#26 |  | utf-8 | c\nx#14: damaged\n"},
		"behind":        {`{"html": "a"} x` + "\n", "x#0: damaged\n"},
		"other value":   {`{"html": "a"}` + "\n[1]\n", "x#0 |  | utf-8 | a\nx#14: damaged\n"},
		"bad extra":     {`{"html": "a", "n": 01}`, "x#0: damaged\n"},
		"control":       {"{\"html\": \"a\x01\"}", "x#0: damaged\n"},
		"bad escape":    {`{"html": "a\x"}`, "x#0: damaged\n"},
		"number":        {`{"html": "a"}` + "\n" + `{"html": 5}`, "x#0 |  | utf-8 | a\nx#14: damaged\n"},
		"odd key":       {`{"ht\u006dl": "a", "HTML": 1}`, "x#0 |  | utf-8 | a\n"},
		"first failed":  {`{"url": "u", "error": 1}` + "\n" + `{"html": "a"}`, "x#25 |  | utf-8 | a\nx#0: damaged\n"},
		"spaces inside": {"  { \"url\" : \"u\" , \"html\" : \"a\" }  ", "x#0 | u | utf-8 | a\n"},
	} {
		checkGot(t, name, collect(t, []byte(test.lines), 0), test.want)
	}
}

func TestJSONLShapeAndExtra(t *testing.T) {
	g := collect(t, []byte(`{"id": 7, "html": "a", "tags": ["x", {"y": null}], "text": "flat", "url": 5}`+"\n"+`{"text": "b"}`), 0)
	if len(g.pages) != 2 || g.pages[0].Shape != extract.ShapeHTML || g.pages[1].Shape != extract.ShapeText {
		t.Fatal(g)
	}
	extra, err := json.Marshal(g.pages[0].Extra)
	mustDo(t, err)
	if want := `{"id":7,"tags":["x",{"y":null}],"text":"flat","url":5}`; string(extra) != want {
		t.Errorf("extra %s, want %s", extra, want)
	}
	if g.pages[1].Extra != nil {
		t.Errorf("extra %v", g.pages[1].Extra)
	}
}

func TestJSONLTooLarge(t *testing.T) {
	for _, long := range []int{1 << 10, 1 << 20} {
		lines := fmt.Sprintf("{\"html\": \"a\"}\n{\"html\": \"%s\"}\n{\"html\": \"c\"}\n", strings.Repeat("b", long))
		g := collect(t, []byte(lines), 500)
		checkGot(t, "long line", g, fmt.Sprintf("x#0 |  | utf-8 | a\nx#%d |  | utf-8 | c\nx#14: too-large\n", 14+13+long))
	}
	line := `{"html": "abcdefghij"}`
	for limit, want := range map[int64]int{int64(len(line)): 1, int64(len(line)) - 1: 0, 0: 1} {
		if g := collect(t, []byte(line+"\n"), limit); len(g.pages) != want {
			t.Errorf("limit %d: %s", limit, g)
		}
	}
}

func TestJSONLCompressed(t *testing.T) {
	lines := []string{`{"html": "a"}` + "\n", `{"html": "b"}` + "\n", `{"html": "c"}` + "\n"}
	checkGot(t, "members", collect(t, inMembers(t, lines), 0),
		fmt.Sprintf("x#0 |  | utf-8 | a\nx#%d |  | utf-8 | b\nx#%d |  | utf-8 | c\n", len(gzipped(t, []byte(lines[0]))), len(inMembers(t, lines[:2]))))
	checkGot(t, "one member", collect(t, gzipped(t, joined(lines)), 0), "x#0 |  | utf-8 | a\nx#0+14 |  | utf-8 | b\nx#0+28 |  | utf-8 | c\n")

	damaged := inMembers(t, lines)
	second := len(gzipped(t, []byte(lines[0])))
	damaged[second+12] ^= 0x55
	g := collect(t, damaged, 0)
	if len(g.pages) != 2 || len(g.errors) != 1 {
		t.Errorf("damaged member: %s", g)
	}
}

// TestScanner holds the scanner against encoding/json on strings of all kinds.
func TestScanner(t *testing.T) {
	for _, line := range scannerSeeds {
		checkScanner(t, []byte(line))
	}
}

var scannerSeeds = []string{
	`{}`, `{ }`, `{"a":1}`, `{"a":1,}`, `{,}`, `{"a"}`, `{"a":}`, `{"a":1 "b":2}`, `{"url":"u","html":"<p class=\"x\">é\u00e9</p>","n":[1,2,{"x":"}"}]}`,
	`{"html":"\ud83d\ude00\ud83d"}`, `{"html":"\u12"}`, `{"html":"\`, `{"html":"a`, `{"html"`, `{`, ``, `null`, `[]`, `{"html":nul}`, `{"x":-0.5e+3}`, `{"x":--1}`,
	"{\"html\":\"\xff\xc3\"}", "{\"html\":\"\t\"}", "{\"\xff\":\"a\",\"html\":\"\"}", `{"html":"a"}{}`, `{"a":{"b":[}]}`, `{"a":"\q"}`, `{"a":tru`, `{"a":1]`, `{"html":"a","html":null}`,
	`{"\u0075rl":"x"}`, ` {"a" : "b" } `, `{"a":"b","a":"c"}`, `{"a":1,"a":"\ud800"}`, `{"html":"\u+123"}`, `{"html":"\uD83D\u+123"}`,
}

func checkScanner(t *testing.T, line []byte) {
	t.Helper()
	var want map[string]json.RawMessage
	wantErr := json.Unmarshal(line, &want)
	if wantErr == nil && want == nil {
		wantErr = errors.New("null")
	}
	got, err := scanPageLine(line)
	if (err == nil) != (wantErr == nil) {
		t.Fatalf("%q: error %v, want %v", line, err, wantErr)
	}
	if err != nil {
		return
	}
	for _, name := range []string{"url", "html", "text"} {
		var text *string
		if json.Unmarshal(want[name], &text) == nil && text != nil {
			if part := *got.part(name); part == nil || string(part) != *text {
				t.Errorf("%q: %s is %q, want %q", line, name, part, *text)
			}
			delete(want, name)
		} else if string(want[name]) == "null" {
			delete(want, name)
		}
	}
	if len(want) != len(got.extra) {
		t.Errorf("%q: extra %v, want %v", line, got.extra, want)
	}
	for name, value := range want {
		if string(got.extra[name]) != string(value) {
			t.Errorf("%q: %s is %s, want %s", line, name, got.extra[name], value)
		}
	}
}

func FuzzScanner(f *testing.F) {
	for _, line := range scannerSeeds {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) { checkScanner(t, line) })
}

func FuzzJSONL(f *testing.F) {
	for _, line := range scannerSeeds {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = append(append([]byte(`{"html":"first"}`+"\n"), data...), "\n"+`{"html":"last"}`...)
		g := collect(t, data, 1<<10)
		if last := len(g.pages) - 1; last < 1 || string(g.pages[0].Data) != "first" || string(g.pages[last].Data) != "last" {
			t.Errorf("%q gave %s", data, g)
		}
		for _, page := range g.pages {
			if !utf8.Valid(page.Data) {
				t.Errorf("%q is no UTF-8", page.Data)
			}
		}
	})
}

func BenchmarkJSONL(b *testing.B) {
	var lines bytes.Buffer
	for n := range 200 {
		story := strings.Repeat(strings.ReplaceAll(storyOf(n), "<p>", "<p class=\"story\" id=x>\n"), 50)
		line, err := json.Marshal(map[string]string{"url": "http://a.example/", "html": story})
		if err != nil {
			b.Fatal(err)
		}
		line = bytes.ReplaceAll(bytes.ReplaceAll(line, []byte(`\u003c`), []byte("<")), []byte(`\u003e`), []byte(">"))
		lines.Write(line)
		lines.WriteByte('\n')
	}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		for _, err := range (File{Source: "x", Reader: bytes.NewReader(lines.Bytes())}).Pages(64 << 20) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// A lineByLine stream gives a line a read, to see that none is waited for.
type lineByLine struct{ lines []string }

func (l *lineByLine) Read(p []byte) (int, error) {
	if len(l.lines) == 0 {
		return 0, io.EOF
	}
	n := copy(p, l.lines[0])
	l.lines = l.lines[1:]
	return n, nil
}

// TestJSONLAsItComes makes sure that a line is given before the next is there.
func TestJSONLAsItComes(t *testing.T) {
	stream := &lineByLine{}
	for n := range 10 {
		stream.lines = append(stream.lines, fmt.Sprintf("{\"url\": \"%d\", \"html\": \"%s\"}\n", n, strings.Repeat("x", 1000)))
	}
	n := 0
	for range (File{Source: "-", Reader: stream}).Pages(0) {
		n++
		if left := len(stream.lines); left != 10-n {
			t.Errorf("after %d pages %d lines are left", n, left)
		}
	}
}
