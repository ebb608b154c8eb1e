package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/formula"
	"shuck/extract/internal/words"
)

// A ClassName is what is known of one value of a class attribute.
type ClassName struct {
	hints        Hint
	screenReader bool     // it hides its element: see isScreenReaderClass
	formula      bool     // its element may hold a formula
	popUp        bool     // its element opens over another
	IsPullQuote  bool     // its element repeats a sentence of the story in large letters
	IsPost       bool     // its element is a post of a social network, embedded in the page
	IsComments   bool     // its element holds comments, by a word that gives no hint
	Words        []uint32 // hashes of the words it is made of, each once
}

// ClassNames are the values of the class attributes of a page, each read once,
// since a page repeats its classes.
type ClassNames struct {
	numbers map[string]int32
	words   []uint32    // room for the Words of List
	last    string      // the class that was asked about last: an element's is asked about several times
	number  int32       // of last
	List    []ClassName // in the order of the page
}

// numberOf returns the index in List of a class attribute's value, adding it when
// it is new.
func (c *ClassNames) numberOf(class string) int32 {
	if class == c.last && len(c.List) > 0 {
		return c.number
	}
	n, known := c.numbers[class]
	if !known {
		n = int32(len(c.List))
		c.numbers[class] = n
		c.List = append(c.List, c.read(class))
	}
	c.last, c.number = class, n
	return n
}

// of returns what is known of a class attribute's value.
func (c *ClassNames) of(class string) *ClassName { return &c.List[c.numberOf(class)] }

// NoClass is the Class of a container whose element has no class attribute.
const NoClass = -1

// classesUsual is how many different classes most pages have.
const classesUsual = 200

// forget makes the classes those of a page of which none has been read.
func (c *ClassNames) forget() {
	*c = ClassNames{numbers: make(map[string]int32, classesUsual), List: make([]ClassName, 0, classesUsual), words: make([]uint32, 0, 2*classesUsual)}
}

// read reads the hints and the words of a class attribute.
func (c *ClassNames) read(class string) ClassName {
	name := ClassName{screenReader: isScreenReaderClass(class), formula: formula.IsClass(class), IsPullQuote: isPullQuote(class), popUp: isPopUpClass(class)}
	from, opensPost := len(c.words), false
	for scan := (classWords{name: class}); scan.next(); {
		known := knownClassWords.Find(scan.hash, scan.hash).Value
		name.hints |= known.hint
		opensPost = opensPost || known.opensPost
		name.IsComments = name.IsComments || known.isComments
		if own := c.words[from:]; len(own) < classWordsMax && !slices.Contains(own, scan.hash) {
			c.words = append(c.words, scan.hash)
		}
	}
	name.Words = slices.Clip(c.words[from:])
	name.IsPost = opensPost && IsPost(class)
	return name
}

// HashTag returns the hash of a tag, for use among those of the words of
// classes.
func HashTag(tag atom.Atom) uint32 {
	h := words.HashRune(words.FNVOffset32, '<')
	for _, r := range tag.String() {
		h = words.HashRune(h, r)
	}
	return h
}

// classWordsMax is how many different words of a class are kept; only a page
// that is out to do harm has more.
const classWordsMax = 64

// classWordMax is the length above which a run of letters in a class is left
// out: it is no word.
const classWordMax = 16

// classWords cuts a class or id into words, in lower case, at hyphens,
// underscores, digits and capitals: "article-body__newsletterBox" gives
// article, body, newsletter and box. Single letters are left out.
type classWords struct {
	name string
	at   int    // how far it has been read
	hash uint32 // of the word that was read last
}

// next goes to the next word and reports whether there is one.
func (w *classWords) next() bool {
	for w.at < len(w.name) {
		if n := w.run(); 1 < n && n <= classWordMax {
			return true
		}
	}
	return false
}

// run reads to the end of a run of letters that may be a word and over the byte
// that ends it, and returns the run's length.
func (w *classWords) run() int {
	length := 0
	w.hash = words.FNVOffset32
	for ; w.at < len(w.name); w.at++ {
		c := w.name[w.at]
		switch {
		case 'A' <= c && c <= 'Z':
			if length > 0 && w.at > 0 && isLower(w.name[w.at-1]) {
				return length
			}
			c += 'a' - 'A'
		case !isLower(c):
			w.at++
			return length
		}
		w.hash = words.HashRune(w.hash, rune(c))
		length++
	}
	return length
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// HashClassWord returns the hash of a word of a class, in small letters, as
// ClassName.Words has it.
func HashClassWord(word string) uint32 {
	scan := classWords{name: word}
	scan.next()
	return scan.hash
}

// isPullQuote reports whether a class says that an element repeats a sentence of the
// story in large letters: "pullquote", "story__pull-quote".
func isPullQuote(class string) bool {
	if strings.IndexByte(class, 'q') < 0 && strings.IndexByte(class, 'Q') < 0 {
		return false
	}
	class = strings.ToLower(class)
	return strings.Contains(class, "pullquote") || strings.Contains(class, "pull-quote") || strings.Contains(class, "pull_quote")
}

// isPopUpClass reports whether a class says that an element opens over another:
// "tooltip-text", "person__popup".
func isPopUpClass(class string) bool {
	class = strings.ToLower(class)
	for _, word := range [...]string{"popup", "popover", "tooltip", "hovercard", "flyout"} {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

// IsPost reports whether a class says that an element is a post of a social network that
// is embedded in the page. The networks give these classes to whoever embeds a post, so
// they are the same in all languages; a class that sites make themselves, such as
// "tweet", is as often that of a list beside the story.
func IsPost(class string) bool {
	for name := range strings.FieldsSeq(class) {
		if slices.Contains(postClasses, name) {
			return true
		}
	}
	return false
}

// postClasses are the classes of posts. Each is several words, as classWords cuts them.
var postClasses = []string{
	"twitter-tweet", "twitter-video", "instagram-media", "fb-post", "fb-video", "bluesky-embed", "mastodon-embed", "tiktok-embed",
	"reddit-embed-bq", "reddit-card", "telegram-post", "text-post-media", "imgur-embed-pub", "tumblr-post",
}
