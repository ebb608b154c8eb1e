package report

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"shuck/cmd/shuck/internal/explanation"
	"shuck/extract"
	"shuck/extract/golden"
)

const testdata = "../../../../testdata/pages/"

// explained explains a page, and holds it against a golden where one is given.
func explained(t *testing.T, source string, data []byte, goldenFile string) explanation.Page {
	t.Helper()
	d, err := extract.Parse(extract.Page{Source: source, Data: data})
	if err != nil {
		t.Fatal(err)
	}
	e := extract.Explain(d, extract.Options{})
	p, err := explanation.Of(&e)
	if err != nil {
		t.Fatal(err)
	}
	if goldenFile != "" {
		p.Golden = explanation.Against(p, goldenFile, golden.Hold(goldenFile, e.Record))
	}
	return p
}

func explainedFile(t *testing.T, name string) explanation.Page {
	t.Helper()
	data, err := os.ReadFile(testdata + name)
	if err != nil {
		t.Fatal(err)
	}
	return explained(t, name, data, "")
}

// differingGolden is a golden that the page harbour-bridge.html differs from in several
// ways.
func differingGolden(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "harbour-bridge.golden.json")
	err := os.WriteFile(file, []byte(`{
  "headline": "Harbour bridge stuck open for a third day",
  "authors": ["Ana Pérez", "Jonas Vik"],
  "body": {"contains": ["Nobody budgets for a wheel that outlived five premiers.", "My father worked on that span in the sixties", "Nobody said this."], "excludes": ["A gear from another age"]}
}`), 0o666)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// files writes a report of each kind, and gives their paths by name.
func files(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(testdata + "harbour-bridge.html")
	if err != nil {
		t.Fatal(err)
	}
	page := explainedFile(t, "harbour-bridge.html")
	held := explained(t, "harbour-bridge.html", data, differingGolden(t))
	rows := []Row{RowOf(page), RowOf(explainedFile(t, "arabic-right-to-left.html")), RowOf(explanation.Failed(extract.Record{Source: "gone.html", Err: &extract.Error{Kind: extract.ErrEmpty, Message: "there is nothing to read in it"}}))}
	rows[0].File, rows[1].File = "pages/a.html", "pages/b #1?.html"
	rows[1].Warnings = []string{"charset guessed"}
	checked := []Checked{
		{Name: "ferry.html", Golden: "ferry.golden.json", Status: "passed"},
		{Name: "harbour-bridge.html", Golden: held.Golden.File, Status: "failed", IsFault: true, Differences: held.Golden.Differences},
		{Name: "gone.html", Status: "broken", IsFault: true, Problems: []string{"gone.html: cannot be read"}},
	}
	dir := t.TempDir()
	paths := map[string]string{}
	for name, content := range map[string][]byte{
		"page": Page(page), "golden": Page(held), "index": Index(rows), "check": Check("1 passed, 1 failed, 1 broken", checked),
	} {
		paths[name] = filepath.Join(dir, name+".html")
		if err := os.WriteFile(paths[name], content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// TestInBrowser holds of each kind of report, on large and small screens, light and
// dark, that it asks for nothing, says nothing on the console, and is accessible.
func TestInBrowser(t *testing.T) {
	b := openBrowser(t)
	if os.Getenv("SHUCK_AXE") == "" {
		t.Log("accessibility is not tested, as SHUCK_AXE does not name the file axe.min.js of axe-core")
	}
	paths := files(t)
	for name, file := range paths {
		for _, width := range []int{1280, 390} {
			for _, scheme := range []string{"light", "dark"} {
				b.open(file, width, 844, scheme)
				b.checkQuiet(name)
				b.eval("document.querySelectorAll('details').forEach((d) => { d.open = true; }); document.querySelector('.blocks button')?.click()", nil)
				b.checkAccessible(fmt.Sprintf("%s at %d pixels, %s", name, width, scheme))
				var tooWide bool
				if b.eval("document.documentElement.scrollWidth > innerWidth", &tooWide); tooWide {
					t.Errorf("%s is wider than %d pixels", name, width)
				}
				b.shoot(fmt.Sprintf("%s-%d-%s", name, width, scheme))
			}
		}
	}
}

// TestPicture makes the picture of a report that the README shows, into the file
// $SHUCK_PICTURE, which .ci/picture names.
func TestPicture(t *testing.T) {
	file := os.Getenv("SHUCK_PICTURE")
	if file == "" {
		t.Skip("SHUCK_PICTURE names no file for the picture of the README")
	}
	b := openBrowser(t)
	b.open(files(t)["page"], 1280, 860, "light")
	b.eval("location.hash = '#b20'; new Promise((done) => setTimeout(done, 500))", nil) // between two paragraphs of the story
	b.eval("scrollBy(0, document.getElementById('b10').getBoundingClientRect().top - 12)", nil)
	b.checkQuiet("page")
	b.shootTo(file)
}

// TestKeyboard reaches a dropped block and opens it by keys alone, and filters.
func TestKeyboard(t *testing.T) {
	b := openBrowser(t)
	b.open(files(t)["page"], 1280, 844, "light")
	at := func() string {
		var where string
		b.eval("document.activeElement.closest('.blocks') ? document.activeElement.textContent.slice(1).replace(/ +/g, ' ') : document.activeElement.tagName", &where)
		return where
	}
	for n := 0; !strings.HasPrefix(at(), "dropped, block 0 "); n++ {
		if n == 60 {
			t.Fatalf("60 tabs do not lead to the blocks but to %s", at())
		}
		b.press("Tab")
	}
	for range 20 {
		b.press("ArrowDown")
	}
	if !strings.HasPrefix(at(), "dropped, block 20 score 0.") {
		t.Errorf("20 steps down is %s", at())
	}
	b.press("Enter")
	var reasons string
	b.eval("document.querySelector('#b20 .reasons').textContent", &reasons)
	if !regexp.MustCompile(`^Score 0\.\d\d \(kept from 0\.\d\d\).*−\d\.\d`).MatchString(reasons) {
		t.Errorf("the reasons are %q", reasons)
	}
	b.press("Enter")
	var open bool
	if b.eval("document.querySelector('#b20 .reasons') !== null", &open); open {
		t.Error("it does not close again")
	}
	var shown []string
	b.eval(`document.querySelectorAll('.filters input')[3].click();
		[...document.querySelectorAll('.blocks > li')].filter((li) => !li.hidden).map((li) => li.className)`, &shown)
	if len(shown) == 0 || slices.ContainsFunc(shown, func(class string) bool { return !strings.HasPrefix(class, "d") }) {
		t.Errorf("dropped but long are %q", shown)
	}
	var expanded string
	b.eval(`location.hash = '#b10'; new Promise((done) => setTimeout(() => done(document.activeElement.textContent + document.querySelector('#b10 .reasons').textContent), 50))`, &expanded)
	if !strings.Contains(expanded, "headline, block   10") || !strings.Contains(expanded, "headline: h1, chosen: 3 more say so") {
		t.Errorf("a link to a block shows %q", expanded)
	}
}

// TestIndexInBrowser sorts and filters.
func TestIndexInBrowser(t *testing.T) {
	b := openBrowser(t)
	b.open(files(t)["index"], 1280, 844, "light")
	names := func() (out string) {
		b.eval("[...document.querySelectorAll('tbody tr')].filter((r) => !r.hidden).map((r) => r.cells[0].textContent).join()", &out)
		return out
	}
	if got := names(); got != "harbour-bridge.html,arabic-right-to-left.html,gone.html" {
		t.Errorf("the rows are %s", got)
	}
	b.eval("document.querySelectorAll('th button')[0].click()", nil)
	if got := names(); got != "arabic-right-to-left.html,gone.html,harbour-bridge.html" {
		t.Errorf("sorted they are %s", got)
	}
	b.eval("document.querySelectorAll('th button')[2].click(); document.querySelectorAll('th button')[2].click()", nil)
	if got := names(); got != "arabic-right-to-left.html,harbour-bridge.html,gone.html" {
		t.Errorf("by confidence, downwards, they are %s", got)
	}
	for show, want := range map[string]string{
		"warned": "arabic-right-to-left.html", "failed": "gone.html", "unsure": "", "no headline": "gone.html",
	} {
		b.eval(fmt.Sprintf("document.getElementById('show').value = '%s'; document.getElementById('show').dispatchEvent(new Event('change'))", show), nil)
		if got := names(); got != want {
			t.Errorf("%s: %s, want %s", show, got, want)
		}
	}
	b.eval("document.getElementById('show').value = ''", nil)
	b.eval("document.getElementById('find').value = 'gone'; document.getElementById('find').dispatchEvent(new Event('input'))", nil)
	if got := names(); got != "gone.html" {
		t.Errorf("found are %s", got)
	}
}

// largePage has so many blocks, of the length that blocks of news pages have.
func largePage(blocks int) []byte {
	var b strings.Builder
	b.WriteString("<html><head><title>The ferry stays</title></head><body><article><h1>The ferry stays</h1>")
	for i := range blocks - 1 {
		if i%3 == 0 {
			fmt.Fprintf(&b, "<ul><li><a href=\"/%d\">Ferry timetable number %d of the inlet</a></li></ul>", i, i)
			continue
		}
		fmt.Fprintf(&b, "<p>The town council voted on Monday to keep ferry %d across the inlet running for another %d years, ending a dispute that had split the harbour, said the mayor.</p>", i, i%90+2)
	}
	b.WriteString("</article></body></html>")
	return []byte(b.String())
}

// fixedPart is what a report has for any page: style, script and markup.
const fixedPart = 30 << 10

// TestReportSize holds that a report is at most three times as large as the text of its
// page, and a fixed part.
func TestReportSize(t *testing.T) {
	p := explained(t, "large.html", largePage(5000), "")
	size := 0
	for _, b := range p.Blocks {
		size += len(b.Text) + 1
	}
	report := Page(p)
	if len(report) > 3*size+fixedPart {
		t.Errorf("the report of %d bytes of text has %d", size, len(report))
	}
	if len(p.Blocks) < 5000 {
		t.Errorf("the page has only %d blocks", len(p.Blocks))
	}
}

// TestLargePage opens a page of 5,000 blocks and scrolls through it. What the browser works
// for that is told, and held only where $SHUCK_TIMES is set, as machines differ.
func TestLargePage(t *testing.T) {
	b := openBrowser(t)
	file := filepath.Join(t.TempDir(), "large.html")
	if err := os.WriteFile(file, Page(explained(t, "large.html", largePage(5000), "")), 0o666); err != nil {
		t.Fatal(err)
	}
	took := timed(func() { b.open(file, 1280, 844, "light") })
	opened := b.busy()
	var frames []float64
	b.eval(`new Promise((done) => {
		const times = [];
		let last = performance.now(), n = 0;
		const step = () => {
			const now = performance.now();
			times.push(now - last);
			last = now;
			scrollBy(0, 300);
			if (++n < 60) requestAnimationFrame(step); else done(times);
		};
		requestAnimationFrame(step);
	})`, &frames)
	slices.Sort(frames)
	scrolled := b.busy() - opened
	t.Logf("opened in %v, of which the page worked %v; frames: median %.0f ms, longest %.0f ms, of which the page worked %v on average",
		took.Round(time.Millisecond), opened, frames[len(frames)/2], frames[len(frames)-1], scrolled/time.Duration(len(frames)))
	if each := scrolled / time.Duration(len(frames)); os.Getenv("SHUCK_TIMES") != "" && (opened > 2*time.Second || each > 100*time.Millisecond) {
		t.Errorf("it stalls: %v to open, %v to scroll", opened, each)
	}
}

// TestLargeIndex opens, sorts and searches an index over 5,000 pages, likewise.
func TestLargeIndex(t *testing.T) {
	b := openBrowser(t)
	row := RowOf(explainedFile(t, "harbour-bridge.html"))
	var rows []Row
	for n := range 5000 {
		row.Source, row.File, row.Confidence = fmt.Sprintf("news/%d.html", n), fmt.Sprintf("pages/news/%d.html.html", n), float64(n*7919%100)/100
		rows = append(rows, row)
	}
	file := filepath.Join(t.TempDir(), "index.html")
	if err := os.WriteFile(file, Index(rows), 0o666); err != nil {
		t.Fatal(err)
	}
	b.open(file, 1280, 844, "light")
	const drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"
	b.eval(drawn, nil)
	opened := b.busy()
	b.eval("document.querySelectorAll('th button')[2].click(); "+drawn, nil)
	sorted := b.busy() - opened
	b.eval("document.getElementById('find').value = '42'; document.getElementById('find').dispatchEvent(new Event('input')); "+drawn, nil)
	found := b.busy() - opened - sorted
	var made int
	b.eval("document.getElementById('find').value = ''; document.getElementById('find').dispatchEvent(new Event('input')); "+drawn, nil)
	b.eval(`(async () => {
		const rows = document.querySelector('tbody').rows, first = rows.length;
		scrollTo(0, document.body.scrollHeight);
		while (rows.length === first) await new Promise(requestAnimationFrame);
		while (!document.querySelector('.rest').hidden) document.getElementById('more').click();
		return rows.length;
	})()`, &made)
	if made != len(rows) {
		t.Errorf("at the end there are %d rows", made)
	}
	t.Logf("the page worked %v to open, %v to sort and %v to search", opened, sorted, found)
	if os.Getenv("SHUCK_TIMES") != "" && (opened > 3*time.Second || sorted > 2*time.Second || found > time.Second) {
		t.Errorf("it stalls: %v to open, %v to sort, %v to search", opened, sorted, found)
	}
}

// evils are what pages may hold to get out of the place that they are shown in.
var evils = []string{
	`<script>pwned=1</script>`, `</script><script>pwned=1</script>`, `<!--<script>`, `-->`, `]]>`,
	`<img src=x onerror=pwned=1>`, `" onmouseover="pwned=1`, `' onfocus='pwned=1' autofocus='`,
	`javascript:pwned=1`, `data:text/html,<script>pwned=1</script>`, `//evil.example/`,
	`<svg onload=pwned=1><animate onbegin=pwned=1>`, `<style>*{display:none}</style>`, `</style><b>`, `expression(pwned=1)`,
	`<base href=//evil.example>`, `<meta http-equiv=refresh content=0;url=//evil.example>`, `<iframe srcdoc="<script>pwned=1</script>">`,
	`{{source}}`, `${pwned=1}`, `{{constructor.constructor('pwned=1')()}}`, `%s%d`, "</title><script>pwned=1</script>", "</textarea>", "</ol></main>",
	"\u202egnp.exe\u202c", "\u2066\u2069", "\x1b]0;owned\x07\x1b[31m", "\x00", "\u2028\u2029", "a\u0301", "<a href=\"javascript:pwned=1\">x</a>", "\xff\xfe",
}

// evilReports have each of the evils in every string that a page or a file name may give.
func evilReports() map[string][]byte {
	evil := strings.Join(evils, " ")
	raw := []byte(fmt.Sprintf("%q", "x"))
	if text, err := explanationJSON(evil); err == nil {
		raw = text
	}
	zero := 0
	difference := explanation.Difference{Key: evil, Message: evil, Want: raw, Got: raw, Reasons: []explanation.Reason{{What: evil, Text: evil, Block: &zero, Why: evil}}}
	p := explanation.Page{
		Source: evil, URL: &evil, Kind: &evil, Forms: []string{evil}, Warnings: []string{evil}, Rules: []explanation.Rule{{Source: evil, Trouble: []string{evil}}},
		Fields: []explanation.Field{{Name: evil, Value: raw, Candidates: []explanation.Candidate{{Value: evil, From: evil, Block: &zero, Outcome: evil, Why: evil}, {Value: evil, From: evil, Outcome: "chosen", Why: evil}}}},
		Blocks: []explanation.Block{
			{Type: "paragraph", Kept: true, Field: &evil, Why: evil, Text: evil, Moved: []explanation.Moved{{Words: evil, Added: 1}}},
			{Number: 1, Type: evil, Text: evil},
		},
		Golden: &explanation.Golden{File: evil, Status: evil, Problems: []string{evil}, Differences: []explanation.Difference{difference}},
	}
	row := RowOf(p)
	row.File, row.Error = "pages/"+evil, evil
	return map[string][]byte{
		"page": Page(p), "index": Index([]Row{row}),
		"check": Check(evil, []Checked{{Name: evil, Golden: evil, Status: evil, IsFault: true, Problems: []string{evil}, Differences: []explanation.Difference{difference}}}),
	}
}

func explanationJSON(s string) ([]byte, error) {
	p, err := explanation.Page{Source: s}.JSON(false)
	if err != nil {
		return nil, err
	}
	_, rest, _ := bytes.Cut(p, []byte(":"))
	value, _, _ := bytes.Cut(rest, []byte(`,"url"`))
	return value, nil
}

// TestNothingIsLive holds that a report of the worst page has the elements and the
// attributes that the report of a harmless one has, and no others.
func TestNothingIsLive(t *testing.T) {
	for name, report := range evilReports() {
		scripts := checkHarmless(t, name, report)
		if want := map[string]int{"page": 2, "index": 2, "check": 1}[name]; scripts != want {
			t.Errorf("%s has %d scripts", name, scripts)
		}
		if i := bytes.IndexFunc(report, func(r rune) bool {
			return r < ' ' && r != '\n' && r != '\t' || r == '\u202e' || r == '\u2066'
		}); i >= 0 {
			t.Errorf("%s has %q", name, report[i:min(len(report), i+20)])
		}
	}
}

// checkHarmless holds that there are harmless elements alone, for browsers with scripts and
// without, and counts the scripts.
func checkHarmless(t *testing.T, name string, report []byte) (scripts int) {
	t.Helper()
	for _, isScripted := range []bool{false, true} {
		doc, err := html.ParseWithOptions(bytes.NewReader(report), html.ParseOptionEnableScripting(isScripted))
		if err != nil {
			t.Fatal(err)
		}
		scripts = 0
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "script" {
				scripts++
			}
			for _, fault := range liveParts(n) {
				t.Errorf("%s has %s", name, fault)
			}
		}
	}
	return scripts
}

// harmless are the elements of reports, and the attributes that each has.
var harmless = map[string]string{
	"a": "href class", "bdi": "", "b": "", "body": "class", "button": "type id tabindex aria-expanded", "canvas": "id width height role aria-label",
	"details": "id class data-name data-status open", "del": "", "div": "class dir", "fieldset": "class hidden", "form": "class hidden", "h1": "dir",
	"h2": "id", "h3": "", "head": "", "header": "class", "html": "lang", "input": "type id name autocomplete", "ins": "", "label": "", "legend": "",
	"li": "id class dir data-told data-f hidden", "main": "class", "meta": "charset name content http-equiv", "noscript": "", "ol": "class start",
	"option": "value", "p": "class role hidden id", "path": "class d", "q": "", "script": "type id", "section": "class aria-labelledby",
	"select": "id", "span": "class dir aria-hidden", "style": "", "summary": "", "svg": "class viewBox preserveAspectRatio aria-hidden",
	"table": "role aria-label hidden", "tbody": "role", "td": "class dir role", "th": "class role aria-sort", "thead": "role", "title": "", "tr": "role", "ul": "class",
}

// liveParts are what an element has that no element of a harmless report has.
func liveParts(n *html.Node) (faults []string) {
	attributes, known := harmless[n.Data]
	if !known {
		faults = append(faults, "<"+n.Data+">")
	}
	for _, a := range n.Attr {
		if !slices.Contains(strings.Fields(attributes), a.Key) {
			faults = append(faults, "<"+n.Data+" "+a.Key+">")
		}
		if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "./pages/") {
			faults = append(faults, "a link to "+a.Val)
		}
	}
	return faults
}

// TestNothingIsLiveInBrowser opens the worst reports and uses them.
func TestNothingIsLiveInBrowser(t *testing.T) {
	b := openBrowser(t)
	for name, report := range evilReports() {
		file := filepath.Join(t.TempDir(), "evil.html")
		if err := os.WriteFile(file, report, 0o666); err != nil {
			t.Fatal(err)
		}
		b.open(file, 1280, 844, "light")
		b.eval("document.querySelectorAll('details').forEach((d) => { d.open = true; }); document.querySelectorAll('button').forEach((x) => x.click()); document.querySelectorAll('*').forEach((e) => { e.dispatchEvent(new Event('mouseover')); e.dispatchEvent(new Event('focus')); e.dispatchEvent(new Event('error')); })", nil)
		b.checkQuiet(name)
		var pwned bool
		if b.eval("typeof pwned !== 'undefined'", &pwned); pwned {
			t.Errorf("%s runs what a page brings", name)
		}
		var made string
		b.eval("document.documentElement.outerHTML", &made)
		checkHarmless(t, name, []byte(made))
		var shown string
		b.eval("document.body.innerText", &shown)
		if !strings.Contains(shown, "<script>pwned=1</script>") || !strings.Contains(shown, `\u202egnp.exe`) {
			t.Errorf("%s does not show what the page has:\n%.300s", name, shown)
		}
	}
}

// TestSlots holds that the slots of markup files stand where text cannot be live: between
// tags, but in no script or style of a page's making.
func TestSlots(t *testing.T) {
	for name, file := range map[string]string{"page": pageMarkup, "index": indexMarkup, "check": checkMarkup} {
		inTag := regexp.MustCompile(`<[^>]*\{\{`)
		if inTag.MatchString(file) {
			t.Errorf("%s has a slot in a tag", name)
		}
		if strings.Contains(strings.ReplaceAll(file, `<script type="application/json" id="data">{{data}}</script>`, ""), "<script") || strings.Contains(file, "<style") {
			t.Errorf("%s has a script or a style of its own", name)
		}
	}
}

func TestText(t *testing.T) {
	for s, want := range map[string]markup{
		"":                          "",
		"a\nb\tc":                   "a\nb\tc",
		`<b a="1" c='2'>&amp;`:      "&lt;b a=&#34;1&#34; c=&#39;2&#39;&gt;&amp;amp;",
		"\u202eleft\x1b[31m\x00":    `\u202eleft\u001b[31m\u0000`,
		"Bundes\u00adtag क्\u200dष": "Bundes\u00adtag क्\u200dष",
		"\xff":                      "\ufffd",
	} {
		if got := text(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	if got := island([]string{"</script><!-- \u2028&"}); strings.ContainsAny(string(got), "<>&\u2028") {
		t.Errorf("the island is %s", got)
	}
}
