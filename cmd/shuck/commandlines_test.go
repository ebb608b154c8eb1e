package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// inlineCode finds `code` in the text of a document, which may go on in the next line.
var inlineCode = regexp.MustCompile("`([^`]+)`")

// TestCommandLines holds that each command line of shuck in the documents, run as a
// session or not, has flags and commands that there are.
func TestCommandLines(t *testing.T) {
	lines := 0
	for _, name := range documents(t) {
		document := readDocument(t, name)
		var texts []string
		for _, f := range fencesOf(document) {
			texts = append(texts, strings.ReplaceAll(strings.TrimPrefix(f.text, "$ "), "\n$ ", "\n"))
		}
		for _, m := range inlineCode.FindAllStringSubmatch(fenced.ReplaceAllString(document, ""), -1) {
			texts = append(texts, strings.ReplaceAll(m[1], "\n", " "))
		}
		for line := range strings.Lines(document) {
			if code, ok := strings.CutPrefix(line, "    "); ok {
				texts = append(texts, code)
			}
		}
		for _, text := range texts {
			for _, args := range commandLines(text) {
				lines++
				if err := parses(args); err != nil {
					t.Errorf("%s: shuck %s: %v", name, strings.Join(args, " "), err)
				}
			}
		}
	}
	if lines < 50 {
		t.Errorf("the documents have %d command lines: are they found?", lines)
	}
}

// program is the first word of a command line of shuck, with the path to it or without.
var program = regexp.MustCompile(`^(?:\S*/)?shuck$`)

// notYetCommand is what stands before a command in YAML and in shells.
var notYetCommand = regexp.MustCompile(`^(?:-|run:|time|\w+=.*)$`)

// shellWord is a word as a shell has it, or one of the signs that end a command. What
// says where a stream goes is a word that matters to nobody here.
var shellWord = regexp.MustCompile(`[<>]+&?\s*[^\s;|]+|(?:'[^']*'|"[^"]*"|\\.|[^\s'"|;&()#\n\\]|[^\s|;&()'"]#)+|[|;&()\n]|#[^\n]*|\\\n`)

// commandLines gives the arguments of each command in a text whose program is shuck.
func commandLines(text string) (all [][]string) {
	var args []string
	end := func() {
		for len(args) > 0 && notYetCommand.MatchString(args[0]) {
			args = args[1:]
		}
		if len(args) > 1 && program.MatchString(args[0]) {
			all = append(all, args[1:])
		}
		args = nil
	}
	for _, word := range shellWord.FindAllString(text+"\n", -1) {
		switch {
		case strings.ContainsAny(word[:1], "|;&()\n"):
			end()
		case strings.ContainsAny(word[:1], "<>#\\"):
		default:
			args = append(args, strings.NewReplacer("'", "", `"`, "").Replace(word))
		}
	}
	return all
}

// parses says what is wrong with the arguments of a command line: its command, a flag or
// a flag's value. Nothing is run.
func parses(args []string) error {
	cmd, rest, err := newRoot().Find(args)
	if err != nil {
		return err
	}
	cmd.InitDefaultHelpFlag()
	if err := cmd.ParseFlags(rest); err != nil && err != pflag.ErrHelp {
		return err
	}
	if cmd.HasSubCommands() && cmd.HasParent() && cmd.Flags().NArg() > 0 {
		return fmt.Errorf("unknown command %q", cmd.Flags().Arg(0))
	}
	return nil
}

// TestCommandLinesCanFail holds what is found in a text, and what is wrong with it.
func TestCommandLinesCanFail(t *testing.T) {
	for text, want := range map[string]string{
		"shuck -f text a.html > b # so\n":      "-f text a.html",
		"cat a | shuck --key - </dev/null | x": "--key -",
		"- run: ~/bin/shuck check pages/":      "check pages/",
		"shuck 'a.warc#12'; shuck --blocks b":  "a.warc#12, --blocks b",
		"shuck, the program":                   "",
		"shuck":                                "",
	} {
		var got []string
		for _, args := range commandLines(text) {
			got = append(got, strings.Join(args, " "))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
	for line, ok := range map[string]bool{
		"-f text a.html": true, "-j many a.html": false, "--frm text": false, "check --new pages/": true,
		"check --blocks pages/": false, "rules learn a.html": true, "rules lean a.html": false,
	} {
		if err := parses(strings.Fields(line)); (err == nil) != ok {
			t.Errorf("%s: %v", line, err)
		}
	}
}
