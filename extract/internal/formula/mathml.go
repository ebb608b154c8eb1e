package formula

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// fromMathML is presentation MathML as LaTeX. Letters and operators outside of ASCII
// stay as they are, which those who draw LaTeX on the web understand.
func fromMathML(math *html.Node) string {
	return strings.Join(strings.Fields(texOf(math, 0)), " ")
}

// deepest is how deep elements are read one by one; no formula is as deep.
const deepest = 100

// texOf is an element of MathML as LaTeX.
func texOf(n *html.Node, depth int) string {
	switch n.Data {
	case "annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark":
		return ""
	case "mspace":
		return " "
	case "mi":
		return identifier(strings.TrimSpace(rawText(n)))
	case "mn", "mo":
		return escaped(strings.TrimSpace(rawText(n)))
	case "mtext", "ms":
		return `\text{` + escaped(rawText(n)) + "}"
	}
	if depth == deepest {
		return escaped(rawText(n))
	}
	var args []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			args = append(args, texOf(c, depth+1))
		} else if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			args = append(args, escaped(c.Data))
		}
	}
	if l, ok := layouts[n.Data]; ok && len(args) >= l.args {
		return l.write(args)
	}
	return row(args)
}

// layouts write the elements that are more than their children in a row. Those with
// fewer children than they need are.
var layouts = map[string]struct {
	args  int
	write func(a []string) string
}{
	"semantics":  {1, func(a []string) string { return a[0] }},
	"mfrac":      {2, func(a []string) string { return `\frac{` + a[0] + "}{" + a[1] + "}" }},
	"msqrt":      {1, func(a []string) string { return `\sqrt{` + row(a) + "}" }},
	"mroot":      {2, func(a []string) string { return `\sqrt[` + a[1] + "]{" + a[0] + "}" }},
	"msup":       {2, func(a []string) string { return base(a[0]) + "^" + group(a[1]) }},
	"msub":       {2, func(a []string) string { return base(a[0]) + "_" + group(a[1]) }},
	"munder":     {2, func(a []string) string { return base(a[0]) + "_" + group(a[1]) }},
	"mover":      {2, over},
	"msubsup":    {3, func(a []string) string { return base(a[0]) + "_" + group(a[1]) + "^" + group(a[2]) }},
	"munderover": {3, func(a []string) string { return base(a[0]) + "_" + group(a[1]) + "^" + group(a[2]) }},
	"mfenced":    {0, func(a []string) string { return "(" + strings.Join(a, ", ") + ")" }},
	"mtable":     {0, func(a []string) string { return `\begin{matrix} ` + strings.Join(a, ` \\ `) + ` \end{matrix}` }},
	"mtr":        {0, func(a []string) string { return strings.Join(a, " & ") }},
}

// row writes one thing behind the other. A command ends before a letter.
func row(args []string) string {
	var b strings.Builder
	last := ""
	for _, a := range args {
		if a == "" {
			continue
		}
		if endsInCommand(last) && isLetter(a[0]) {
			b.WriteByte(' ')
		}
		b.WriteString(a)
		last = a
	}
	return b.String()
}

// endsInCommand reports whether LaTeX ends in the name of a command, as "2\pi" does.
func endsInCommand(tex string) bool {
	name := strings.LastIndexByte(tex, '\\')
	if name < 0 || name+1 == len(tex) {
		return false
	}
	for i := name + 1; i < len(tex); i++ {
		if !isLetter(tex[i]) {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// group is what stands in an index: in braces unless it is one character.
func group(tex string) string {
	if utf8.RuneCountInString(tex) == 1 {
		return tex
	}
	return "{" + tex + "}"
}

// base is what an index stands at.
func base(tex string) string {
	if utf8.RuneCountInString(tex) <= 1 || endsInCommand(tex) && strings.LastIndexByte(tex, '\\') == 0 {
		return tex
	}
	return "{" + tex + "}"
}

// accents are the marks that stand over a letter.
var accents = map[string]string{
	"¯": `\bar`, "‾": `\bar`, "hat{}": `\hat`, "ˆ": `\hat`, "sim ": `\tilde`, "˜": `\tilde`, "→": `\vec`, "⃗": `\vec`, "˙": `\dot`, "¨": `\ddot`,
}

// over writes what stands over something: "\bar{x}".
func over(a []string) string {
	if accent := accents[strings.TrimPrefix(a[1], `\`)]; accent != "" {
		return accent + "{" + a[0] + "}"
	}
	return base(a[0]) + "^" + group(a[1])
}

// functions are the names that LaTeX has a command for.
var functions = map[string]bool{
	"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true, "arcsin": true, "arccos": true, "arctan": true,
	"sinh": true, "cosh": true, "tanh": true, "log": true, "ln": true, "lg": true, "exp": true, "lim": true, "max": true, "min": true,
	"sup": true, "inf": true, "det": true, "dim": true, "ker": true, "gcd": true, "arg": true, "deg": true, "Pr": true,
}

// identifier writes a name: "x", "\sin", "\mathrm{rank}".
func identifier(name string) string {
	switch {
	case functions[name]:
		return `\` + name
	case len(name) > 1 && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == "":
		return `\mathrm{` + name + "}"
	}
	return escaped(name)
}

// escaped writes text that LaTeX would take for markup. Operators that are not
// printed, such as the one of a product, are left out.
func escaped(text string) string { return texEscapes.Replace(text) }

var texEscapes = strings.NewReplacer(
	`\`, `\backslash `, "{", `\{`, "}", `\}`, "%", `\%`, "#", `\#`, "&", `\&`, "$", `\$`, "_", `\_`, "~", `\sim `, "^", `\hat{}`,
	"\u2061", "", "\u2062", "", "\u2063", "", "\u2064", "", "\u2212", "-", "\u00a0", " ",
)
