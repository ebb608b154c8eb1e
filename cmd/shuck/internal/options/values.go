// Package options holds the kinds of values that flags take, and the flags that
// several commands have.
//
// Each kind is a pflag.Value: Type is a word for it, String the value as it could be
// typed, and Set takes what was typed or says what is wanted. Which flag it is, what
// was given and an example are added by usage.ExplainFlagError.
package options

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"shuck/cmd/shuck/internal/terminal"
)

// mostJobs is more than any machine can use, and few enough to be started.
const mostJobs = 1024

// Jobs are how many pages are worked on at a time; 0 is one for each core.
type Jobs int

// Type is a word for the kind of value.
func (n *Jobs) Type() string { return "number" }

// String is the number.
func (n *Jobs) String() string { return strconv.Itoa(int(*n)) }

// Set takes a number that was typed.
func (n *Jobs) Set(text string) error {
	number, err := strconv.Atoi(text)
	if err != nil || number < 0 || number > mostJobs {
		return fmt.Errorf("want a whole number from 1 to %d, or 0 for one for each core", mostJobs)
	}
	*n = Jobs(number)
	return nil
}

// Workers is how many are meant on this machine.
func (n Jobs) Workers() int {
	if n == 0 {
		return runtime.GOMAXPROCS(0)
	}
	return int(n)
}

// A TimeLimit is how long something may take; 0 is no limit.
type TimeLimit time.Duration

// Type is a word for the kind of value.
func (t *TimeLimit) Type() string { return "time" }

// String leaves out the zeros: 2m, not 2m0s.
func (t *TimeLimit) String() string {
	text := time.Duration(*t).String()
	if short, ok := strings.CutSuffix(text, "m0s"); ok {
		text = short + "m"
	}
	if short, ok := strings.CutSuffix(text, "h0m"); ok {
		text = short + "h"
	}
	return text
}

// Set takes a time with its unit.
func (t *TimeLimit) Set(text string) error {
	limit, err := time.ParseDuration(text)
	if err != nil || limit < 0 {
		return errors.New("want a time with its unit (ms, s, m or h), or 0 for no limit")
	}
	*t = TimeLimit(limit)
	return nil
}

// An Option is a word that a flag may be given, and what it means.
type Option[T any] struct {
	Word  string
	Means T
}

// A Choice is the value of a flag that is given one of a few words.
type Choice[T comparable] struct {
	At      *T
	Options []Option[T]
}

// ChoiceOf is a choice among words that stand for themselves.
func ChoiceOf[T ~string](at *T, words ...T) Choice[T] {
	c := Choice[T]{At: at}
	for _, word := range words {
		c.Options = append(c.Options, Option[T]{string(word), word})
	}
	return c
}

// Type is a word for the kind of value.
func (c Choice[T]) Type() string { return "word" }

// String is the word that was chosen.
func (c Choice[T]) String() string {
	for _, o := range c.Options {
		if o.Means == *c.At {
			return o.Word
		}
	}
	return ""
}

// Set takes one of the words.
func (c Choice[T]) Set(text string) error {
	for _, o := range c.Options {
		if o.Word == text {
			*c.At = o.Means
			return nil
		}
	}
	return errors.New("want " + strings.Join(c.Words(), ", "))
}

// Words are those that can be chosen.
func (c Choice[T]) Words() []string {
	words := make([]string, len(c.Options))
	for i, o := range c.Options {
		words[i] = o.Word
	}
	return words
}

// ChoiceOfWhen is a choice of when to do what suits terminals.
func ChoiceOfWhen(at *terminal.When) Choice[terminal.When] {
	return ChoiceOf(at, terminal.WhenAuto, terminal.WhenAlways, terminal.WhenNever)
}

// Names are typed with commas between them, in one flag or several.
type Names []string

// Type is a word for the kind of value.
func (l *Names) Type() string { return "names" }

// String is the names with commas between them.
func (l *Names) String() string { return strings.Join(*l, ",") }

// GetSlice gives the names. That there is such a method tells completion that the flag
// is repeatable.
func (l *Names) GetSlice() []string { return *l }

// Set adds names with commas between them.
func (l *Names) Set(text string) error {
	*l = append(*l, strings.Split(text, ",")...)
	return nil
}
