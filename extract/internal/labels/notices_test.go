package labels

import "testing"

func TestHeadsNotice(t *testing.T) {
	for text, want := range map[string]bool{
		"声明：": true, "版权声明：凡注明来源的文字，均为转载。": true, "免責聲明": true,
		"声明发表后，渡轮照常开行。": false, "公司声明：": false, "": false,
	} {
		if got := HeadsNotice(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
