package rules

import (
	"errors"
	"fmt"
	"time"
)

// A rule may look at stepsMost nodes of a page: news pages have some thousands
// and rules some dozens of selectors, so this is far above what rules need, and
// is looked at in less than a second. So no expression can hold up a page.
const (
	stepsMost      = 8 << 20
	stepsSelector  = 2 << 20     // of one selector
	stepsPerLook   = 1 << 12     // between two looks at the clock
	timeMost       = time.Second // for steps that take long, such as :nth-child among a million
	foundMost      = 20_000      // nodes of one selector
	valueBytesMost = 8 << 10     // of a text that a field is read from or an expression held against
)

var (
	errSteps = errors.New("looks at too many nodes")
	errTime  = errors.New("takes too long")
	errFound = fmt.Errorf("finds more than %d nodes", foundMost)
)

// A budget bounds the looking that a rule does on one page. What spends it
// panics with one of the errors above; guarded turns that into an error.
type budget struct {
	rule      int // steps that are left to the rule
	selector  int // and to the selector
	untilLook int
	end       time.Time
}

func newBudget() *budget {
	return &budget{rule: stepsMost, untilLook: stepsPerLook, end: time.Now().Add(timeMost)}
}

// spend takes steps off the budget.
func (b *budget) spend(steps int) {
	b.rule -= steps
	b.selector -= steps
	b.untilLook -= steps
	if b.rule < 0 || b.selector < 0 {
		panic(errSteps)
	}
	if b.untilLook < 0 {
		b.untilLook = stepsPerLook
		b.look()
	}
}

// look looks at the clock, before work that takes long for one step.
func (b *budget) look() {
	if time.Now().After(b.end) {
		panic(errTime)
	}
}

// guarded runs what one selector does. Panics, those of the XPath library on
// expressions whose types do not fit among them, become errors.
func (b *budget) guarded(run func()) (err error) {
	b.selector = stepsSelector
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
