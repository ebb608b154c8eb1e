package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// addDoctype puts the doctype into the tree: its name, and its public and
// system identifiers as attributes. It decides whether the page has quirks.
func (p *parser) addDoctype() {
	n := p.node()
	n.Type = html.DoctypeNode
	name, rest := p.tok.data, ""
	if i := strings.IndexAny(name, white); i >= 0 {
		name, rest = name[:i], strings.TrimLeft(name[i:], white)
	}
	n.Data = strings.ToLower(name)
	ok := true
	n.Attr, ok = identifiers(rest)
	p.quirks = name != "html" || !ok || hasQuirks(n.Attr)
	appendChild(p.doc, n)
}

// identifiers reads the identifiers of a doctype, and reports whether there is
// nothing else in it:
//
//	PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"
//	SYSTEM "about:legacy-compat"
func identifiers(s string) (ids []html.Attribute, ok bool) {
	const keyLen = len("public")
	if len(s) < keyLen {
		return nil, s == ""
	}
	key := strings.ToLower(s[:keyLen])
	s = s[keyLen:]
	for key == "public" || key == "system" {
		s = strings.TrimLeft(s, white)
		if s == "" || s[0] != '"' && s[0] != '\'' {
			break
		}
		var id string
		id, s, _ = strings.Cut(s[1:], s[:1])
		ids = append(ids, html.Attribute{Key: key, Val: id})
		if key == "public" {
			key = "system"
		} else {
			key = ""
		}
	}
	return ids, key == "" && s == ""
}

// hasQuirks reports whether identifiers are those of an old kind of HTML.
func hasQuirks(ids []html.Attribute) bool {
	for _, id := range ids {
		val := strings.ToLower(id.Val)
		switch {
		case id.Key == "system":
			if val == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" {
				return true
			}
		case val == "html", hasAnyPrefix(val, quirkyIDs), len(ids) == 1 && hasAnyPrefix(val, quirkyAlone):
			return true
		}
	}
	return false
}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// quirkyIDs are what the public identifiers of old kinds of HTML begin with,
// shortened: the standard lists the kinds one by one.
var quirkyIDs = []string{
	"+//silmaril//", "-//advasoft", "-//as//", "-//ietf//dtd html", "-//metrius//", "-//microsoft//", "-//netscape",
	"-//o'reilly", "-//softquad", "-//spyglass//", "-//sq//", "-//sun microsystems", "-//w3c//dtd html 3",
	"-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental",
	"-//w3c//dtd w3 html//", "-//w3o//dtd w3 html", "-//webtechs//", "-/w3d/dtd html 4.0 transitional/en",
}

// quirkyAlone are quirky where no system identifier stands beside them.
var quirkyAlone = []string{"-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"}
