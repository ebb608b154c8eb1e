package formula

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// all are the formulas of a piece of markup, in order, those that repeat one left
// out: each behind "$" or, on lines of its own, "$$".
func all(t *testing.T, markup string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			f, ok := Of(c)
			switch {
			case !ok:
				walk(c)
			case f.Display:
				found = append(found, "$$"+f.TeX)
			case f.TeX != "":
				found = append(found, "$"+f.TeX)
			}
		}
	}
	walk(root)
	return strings.Join(found, " ; ")
}

func TestOf(t *testing.T) {
	const annotated = `<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation encoding="application/x-tex">E=m
		c^2</annotation></semantics></math>`
	for name, test := range map[string]struct{ markup, want string }{
		"annotation":                     {annotated, "$E=m c^2"},
		"katex":                          {`<span class="katex"><span class="katex-mathml">` + annotated + `</span><span class="katex-html" aria-hidden="true">E=mc2</span></span>`, "$E=m c^2"},
		"katex on a line of its own":     {`<span class="katex-display"><span class="katex">` + annotated + `E</span></span>`, "$$E=m c^2"},
		"mathjax 2":                      {`<span class="MathJax_Preview">x2</span><span class="MathJax">x2</span><script type="math/tex">x^2</script>`, "$x^2"},
		"mathjax 2 on a line of its own": {`<div class="MathJax_Display"><span class="MathJax">x2</span></div><script type="math/tex; mode=display">x^2</script>`, "$$x^2"},
		"mathjax 3":                      {`<mjx-container display="true"><mjx-math>x</mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>`, "$$x^2"},
		"script alone":                   {`<script type="math/tex">a_1</script><script>var a</script>`, "$a_1"},
		"mediawiki":                      {`<span class="mwe-math-element"><span style="display:none"><math alttext="{\displaystyle c_0}"><mi>c</mi></math></span><img class="mwe-math-fallback-image-inline" alt="c"></span>`, "$c_0"},
		"mediawiki picture alone":        {`<span class="mwe-math-element"><img class="mwe-math-fallback-image-display" alt="c_1"></span>`, "$$c_1"},
		"wordpress":                      {`<img class="latex" alt="e^x" src="a.png"><img class="wide" alt="The ferry">`, "$e^x"},
		"katex without mathml":           {`<span class="math-inline" data-math="x_1"><span class="katex"><span class="katex-html">x1</span></span></span>`, "$x_1"},
		"mathjax 4":                      {`<mjx-container><mjx-math data-latex="a^2"><mjx-msup data-latex="a">a</mjx-msup></mjx-math></mjx-container>`, "$a^2"},
		"no formula":                     {`<span class="katex">nothing</span><span class="mathematics">E</span>`, ""},
	} {
		if got := all(t, test.markup); got != test.want {
			t.Errorf("%s: have %s, want %s", name, got, test.want)
		}
	}
}

func TestMathML(t *testing.T) {
	for markup, want := range map[string]string{
		"<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>":                                                        `\frac{a}{b+1}`,
		"<msqrt><mi>x</mi><mi>y</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>":                                                      `\sqrt{xy}\sqrt[3]{x}`,
		"<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>":                          `∑_{i=1}^ni`,
		"<mi>sin</mi><mi>x</mi><mi>rank</mi>":                                                                                         `\sin x\mathrm{rank}`,
		"<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>10</mn></msup>":                                                         `{(a)}^{10}`,
		"<mover><mi>x</mi><mo>¯</mo></mover><mover><mi>x</mi><mo>^</mo></mover><mover><mi>x</mi><mi>n</mi></mover>":                   `\bar{x}\hat{x}x^n`,
		"<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>": `\begin{matrix} 1 & 0 \\ 0 & 1 \end{matrix}`,
		"<mtext>50 % of {it}</mtext><mi>a</mi><mo>&#x2062;</mo><mi>b</mi>":                                                            `\text{50 \% of \{it\}}ab`,
		"<mfrac><mi>a</mi></mfrac>":                             "a",
		"<mi>x</mi><annotation-xml><ci>x</ci></annotation-xml>": "x",
		strings.Repeat("<mrow>", 300) + "<mi>x</mi>":            "x",
	} {
		if got := all(t, "<math>"+markup+"</math>"); got != "$"+want {
			t.Errorf("%s: have %s, want $%s", markup, got, want)
		}
	}
}
