package labels

import "testing"

func TestHeads(t *testing.T) {
	for line, want := range map[string][2]bool{
		"Related Topics": {true, false}, "İlgili Konular:": {true, false}, "متعلقہ عنوان": {true, false}, "संबंधित विषय": {true, false},
		"Recent Stories": {false, true}, "Son Haberler": {false, true}, "تازہ ترین خبریں": {false, true}, "Berita Terbaru": {false, true}, "最新消息": {false, true},
		"More topics": {false, false}, "Recent stories of herons": {false, false}, "": {false, false},
	} {
		if got := [2]bool{HeadsTopics(line), HeadsStories(line)}; got != want {
			t.Errorf("%q: topics and stories are %v, want %v", line, got, want)
		}
	}
}
