package labels_test

import (
	"testing"

	"shuck/extract/internal/labels"
)

// TestIsCJKName tells names from what links and buttons say.
func TestIsCJKName(t *testing.T) {
	for text, want := range map[string]bool{
		"宇野沢澄人": true, "王小明": true,
		"我来说两句": false, "調整字級": false, "打印本页": false, "分類一覧": false, "推薦給朋友": false, "Ana": false,
	} {
		if labels.IsCJKName(text) != want {
			t.Errorf("%s: got %v, want %v", text, !want, want)
		}
	}
}
