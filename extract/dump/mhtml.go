package dump

import (
	"bufio"
	"bytes"
	"html"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"shuck/extract"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/tape"
	"shuck/extract/internal/transfer"
)

const (
	// maxMIMEHead is how much of a head is looked at to know MHTML. Mail that
	// went through many hands has 10 KB and more.
	maxMIMEHead = 32 << 10
	// maxBoundaries is how many parts may be made of parts: more than a file has that
	// is no trap.
	maxBoundaries = 1 << 16
	// encodedGrowth is how much longer a part may be than its page: all its
	// bytes may be written as =XX.
	encodedGrowth = 3
)

// isMHTML reports whether what comes next is MHTML. It goes by the head, as of
// mail: fields from the first line on, up to an empty line, with a MIME version
// and a type that can hold a page. Other lines may stand among the fields, but not
// before them.
func isMHTML(f *tape.Feed) bool {
	for size := 256; ; size *= 2 { // no more than is needed, for streams that are slow
		sight := f.Head(min(size, maxMIMEHead))
		head, is, ended := sightMIMEHead(sight)
		switch {
		case !is:
			return false
		case ended, len(sight) < size, size >= maxMIMEHead:
			return head.version && (head.isMultipart() || isPageType(head.contentType))
		}
	}
}

// sightMIMEHead reads what is in sight of a head. It is none if its first line
// is no field.
func sightMIMEHead(sight []byte) (head mimeHead, is, ended bool) {
	rest := bytes.TrimLeft(bytes.TrimPrefix(sight, []byte(byteOrderMark)), "\r\n")
	if bytes.HasPrefix(rest, []byte("From ")) { // as mailboxes have it
		_, rest = cutLine(rest)
	}
	name := bytes.IndexFunc(rest, func(c rune) bool { return !isTokenByte(c) })
	if name <= 0 || rest[name] != ':' {
		return head, false, false
	}
	var fields fieldReader
	for len(rest) > 0 && !ended {
		var line []byte
		line, rest = cutLine(rest)
		var field, value string
		field, value, ended = fields.next(line)
		head.set(field, value)
	}
	field, value, _ := fields.next(nil)
	head.set(field, value)
	return head, true, ended
}

// A mimeHead is what the head of a part, or of all, says that is of use.
type mimeHead struct {
	version               bool
	contentType, encoding string
	id, location          string
	date, from, subject   string
}

func (h *mimeHead) set(name, value string) {
	switch name {
	case "mime-version":
		h.version = true
	case "content-type":
		h.contentType = value
	case "content-transfer-encoding":
		h.encoding = strings.ToLower(value)
	case "content-id":
		h.id = value
	case "date":
		h.date = value
	case "from":
		h.from = value
	case "subject":
		h.subject = value
	case "content-location", "snapshot-content-location":
		h.location = value
	}
}

func (h *mimeHead) isMultipart() bool {
	return strings.HasPrefix(mediaType(h.contentType), "multipart/")
}

// readMHTML gives the page of a saved page: the part that the head names, or
// the first of HTML, or of text. The other parts, which are its pictures,
// styles and frames, are passed over.
func readMHTML(r *reading, it item) bool {
	m := &mhtmlReader{reading: r, lines: mimeLines{Feed: it.Feed}}
	err := m.readParts()
	root := m.root
	switch {
	case err != nil && root == nil:
		return r.fail(it.name, readError(err, "MHTML file", int(it.Pos())))
	case root == nil && m.cut:
		return r.fail(it.name, damaged("the MHTML file is cut off before its page"))
	case root == nil:
		return r.fail(it.name, &extract.Error{Kind: extract.ErrEmpty, Message: "there is no page in this MHTML file"})
	}
	source := it.name + "#" + strconv.Itoa(root.number)
	page := extract.Page{Source: source, URL: m.address(it.url), Fetched: fetchedTime(m.head.date)}
	page.Data, page.Charset = root.content(), charsetOf(root.contentType)
	switch {
	case root.large, r.meter.page > 0 && int64(len(page.Data)) > r.meter.page:
		return r.failPage(page, tooLarge("page", r.meter.page))
	case err != nil:
		page.Warnings = []string{readError(err, "MHTML file", int(it.Pos())).Message}
	case m.cut:
		page.Warnings = []string{"the MHTML file is cut off"}
	}
	if len(page.Warnings) > 0 && len(bytes.TrimSpace(page.Data)) == 0 {
		return r.failPage(page, damaged(page.Warnings[0]))
	}
	if head := m.mailHead(); head != nil {
		page.Data = append(head, page.Data...)
	}
	return r.giveParts(page)
}

// mailHead is what a mail says of itself: a mail of plain text as it does where nothing is
// encoded, and one of HTML in elements. Programs that save pages have no address to send from.
func (m *mhtmlReader) mailHead() []byte {
	h := &m.head
	isText := mediaType(m.root.contentType) == "text/plain"
	switch {
	case h.from == "" || h.subject == "" || h.date == "":
		return nil
	case isText:
		return []byte("From: " + h.from + "\nSubject: " + h.subject + "\nDate: " + h.date + "\n\n")
	case !strings.Contains(h.from, "@"):
		return nil
	}
	title, author := exports.MailFacts(h.subject, h.from)
	return []byte("<title>" + asciiHTML(title) + `</title><meta name="author" content="` + asciiHTML(author) + `"><meta name="date" content="` + asciiHTML(h.date) + `">`)
}

// asciiHTML escapes a text for HTML in whatever character set.
func asciiHTML(text string) string {
	var b strings.Builder
	for _, r := range html.EscapeString(text) {
		if r < utf8.RuneSelf {
			b.WriteRune(r)
		} else {
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return b.String()
}

// An mhtmlReader goes through the parts of an MHTML file. Parts of parts are
// taken for parts of the whole: which one is in which does not matter.
type mhtmlReader struct {
	*reading
	lines mimeLines

	head       mimeHead
	outer      string              // the boundary of the whole
	boundaries map[string]struct{} // of it and of all parts
	root       *mimePart
	parts      int
	cut        bool // there is no end
}

// A mimePart is a part that may be the page.
type mimePart struct {
	mimeHead
	number int
	body   bytes.Buffer
	large  bool
}

// readParts reads to the end, or to an error other than io.EOF.
func (m *mhtmlReader) readParts() error {
	err := m.lines.head(&m.head)
	part := &mimePart{mimeHead: m.head}
	if m.head.isMultipart() {
		m.addBoundary(parameterOf(m.head.contentType, "boundary"))
		part = nil
	}
	m.begin(part)
	for err == nil {
		var line []byte
		var starts bool
		line, starts, err = m.lines.next()
		boundary, last := "", false
		if starts {
			boundary, last = m.boundaryIn(line)
		}
		switch {
		case boundary == "":
			m.add(part, line)
		case last && boundary == m.outer:
			return nil
		case last:
			part = nil
		case err == nil:
			part = &mimePart{}
			err = m.lines.head(&part.mimeHead)
			m.begin(part)
		}
	}
	m.cut = len(m.boundaries) > 0 || m.head.isMultipart()
	return unlessEOF(err)
}

// begin decides what a part is: more parts, the page, or passed over.
func (m *mhtmlReader) begin(part *mimePart) {
	if part == nil {
		return
	}
	if part.isMultipart() {
		m.addBoundary(parameterOf(part.contentType, "boundary"))
		return
	}
	m.parts++
	part.number = m.parts
	if m.isBetter(part) {
		if m.root != nil {
			m.pass(PassedParts)
		}
		m.root = part
	} else {
		m.pass(PassedParts)
	}
}

// isBetter reports whether a part is likelier to be the page than the best so
// far: the part that is named as the start is, then HTML, then what comes first.
func (m *mhtmlReader) isBetter(part *mimePart) bool {
	rank := func(p *mimePart) int {
		start := strings.Trim(parameterOf(m.head.contentType, "start"), "<>")
		switch {
		case !isPageType(p.contentType):
			return 0
		case start != "" && strings.Trim(p.id, "<>") == start:
			return 3
		case mediaType(p.contentType) != "text/plain":
			return 2
		}
		return 1
	}
	return rank(part) > 0 && (m.root == nil || rank(part) > rank(m.root))
}

// add keeps a line if it is one of the page.
func (m *mhtmlReader) add(part *mimePart, line []byte) {
	if part == nil || part != m.root || part.large {
		return
	}
	limit := m.meter.page
	if limit > 0 && int64(part.body.Len()+len(line)) > encodedGrowth*limit {
		part.large, part.body = true, bytes.Buffer{}
		return
	}
	part.body.Write(line)
}

func (m *mhtmlReader) addBoundary(boundary string) {
	switch {
	case boundary == "" || len(m.boundaries) >= maxBoundaries:
		return
	case m.boundaries == nil:
		m.outer, m.boundaries = boundary, map[string]struct{}{}
	}
	m.boundaries[boundary] = struct{}{}
}

// boundaryIn finds the boundary that a line is: "--x" begins a part, "--x--"
// ends the last. Where the head has none, the first line that looks like one
// is taken.
func (m *mhtmlReader) boundaryIn(line []byte) (boundary string, last bool) {
	text, ok := strings.CutPrefix(strings.TrimRight(string(line[:min(len(line), maxBoundaryLine)]), " \t\r\n"), "--")
	if !ok || text == "" {
		return "", false
	}
	if len(m.boundaries) == 0 && m.head.isMultipart() {
		m.addBoundary(text)
	}
	for _, boundary := range []string{text, strings.TrimSuffix(text, "--")} {
		if _, ok := m.boundaries[boundary]; ok {
			return boundary, text != boundary
		}
	}
	return "", false
}

// maxBoundaryLine is above the longest line with a boundary, of which RFC 2046
// allows 70 bytes.
const maxBoundaryLine = 256

// address is where the page was fetched from: what its part says, or the head,
// or the caller.
func (m *mhtmlReader) address(given string) string {
	for _, location := range []string{m.root.location, m.head.location} {
		if u, err := url.Parse(location); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return location
		}
	}
	return given
}

// mimeLines reads the lines of an MHTML file.
type mimeLines struct {
	*tape.Feed
	inside bool // a line that is longer than the buffer
}

// next gives a line or, of a very long one, a piece, and whether the line
// starts with it.
func (l *mimeLines) next() (line []byte, starts bool, err error) {
	starts = !l.inside
	line, err = l.ReadSlice('\n')
	if l.inside = err == bufio.ErrBufferFull; l.inside {
		err = nil
	}
	return line, starts, err
}

// head takes a head with the empty line behind it, over empty lines before it.
func (l *mimeLines) head(h *mimeHead) error {
	var fields fieldReader
	for started := false; ; {
		line, _, err := l.next()
		name, value, end := fields.next(line)
		h.set(name, value)
		started = started || !end
		if err != nil {
			name, value, _ := fields.next(nil)
			h.set(name, value)
			return err
		}
		if end && started {
			return nil
		}
	}
}

// content decodes the body of a part. It never fails: what is no code stands
// for itself in quoted-printable, and for nothing in base64.
func (p *mimePart) content() []byte {
	body := p.body.Bytes()
	// The line end before a boundary belongs to the boundary.
	body = bytes.TrimSuffix(bytes.TrimSuffix(body, []byte("\n")), []byte("\r"))
	switch strings.TrimSpace(p.encoding) {
	case "base64":
		return transfer.Base64(body)
	case "quoted-printable":
		return transfer.QuotedPrintable(body)
	}
	return body
}
