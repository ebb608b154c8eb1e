package boost

import "hash/fnv"

// Folds gives each group one of k folds, 0 to k-1, by a hash of its name, so that groups keep their fold when others come or go.
// The folds are as even as chance makes them. k below 1 counts as 1. The result has an entry for each entry of groups.
func Folds(groups []string, k int) []int {
	folds := make([]int, len(groups))
	for i, name := range groups {
		h := fnv.New64a()
		h.Write([]byte(name))
		folds[i] = int(draw(h.Sum64(), drawFold) % uint64(max(k, 1)))
	}
	return folds
}
