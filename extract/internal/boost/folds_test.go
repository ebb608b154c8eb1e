package boost

import (
	"fmt"
	"slices"
	"testing"
)

func TestFoldsFollowFromNames(t *testing.T) {
	var names []string
	for i := range 3000 {
		names = append(names, fmt.Sprintf("site-%d.example", i))
	}
	folds := Folds(names, 5)
	size := make([]int, 5)
	for _, fold := range folds {
		size[fold]++
	}
	if slices.Min(size) < 500 || slices.Max(size) > 700 {
		t.Errorf("folds of %v groups", size)
	}
	if !slices.Equal(Folds(names[100:], 5), folds[100:]) {
		t.Error("a group changes its fold when others go")
	}
}
