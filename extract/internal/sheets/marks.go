package sheets

import (
	"slices"
	"strconv"
	"strings"
)

// marks are what a browser printed around the sheets of a page, among the lines with text.
type marks struct {
	lines                  []mark
	sheets                 int
	title, address, moment string
	addressed              bool           // the address stands beside the number of each sheet
	around                 map[string]int // how often other lines stand beside
}

// IsOnePrint reports whether a text is one page that a browser printed on several sheets.
func IsOnePrint(lines []string) bool {
	m := marksOf(lines)
	return m != nil && m.sheets > 1
}

// marksOf finds these lines wherever they stand: the sheets are counted, and as often as
// there are sheets stand the same address, beside these numbers or with the same moment or title.
// It returns nil where there are none.
func marksOf(lines []string) *marks {
	if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "://") }) {
		return nil
	}
	m := &marks{around: map[string]int{}}
	for i, line := range lines {
		if !isBlank(line) && line != Feed {
			s := markOf(line)
			s.at = i
			m.lines = append(m.lines, s)
		}
	}
	if !m.countSheets() {
		return nil
	}
	m.findTitle()
	if m.title == "" && m.moment == "" && !m.addressed || m.sheets == 1 && (m.title == "" || m.moment == "") {
		return nil
	}
	return m
}

// countSheets marks the lines that count the sheets, from the first to the last, and finds the
// address and the moment that stand as often. It reports false where sheets of other pages are
// counted, too.
func (m *marks) countSheets() bool {
	for n := range m.lines {
		if s := &m.lines[n]; s.all > 0 && (s.address != "" || s.moment != "" || m.isLone(n-1) || m.isLone(n+1)) {
			if s.isSure = true; m.sheets == 0 {
				m.sheets = s.all
			}
		}
		if m.address == "" {
			m.address = m.lines[n].address
		}
	}
	counted := 0
	m.addressed = true
	for n := range m.lines {
		if s := &m.lines[n]; s.all == m.sheets && s.sheet == counted+1 {
			s.ends = true
			counted++
			m.addressed = m.addressed && (s.address != "" || n > 0 && m.lines[n-1].address != "")
		} else if s.isSure {
			return false
		}
	}
	m.moment = m.onEach(func(s *mark) string { return s.moment })
	if address := m.onEach(func(s *mark) string { return s.address }); address != "" {
		m.address = address // others are cut off at several places
	}
	return counted > 0 && counted == m.sheets && m.address != ""
}

// isLone reports whether a line is nothing but an address or a moment, or an address and a day.
func (m *marks) isLone(n int) bool { return n >= 0 && n < len(m.lines) && m.lines[n].isLone() }

// onEach returns what so many lines have as there are sheets, "" for nothing; of several the most
// frequent.
func (m *marks) onEach(of func(s *mark) string) (text string) {
	count := map[string]int{}
	for n := range m.lines {
		if t := of(&m.lines[n]); t != "" {
			count[t]++
		}
	}
	for t, n := range count {
		if n >= m.sheets && (n > count[text] || n == count[text] && t < text) {
			text = t
		}
	}
	return text
}

// findTitle finds the title: what stands on most sheets beside what is known of these, on the same
// line or a line or two away. On a single sheet it stands below the moment.
func (m *marks) findTitle() {
	titles := map[string]int{}
	for n := range m.lines {
		s := &m.lines[n]
		switch {
		case m.isOwn(s):
			titles[s.rest]++
		case m.sheets > 1 && m.hasOwnNear(n), n > 0 && m.lines[n-1].moment == m.moment && m.moment != "" && m.lines[n-1].rest == "":
			s.beside = true
			m.around[s.rest]++
			titles[s.rest]++
		}
	}
	for text, n := range titles {
		if n > m.sheets/2 && (len(text) > len(m.title) || len(text) == len(m.title) && text < m.title) {
			m.title = text
		}
	}
}

// hasOwnNear reports whether something is known of a line next to another, or next but one.
func (m *marks) hasOwnNear(n int) bool {
	const near = 2
	for i := max(0, n-near); i < min(len(m.lines), n+near+1); i++ {
		if m.isOwn(&m.lines[i]) {
			return true
		}
	}
	return false
}

// isOwn reports whether what is known of a line was printed around a sheet.
func (m *marks) isOwn(s *mark) bool {
	switch {
	case s.address != "":
		return isSameAddress(s.address, m.address)
	case s.moment != "":
		return s.moment == m.moment
	}
	return s.all > 0 && s.all == m.sheets
}

// has reports whether a line was printed around a sheet. Lines that stand beside what is known on
// most sheets are, too: the title, a day.
func (m *marks) has(s *mark) bool {
	if m.isOwn(s) {
		return s.rest == m.title || s.isLone() || s.ends && s.rest == ""
	}
	return s.beside && m.around[s.rest] > m.sheets/2
}

// isSameAddress reports whether two addresses are one, which was cut off where longer numbers of
// sheets left less room for it.
func isSameAddress(a, b string) bool {
	shorter, longer := WithoutCutMark(a), WithoutCutMark(b)
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	return a == b || WithoutCutMark(a) != a && WithoutCutMark(b) != b && strings.HasPrefix(longer, shorter)
}

// AtEnds returns a page that a browser printed with what it printed around each sheet at the
// ends of that, and a form feed below each; other lines as they are.
func AtEnds(lines []string) []string {
	m := marksOf(lines)
	if m == nil {
		return lines
	}
	hasFeeds, left := slices.Contains(lines, Feed), m.sheets
	text, known := make([]string, 0, len(lines)), m.lines
	for i, line := range lines {
		if len(known) == 0 || i != known[0].at {
			text = append(text, line)
			continue
		}
		s := &known[0]
		known = known[1:]
		if !m.has(s) {
			text = append(text, line)
		}
		if s.ends {
			if left--; !hasFeeds && left > 0 {
				text = append(text, Feed)
			}
		}
	}
	pages := Pages(text)
	if len(pages) == 0 {
		return lines
	}
	out := make([]string, 0, len(text)+5*len(pages))
	for i, page := range pages {
		out = append(out, strings.TrimSpace(m.moment+"  "+m.title), "")
		out = append(append(out, page...), "", m.address+"  "+strconv.Itoa(i+1)+"/"+strconv.Itoa(len(pages)), Feed)
	}
	return out
}
