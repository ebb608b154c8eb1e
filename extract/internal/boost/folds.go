package boost

import "hash/fnv"

// Folds gives each group one of k folds by a hash of its name: groups keep their fold when others come or go. It is as even as chance
// makes it. k below 1 counts as 1.
func Folds(groups []string, k int) []int {
	folds := make([]int, len(groups))
	for i, name := range groups {
		h := fnv.New64a()
		h.Write([]byte(name))
		folds[i] = int(draw(h.Sum64(), drawFold) % uint64(max(k, 1)))
	}
	return folds
}
