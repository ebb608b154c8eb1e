package labels

import "strings"

// noticeHeads head the notices that sites in China print below their stories.
var noticeHeads = [...]string{"声明", "免责声明", "版权声明", "特别声明", "郑重声明", "聲明", "免責聲明", "版權聲明"}

// HeadsNotice reports whether a text is the heading of a site's notice or opens with
// one: "声明：", "版权声明：凡注明来源…". "声明发表后" goes on with a story.
func HeadsNotice(text string) bool {
	for _, head := range noticeHeads {
		rest, opens := strings.CutPrefix(text, head)
		if opens && (rest == "" || strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")) {
			return true
		}
	}
	return false
}
