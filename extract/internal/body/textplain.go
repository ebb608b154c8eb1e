package body

import ()

// takePlain makes the article of a plain story: everything but its head.
func (a *Body) takePlain() {
	for i := range a.In {
		a.Put(i, i >= a.Plain.Body)
	}
	a.expected = 1
}
