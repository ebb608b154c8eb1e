package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// readYAML reads a file of the repository, by its path from the top.
func readYAML(t *testing.T, path string, into any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(readDocument(t, path)), into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// TestAction holds that each input of the action reaches its script, which
// action-check.txtar runs, in a variable that the script reads.
func TestAction(t *testing.T) {
	var action struct {
		Inputs map[string]struct{ Description, Default string }
		Runs   struct {
			Using string
			Steps []struct {
				Uses, Run, Shell string
				Env              map[string]string
			}
		}
	}
	readYAML(t, ".github/actions/check/action.yml", &action)
	script := readDocument(t, ".github/actions/check/check")
	passed := map[string]bool{}
	for _, step := range action.Runs.Steps {
		switch {
		case step.Uses != "" && !strings.Contains(step.Uses, "@"):
			t.Errorf("%s has no version", step.Uses)
		case step.Run != "" && step.Shell == "":
			t.Errorf("steps of actions need a shell: %s", step.Run)
		case strings.Contains(step.Run, "inputs."):
			t.Errorf("an input would be taken for shell: %s", step.Run)
		}
		for variable, value := range step.Env {
			input := regexp.MustCompile(`^\$\{\{ inputs\.(.*) \}\}$`).FindStringSubmatch(value)
			if input == nil {
				continue
			}
			passed[input[1]] = true
			if _, ok := action.Inputs[input[1]]; !ok {
				t.Errorf("there is no input %s", input[1])
			}
			if !strings.Contains(script, "${"+variable+":-") {
				t.Errorf("the script does not read %s", variable)
			}
		}
	}
	if action.Runs.Using != "composite" || len(action.Inputs) == 0 {
		t.Errorf("using %q, %d inputs", action.Runs.Using, len(action.Inputs))
	}
	for name := range action.Inputs {
		if !passed[name] {
			t.Errorf("the input %s reaches nothing", name)
		}
	}
}

// TestHook runs what pre-commit runs.
func TestHook(t *testing.T) {
	var hooks []struct {
		ID, Entry, Files string
		Args             []string
		PassFilenames    bool `yaml:"pass_filenames"`
	}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].PassFilenames {
		t.Fatalf("hooks: %+v", hooks)
	}
	files := regexp.MustCompile(hooks[0].Files)
	for name, want := range map[string]bool{"pages/a.html": true, "pages/a.golden.json": true, "a.txt": true, "a.json": false, "a.go": false} {
		if files.MatchString(name) != want {
			t.Errorf("a change of %s: checked is %t", name, !want)
		}
	}
	args := strings.Fields(hooks[0].Entry)
	if args[0] != "shuck" {
		t.Fatalf("the entry is %q", hooks[0].Entry)
	}
	t.Chdir("../../testdata/pages")
	var out, messages bytes.Buffer
	if code := run(append(args[1:], hooks[0].Args...), nil, &out, &messages); code != 0 {
		t.Errorf("exit code %d, %s\n%s", code, messages.String(), out.String())
	}
}
