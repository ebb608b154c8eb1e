package shard

import "testing"

// TestPart holds which part is meant, typed or as engines say it.
func TestPart(t *testing.T) {
	for _, test := range []struct {
		text, want string
		env        map[string]string
	}{
		{"1/1", "1/1", nil},
		{"7/7", "7/7", nil},
		{"0/7", "", nil},
		{"8/7", "", nil},
		{"3", "", nil},
		{"a/7", "", nil},
		{"auto", "", nil},
		{"auto", "", map[string]string{"JOB_COMPLETION_INDEX": "4"}},
		{"auto/9", "5/9", map[string]string{"JOB_COMPLETION_INDEX": "4"}},
		{"auto/4", "", map[string]string{"JOB_COMPLETION_INDEX": "4"}},
		{"auto", "3/5", map[string]string{"SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "5", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_STEP": "1"}},
		{"auto", "3/5", map[string]string{"SLURM_ARRAY_TASK_ID": "20", "SLURM_ARRAY_TASK_COUNT": "5", "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_STEP": "10"}},
		{"auto", "", map[string]string{"SLURM_ARRAY_TASK_ID": "9", "SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "3"}},
		{"auto", "1/2", map[string]string{"AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "2"}},
		{"auto", "10/10", map[string]string{"CLOUD_RUN_TASK_INDEX": "9", "CLOUD_RUN_TASK_COUNT": "10"}},
		{"auto", "2/3", map[string]string{"BATCH_TASK_INDEX": "1", "BATCH_TASK_COUNT": "3"}},
		{"auto", "", map[string]string{"BATCH_TASK_INDEX": "3", "BATCH_TASK_COUNT": "3"}},
	} {
		p := Part{Env: func(name string) (string, bool) { value, ok := test.env[name]; return value, ok }}
		if err := p.Set(test.text); p.String() != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s with %v: %q, %v, want %q", test.text, test.env, p.String(), err, test.want)
		}
	}
}
