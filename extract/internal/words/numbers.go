package words

import (
	"math"
)

// Missing is the value of a feature that cannot be measured: NaN.
var Missing = float32(math.NaN())

// Ratio returns a/b, or 0 where b is 0.
func Ratio(a, b int) float32 {
	if b == 0 {
		return 0
	}
	return float32(a) / float32(b)
}

// OneIf returns 1 for true and 0 for false.
func OneIf(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
