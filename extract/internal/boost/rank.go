package boost

import "math"

// The ranks of missing values are beyond those of all others, infinities included.
const (
	missingBelow = math.MinInt32
	missingAbove = math.MaxInt32
)

// Bits of a float32.
const (
	signBit      = 1 << 31
	infinityBits = 0x7f800000 // of +Inf; of NaN those besides the sign are greater
)

// rank is an integer in the order of floats: those of negative floats fall as their bits rise, so all bits but the sign are turned.
func rank(v float32) int32 {
	b := int32(math.Float32bits(v))
	return b ^ int32(uint32(b>>31)>>1)
}

// thresholdRank is the rank that no value up to a threshold is above. -0 ranks below 0 but is as great, so as a threshold it is 0.
func thresholdRank(threshold float32) int32 {
	if threshold == 0 {
		return 0
	}
	return rank(threshold)
}

// isMissing is v != v. Comparing integers lets the compiler do without a branch, which would be guessed wrong in a column full of gaps.
func isMissing(v float32) bool { return math.Float32bits(v)&^signBit > infinityBits }

// thresholdOfRank is the threshold that a rank is that of: what turns the bits turns them back.
func thresholdOfRank(rank int32) float32 {
	return math.Float32frombits(uint32(rank ^ int32(uint32(rank>>31)>>1)))
}
