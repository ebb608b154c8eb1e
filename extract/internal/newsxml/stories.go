package newsxml

import (
	"bytes"

	"golang.org/x/net/html"
)

// A File is news XML that holds several stories.
type File struct {
	format     *format
	text       []byte
	head, foot []byte // what stands around each story, so that it can be read alone
	stories    []span
}

// A span is a piece of a text, in bytes.
type span struct{ start, end int }

// headMax is how much is kept of what a feed says of itself. It is repeated with
// each story.
const headMax = 1 << 10

// Open returns the stories of news XML, which is UTF-8. It returns nil where there
// are not at least two, or where none has its text, as in feeds of summaries. The
// text is kept, and not to be changed.
func Open(text []byte) *File {
	f := formatOf(text)
	if f == nil {
		return nil
	}
	p := parter{format: f, file: &File{format: f, text: text}}
	for s := newScanner(text); s.next(); {
		p.token(s)
	}
	p.endStory(len(text))
	file := p.file
	if file.Len() < 2 {
		return nil
	}
	for i := range file.stories {
		if file.HasText(i) {
			return file
		}
	}
	return nil
}

// Len returns the number of stories.
func (f *File) Len() int { return len(f.stories) }

// IsFeed reports whether the stories are items of a feed.
func (f *File) IsFeed() bool { return f.format.about != "" }

// HasText reports whether a story, counted from 0, has its text in the file.
func (f *File) HasText(i int) bool {
	at := f.stories[i]
	story := parse(f.text[at.start:at.end])
	return f.format.read(story, story) != nil
}

// Story returns a story, counted from 0, as news XML that holds it alone.
func (f *File) Story(i int) []byte {
	at := f.stories[i]
	return bytes.Join([][]byte{f.head, f.text[at.start:at.end], f.foot}, nil)
}

// A parter finds the stories of a file.
type parter struct {
	format *format
	file   *File
	open   []string // names of the elements around
	depth  int      // of story elements in each other
	start  int      // of the story
	kept   int      // where an element begins that is kept for the head; counted from 1
}

// token reads the next token.
func (p *parter) token(s *scanner) {
	switch s.kind {
	case html.StartTagToken, html.SelfClosingTagToken:
		_, name := cutPrefix(s.name())
		p.begin(s, name)
	case html.EndTagToken:
		_, name := cutPrefix(s.name())
		p.end(s, name)
	}
}

func (p *parter) begin(s *scanner, name string) {
	closed := s.kind == html.SelfClosingTagToken || isVoid[name]
	switch {
	case name == p.format.story && !closed:
		if p.depth++; p.depth == 1 {
			p.start = s.start
		}
	case p.depth > 0:
		return
	case p.isHead(name) && closed:
		p.keep(s.Raw())
	case p.isHead(name) && p.kept == 0:
		p.kept = s.start + 1
	}
	if p.depth > 0 || closed {
		return
	}
	if len(p.open) == 0 {
		p.setRoot(s.Raw(), name)
	}
	if len(p.open) < depthMax {
		p.open = append(p.open, name)
	}
}

func (p *parter) end(s *scanner, name string) {
	if p.depth > 0 {
		if name == p.format.story {
			if p.depth--; p.depth == 0 {
				p.depth = 1
				p.endStory(s.end)
			}
		}
		return
	}
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i] == name {
			p.open = p.open[:i]
			break
		}
	}
	if p.kept > 0 && p.isHead(name) {
		p.keep(p.file.text[p.kept-1 : s.end])
		p.kept = 0
	}
}

// endStory ends the story that is open at a byte.
func (p *parter) endStory(at int) {
	if p.depth > 0 {
		p.file.stories = append(p.file.stories, span{p.start, at})
	}
	p.depth = 0
}

// setRoot begins the head with the start tag of the root, where its stories cannot do
// without it.
func (p *parter) setRoot(tag []byte, name string) {
	if p.format.about == "" {
		return
	}
	if len(tag) > headMax {
		tag = []byte("<" + name + ">")
	}
	written := bytes.TrimLeft(tag, "<")
	written = written[:bytes.IndexAny(written, " \t\r\n/>")]
	p.file.head = bytes.Clone(tag)
	p.file.foot = []byte("</" + string(written) + ">")
	if p.format.about == "channel" {
		p.file.head = append(p.file.head, "<channel></channel>"...)
	}
}

// ofFeed are the elements of a feed that say something of its stories.
var ofFeed = map[string]bool{"title": true, "language": true, "publisher": true, "author": true}

// isHead reports whether an element, which is not open, says something of all stories.
func (p *parter) isHead(name string) bool {
	depth := 1
	if p.format.about == "channel" {
		depth = 2
	}
	return p.format.about != "" && ofFeed[name] && len(p.open) == depth && (depth == 1 || p.open[1] == "channel")
}

// keep adds an element to the head.
func (p *parter) keep(raw []byte) {
	head := p.file.head
	if len(head)+len(raw) > 2*headMax {
		return
	}
	at := len(head)
	if p.format.about == "channel" {
		at -= len("</channel>")
	}
	p.file.head = append(append(bytes.Clone(head[:at]), raw...), head[at:]...)
}
