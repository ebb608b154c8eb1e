package report

import (
	"fmt"
	"math"
	"strings"

	"shuck/cmd/shuck/internal/explanation"
)

// Page draws the explanation of a page.
func Page(p explanation.Page) []byte {
	body := fill(pageMarkup, map[string]markup{
		"source": text(p.Source), "facts": factsOf(p), "warnings": warningsOf(p.Warnings), "golden": goldenOf(p.Golden),
		"fields": fieldsOf(p.Fields), "blocks": blocksOf(p.Blocks), "data": island(dataOf(p)),
	})
	return document(p.Source+" – shuck explain", body, pageScript)
}

// factsOf says what there is to say of the page as a whole.
func factsOf(p explanation.Page) markup {
	facts := []string{fmt.Sprintf("confidence %.2f", p.Confidence), fmt.Sprintf("%d of %d blocks kept", p.Kept(), len(p.Blocks))}
	if p.Kind != nil {
		facts = append([]string{*p.Kind}, facts...)
	}
	for _, form := range p.Forms {
		facts = append(facts, "form: "+form)
	}
	for _, r := range p.Rules {
		facts = append(facts, "rule: "+r.Source)
	}
	return items(facts)
}

// items are texts as items of a list.
func items(list []string) markup {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(string("<li>" + text(s) + "</li>"))
	}
	return markup(b.String())
}

func warningsOf(list []string) markup {
	if len(list) == 0 {
		return ""
	}
	return `<ul class="warnings">` + items(list) + "</ul>"
}

// fieldsOf shows each field with what was proposed for it, linked to its block.
func fieldsOf(list []explanation.Field) markup {
	var out markup
	for _, f := range list {
		value := text(f.TextOf())
		if value == "" {
			if len(f.Candidates) == 0 {
				continue
			}
			value = "none"
		}
		name := text(f.Name)
		out += format("<details id=\"f-%s\" data-name=\"%s\"><summary><span class=\"name\">%s</span><span class=\"value\" dir=\"auto\">%s</span></summary>\n<ul class=\"candidates\">\n",
			name, name, name, value)
		for _, c := range f.Candidates {
			out += candidateOf(c)
		}
		out += "</ul></details>\n"
	}
	return out
}

func candidateOf(c explanation.Candidate) markup {
	outcome := text(c.Outcome)
	told := text(c.From) + ", " + outcome
	where := markup("")
	if c.Block != nil {
		where = format(`, <a href="#b%d">block %d</a>`, *c.Block, *c.Block)
	}
	why := outcome
	if c.Why != "" {
		why += ": " + text(c.Why)
		told += ": " + text(c.Why)
	}
	return format("<li class=\"%s\" data-told=\"%s\"><span class=\"from\">%s</span>%s <bdi>%s</bdi> <span class=\"why\">%s</span></li>\n",
		outcome, told, text(c.From), where, text(c.Value), why)
}

// blockClasses are the letters that stand for the types of blocks in class names, as
// there may be thousands of blocks: those of paragraphs, captions and rows have none.
var blockClasses = map[string]markup{"heading": " h", "list-item": " i", "quote": " q", "code": " c"}

// blocksOf shows the text of the page, block by block.
func blocksOf(list []explanation.Block) markup {
	var b strings.Builder
	for _, block := range list {
		state, field := markup("d"), markup("")
		switch {
		case block.Kept:
			state = "k"
		case block.Field != nil:
			state = "f"
		}
		if block.Field != nil {
			field = format(` data-f="%s"`, text(*block.Field))
		}
		b.WriteString(string(format("<li id=\"b%d\" class=\"%s%s\"%s dir=\"auto\">%s</li>\n", block.Number, state, blockClasses[block.Type], field, text(block.Text))))
	}
	return markup(b.String())
}

// pageData is what the script knows of a page beside its markup: numbers, and words of
// this program, each once.
type pageData struct {
	Above  float64  `json:"above"`
	Words  []string `json:"words"`
	Blocks []any    `json:"blocks"`
}

// dataOf gives for each block its score in hundredths, the number of the words that
// tell what decided against it, -1 for none, and for what moved it the numbers of the
// words, each with what it added in tenths.
func dataOf(p explanation.Page) pageData {
	data := pageData{Above: math.Round(100*p.Above) / 100, Blocks: []any{}}
	var words lexicon
	for _, b := range p.Blocks {
		why, moved := -1, []int{}
		if b.Why != "" {
			why = words.number(b.Why)
		}
		for _, m := range b.Moved {
			moved = append(moved, words.number(m.Words), int(math.Round(10*m.Added)))
		}
		data.Blocks = append(data.Blocks, []any{int(math.Round(100 * b.Score)), why, moved})
	}
	data.Words = words.list()
	return data
}
