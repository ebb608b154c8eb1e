package dump

import (
	"bufio"
	"io"
	"strconv"
)

// feedSize is the buffer of a feed: large enough to see the head of a record
// and of a line of JSON in one look.
const feedSize = 64 << 10

// A feed is a stream of bytes on the way to pages. It can be looked at before
// it is taken, knows where in the file its bytes come from, and can go back a
// little.
type feed struct {
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

func newFeed(r io.Reader) *feed {
	t := &tape{src: r}
	return &feed{bufio.NewReaderSize(t, feedSize), t}
}

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

// pos is how many bytes have been taken of the feed.
func (f *feed) pos() int64 { return f.tape.end - int64(f.Buffered()) }

// head shows up to n of the next bytes. Fewer are there at the end and before
// an error, which shows when they are taken.
func (f *feed) head(n int) []byte {
	head, _ := f.Peek(n)
	return head
}

// window shows what is at hand, at least one byte, or the error or io.EOF.
func (f *feed) window() ([]byte, error) {
	if _, err := f.Peek(1); err != nil {
		return nil, err
	}
	return f.Peek(f.Buffered())
}

// skip takes n bytes that are at hand.
func (f *feed) skip(n int) { _, _ = f.Discard(n) }

// putBack makes bytes that were taken the next ones again.
func (f *feed) putBack(taken []byte) {
	f.tape.end = f.pos() - int64(len(taken))
	if ahead := f.head(f.Buffered()); len(ahead) > 0 {
		f.tape.back = append(f.tape.back, append([]byte(nil), ahead...))
	}
	f.tape.back = append(f.tape.back, taken)
	f.Reset(f.tape)
}

// remember makes the feed keep the last n bytes taken from now on.
func (f *feed) remember(n int) {
	f.tape.keep = n
	f.tape.kept = append(f.tape.kept[:0], f.head(f.Buffered())...)
}

// rewind goes back to a position, or as far towards it as it remembers.
func (f *feed) rewind(pos int64) {
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
	place(pos int64) (member, inside int64)
}

// place names where the next byte comes from: "1234", or in compressed files
// the offset of its member, and behind a plus how far into it, unless it is
// the first: "1234", "1234+5678".
func (f *feed) place() string {
	member, inside := f.placeParts()
	if inside == 0 {
		return strconv.FormatInt(member, 10)
	}
	return strconv.FormatInt(member, 10) + "+" + strconv.FormatInt(inside, 10)
}

// placeParts is place in numbers.
func (f *feed) placeParts() (member, inside int64) {
	if p, ok := f.tape.src.(placer); ok {
		return p.place(f.pos())
	}
	return f.pos(), 0
}

// A resumer can go on behind damage.
type resumer interface{ resume(prefix string) bool }

// resume goes on behind damage in the compression the feed comes from, with
// the next member that starts with prefix. It reports whether it can.
func (f *feed) resume(prefix string) bool {
	r, ok := f.tape.src.(resumer)
	if !ok || !r.resume(prefix) {
		return false
	}
	f.Reset(f.tape) // empty, but it may have seen the end
	return true
}
