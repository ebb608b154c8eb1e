package rules

import (
	"fmt"
	"strings"
)

// ParseFTR reads a site config of Full-Text RSS or Graby: lines of
// "directive: value". The file's name gives its host: example.com.txt, and
// .example.com.txt for what is below it. It never fails: what a config says
// that is wrong or not used here is among the rule's Notes. Its expressions are
// compiled when the rule is first applied, or by Check.
func ParseFTR(file string, data []byte) *Rule {
	r := &Rule{Source: file, Hosts: []string{ftrHost(file)}, Finders: map[Field][]Finder{}, Imported: true, Prune: true}
	number := 0
	text := strings.ToValidUTF8(strings.TrimPrefix(string(data), "\uFEFF"), "")
	for line := range strings.Lines(text) {
		number++
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || trimmed[0] == '#' {
			continue
		}
		d, ok := parseDirective(trimmed)
		if !ok {
			r.Notes = append(r.Notes, Note{Key: "", Message: fmt.Sprintf("%q is no directive; want NAME: VALUE, or # before a comment", cutShort(trimmed)), Line: number, IsError: true})
			continue
		}
		d.at = position{number, 1 + strings.Index(line, trimmed)}
		if d.value != "" {
			d.at.column += strings.LastIndex(trimmed, d.value)
		}
		r.direct(d)
	}
	r.closeReplacements()
	return r
}

// cutShort is the beginning of a line, for a message.
func cutShort(s string) string {
	const most = 60
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

// globalConfig is the name of the config that is for every page.
const globalConfig = "global"

// ftrHost is the host that a config is for.
func ftrHost(file string) string {
	name := strings.ToLower(strings.TrimSuffix(file[strings.LastIndexAny(file, `/\`)+1:], ".txt"))
	if rest, ok := strings.CutPrefix(name, "."); ok {
		return "*." + rest
	}
	if name == globalConfig {
		return everyHost
	}
	return name
}

// A directive is a line of a config: "replace_string(a): b" has the argument a.
type directive struct {
	name, argument, value string
	at                    position // of the value
}

// parseDirective reads a line. The value may hold colons, and so may an
// argument in brackets.
func parseDirective(line string) (directive, bool) {
	name := strings.TrimLeft(line, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789")
	d := directive{name: strings.ToLower(line[:len(line)-len(name)])}
	rest := strings.TrimLeft(name, " \t")
	if strings.HasPrefix(rest, "(") {
		end := strings.Index(rest, "):")
		if end < 0 {
			return d, false
		}
		d.argument, rest = rest[1:end], rest[end+1:]
	}
	if d.name == "" || !strings.HasPrefix(rest, ":") {
		return d, false
	}
	d.value = strings.TrimSpace(rest[1:])
	return d, true
}

// direct does what a directive says.
func (r *Rule) direct(d directive) {
	meaning, ok := ftrMeanings[d.name]
	switch {
	case !ok:
		message := fmt.Sprintf("unknown directive %q", d.name)
		if meant, ok := Nearest(d.name, ftrNames); ok {
			message += "; did you mean " + meant + "?"
		}
		r.note(d, message, true)
	case meaning.ignored != "":
		r.note(d, meaning.ignored, false)
	case d.value == "" && !meaning.mayBeEmpty:
		r.note(d, "the directive has no value", false)
	default:
		meaning.use(r, d)
	}
}

func (r *Rule) note(d directive, message string, isError bool) {
	r.Notes = append(r.Notes, Note{Key: d.name, Message: message, Line: d.at.line, IsError: isError})
}
