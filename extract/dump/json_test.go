package dump

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"shuck/extract"
	"shuck/extract/internal/fieldtest"
	"shuck/extract/internal/jsonscan"
	"shuck/extract/internal/tape"
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
		"neither":       {`{"html": "a"}` + "\n" + `{"url": "u"}` + "\n" + `{"html": "b"}`, "x#0 |  | utf-8 | a\nx#27 |  | utf-8 | b\nx#14: not-a-page\n"},
		"broken":        {`{"html": "a"}` + "\n" + `{"html": "b` + "\n" + `{"html": "c"}`, "x#0 |  | utf-8 | a\nx#26 |  | utf-8 | c\nx#14: damaged\n"},
		"behind":        {`{"html": "a"} x` + "\n", "x#0: damaged\n"},
		"other value":   {`{"html": "a"}` + "\n[1]\n", "x#0 |  | utf-8 | a\nx#14: damaged\n"},
		"bad extra":     {`{"html": "a", "n": 01}`, "x#0: damaged\n"},
		"control":       {"{\"html\": \"a\x01\"}", "x#0: damaged\n"},
		"bad escape":    {`{"html": "a\x"}`, "x#0: damaged\n"},
		"number":        {`{"html": "a"}` + "\n" + `{"html": 5}`, "x#0 |  | utf-8 | a\nx#14: not-a-page\n"},
		"odd key":       {`{"ht\u006dl": "a", "HTML": 1}`, "x#0 |  | utf-8 | a\n"},
		"first failed":  {`{"url": "u", "error": 1}` + "\n" + `{"html": "a"}`, "x#25 |  | utf-8 | a\nx#0: not-a-page\n"},
		"spaces inside": {"  { \"url\" : \"u\" , \"html\" : \"a\" }  ", "x#0 | u | utf-8 | a\n"},
	} {
		checkGot(t, name, collect(t, []byte(test.lines), 0), test.want)
	}
}

// TestJSONShapes has JSON that is not a whole object a line, and such whose first
// line is not like the others.
func TestJSONShapes(t *testing.T) {
	long := strings.Repeat("x", 100<<10)
	for name, test := range map[string]struct{ data, want string }{
		"array":             {`[{"url": "u", "html": "<p>one</p>"}, {"text": "two"}]`, "x#1 | u | utf-8 | <p>one</p>\nx#37 |  | utf-8 | two\n"},
		"array on lines":    {"[\n{\"html\": \"a\"},\n{\"html\": \"b\"}\n]\n", "x#2 |  | utf-8 | a\nx#17 |  | utf-8 | b\n"},
		"one, pretty":       {"{\n  \"url\": \"u\",\n  \"html\": \"a\"\n}\n", "x#0 | u | utf-8 | a\n"},
		"two, pretty":       {"{\n  \"html\": \"a\"\n}\n{\n  \"html\": \"b\",\n \"n\": [{\"x\": \"}\"}]\n}", "x#0 |  | utf-8 | a\nx#18 |  | utf-8 | b\n"},
		"array, pretty":     {"[\n  {\n    \"html\": \"a\\\"]}\"\n  },\n  {\n    \"html\": \"b\"\n  }\n]\n", "x#4 |  | utf-8 | a\"]}\nx#33 |  | utf-8 | b\n"},
		"scalar in array":   {`[{"html": "a"}, 1, {"html": "b"}]`, "x#1 |  | utf-8 | a\nx#19 |  | utf-8 | b\nx#16: damaged\n"},
		"array in array":    {`[{"html": "a"}, [{"html": "c"}], {"html": "b"}]`, "x#1 |  | utf-8 | a\nx#33 |  | utf-8 | b\nx#16: damaged\n"},
		"array, cut":        {`[{"html": "a"}, {"html": "b`, "x#1 |  | utf-8 | a\nx#16: damaged\n"},
		"array, a torn one": {"[\n  {\"html\": \"a},\n  {\"html\": \"b\",\n     \"n\": [\n    {\"x\": 1}]}\n]\n", "x#20 |  | utf-8 | b\nx#4: damaged\n"},
		"first line cut":    {`{"html": "a` + "\n" + `{"html": "b"}` + "\n" + `{"html": "c"}`, "x#12 |  | utf-8 | b\nx#26 |  | utf-8 | c\nx#0: damaged\n"},
		"first line open":   {`{"url": "a",` + "\n" + `{"html": "b"}` + "\n", "x#13 |  | utf-8 | b\nx#0: damaged\n"},
		"first line other":  {"pages\n" + `{"html": "b"}` + "\n" + `{"html": "c"}`, "x#6 |  | utf-8 | b\nx#20 |  | utf-8 | c\nx#0: damaged\n"},
		"page last":         {`{"id": "` + long + `", "html": "a"}` + "\n" + `{"html": "b"}`, "x#0 |  | utf-8 | a\nx#102424 |  | utf-8 | b\n"},
		"pretty, page last": {"{\"id\": \"" + long + "\",\n \"html\": \"a\"}\n", "x#0 |  | utf-8 | a\n"},
		"linked data, text": {"{\"@context\": \"c\", \"name\": \"x\"}\nFerry raised\n", "x |  |  | {\"@context\": \"c\", \"name\": \"x\"}\nFerry raised\n"},
		"linked data, two":  {"{\"@id\": \"i\"}\n\n{\n\"@id\": \"j\"\n}\nFerry raised\n", "x |  |  | {\"@id\": \"i\"}\n\n{\n\"@id\": \"j\"\n}\nFerry raised\n"},
		"linked data, torn": {"{\"@id\": \"i\\_j\"}\nFerry raised\nIt rang\n", "x |  |  | {\"@id\": \"i\\_j\"}\nFerry raised\nIt rang\n"},
		"linked data, line": {`{"@id": "i", "html": "a"}` + "\n" + `{"@id": "j", "html": "b"}`, "x#0 |  | utf-8 | a\nx#26 |  | utf-8 | b\n"},
		"front matter":      {"{\n \"title\": \"a\"\n}\n\nFerry raised\n", "x |  |  | {\n \"title\": \"a\"\n}\n\nFerry raised\n"},
		"title, wide":       {"{\n \"title\": \"a\",\n \"html\": \"b\"\n}\n{\n \"title\": \"c\",\n \"html\": \"d\"\n}\n", "x#0 |  | utf-8 | b\nx#32 |  | utf-8 | d\n"},
		"linked data, wide": {"{\n \"@id\": \"i\",\n \"html\": \"a\"\n}\n", "x#0 |  | utf-8 | a\n"},
		"no page":           {"{\n  \"name\": \"x\",\n  \"version\": \"1.0\"\n}\n", "x#0: not-a-page\n"},
		"nested":            {`{"name": "x", "value": {"html": "inside"}}`, "x#0: not-a-page\n"},
	} {
		checkGot(t, name, collect(t, []byte(test.data), 0), test.want)
	}
	checkGot(t, "large", collect(t, []byte(`[{"html": "a"}, {"html": "`+long+`"}, {"html": "c"}]`), 500), "x#1 |  | utf-8 | a\nx#102430 |  | utf-8 | c\nx#16: too-large\n")
}

// TestJSONLFirstLineBroken has lines of which the first is none, before one that goes on
// out of sight and before a short one.
func TestJSONLFirstLineBroken(t *testing.T) {
	long := strings.Repeat("x", 2*tape.Size)
	for _, first := range []string{
		"null", "42", `"abc"`, "[]", "[1,2]", "{", "{'html':'x'}", "ERROR: retry later", `the end.</p>", "id": {"n": 7}}`, "null\n\n{'html':'x'}",
	} {
		at := len(first) + 1
		g := collect(t, []byte(first+"\n"+`{"html": "`+long+`"}`+"\n"+`{"html": "b"}`), 0)
		if len(g.pages) != 2 || len(g.errors) != strings.Count(first, "\n\n")+1 || g.pages[0].Source != fmt.Sprintf("x#%d", at) || string(g.pages[0].Data) != long {
			t.Errorf("%q gave %d pages and %d errors", first, len(g.pages), len(g.errors))
		}
	}
	for first, want := range map[string]string{
		"[]":           "x#3 |  | utf-8 | a\nx#0: damaged\n",
		"[1]\n[2]":     "x#8 |  | utf-8 | a\nx#0: damaged\nx#4: damaged\n",
		"{'html':'x'}": "x#13 |  | utf-8 | a\nx#0: damaged\n",
	} {
		checkGot(t, first, collect(t, []byte(first+"\n"+`{"html": "a"}`), 0), want)
	}
}

// TestJSONLinesAmongOthers has lines of JSON among what is none, and around them what is no
// part of an object.
func TestJSONLinesAmongOthers(t *testing.T) {
	page := func(n int) string { return fmt.Sprintf(`{"html": "<p>Ferry %d sails."}`, n) }
	all := make([]string, 0, 20)
	for n := range cap(all) {
		all = append(all, page(n))
	}
	twenty := strings.Join(all, "\n")
	for data, want := range map[string][2]int{ // pages, errors
		"// hi\n" + page(1) + "\n# x\n" + page(2): {2, 2},
		"}\n{" + twenty:                                         {19, 2},
		"}\n{\n" + page(1) + "\n" + page(2):                     {2, 2},
		"\x1e" + strings.ReplaceAll(twenty, "\n", "\n\x1e"):     {20, 0},
		"\x1e{\n \"html\": \"a\"\n}\n\x1e{\n\"html\": \"b\"\n}": {2, 0},
		"\x1e{\"html\": \"a\n\x1e" + page(1):                    {1, 1},
		"<p>x</p>\n" + twenty:                                   {20, 1},
		"<!-- x -->\n" + twenty:                                 {20, 1},
		"<!-- x -->\n" + page(1):                                {1, 1},
		"<b>502</b>\n" + twenty + "\n<i>x</i>":                  {20, 2},
		"null\n" + page(1):                                      {1, 1},
		"true\n" + page(1):                                      {1, 1},
		"\x00\x00" + strings.ReplaceAll(twenty, "\n", "\n\x00"): {20, 0},
		byteOrderMark + byteOrderMark + strings.ReplaceAll(twenty, "\n", "\n"+byteOrderMark): {20, 0},
		strings.ReplaceAll(twenty, "\n", ",\r\n") + ",\r\n":                                  {20, 0},
	} {
		g := collect(t, []byte(data), 0)
		if len(g.pages) != want[0] || len(g.errors) != want[1] || g.pages[0].Charset == "" {
			t.Errorf("%.60q gave %d pages and %d errors, want %v", data, len(g.pages), len(g.errors), want)
		}
	}
	for _, data := range []string{
		"<pre>\n" + twenty + "\n</pre>", "<html><h1>x</h1>\n" + twenty + "\n</html>", "<p>x</p>\n<pre>\n" + twenty,
		"<p>Ferries sail, and the town has a page of them.</p>\n" + page(1),
		"<p>One</p>\n<p>Two</p>\n<p>Three</p>\n" + page(1) + "\n" + page(2),
		"42\n" + `{"@context": "c", "text": "Ferry sails."}`,
		"Ask for a page.\n\n" + page(1) + "\nThen ask for the next one.\n" + page(2) + "\nThat is all.",
		"null\n" + `{"name": "x"}`,
	} {
		checkGot(t, data, collect(t, []byte(data), 0), "x |  |  | "+data+"\n")
	}
}

// TestWideJSON has JSON in UTF-16, with its mark and without.
func TestWideJSON(t *testing.T) {
	lines := `{"html": "é"}` + "\r\n" + `{"html": "b"}` + "\n"
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		for opening, first := range map[string]string{"": "0", "\uFEFF": "0", "\uFEFF ": "0"} {
			var wide []byte
			for _, unit := range utf16.Encode([]rune(opening + lines)) {
				wide = order.AppendUint16(wide, unit)
			}
			g := collect(t, wide, 0)
			if len(g.pages) != 2 || len(g.errors) != 0 || string(g.pages[0].Data) != "é" || string(g.pages[1].Data) != "b" || g.pages[0].Source != "x#"+first {
				t.Errorf("%q: %s", wide, g)
			}
		}
	}
	page := "\xff\xfe<\x00p\x00>\x00"
	checkGot(t, "page", collect(t, []byte(page), 0), "x |  |  | "+page+"\n")
}

// TestJSONKeys holds which key is taken for what.
func TestJSONKeys(t *testing.T) {
	for name, test := range map[string]struct {
		keys Keys
		line string
		want string // shape, address, data and the extra keys, or the error
	}{
		"raw_html":       {Keys{}, `{"page_url": "u", "raw_html": "a"}`, "html u a {}"},
		"HTML":           {Keys{}, `{"URL": "u", "HTML": "a"}`, "html u a {}"},
		"both":           {Keys{}, `{"HTML": "b", "html": "a"}`, `html  a {"HTML":"b"}`},
		"content":        {Keys{}, `{"link": "u", "content": " <p>a"}`, "unknown u  <p>a {}"},
		"content, text":  {Keys{}, `{"content": "<p>a", "text": "b"}`, `unknown  <p>a {"text":"b"}`},
		"text, content":  {Keys{}, `{"content": "a b", "text": "b"}`, `text  b {"content":"a b"}`},
		"raw_content":    {Keys{}, `{"warc-target-uri": "u", "raw_content": "a b"}`, "unknown u a b {}"},
		"body":           {Keys{}, `{"href": "u", "body": "a b"}`, "unknown u a b {}"},
		"page":           {Keys{}, `{"WARC-Target-URI": "u", "page": "a\nb"}`, "unknown u a\nb {}"},
		"number":         {Keys{}, `{"page": "2", "results": []}`, "the line; its keys are page, results"},
		"requested":      {Keys{}, `{"url": "c", "requested_url": "u", "html": "a"}`, `html u a {"url":"c"}`},
		"nothing in it":  {Keys{}, `{"url": "u", "html": ""}`, "html u  {}"},
		"no keys":        {Keys{}, `{}`, "the line; it has no keys"},
		"many keys":      {Keys{}, `{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1}`, "the line; its keys are a, b, c, d, e, f, g, h, i, j, k, l and 2 more"},
		"named html":     {Keys{HTML: "payload"}, `{"url": "u", "payload": "a", "html": "b"}`, `html u a {"html":"b"}`},
		"named text":     {Keys{Text: "story"}, `{"url": "u", "story": "a", "html": "b"}`, `text u a {"html":"b"}`},
		"named, missing": {Keys{HTML: "payload"}, `{"html": "b"}`, "under payload in the line; its keys are html"},
		"named url":      {Keys{URL: "at"}, `{"at": "u", "url": "v", "html": "a"}`, `html u a {"url":"v"}`},
		"null":           {Keys{}, `{"url": null, "content": null, "text": "a", "n": null}`, `text  a {"n":null}`},
	} {
		page, err := test.keys.page("line", []byte(test.line))
		extra, _ := json.Marshal(page.Extra)
		shape := map[extract.Shape]string{extract.ShapeHTML: "html", extract.ShapeText: "text", extract.ShapeUnknown: "unknown"}[page.Shape]
		got := fmt.Sprintf("%s %s %s %s", shape, page.URL, page.Data, strings.Replace(string(extra), "null", "{}", strings.Count(string(extra[:1]), "n")))
		if err != nil {
			got = strings.NewReplacer("JSON without a page: there is none ", "", "in this line", "the line", "; --html-key or --text-key names the one with the page", "").Replace(err.Error())
			got = strings.Replace(got, "under payload the line", "under payload in the line", 1)
		}
		if got != test.want {
			t.Errorf("%s: %s\ngives %s\nwant  %s", name, test.line, got, test.want)
		}
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
	`{"\u0075rl":"x"}`, ` {"a" : "b" } `, `{"a":"b","a":"c"}`, `{"a":1,"a":"\ud800"}`, `{"html":"\u+123"}`, `{"html":"\uD83D\u+123"}`, `{"a":A,"a":""}`, `{"a":"\q","a":""}`,
}

func checkScanner(t *testing.T, line []byte) {
	t.Helper()
	var want map[string]json.RawMessage
	wantErr := json.Unmarshal(line, &want)
	if wantErr == nil && want == nil {
		wantErr = errors.New("null")
	}
	page, err := Keys{}.page("line", line)
	var syntax *SyntaxError
	if errors.As(err, &syntax) != (wantErr != nil) {
		t.Fatalf("%q: error %v, want %v", line, err, wantErr)
	}
	if wantErr != nil {
		return
	}
	if err != nil && page.Data != nil {
		t.Errorf("%q: data with %v", line, err)
	}
	for name, value := range page.Extra {
		if plain := jsonscan.Plain(want[name]); string(plain) != string(value) {
			t.Errorf("%q: %s is %s, want %s", line, name, value, plain)
		}
		delete(want, name)
	}
	for name, raw := range want { // what is not among the extra is part of the page
		var text string
		if err := json.Unmarshal(raw, &text); err != nil || string(raw) != "null" && text != page.URL && text != string(page.Data) && fetchedTime(text).IsZero() && text != page.RecordID {
			t.Errorf("%q: %s got lost", line, name)
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
		if said := fieldtest.Outgrown(data, func(data []byte) { collect(t, data, 1<<10) }); said != "" {
			t.Error(said)
		}
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
