package check

import (
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/golden"
)

// junitReport writes the XML that CI servers read: what Jenkins's schema,
// the narrowest of them, allows.
type junitReport struct {
	out    io.Writer
	suites []*junitSuite // one for each path that was checked
}

type junitSuites struct {
	XMLName  xml.Name      `xml:"testsuites"`
	Name     string        `xml:"name,attr"`
	Tests    int           `xml:"tests,attr"`
	Failures int           `xml:"failures,attr"`
	Errors   int           `xml:"errors,attr"`
	Time     string        `xml:"time,attr"`
	Suites   []*junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     string      `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`

	seconds float64
}

type junitCase struct {
	Name      string        `xml:"name,attr"`
	ClassName string        `xml:"classname,attr"`
	Time      string        `xml:"time,attr"`
	Skipped   *junitOutcome `xml:"skipped"`
	Error     *junitOutcome `xml:"error"`
	Failure   *junitOutcome `xml:"failure"`
}

type junitOutcome struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func (j *junitReport) page(p pageResult) error {
	suite := j.suite(terminal.Visible(p.root))
	dir, name := splitPageName(terminal.Visible(p.Name))
	c := junitCase{Name: name, ClassName: junitClass(suite.Name, dir), Time: junitTime(p.Took.Seconds())}
	outcome := &junitOutcome{p.Status.String(), failureSummary(p), "\n" + strings.Join(failureLines(p), "\n") + "\n"}
	switch {
	case p.Status == golden.Broken:
		c.Error = outcome
		suite.Errors++
	case p.isFault:
		c.Failure = outcome
		suite.Failures++
	case p.Status == golden.Missing, p.Status == golden.KnownToFail:
		c.Skipped = outcome
		suite.Skipped++
	}
	suite.Tests++
	suite.seconds += p.Took.Seconds()
	suite.Cases = append(suite.Cases, c)
	return nil
}

// suite gives the suite of a path. Paths come one after another.
func (j *junitReport) suite(root string) *junitSuite {
	if n := len(j.suites); n > 0 && j.suites[n-1].Name == root {
		return j.suites[n-1]
	}
	suite := &junitSuite{Name: root}
	j.suites = append(j.suites, suite)
	return suite
}

// splitPageName gives the directory and the name of a page: of
// "news/site.zip#a/b.html" news and site.zip#a/b.html.
func splitPageName(page string) (dir, name string) {
	file, member, _ := strings.Cut(page, "#")
	dir, name = path.Split(file)
	if member != "" {
		name += "#" + member
	}
	return dir, name
}

// junitClass is what servers group pages by: the directories, with dots, as in
// names of classes.
func junitClass(root, dir string) string {
	class := strings.ReplaceAll(strings.Trim(path.Join(filepath.ToSlash(root), dir), "./"), "/", ".")
	if class == "" {
		return "pages"
	}
	return class
}

// junitTime writes seconds.
func junitTime(seconds float64) string { return fmt.Sprintf("%.3f", seconds) }

func (j *junitReport) end(Tally) error {
	all := junitSuites{Name: "shuck check", Suites: j.suites}
	seconds := 0.0
	for _, suite := range j.suites {
		suite.Time = junitTime(suite.seconds)
		seconds += suite.seconds
		all.Tests += suite.Tests
		all.Failures += suite.Failures
		all.Errors += suite.Errors
	}
	all.Time = junitTime(seconds)
	text, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(j.out, "%s%s\n", xml.Header, text)
	return err
}
