package jsonscan

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// seeds are objects and what is none, with strings of all kinds.
var seeds = []string{
	`{}`, `{ }`, `{"a":1}`, `{"a":1,}`, `{,}`, `{"a"}`, `{"a":}`, `{"a":1 "b":2}`, `{"a":"<p class=\"x\">é\u00e9</p>","n":[1,2,{"x":"}"}]}`,
	`{"a":"\ud83d\ude00\ud83d"}`, `{"a":"\u12"}`, `{"a":"\`, `{"a":"a`, `{"a"`, `{`, ``, `null`, `[]`, `{"a":nul}`, `{"x":-0.5e+3}`, `{"x":--1}`,
	"{\"a\":\"\xff\xc3\"}", "{\"a\":\"\t\"}", "{\"\xff\":\"a\",\"b\":\"\"}", `{"a":"a"}{}`, `{"a":{"b":[}]}`, `{"a":"\q"}`, `{"a":tru`, `{"a":1]`, `{"a":"a","a":null}`,
	`{"\u0075rl":"x"}`, ` {"a" : "b" } `, `{"a":1,"b":2,"a":"\ud800"}`, `{"a":"\u+123"}`, `{"a":"\uD83D\u+123"}`, `{"a":"\uD83D\u0041"}`,
	`{"a":"\\"}`, `{"a":"\\\""}`, `{"a":"\\\\"}`, `{"a":"\\\\\","b":1}`, `{"a\\":"\"\\\"","b":"\"\""}`, `{"a":"\/\b\f\n\r\t\\\""}`, `{"a":"\`, `{"a":"12345678\u005c12345678"}`,
}

// TestFields holds fields and strings against encoding/json.
func TestFields(t *testing.T) {
	for _, object := range seeds {
		checkFields(t, []byte(object))
	}
}

func FuzzFields(f *testing.F) {
	for _, object := range seeds {
		f.Add([]byte(object))
	}
	f.Fuzz(func(t *testing.T, object []byte) { checkFields(t, object) })
}

func checkFields(t *testing.T, object []byte) {
	t.Helper()
	var want map[string]json.RawMessage
	isObject := json.Unmarshal(object, &want) == nil && want != nil
	fields, err := Fields(object, nil)
	if isObject && (err != nil || len(fields) != len(want)) {
		t.Fatalf("%q: %d fields and error %v, want %d fields", object, len(fields), err, len(want))
	}
	valid := err == nil
	for _, f := range fields {
		valid = valid && json.Valid(f.Raw)
		if isObject && string(f.Raw) != string(want[f.Name]) {
			t.Errorf("%q: %s is %s, want %s", object, f.Name, f.Raw, want[f.Name])
		}
		if f.IsText() {
			checkText(t, f)
		}
	}
	// What stood under a name that comes again may be no JSON; with one colon a field,
	// none does.
	if valid && !isObject && len(fields) == strings.Count(string(object), ":") {
		t.Errorf("%q: no error", object)
	}
	checkNeeded(t, object, fields, err)
}

// checkNeeded has strings decoded on the way, of which nothing else may change.
func checkNeeded(t *testing.T, object []byte, fields []Field, err error) {
	t.Helper()
	needed, neededErr := Fields(object, func(string) bool { return true })
	if neededErr != err || len(needed) != len(fields) {
		t.Fatalf("%q: %d fields and error %v, without texts %d and %v", object, len(needed), neededErr, len(fields), err)
	}
	for i, f := range needed {
		if f.Name != fields[i].Name || string(f.Raw) != string(fields[i].Raw) {
			t.Errorf("%q: %s is %s, without texts %s is %s", object, f.Name, f.Raw, fields[i].Name, fields[i].Raw)
		}
		if f.IsText() {
			checkText(t, f)
		}
		if f.text != nil && !f.IsText() {
			t.Errorf("%q: %s is %q", object, f.Name, f.text)
		}
	}
}

func checkText(t *testing.T, f Field) {
	t.Helper()
	var want string
	wantErr := json.Unmarshal(f.Raw, &want)
	text, err := f.Text()
	if (err != nil) != (wantErr != nil) || string(text) != want {
		t.Errorf("%s: %q and error %v, want %q and error %v", f.Raw, text, err, want, wantErr)
	}
	if err == nil && text == nil {
		t.Errorf("%s: nil", f.Raw)
	}
}

// TestFieldsOrder holds where fields stand, and what there is of them before an error.
func TestFieldsOrder(t *testing.T) {
	for object, want := range map[string]string{
		`{"b":1,"a":2,"c":3}`:      "b=1 a=2 c=3 <nil>",
		`{"b":1,"a":2,"b":3}`:      "b=3 a=2 <nil>",
		`{"a":01,"b":nul}`:         "a=01 b=nul <nil>",
		`{"a":"x","b":"y`:          `a="x" it is cut off`,
		`{"a":[1,"]"],"b"`:         `a=[1,"]"] it is cut off`,
		`{"a":1}, {"b":2}`:         "a=1 it is not a JSON object",
		`{"a":1,2}`:                "a=1 it is not a JSON object",
		`{"a":{"b":"}"}, "c":{} }`: `a={"b":"}"} c={} <nil>`,
	} {
		fields, err := Fields([]byte(object), nil)
		got := ""
		for _, f := range fields {
			got += fmt.Sprintf("%s=%s ", f.Name, f.Raw)
		}
		if got += fmt.Sprint(err); got != want {
			t.Errorf("%s gives %s, want %s", object, got, want)
		}
	}
}

func TestStartsObject(t *testing.T) {
	for data, want := range map[string]bool{
		`{"a":`: true, ` { "a" : tr`: true, `{}`: true, `{} `: true,
		``: false, `{`: false, `{"a"`: false, `{"a`: false, `{"a",`: false, `{a:1}`: false, `[{"a":1}]`: false, `{} {}`: false, `"a":1`: false,
	} {
		if got := StartsObject([]byte(data)); got != want {
			t.Errorf("%s: %t", data, got)
		}
	}
}

func TestGoesOn(t *testing.T) {
	for data, want := range map[string]bool{
		"{\n": true, "{\"a\": 1,\n": true, "[{\"a\": \"}\"},\n": true, `{"a": "\"}`: false,
		"{\"a\": 1}\n": false, "{\"a\": \"b\n": false, "": false, "1\n": false,
	} {
		if got := GoesOn([]byte(data)); got != want {
			t.Errorf("%q: %t", data, got)
		}
	}
}

func TestEndsInValue(t *testing.T) {
	for data, want := range map[string]bool{
		`{"a": "b`: true, `{"n": [{"x": 1}], "a": "b\"`: true,
		`{"a": {"b": "c`: false, `{"a": ["b`: false, `{"a": "b", `: false, `{"a": "b"}`: false, `"a`: false, ``: false,
	} {
		if got := EndsInValue([]byte(data)); got != want {
			t.Errorf("%q: %t", data, got)
		}
	}
}

// TestValues reads through a buffer that is shorter than most values.
func TestValues(t *testing.T) {
	long := `{"a":"` + strings.Repeat(`\"}`, 30) + `"}`
	for data, want := range map[string]string{
		``:                              "",
		" \n ":                          "",
		`{"a":1}`:                       `0 {"a":1}`,
		"{\"a\":1}\n{\"b\":[{}]}\n":     `0 {"a":1}|8 {"b":[{}]}`,
		`[{"a":1}, 2, "x", [3], null ]`: `1 {"a":1}|10 2|13 "x"|18 [3]|23 null`,
		`[` + long + `,{"b":1}]`:        `1 ` + long + `|100 {"b":1}`,
		"[\n  {\"a\":\"x\n  },\n   {},\n  {\"b\":1}\n]": `4 {"a":"x|26 {"b":1}`,
		"[\n{\"a\":\"x\n]\n":                            `2 {"a":"x`,
		`{"a":1`:                                        `0 {"a":1 EOF`,
		`}{}`:                                           `0 }|1 {}`,
	} {
		counted := &counter{Reader: strings.NewReader(data)}
		in := bufio.NewReaderSize(counted, 16)
		values := NewValues(in, 0)
		var got []string
		for values.Seek() == nil {
			at := counted.n - in.Buffered()
			value, err := values.Next()
			one := fmt.Sprintf("%d %s", at, value)
			if err != nil {
				one += " " + err.Error()
			}
			got = append(got, one)
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("%q gives %s, want %s", data, got, want)
		}
	}
}

type counter struct {
	io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}

// TestTear goes on behind a value that the caller knows to have no end.
func TestTear(t *testing.T) {
	values := NewValues(bufio.NewReader(strings.NewReader("{\"a\":1}\n \"rest\": {\"x\":1}}\n{\"b\":1}\n")), 0)
	var got string
	for n := 0; values.Seek() == nil; n++ {
		value, err := values.Next()
		if err != nil {
			t.Fatal(err)
		}
		if got += string(value); n == 0 {
			values.Tear()
		}
	}
	if want := `{"a":1}{"b":1}`; got != want {
		t.Errorf("have %s, want %s", got, want)
	}
}

// TestTooLong holds lines and values against a limit that one of them is above.
func TestTooLong(t *testing.T) {
	for _, long := range []int{11, 1000} {
		text := "{\"a\":1234}\n\"" + strings.Repeat("x", long-2) + "\"\n{\"b\":1}\n"
		lines, values := NewLines(bufio.NewReaderSize(strings.NewReader(text), 16), 10), NewValues(bufio.NewReaderSize(strings.NewReader(text), 16), 10)
		for n, want := range []string{`{"a":1234}`, "", `{"b":1}`} {
			line, lineErr := lines.Next()
			if err := values.Seek(); err != nil {
				t.Fatal(err)
			}
			value, valueErr := values.Next()
			if n == 1 {
				if !errors.Is(lineErr, ErrTooLong) || !errors.Is(valueErr, ErrTooLong) {
					t.Errorf("%d bytes: errors %v and %v", long, lineErr, valueErr)
				}
				continue
			}
			if string(line) != want+"\n" || string(value) != want || lineErr != nil || valueErr != nil {
				t.Errorf("%d: line %q and value %q, want %s; errors %v and %v", n, line, value, want, lineErr, valueErr)
			}
		}
		if line, err := lines.Next(); len(line) > 0 || err != io.EOF {
			t.Errorf("at the end %q and %v", line, err)
		}
	}
}

// TestLastLine has no line end, and is given with the end of the stream.
func TestLastLine(t *testing.T) {
	for _, size := range []int{3, 100} {
		want := strings.Repeat("x", size)
		line, err := NewLines(bufio.NewReaderSize(strings.NewReader(want), 16), 0).Next()
		if string(line) != want || err != io.EOF {
			t.Errorf("%d bytes: %q and %v", size, line, err)
		}
	}
}
