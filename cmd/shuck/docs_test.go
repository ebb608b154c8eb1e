package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// documents are the pages of Markdown that people read first, as seen from the top of
// the project.
func documents(t *testing.T) []string {
	t.Helper()
	docs, err := filepath.Glob("../../.github/docs/*.md")
	if err != nil || len(docs) == 0 {
		t.Fatal("there are no documents: ", err)
	}
	for i := range docs {
		docs[i] = strings.TrimPrefix(docs[i], "../../")
	}
	return append(docs, "README.md", ".github/CONTRIBUTING.md", ".github/scale.md")
}

// readDocument reads a file of the project by its path from the top, with line ends as
// Unix has them.
func readDocument(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../..", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// A fence is a block between ``` and ```, and what it says of itself: a session in a
// terminal is "console", commands that nobody runs here are "sh".
type fence struct {
	info, text string
}

// fenced finds the fences of a document.
var fenced = regexp.MustCompile("(?m)^```(.*)\n((?s:.*?))^```$")

func fencesOf(document string) (all []fence) {
	for _, m := range fenced.FindAllStringSubmatch(document, -1) {
		all = append(all, fence{m[1], m[2]})
	}
	return all
}

// A workflow is what the test asks of one of GitHub Actions.
type workflow struct {
	Permissions map[string]string
	Jobs        map[string]struct {
		Steps []struct {
			Uses, If string
			With     map[string]string
		}
	}
}

// TestWorkflows holds that the workflows that people are told to copy build shuck
// with a cache by its own go.sum, and that no step wants to write where pull
// requests of forks may not.
func TestWorkflows(t *testing.T) {
	const name = ".github/docs/ci.md"
	workflows := 0
	for _, f := range fencesOf(readDocument(t, name)) {
		if f.info != "yaml" || !strings.Contains(f.text, "runs-on:") {
			continue
		}
		var w workflow
		if err := yaml.Unmarshal([]byte(f.text), &w); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		workflows++
		checkWorkflow(t, name, w)
	}
	if workflows != 2 {
		t.Errorf("%d workflows, want 2", workflows)
	}
}

func checkWorkflow(t *testing.T, file string, w workflow) {
	t.Helper()
	for _, step := range w.Jobs["check"].Steps {
		switch {
		case strings.HasPrefix(step.Uses, "actions/setup-go@") && step.With["cache-dependency-path"] != "shuck/go.sum":
			t.Errorf("%s: the cache of Go goes by %q", file, step.With["cache-dependency-path"])
		case strings.Contains(step.Uses, "/shuck/.github/actions/check@"):
			checkInputs(t, file, step.With)
		case strings.Contains(step.Uses, "report") && !strings.Contains(step.If, "fork != true"):
			t.Errorf("%s: %s fails for pull requests of forks", file, step.Uses)
		}
	}
	for what, access := range w.Permissions {
		if access == "write" && what != "checks" {
			t.Errorf("%s: %s: %s", file, what, access)
		}
	}
}

// checkInputs holds that the action of this repository has the inputs that it is given.
func checkInputs(t *testing.T, file string, given map[string]string) {
	t.Helper()
	var action struct{ Inputs map[string]any }
	readYAML(t, ".github/actions/check/action.yml", &action)
	for name := range given {
		if _, ok := action.Inputs[name]; !ok {
			t.Errorf("%s: the action has no input %s", file, name)
		}
	}
}

// TestCheckOfClone is what a visitor types first: it has to be green.
func TestCheckOfClone(t *testing.T) {
	var out, messages bytes.Buffer
	if code := run([]string{"check", "../../testdata/pages"}, nil, &out, &messages); code != 0 || messages.Len() > 0 {
		t.Errorf("exit code %d, %s\n%s", code, messages.String(), out.String())
	}
}

// linked finds where a link of Markdown leads, and heading a heading.
var (
	linked  = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
)

// TestLinks holds that links in the documents lead to files and headings that there are.
func TestLinks(t *testing.T) {
	for _, name := range documents(t) {
		text := fenced.ReplaceAllString(readDocument(t, name), "")
		for _, m := range linked.FindAllStringSubmatch(text, -1) {
			file, part, _ := strings.Cut(m[1], "#")
			if strings.Contains(file, ":") {
				continue
			}
			path := name
			if file != "" {
				path = filepath.Join(filepath.Dir(name), file)
			}
			if _, err := os.Stat(filepath.Join("../..", path)); err != nil {
				t.Errorf("%s: there is no %s", name, m[1])
			} else if part != "" && !hasHeading(readDocument(t, path), part) {
				t.Errorf("%s: there is no heading %s", name, m[1])
			}
		}
	}
}

// hasHeading reports whether a document has a heading that is reached as #part.
func hasHeading(document, part string) bool {
	for _, m := range heading.FindAllStringSubmatch(document, -1) {
		words := strings.Fields(strings.ToLower(regexp.MustCompile(`[^\w\s-]`).ReplaceAllString(m[1], "")))
		if strings.Join(words, "-") == part {
			return true
		}
	}
	return false
}
