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

// yamlBlock finds the YAML in a page of Markdown.
var yamlBlock = regexp.MustCompile("(?s)\n```yaml\n(.*?)\n```\n")

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
	workflows := 0
	for _, file := range []string{"../../.github/docs/ci.md"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range yamlBlock.FindAllSubmatch(text, -1) {
			var w workflow
			if !bytes.Contains(block[1], []byte("runs-on:")) {
				continue
			}
			if err := yaml.Unmarshal(block[1], &w); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			workflows++
			checkWorkflow(t, file, w)
		}
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
	text, err := os.ReadFile("../../.github/actions/check/action.yml")
	if err != nil {
		t.Fatal(err)
	}
	var action struct{ Inputs map[string]any }
	if err := yaml.Unmarshal(text, &action); err != nil {
		t.Fatal(err)
	}
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
