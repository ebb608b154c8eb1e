package main

import (
	"bytes"
	"os"
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

// TestCheckOfClone is what a visitor types first: it has to be green.
func TestCheckOfClone(t *testing.T) {
	var out, messages bytes.Buffer
	if code := run([]string{"check", "../../testdata/pages"}, nil, &out, &messages); code != 0 || messages.Len() > 0 {
		t.Errorf("exit code %d, %s\n%s", code, messages.String(), out.String())
	}
}
