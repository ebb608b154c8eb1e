package rules_test

import (
	"fmt"

	"shuck/extract"
	"shuck/extract/rules"
)

// A rule for a site, used beside those that are built in, of which it is nearer.
// [rules.Load] reads rules from a directory or a file.
func Example() {
	rule, err := rules.ParseYAML("marrow.example.yaml", []byte(`
hosts: marrow.example
headline: .strap b
authors: {css: .sig, regex: 'Words: (.*)', group: 1}
body: {keep: .text, drop: .note}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	set := rules.Join(rules.BuiltIn(), rules.NewSet([]*rules.Rule{rule}))
	record := extract.Do(extract.Page{
		Source: "ferry.html", URL: "https://www.marrow.example/ferry",
		Data: []byte(`<h1>Ferry</h1><p class="strap">Harbour <b>Council keeps the ferry</b></p><p class="sig">Words: Ida Lund</p>
<div class="text"><p>The town council voted on Monday to keep the ferry across the inlet running for another ten years.</p>
<p class="note">The council meets again in May.</p></div>`),
	}, extract.Options{Rules: set})
	fmt.Println(record.Headline)
	fmt.Println(record.Authors)
	fmt.Println(record.Body)
	// Output:
	// Council keeps the ferry
	// [Ida Lund]
	// The town council voted on Monday to keep the ferry across the inlet running for another ten years.
}

func ExampleParseYAML() {
	_, err := rules.ParseYAML("marrow.example.yaml", []byte("hosts: marrow.example\nheadlin: h1\n"))
	fmt.Println(err)
	// Output:
	// marrow.example.yaml:2:1: unknown key "headlin" in the rule; did you mean headline?
}
