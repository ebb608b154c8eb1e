package body

// takePlain makes the article of a plain story: everything but its head.
func (a *draft) takePlain() {
	for i := range a.In {
		a.put(i, i >= a.Plain.Body)
	}
	a.expected = 1
}
