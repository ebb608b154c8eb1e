package boost

// Purposes of draws, so that those of one purpose tell nothing of another's.
const (
	drawSample uint64 = iota
	drawBag
	drawFeature
	drawFold
)

// draw is a random number that follows from its arguments alone, whatever was drawn before: splitmix64 (Steele et al., 2014) over
// each in turn.
func draw(seed uint64, keys ...uint64) uint64 {
	h := seed
	for _, k := range keys {
		h += k + 0x9e3779b97f4a7c15
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}

// chance is a draw as a number in [0, 1).
func chance(seed uint64, keys ...uint64) float64 {
	return float64(draw(seed, keys...)>>11) / (1 << 53)
}
