package explanation

import (
	"bytes"
	"fmt"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
)

// A Text shows explanations to people.
type Text struct {
	Color  terminal.Style
	Width  int // of the lines, in columns
	Choice Choice
}

// indent stands before what is said of a block.
const indent = "            "

// The signs in front of blocks and candidates, which say without colour what colours
// say too.
const (
	signKept    = "+"
	signDropped = "-"
	signField   = "*"
	signAgrees  = "="
)

// Page shows the explanation of a page.
func (t Text) Page(p Page) []byte {
	p = t.Choice.Take(p)
	w := new(bytes.Buffer)
	t.line(w, terminal.Bold, "", "page "+p.Source)
	if p.Golden != nil {
		t.golden(w, p.Golden)
	}
	if p.Golden == nil || !t.Choice.isWhole() { // else what differs would be lost among the rest
		t.whole(w, p)
	}
	w.WriteByte('\n')
	return w.Bytes()
}

// whole shows all that was asked for but the golden.
func (t Text) whole(w *bytes.Buffer, p Page) {
	if t.Choice.isWhole() {
		t.head(w, p)
	}
	t.fields(w, p)
	if len(p.Blocks) > 0 {
		t.blocks(w, p)
	}
}

// line writes a text on a line of its own behind a head, with nothing in it that a
// terminal would obey, and cut off where the line ends.
func (t Text) line(w *bytes.Buffer, style, head, text string) {
	w.WriteString(t.Color.In(style, head+fitted(text, t.Width-columns(head))) + "\n")
}

// head says what there is to say of the page as a whole.
func (t Text) head(w *bytes.Buffer, p Page) {
	for _, form := range p.Forms {
		t.line(w, "", "", "form "+form)
	}
	for _, k := range p.Kinds {
		if k.Chance >= kindShown {
			t.line(w, "", "", fmt.Sprintf("kind %s %.2f", k.Kind, k.Chance))
		}
	}
	t.line(w, "", "", fmt.Sprintf("confidence %.2f", p.Confidence))
	for _, warning := range p.Warnings {
		t.full(w, "", "warning "+warning)
	}
	for _, r := range p.Rules {
		t.line(w, "", "", "rule "+r.Source)
		for _, trouble := range r.Trouble {
			t.full(w, "    ", trouble)
		}
	}
}

// kindShown is the chance from which a kind is worth a line.
const kindShown = 0.005

// fields shows each field with what was proposed for it.
func (t Text) fields(w *bytes.Buffer, p Page) {
	for _, f := range p.Fields {
		text := f.TextOf()
		if text == "" && len(f.Candidates) == 0 && len(t.Choice.Fields) == 0 {
			continue
		}
		w.WriteByte('\n')
		name := t.Color.In(terminal.Bold+terminal.Cyan, f.Name+":")
		if text == "" {
			fmt.Fprintf(w, "%s none\n", name)
		} else {
			fmt.Fprintf(w, "%s %s\n", name, fitted(text, t.Width-len(f.Name)-2))
		}
		for _, c := range f.Candidates {
			t.candidate(w, c, f.Candidates[0].Value)
		}
	}
}

// signOf gives the sign and the colour of an outcome.
func signOf(outcome string) (sign, style string) {
	switch outcome {
	case "chosen":
		return signKept, terminal.Green
	case "agrees":
		return signAgrees, ""
	}
	return signDropped, terminal.Faint
}

// candidate shows who proposed what, and why it won or lost. A value that says the same
// as the chosen one, as printed above it, is not shown again.
func (t Text) candidate(w *bytes.Buffer, c Candidate, chosen string) {
	sign, style := signOf(c.Outcome)
	from := c.From
	if c.Block != nil {
		from += fmt.Sprintf(", block %d", *c.Block)
	}
	const column = 28 // who proposed it
	const margin = "  "
	head := fmt.Sprintf("%s %-*s ", sign, column, terminal.Visible(from))
	below := "\n" + strings.Repeat(" ", len(margin)+column+3)
	room := t.Width - len(margin) - columns(head)
	if room < besideMin { // each on a line of its own
		below = "\n" + indent
		head, room = fitted(sign+" "+from, t.Width-len(margin))+below, t.Width-len(indent)
	}
	value, why := fitted(c.Value, room), c.Why
	switch {
	case c.Outcome == "agrees" && plain(c.Value) == plain(chosen):
		value = ""
	case why != "" && columns(value)+2+columns(why) <= room:
		value += "  "
	case why != "":
		value += below
	}
	fmt.Fprintf(w, "%s%s%s\n", margin, t.Color.In(style, head+value), t.Color.In(terminal.Faint, fitted(why, room)))
}

// blocks shows the blocks of the page in their order.
func (t Text) blocks(w *bytes.Buffer, p Page) {
	w.WriteByte('\n')
	t.line(w, terminal.Bold+terminal.Cyan, "", t.bodyWords(p))
	for _, run := range folded(p, t.Choice.Only == "") {
		if len(run) > 1 {
			t.fold(w, run)
			continue
		}
		t.block(w, run[0])
	}
}

// bodyWords says which blocks are shown, and of which scores the body is made.
func (t Text) bodyWords(p Page) string {
	switch n := len(p.Blocks); t.Choice.Only {
	case "kept":
		return fmt.Sprintf("body: %d blocks, those with a score of %.2f or more", n, p.Above)
	case "dropped":
		return fmt.Sprintf("not in the body: %d blocks; a score of %.2f or more puts one in", n, p.Above)
	default:
		return fmt.Sprintf("body: %d of %d blocks, those with a score of %.2f or more", p.Kept(), n, p.Above)
	}
}

// block shows a block, and what decided about it.
func (t Text) block(w *bytes.Buffer, b Block) {
	sign, style := signDropped, terminal.Faint
	switch {
	case b.Kept:
		sign, style = signKept, terminal.Green
	case b.Field != nil:
		sign, style = signField, terminal.Cyan
	}
	t.line(w, style, fmt.Sprintf("%s %4d %.2f %-9s ", sign, b.Number, b.Score, b.Type), b.Text)
	if b.Field != nil {
		t.line(w, "", indent, "the "+fieldWords(*b.Field))
	}
	if b.Why != "" && b.Field == nil {
		t.wrapped(w, "", indent, whyOf(b))
	}
	if len(b.Moved) > 0 {
		t.wrapped(w, terminal.Faint, indent, movedText(b.Moved))
	}
}

// fieldWords calls a field as readers do.
func fieldWords(field string) string {
	if field == "lead" {
		return "standfirst"
	}
	return field
}

// whyOf says what decided about a block against its score.
func whyOf(b Block) string {
	if b.Kept {
		return "kept: " + b.Why
	}
	return "dropped: " + b.Why
}

// movedText lists features with what they added to the log odds.
func movedText(moved []Moved) string {
	parts := make([]string, len(moved))
	for i, m := range moved {
		parts[i] = fmt.Sprintf("%s (%+.1f)", m.Words, m.Added)
	}
	return strings.Join(parts, "; ")
}

// full writes a warning whole, on one line, for people and for grep.
func (t Text) full(w *bytes.Buffer, head, text string) {
	fmt.Fprintf(w, "%s%s\n", head, t.Color.In(terminal.Yellow, terminal.Visible(oneLine(text))))
}

// wrapped writes a text over as many lines as it takes.
func (t Text) wrapped(w *bytes.Buffer, style, indent, text string) {
	for _, line := range wrap(terminal.Visible(oneLine(text)), max(t.Width-len(indent), widthMin)) {
		t.line(w, style, indent, line)
	}
}
