// Package reasons says in words that users know what decides about blocks: the
// features of the fitted model and the steps that look at a whole page. [Of] gives the
// words for a feature, [Step] those for a step.
package reasons
