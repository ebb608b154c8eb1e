package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// Values of flags. Their errors say what is wanted; which flag it is, what was
// given and an example are added by explainFlagError.

// mostJobs is more than any machine can use, and few enough to be started.
const mostJobs = 1024

// A jobCount is how many pages are worked on at a time; 0 is one for each core.
type jobCount int

func (n *jobCount) Type() string   { return "number" }
func (n *jobCount) String() string { return strconv.Itoa(int(*n)) }

func (n *jobCount) Set(text string) error {
	number, err := strconv.Atoi(text)
	if err != nil || number < 0 || number > mostJobs {
		return fmt.Errorf("want a whole number from 1 to %d, or 0 for one for each core", mostJobs)
	}
	*n = jobCount(number)
	return nil
}

// workers is how many are meant on this machine.
func (n jobCount) workers() int {
	if n == 0 {
		return runtime.GOMAXPROCS(0)
	}
	return int(n)
}

// A timeLimit is how long something may take; 0 is no limit.
type timeLimit time.Duration

func (t *timeLimit) Type() string { return "time" }

// String leaves out the zeros: 2m, not 2m0s.
func (t *timeLimit) String() string {
	text := time.Duration(*t).String()
	if short, ok := strings.CutSuffix(text, "m0s"); ok {
		text = short + "m"
	}
	if short, ok := strings.CutSuffix(text, "h0m"); ok {
		text = short + "h"
	}
	return text
}

func (t *timeLimit) Set(text string) error {
	limit, err := time.ParseDuration(text)
	if err != nil || limit < 0 {
		return errors.New("want a time with its unit (ms, s, m or h), or 0 for no limit")
	}
	*t = timeLimit(limit)
	return nil
}

// An option is a word that a flag may be given, and what it means.
type option[T any] struct {
	word  string
	means T
}

// A choice is the value of a flag that is given one of a few words.
type choice[T comparable] struct {
	at      *T
	options []option[T]
}

// choiceOf is a choice among words that stand for themselves.
func choiceOf[T ~string](at *T, words ...T) choice[T] {
	c := choice[T]{at: at}
	for _, word := range words {
		c.options = append(c.options, option[T]{string(word), word})
	}
	return c
}

func (c choice[T]) Type() string { return "word" }

func (c choice[T]) String() string {
	for _, o := range c.options {
		if o.means == *c.at {
			return o.word
		}
	}
	return ""
}

func (c choice[T]) Set(text string) error {
	for _, o := range c.options {
		if o.word == text {
			*c.at = o.means
			return nil
		}
	}
	return errors.New("want " + strings.Join(c.Words(), ", "))
}

func (c choice[T]) Words() []string {
	words := make([]string, len(c.options))
	for i, o := range c.options {
		words[i] = o.word
	}
	return words
}

func choiceOfWhen(at *when) choice[when] { return choiceOf(at, whenAuto, whenAlways, whenNever) }

// A nameList takes names with commas between them, in one flag or several.
type nameList []string

func (l *nameList) Type() string       { return "names" }
func (l *nameList) String() string     { return strings.Join(*l, ",") }
func (l *nameList) GetSlice() []string { return *l } // tells completion that the flag is repeatable

func (l *nameList) Set(text string) error {
	*l = append(*l, strings.Split(text, ",")...)
	return nil
}
