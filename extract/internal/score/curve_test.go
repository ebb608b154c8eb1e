package score

import (
	"testing"
)

func TestCurve(t *testing.T) {
	c := Curve{{0.2, 0.1}, {0.6, 0.5}, {0.8, 0.9}}
	for x, want := range map[float64]float64{0: 0.1, 0.2: 0.1, 0.4: 0.3, 0.6: 0.5, 0.7: 0.7, 1: 0.9} {
		if got := c.At(x); got < want-1e-6 || got > want+1e-6 {
			t.Errorf("at %v: got %v, want %v", x, got, want)
		}
	}
	if got := (Curve)(nil).At(0.3); got != 0.3 {
		t.Errorf("an empty curve gives %v for 0.3", got)
	}
}
