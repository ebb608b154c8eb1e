package check

import (
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// gitHubReport adds annotations to what people read in a log of GitHub
// Actions. GitHub obeys commands in the log, which a page's text must not be
// able to give: while that is printed, commands are turned off.
type gitHubReport struct {
	reporter
	out       io.Writer
	workspace string
	token     string
	commands  strings.Builder
}

// onGitHub adds annotations to a report where the program runs in GitHub
// Actions.
func onGitHub(text reporter, out io.Writer) reporter {
	if os.Getenv("GITHUB_ACTIONS") != "true" {
		return text
	}
	return &gitHubReport{reporter: text, out: out, workspace: os.Getenv("GITHUB_WORKSPACE")}
}

func (g *gitHubReport) page(p pageResult) error {
	if g.token == "" {
		g.token = rand.Text()
		if _, err := fmt.Fprintf(g.out, "::stop-commands::%s\n", g.token); err != nil {
			return err
		}
	}
	g.annotate(p)
	return g.reporter.page(p)
}

// annotate notes the annotations of a page: one for each thing that is wrong.
func (g *gitHubReport) annotate(p pageResult) {
	if !p.isFault {
		return
	}
	for _, f := range findings(p) {
		title := p.Name
		if f.key != "" {
			title += ": " + f.key
		}
		if !f.known {
			g.command(f.File, f.Line, title, annotationText(f))
		}
	}
}

// annotationLines of a diff are enough to see what happened; the rest is in
// the log.
const annotationLines = 12

func annotationText(f finding) string {
	lines := []string{f.text()}
	for i, line := range f.diff {
		if i == annotationLines {
			lines = append(lines, "…")
			break
		}
		lines = append(lines, diffLine(false, line))
	}
	return strings.Join(lines, "\n")
}

func (g *gitHubReport) command(file string, line int, title, message string) {
	place := "file=" + gitHubProperty.Replace(g.inWorkspace(file))
	if line > 0 {
		place += fmt.Sprintf(",line=%d", line)
	}
	fmt.Fprintf(&g.commands, "::error %s,title=%s::%s\n", place, gitHubProperty.Replace(title), gitHubData.Replace(message))
}

// gitHubData and gitHubProperty escape what ends a command or a part of it.
var (
	gitHubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	gitHubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// inWorkspace gives the path of a file as GitHub knows it: below the checkout,
// whatever directory the program runs in.
func (g *gitHubReport) inWorkspace(file string) string {
	absolute, err := filepath.Abs(file)
	if err != nil || g.workspace == "" {
		return filepath.ToSlash(file)
	}
	below, err := filepath.Rel(g.workspace, absolute)
	if err != nil || !filepath.IsLocal(below) {
		return filepath.ToSlash(file)
	}
	return filepath.ToSlash(below)
}

// end turns commands on again and gives them.
func (g *gitHubReport) end(tally Tally) error {
	err := g.reporter.end(tally)
	if g.token != "" && err == nil {
		_, err = fmt.Fprintf(g.out, "::%s::\n%s", g.token, g.commands.String())
	}
	return err
}
