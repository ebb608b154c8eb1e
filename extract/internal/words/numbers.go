package words

import (
	"math"
)

var Missing = float32(math.NaN())

func Ratio(a, b int) float32 {
	if b == 0 {
		return 0
	}
	return float32(a) / float32(b)
}

func OneIf(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
