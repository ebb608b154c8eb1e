// Package tape holds [Feed], a stream of bytes on the way to pages. It can be looked at
// before it is taken, knows where in the file its bytes come from, and can go back a little.
package tape

import (
	"bufio"
	"io"
	"strconv"
)

// Size is the buffer of a Feed in bytes: large enough to see the head of a record
// and of a line of JSON in one look.
const Size = 64 << 10

// A Feed is a stream of bytes that is read once, by one goroutine.
type Feed struct {
	*bufio.Reader
	tape *tape
}

// A tape is what a feed reads from. It counts, gives bytes again that were put
// back, and remembers the last ones where that is wanted.
type tape struct {
	src  io.Reader
	end  int64    // position behind the last byte given
	back [][]byte // to be given again, the next on top
	keep int      // how many bytes to remember at least
	kept []byte   // the last bytes given, no more than twice keep
}

// New makes a Feed of what r gives, which begins at position 0. If r has a method
// Place(pos int64) (member, inside int64), it says where in the file a position is; if it
// has one Resume(prefix string) bool, it is asked to go on behind damage.
func New(r io.Reader) *Feed { return NewSized(r, Size) }

// NewSized is New with a buffer of another size.
func NewSized(r io.Reader, size int) *Feed {
	t := &tape{src: r}
	return &Feed{bufio.NewReaderSize(t, size), t}
}

// BeginAt says, before anything is taken, which position the first byte has.
func (f *Feed) BeginAt(pos int64) { f.tape.end = pos }

func (t *tape) Read(p []byte) (n int, err error) {
	if top := len(t.back) - 1; top >= 0 {
		n = copy(p, t.back[top])
		if t.back[top] = t.back[top][n:]; len(t.back[top]) == 0 {
			t.back = t.back[:top]
		}
	} else {
		n, err = t.src.Read(p)
	}
	t.end += int64(n)
	if t.keep > 0 {
		t.remember(p[:n])
	}
	return n, err
}

func (t *tape) remember(p []byte) {
	if len(t.kept)+len(p) > 2*t.keep {
		t.kept = append(t.kept[:0], t.kept[max(0, len(t.kept)-t.keep):]...)
	}
	t.kept = append(t.kept, p...)
}

// Pos is how many bytes have been taken of the feed.
func (f *Feed) Pos() int64 { return f.tape.end - int64(f.Buffered()) }

// Head shows up to n of the next bytes. Fewer are there at the end and before
// an error, which shows when they are taken.
func (f *Feed) Head(n int) []byte {
	head, _ := f.Peek(n)
	return head
}

// Window shows what is at hand, at least one byte, or the error or io.EOF.
func (f *Feed) Window() ([]byte, error) {
	if _, err := f.Peek(1); err != nil {
		return nil, err
	}
	return f.Peek(f.Buffered())
}

// Skip takes n bytes that are at hand.
func (f *Feed) Skip(n int) { _, _ = f.Discard(n) }

// PutBack makes bytes that were taken the next ones again.
func (f *Feed) PutBack(taken []byte) {
	f.tape.end = f.Pos() - int64(len(taken))
	if ahead := f.Head(f.Buffered()); len(ahead) > 0 {
		f.tape.back = append(f.tape.back, append([]byte(nil), ahead...))
	}
	f.tape.back = append(f.tape.back, taken)
	f.Reset(f.tape)
}

// Remember makes the feed keep the last n bytes taken from now on.
func (f *Feed) Remember(n int) {
	f.tape.keep = n
	f.tape.kept = append(f.tape.kept[:0], f.Head(f.Buffered())...)
}

// Rewind goes back to a position, or as far towards it as it remembers.
func (f *Feed) Rewind(pos int64) {
	t := f.tape
	n := int(min(t.end-pos, int64(len(t.kept))))
	if n <= 0 {
		return
	}
	from := len(t.kept) - n
	t.back = append(t.back, append([]byte(nil), t.kept[from:]...))
	t.kept = t.kept[:from]
	t.end -= int64(n)
	f.Reset(t)
}

// A placer knows which place in the file each of its bytes comes from.
type placer interface {
	Place(pos int64) (member, inside int64)
}

// Place names where the next byte comes from: "1234", or in compressed files
// the offset of its member, and behind a plus how far into it, unless it is
// the first: "1234", "1234+5678".
func (f *Feed) Place() string {
	member, inside := f.PlaceParts()
	if inside == 0 {
		return strconv.FormatInt(member, 10)
	}
	return strconv.FormatInt(member, 10) + "+" + strconv.FormatInt(inside, 10)
}

// PlaceParts is place in numbers.
func (f *Feed) PlaceParts() (member, inside int64) {
	if p, ok := f.tape.src.(placer); ok {
		return p.Place(f.Pos())
	}
	return f.Pos(), 0
}

// A resumer can go on behind damage.
type resumer interface{ Resume(prefix string) bool }

// Resume goes on behind damage in the compression the feed comes from, with
// the next member that starts with prefix. It reports whether it can.
func (f *Feed) Resume(prefix string) bool {
	r, ok := f.tape.src.(resumer)
	if !ok || !r.Resume(prefix) {
		return false
	}
	f.Reset(f.tape) // empty, but it may have seen the end
	return true
}
