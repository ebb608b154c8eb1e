package labels

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// topicHeads and storyHeads are the headings that pages print above the topics of a
// story and above lists of others, as whole lines and in lower case. Unlike phrases
// they say nothing within a line.
const (
	topicHeads = `related topics|topics|tags|keywords|verwandte themen|themen|schlagworte|schlagwörter|sujets associés|sujets|sur le même thème|mots-clés|thèmes associés|temas relacionados|temas|etiquetas|
		argomenti correlati|argomenti|tópicos relacionados|assuntos relacionados|assuntos|gerelateerde onderwerpen|onderwerpen|relaterede emner|emner|relaterte emner|relaterade ämnen|ämnen|aiheet|
		powiązane tematy|tematy|tagi|темы|теги|по теме|теми|пов'язані теми|σχετικά θέματα|ilgili konular|ilgili etiketler|etiketler|topik terkait|tag terkait|chủ đề liên quan|mada zinazohusiana|
		متعلقہ عنوان|متعلقہ موضوعات|متعلقہ عنوانات|موضوعات مرتبط|برچسب` + "\u200c" + `ها|برچسب ها|مواضيع ذات صلة|الكلمات المفتاحية|संबंधित विषय|टैग|সম্পর্কিত বিষয়|সম্পর্কিত বিষয়|বিষয়|ট্যাগ|
		関連トピック|関連キーワード|タグ|キーワード|相关话题|相关主题|相關主題|相關話題|标签|標籤|關鍵字|관련 주제|관련 키워드|태그`
	storyHeads = `recent stories|top articles|latest stories|latest news|more stories|top stories|neueste meldungen|aktuelle meldungen|neueste nachrichten|weitere meldungen|dernières nouvelles|dernières infos|derniers articles|
		últimas noticias|noticias recientes|ultime notizie|ultime news|últimas notícias|notícias recentes|laatste nieuws|seneste nyt|seneste nyheder|siste nytt|senaste nytt|uusimmat|tuoreimmat|
		najnowsze wiadomości|ostatnie wiadomości|последние новости|свежие новости|останні новини|τελευταία νέα|son haberler|güncel haberler|son dakika haberleri|berita terbaru|berita terkini|berita lainnya|tin mới nhất|tin mới|habari mpya|
		تازہ ترین خبریں|مزید خبریں|حالیہ خبریں|آخرین اخبار|تازه` + "\u200c" + `ترین خبرها|تازه ترین اخبار|تازه` + "\u200c" + `ترین اخبار|اخبار مرتبط|آخر الأخبار|أحدث الأخبار|ताज़ा खबरें|ताजा खबरें|ताज़ा ख़बरें|ताज़ा खबरें|अन्य खबरें|সর্বশেষ খবর|সর্বশেষ সংবাদ|সাম্প্রতিক খবর|আরও খবর|
		最新消息|最新新闻|最新新聞|最新文章|最新ニュース|新着ニュース|최신 뉴스|최신뉴스|최근 기사`
)

var (
	topicHeadSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(topicHeads) })
	storyHeadSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(storyHeads) })
)

// HeadsTopics reports whether a line is nothing but the heading of a story's topics:
// "Related Topics", "İlgili Konular:".
func HeadsTopics(line string) bool { return isHead(topicHeadSet(), line) }

// HeadsStories reports whether a line is nothing but the heading of a list of other
// stories: "Recent Stories", "تازہ ترین خبریں".
func HeadsStories(line string) bool { return isHead(storyHeadSet(), line) }

// headBytesMax is how long a line is at most, in bytes, that is looked up: longer than
// the longest heading, with blanks around it.
const headBytesMax = 120

// isHead reports whether a table of headings holds a line.
func isHead(table map[string]bool, line string) bool {
	if len(line) > headBytesMax {
		return false
	}
	line = words.TrimColon(words.OneLine(line))
	var room [headBytesMax]byte
	lower := room[:0]
	for i := range len(line) {
		c := line[i]
		if c >= utf8.RuneSelf {
			return table[headOf(line)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower = append(lower, c)
	}
	return table[string(bytes.TrimSpace(lower))]
}

// headOf returns a line as the tables of headings have it.
func headOf(line string) string {
	line = strings.ToLower(strings.ReplaceAll(line, "i̇", "i"))
	return strings.ReplaceAll(strings.TrimSpace(line), "i̇", "i") // of the Turkish İ
}
