package state

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// long is a text that makes a script long enough to be read.
var long = strings.Repeat("The ferry sails. ", 19) + "The ferry sails."

// TestValues holds what scripts of each kind hold. A value is written as write does.
func TestValues(t *testing.T) {
	for name, c := range map[string]struct{ typ, script, want string }{
		"JSON":                      {"application/json", `{"a":["x",1,null,{"b":"y"}],"c":"LONG"}`, `{a:[x,1,,{b:y}],c:LONG}`},
		"an object of code":         {"", `var a = {b: 'it\'s', "c": ` + "`d`" + `, e: !0, f: void 0, g: new Date("2025"), h: "LONG",}; go()`, `{b:it's,c:d,g:2025,h:LONG}`},
		"two of them":               {"", `window.a={"b":"LONG"};window["c"]={"d":"LONG"}`, `{b:LONG}{d:LONG}`},
		"escapes":                   {"", `a = ["\x41\u0042\u{43}\ud83d\ude00\n", "LONG"]`, "[ABC😀\n,LONG]"},
		"up to code":                {"", `a = {b: "LONG", c: function() {}, d: "LONG"}`, `{b:LONG}LONG`},
		"comments":                  {"", `/* x */ a = { /* y */ // z` + "\n" + `"b": "LONG"}`, `{b:LONG}`},
		"cut off":                   {"application/json", `{"a":"LONG","b":["x","y`, `{a:LONG,b:[x,y]}`},
		"a quotation":               {"", `a = {"b": "\"LONG\" she said, LONG"}`, `{b:"LONG" she said, LONG}`},
		"text in a text":            {"", `a = {"b": "{\"c\":\"LONG\"}"}`, `{b:{c:LONG}}`},
		"entities":                  {"application/json", `{&q;a&q;:&q;LONG &l;b&g;&q;}`, `{a:LONG <b>}`},
		"a function that is called": {"", `a=(function(a,b){b.c=a;return {d:a,e:[b,a]}}("LONG",1))`, `{d:LONG,e:[1,LONG]}`},
		"a function":                {"", `(function(a){var b={"c":"LONG"}})(1)`, `{c:LONG}`},
		"members by number":         {"", `[["Reactive",1],{"a":2,"b":3,"c":5},"LONG",[4,4],"x",["Date","2025"]]`, `{a:LONG,b:[x,x],c:2025}`},
		"members by names":          {"", `a={"A:1":{"t":"LONG","by":{"__ref":"B:1"}},"B:1":{"n":"x","a":{"__ref":"A:1"}}}`, `{A:1:{t:LONG,by:{n:x,a:{__ref:A:1}}},B:1:{n:x,a:{t:LONG,by:{__ref:B:1}}}}`},
		"pairs with types":          {"", `{"a":[0,{"b":[0,"LONG"],"c":[1,[[0,"x"]]]}]}`, `{a:{b:LONG,c:[x]}}`},
		"a stream of rows":          {"", `self.__next_f.push([1,"1:[\"$\",\"div\",null,{\"className\":\"x\",\"children\":\"$2\"}]\n2:T4,LONG3:I[\"y\"]\n"])`, `{type:div,children:LONG}`},
		"a stream of one list":      {"", `w.streamController.enqueue("[{\"_1\":2},\"a\",[3,4],\"x\",[\"P\",5]]\nP5:[\"y\"]\n")`, `{a:[x,y]}`},
		"a paragraph of parts":      {"", `a={"t":"LONG","p":{"type":"paragraph","content":[{"type":"text","text":"A "},{"type":"link","content":[{"text":"b<"}]},{"type":"hardBreak"},"."]}}`, `{t:LONG,text:<p>A b&lt;<br>.</p>}`},
		"a template":                {"text/x-template", `<p>LONG</p>`, `<p>LONG</p>`},
		"short":                     {"", `a={"b":"c"}`, ``},
	} {
		t.Run(name, func(t *testing.T) {
			script := strings.ReplaceAll(c.script, "T4,LONG", "T153,"+long)
			var b strings.Builder
			for _, v := range Values([]Script{{c.typ, strings.ReplaceAll(script, "LONG", long)}}) {
				v.write(&b)
			}
			if want := strings.ReplaceAll(c.want, "LONG", long); b.String() != want {
				t.Errorf("got %s", strings.ReplaceAll(b.String(), long, "LONG"))
			}
		})
	}
}

// write writes a value: texts as they are, lists in [], objects in {}.
func (v *Value) write(b *strings.Builder) {
	switch v.Kind {
	case Text, name:
		b.WriteString(v.Text)
	case Number:
		b.WriteString(string(rune('0' + v.Number)))
	case List, Object:
		brackets := "[]"
		if v.Kind == Object {
			brackets = "{}"
		}
		b.WriteByte(brackets[0])
		for i, m := range v.Members {
			if i > 0 {
				b.WriteByte(',')
			}
			if v.Kind == Object {
				b.WriteString(m.Key + ":")
			}
			m.write(b)
		}
		b.WriteByte(brackets[1])
	}
}

// FuzzValues reads scripts of any bytes: the values are no larger than some times the
// script, however they refer to each other, and are text.
func FuzzValues(f *testing.F) {
	for _, seed := range []string{
		`a={"b":[1,'x',"\u0041"],c:new Date("y")}`, `a=(function(a,b){return {c:a,d:[a,b]}}("x",2))`, `[{"a":1},[2,2],[3,3],[4,4],"x"]`,
		`self.__next_f.push([1,"1:[\"$2\",\"$2\"]\n2:[\"$3\",\"$3\"]\n3:T3,abc"])`, `w.streamController.enqueue("[{\"_1\":2},\"a\",[2,2]]")`,
		`a={"A":{"__ref":"B"},"B":{"c":{"__ref":"A"}}}`, `{"type":"p","children":[{"text":"x"},"y"]}`, `%7B%22a%22%3A1%7D`, `eyJhIjoiYiJ9`, "a=`x\\", `[[[[[[`,
	} {
		f.Add("", seed)
		f.Add("application/json", seed+strings.Repeat(" ", SizeMin))
	}
	f.Fuzz(func(t *testing.T, typ, script string) {
		if len(script) > 1<<12 || !utf8.ValidString(script) {
			return // pages are decoded before
		}
		size := 0
		for _, v := range Values([]Script{{typ, script}}) {
			size += v.size()
			var b strings.Builder
			if v.write(&b); !utf8.ValidString(b.String()) {
				t.Errorf("%q", b.String())
			}
		}
		const most = 12 * nodeSize // a byte of a script, as in [[[, is a value
		if size > most*(len(script)+1) {
			t.Errorf("%d bytes of %d", size, len(script))
		}
	})
}
