package dump

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"shuck/extract/internal/tape"
)

// A codec is a compression whose files are members, one behind the other.
type codec interface {
	// name is what people call it.
	name() string
	// magic is how a member starts that can be told from garbage before it.
	magic() string
	// starts says whether a member starts here, or what open takes before one.
	starts(*tape.Feed) bool
	// open gives the bytes of the member that starts here, up to its end.
	// What it needs between members, such as padding, it takes before. It is
	// io.EOF that there are no more.
	open(*tape.Feed) (io.Reader, error)
	// try gives the first bytes of a member of which only the head is there,
	// and the error that ends them.
	try(head []byte) ([]byte, error)
}

const (
	// rewindable is how far reading can go back to look for the next member
	// behind damage: damaged data is found out long before.
	rewindable = 1 << 20
	// maxRewinds is how often it goes back, for files that are damaged all
	// over, and maxReread how many bytes it reads again for each of the file so
	// far, for members that seem to reach far beyond the next ones; then the next
	// member is looked for from where the trouble showed.
	maxRewinds = 1000
	maxReread  = 4
	// maxMarks is how many members the places of are remembered, from which
	// a stream may have been read ahead.
	maxMarks = 1 << 17
	// trySight is how much of a member is looked at to know it.
	trySight = 4 << 10
	// tryBytes is what is unpacked to know a member for one.
	tryBytes = 512
)

// Members read the members of a compressed file as one stream. Behind damage
// the stream can be taken up again with the next member.
type members struct {
	codec
	from  *tape.Feed
	meter *meter

	opened  bool // at least one
	current io.Reader
	start   int64 // of the current member in from
	given   int64 // bytes of the stream
	marks   []mark
	err     error
	rewinds int
	reread  int64 // bytes
}

// A mark says that a member's first byte has this position in the stream.
type mark struct{ pos, start int64 }

// newMembers opens the first member.
func newMembers(c codec, from *tape.Feed, m *meter) (*members, error) {
	from.Remember(rewindable)
	ms := &members{codec: c, from: from, meter: m}
	ms.err = ms.next()
	return ms, ms.err
}

// A damageError is what is read from a member that is damaged.
type damageError struct {
	name string
	by   *members // nil for archives
	new  bool     // the member gave nothing before
	err  error
}

func (d *damageError) Error() string {
	return fmt.Sprintf("the %s data is damaged: %s", d.name, d.reason())
}

func (d *damageError) Unwrap() error { return d.err }

func (d *damageError) reason() string {
	if errors.Is(d.err, io.ErrUnexpectedEOF) || errors.Is(d.err, io.EOF) {
		return "it is cut off"
	}
	return d.err.Error()
}

func (m *members) Read(p []byte) (int, error) {
	for m.err == nil {
		if m.current == nil {
			m.err = m.next()
			continue
		}
		n, err := m.current.Read(p)
		m.given += int64(n)
		if err == io.EOF {
			m.current, err = nil, nil
		}
		if bound := m.meter.give(n); bound != nil {
			err, n = bound, 0
		}
		if err != nil {
			m.err = m.damage(err)
		}
		if n > 0 {
			return n, nil
		}
	}
	return 0, m.err
}

// next opens the member behind the one before, passing over what is none.
func (m *members) next() error {
	if m.opened && !m.starts(m.from) {
		if err := m.seek("", true); err != nil {
			return err
		}
	}
	return m.open()
}

func (m *members) open() error {
	start := m.from.Pos()
	member, err := m.codec.open(m.from)
	if err == io.EOF && m.opened {
		return io.EOF
	}
	m.current, m.start, m.opened = member, start, true
	m.mark()
	if err != nil {
		return m.damage(err)
	}
	return nil
}

func (m *members) damage(err error) error {
	isNew := m.given == m.marks[len(m.marks)-1].pos
	return asDamage(&damageError{m.name(), m, isNew, err})
}

// mark notes where the stream is. Empty members leave no mark.
func (m *members) mark() {
	last := len(m.marks) - 1
	switch {
	case last >= 0 && m.marks[last].pos == m.given:
		m.marks = m.marks[:last]
	case last >= maxMarks:
		m.marks = append([]mark(nil), m.marks[last/2:]...)
	}
	m.marks = append(m.marks, mark{m.given, m.start})
}

// seek looks for the start of a member that can be unpacked and then starts
// with prefix. What is passed over counts as garbage, unless it is padding, or
// part of what is known to be damaged.
func (m *members) seek(prefix string, count bool) error {
	garbage := false
	for {
		head, err := m.from.Window()
		if err != nil {
			return err
		}
		at := bytes.Index(head, []byte(m.magic()))
		if at < 0 { // the rest of the magic may come next
			at = max(1, len(head)-len(m.magic())+1)
		}
		garbage = garbage || count && len(bytes.Trim(head[:at], "\x00")) > 0
		m.from.Skip(at)
		if head := m.from.Head(trySight); bytes.HasPrefix(head, []byte(m.magic())) {
			if m.startsMember(head, prefix) {
				m.passGarbage(garbage)
				return nil
			}
			m.from.Skip(1)
			garbage = count
		} else if len(head) == 0 {
			m.passGarbage(garbage)
		}
	}
}

func (m *members) passGarbage(garbage bool) {
	if garbage {
		m.meter.stats.pass(PassedGarbage)
	}
}

func (m *members) startsMember(head []byte, prefix string) bool {
	out, err := m.try(head)
	isCut := errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)
	if err != nil && !isCut {
		return false
	}
	// A block of zstd may be longer than what is in sight, and give nothing.
	return bytes.HasPrefix(out, []byte(prefix)) || isCut && len(out) == 0 && len(head) == trySight
}

func (m *members) Resume(prefix string) bool {
	var damage *damageError
	if !errors.As(m.err, &damage) || damage.by != m {
		return false
	}
	m.rewinds++
	again := m.from.Pos() - m.start
	if m.rewinds <= maxRewinds && m.reread+again <= maxReread*m.from.Pos() {
		m.reread += again
		m.from.Rewind(m.start + 1)
	}
	m.current = nil
	if m.err = m.seek(prefix, false); m.err == nil {
		m.err = m.open()
	}
	return m.err == nil
}

// place finds the mark of a position and forgets those before it: positions
// are asked for in their order.
func (m *members) Place(pos int64) (member, inside int64) {
	last := 0
	for last+1 < len(m.marks) && m.marks[last+1].pos <= pos {
		last++
	}
	if len(m.marks) == 0 {
		return pos, 0
	}
	m.marks = m.marks[last:]
	return m.marks[0].start, pos - m.marks[0].pos
}

// firstBytes reads the beginning of r, for codecs to try members with.
func firstBytes(r io.Reader) ([]byte, error) {
	head := make([]byte, tryBytes)
	n, err := io.ReadFull(r, head)
	return head[:n], err
}
