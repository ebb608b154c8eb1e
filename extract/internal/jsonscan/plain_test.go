package jsonscan

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{`1.0`, `1.0`},
		{`{}`, `{}`},
		{`[ ]`, `[ ]`},
		{`{"a": 1, "b" : [2]}`, `{"a": 1, "b" : [2]}`},
		{`{"a":1,"b":2,"a":3}`, `{"b":2,"a":3}`},
		{`{"a":1,"a":2,"a":3}`, `{"a":3}`},
		{`{"a":1,"\u0061":2}`, `{"\u0061":2}`},
		{`{"a":{"b":1,"b":2},"a":{"b":3,"b":4}}`, `{"a":{"b":4}}`},
		{`[{"a":1, "a":2}, {"a":1}]`, `[{ "a":2}, {"a":1}]`},
		{`{"a":{"a":1}}`, `{"a":{"a":1}}`},
		{`{"\ud800":1,"\udfff":2}`, `{"\ufffd":2}`},
		{`"\ud83d\ude00"`, `"\ud83d\ude00"`},
		{`"\ud83d \ude00"`, `"\ufffd \ufffd"`},
		{`"\ud83d\ud83d\ude00"`, `"\ufffd\ud83d\ude00"`},
		{`"\\ud800"`, `"\\ud800"`},
		{`"\\\uDC00\""`, `"\\\ufffd\""`},
		{`{"a":"\ud800","b":"\ud801","a":"\udc00x"}`, `{"b":"\ufffd","a":"\ufffdx"}`},
	} {
		value := []byte(c.value)
		if got := string(Plain(value)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.value, got, c.want)
		}
		if string(value) != c.value {
			t.Errorf("%s was changed", c.value)
		}
	}
}

// Objects in the first of two members of one name, at each level, are cut once.
func TestPlainOfManyLevels(t *testing.T) {
	const levels = 9000
	value := strings.Repeat(`{"a":0,"a":`, levels) + "1" + strings.Repeat("}", levels)
	want := strings.Repeat(`{"a":`, levels) + "1" + strings.Repeat("}", levels)
	if string(Plain([]byte(value))) != want {
		t.Error("the first of two members is there on some level")
	}
}

func FuzzPlain(f *testing.F) {
	f.Add([]byte(`{"a":[1,{"b":"\ud800","b":"\ud83d\ude00"}],"a":{"\u0061":"","a":null}}`))
	f.Fuzz(func(t *testing.T, value []byte) {
		var want, got any
		if json.Unmarshal(value, &want) != nil {
			return
		}
		plain := Plain(value)
		if err := json.Unmarshal(plain, &got); err != nil {
			t.Fatalf("%q is no JSON: %v", plain, err)
		}
		if utf8.Valid(value) && !reflect.DeepEqual(got, want) {
			t.Errorf("%q says something else than %q", plain, value)
		}
		if again := Plain(plain); string(again) != string(plain) {
			t.Errorf("%q is not plain yet: %q", plain, again)
		}
	})
}
