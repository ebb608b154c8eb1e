package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// A indexedJob is what Kubernetes' API knows of an Indexed Job, as far as the manifest
// uses it: what it does not know is an error.
type indexedJob struct {
	APIVersion string `yaml:"apiVersion"`
	Kind       string
	Metadata   struct{ Name string }
	Spec       struct {
		CompletionMode           string `yaml:"completionMode"`
		Completions, Parallelism int
		BackoffLimitPerIndex     int `yaml:"backoffLimitPerIndex"`
		PodFailurePolicy         struct {
			Rules []struct {
				Action      string
				OnExitCodes struct {
					ContainerName string `yaml:"containerName"`
					Operator      string
					Values        []int
				} `yaml:"onExitCodes"`
			}
		} `yaml:"podFailurePolicy"`
		Template struct {
			Spec struct {
				RestartPolicy string `yaml:"restartPolicy"`
				Containers    []struct {
					Name, Image  string
					Args         []string
					Resources    struct{ Requests, Limits map[string]string }
					VolumeMounts []struct {
						Name      string
						MountPath string `yaml:"mountPath"`
					} `yaml:"volumeMounts"`
				}
				Volumes []struct {
					Name                  string
					PersistentVolumeClaim struct {
						ClaimName string `yaml:"claimName"`
					} `yaml:"persistentVolumeClaim"`
				}
			}
		}
	}
}

// TestIndexedJob holds the manifest against the fields of the API and what they ask of
// each other, and its arguments against the flags.
func TestIndexedJob(t *testing.T) {
	text, err := os.ReadFile("../../testdata/scale/indexed-job.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var job indexedJob
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&job); err != nil {
		t.Fatal(err)
	}
	pod := job.Spec.Template.Spec
	if job.APIVersion != "batch/v1" || job.Kind != "Job" || job.Spec.CompletionMode != "Indexed" || job.Spec.Completions < 1 {
		t.Errorf("no Indexed Job: %+v", job)
	}
	// Both are asked for by backoffLimitPerIndex and podFailurePolicy.
	if pod.RestartPolicy != "Never" || job.Spec.PodFailurePolicy.Rules[0].OnExitCodes.ContainerName != pod.Containers[0].Name {
		t.Errorf("the API refuses the restart policy %q or the rule for exit codes", pod.RestartPolicy)
	}
	if pod.Containers[0].VolumeMounts[0].Name != pod.Volumes[0].Name {
		t.Error("a mount is of no volume")
	}
	t.Setenv("JOB_COMPLETION_INDEX", "19")
	root := newRoot()
	if err := root.ParseFlags(pod.Containers[0].Args); err != nil {
		t.Fatal(err)
	}
	if part := root.Flags().Lookup("shard").Value.String(); part != "20/20" || job.Spec.Completions != 20 {
		t.Errorf("the last of %d tasks does part %s: %s", job.Spec.Completions, part, strings.Join(pod.Containers[0].Args, " "))
	}
}
