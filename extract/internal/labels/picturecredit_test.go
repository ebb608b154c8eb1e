package labels

import "testing"

func TestIsChineseCaption(t *testing.T) {
	for text, want := range map[string]bool{
		"图为骆驼“掌柜”等候出发。新华社发（秦望川 摄）": true,
		"圖為第二隻蒼鷺。記者例文攝":            true,
		"图为什么重要？镇长这样说。":            false,
		"新华社记者秦望川摄影报道":             false,
		"":                         false,
	} {
		if got := IsChineseCaption(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
