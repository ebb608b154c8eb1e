// Package shard takes one part of many of a run's inputs, and joins what the parts gave.
//
//	part.go   which part: the value of --shard, typed or as an engine says it
//	plan.go   which inputs, and how much of them, belong to a part
//	file.go   what a part gave, as a file that says what it is
//	merge.go  the command merge
package shard

import (
	"fmt"
	"strconv"
	"strings"
)

// A Part is the value of --shard: the part Number, from 1, of Of. The zero value is
// the whole.
type Part struct {
	Number, Of int
	// Env looks up variables, for auto.
	Env func(name string) (string, bool)
}

// mostParts is more than any engine starts.
const mostParts = 1_000_000

// An engine says in its variables which part a task is.
type engine struct {
	index string // of the task
	count string // of all tasks; "" where it is not said
	first string // the least index; "" is 0
	step  string // between two indices; "" is 1
}

// engines are tried in this order. Kubernetes does not tell a task how many there
// are.
func engines() []engine {
	return []engine{
		{index: "JOB_COMPLETION_INDEX"}, // Kubernetes Indexed Jobs
		{index: "SLURM_ARRAY_TASK_ID", count: "SLURM_ARRAY_TASK_COUNT", first: "SLURM_ARRAY_TASK_MIN", step: "SLURM_ARRAY_TASK_STEP"},
		{index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"},
		{index: "CLOUD_RUN_TASK_INDEX", count: "CLOUD_RUN_TASK_COUNT"},
		{index: "BATCH_TASK_INDEX", count: "BATCH_TASK_COUNT"}, // Google Batch
	}
}

// Type is a word for the kind of value.
func (p *Part) Type() string { return "part" }

// String is the part as it could be typed, "" for the whole.
func (p *Part) String() string {
	if p.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", p.Number, p.Of)
}

// Set takes I/N, auto, or auto/N.
func (p *Part) Set(text string) error {
	first, count, _ := strings.Cut(text, "/")
	if first == "auto" {
		return p.setAuto(count)
	}
	number, err := strconv.Atoi(first)
	of, errOf := strconv.Atoi(count)
	if err != nil || errOf != nil || number < 1 || number > of || of > mostParts {
		return fmt.Errorf("want I/N, the part I from 1 to N, or auto, or auto/N")
	}
	p.Number, p.Of = number, of
	return nil
}

// setAuto takes the part that the first engine says whose variables are there. The
// count that was typed goes before that of the engine.
func (p *Part) setAuto(count string) error {
	for _, e := range engines() {
		text, ok := p.Env(e.index)
		if !ok || text == "" {
			continue
		}
		if count == "" {
			count, _ = p.Env(e.count)
		}
		if count == "" {
			return fmt.Errorf("%s=%s says which part this is, and nothing of how many: give auto/N", e.index, text)
		}
		index, err := strconv.Atoi(text)
		of, errOf := strconv.Atoi(count)
		least, step := p.number(e.first, 0), p.number(e.step, 1)
		if err != nil || errOf != nil || step < 1 || of < 1 || of > mostParts || index < least || (index-least)%step != 0 || (index-least)/step >= of {
			return fmt.Errorf("%s=%s is none of %s parts: give I/N", e.index, text, count)
		}
		p.Number, p.Of = (index-least)/step+1, of
		return nil
	}
	var names []string
	for _, e := range engines() {
		names = append(names, e.index)
	}
	return fmt.Errorf("no variable says which part this is (%s): give I/N", strings.Join(names, ", "))
}

// number is that of a variable, or what it is without.
func (p *Part) number(name string, without int) int {
	text, _ := p.Env(name)
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return without
}
