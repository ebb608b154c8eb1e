package page

import (
	"strings"

	"shuck/extract/internal/markup"

	"golang.org/x/net/html"
)

// withoutScripts returns what readers see whose browsers run no scripts: the
// parsed content of a <noscript>, nil where that is only a picture or a
// counter. Forums keep whole threads there. It is parsed apart from its page,
// because an <iframe> that is not closed in it would swallow the rest. The budget is that
// of the page.
func withoutScripts(n *html.Node, budget *markup.Budget) []*html.Node {
	const tagsMin = 4 // closing tags of anything that is worth reading
	text := n.FirstChild
	if text == nil || text.Type != html.TextNode || strings.Count(text.Data, "</") < tagsMin {
		return nil
	}
	return markup.ParseFragment(text.Data, budget)
}
