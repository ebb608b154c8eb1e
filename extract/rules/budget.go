package rules

import (
	"errors"
	"fmt"
)

// The work of a rule is counted in steps, so that a page gives the same record
// on every machine and under any load. A step is about what it takes to visit a
// node; work that grows with something else counts as many steps as it takes the
// time of.
//
// News pages have some thousands of nodes and rules some dozens of selectors:
// of the rules that are built in, none takes a thousandth of this on any page that
// was tried. What takes more is cut off after a second or a few.
const (
	stepsOfRule     = 32 << 20 // on one page
	stepsOfSelector = 8 << 20  // of it, or of another part of the rule
	bytesPerStep    = 64       // of text that is read
	matchPerStep    = 16       // of regular expressions: bytes of text times instructions of the program
	maxFound        = 20_000   // nodes of one selector
	maxValueBytes   = 8 << 10  // of a text that a field is read from or an expression held against
)

// errCutOff is what all errors are that end a part of a rule before it is done.
var errCutOff = errors.New("cut off")

var (
	errSteps = fmt.Errorf("takes too many steps (%w)", errCutOff)
	errFound = fmt.Errorf("finds more than %d nodes (%w)", maxFound, errCutOff)
)

// A budget bounds the work that a rule does on one page. What spends more than
// there is panics with errSteps; guarded turns that into an error.
type budget struct {
	rule int // steps that are left to the rule
	part int // and to the part of it that is at work
}

func newBudget() *budget { return &budget{rule: stepsOfRule} }

// spend takes steps off the budget, before the work is done.
func (b *budget) spend(steps int) {
	b.rule -= steps
	b.part -= steps
	if b.rule < 0 || b.part < 0 {
		panic(errSteps)
	}
}

// spendOnText takes off what reading a text takes.
func (b *budget) spendOnText(text string) { b.spend(1 + len(text)/bytesPerStep) }

// guarded runs a part of a rule, which may take so many steps. Panics, those of
// the XPath library on expressions whose types do not fit among them, become
// errors.
func (b *budget) guarded(steps int, run func()) (err error) {
	b.part = steps
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case error:
			err = fault
		default:
			err = fmt.Errorf("%v", fault)
		}
	}()
	run()
	return nil
}
