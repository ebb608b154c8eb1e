package dump

import (
	"fmt"
	"io"
	"maps"
	"sync"
	"time"

	"shuck/extract"
)

// bounds are what a dump is held to, so that none can fill the memory, the
// disk or the day, whatever it claims of itself.
type bounds struct {
	// page is the size above which a page is refused; 0 is no bound.
	page int64
	// unpacked and ratio are how much all the compression in a file may give:
	// unpacked bytes freely, and ratio times the bytes of the file.
	unpacked, ratio int64
	// depth is how many containers and compressions may lie in each other.
	depth int
	// limit is how long reading may work towards the next page; 0 is no bound.
	limit time.Duration
	// spool is how much of a zip goes to a temporary file, where it comes as a
	// stream.
	spool int64
}

// boundsFor are the bounds of every file that is read.
func boundsFor(maxBytes int64) bounds {
	return bounds{
		page: maxBytes,
		// A second of unpacking at most, and enough for some pages of the greatest
		// size in one small file.
		unpacked: 256 << 20,
		// News pages shrink to a fifth, logs to a fiftieth, a record of 600 MB
		// of one sentence to 1/144. Gzip can do 1/1032, and only with zeros.
		ratio: 500,
		// A compressed page in a zip in a compressed tar has 4. There are
		// traps with 16 and more, but nobody keeps pages so.
		depth: 8,
		spool: 8 << 30,
	}
}

// A meter counts what is read of a file, what its compression gives, and how long
// reading works towards the next page.
type meter struct {
	bounds
	stats    *Stats
	in, gave int64

	worked  time.Duration // since the last page, as far as it is added up
	resumed time.Time     // when work began that is not added up yet
}

// A boundError is what reading ends with that has come to one of the bounds: no damage,
// and no trouble with the file.
type boundError struct {
	kind    extract.ErrorKind
	message string
}

func (e boundError) Error() string { return e.message }

// refused is the error of what would take too much memory, or give too much.
func refused(format string, args ...any) boundError {
	return boundError{extract.ErrRefused, "refused: " + fmt.Sprintf(format, args...)}
}

// took counts bytes that were asked for.
func (m *meter) took(n int) {
	m.resume()
	m.in += int64(n)
	m.stats.addBytes(n)
}

// give counts unpacked bytes and says when they are too many, or when unpacking has
// gone on for too long.
func (m *meter) give(n int) error {
	m.gave += int64(n)
	if m.gave > m.unpacked && (m.gave-m.unpacked)/m.ratio > m.in {
		return refused("the compression gives more than %d times what it takes", m.ratio)
	}
	return m.late()
}

// ask stands before what reads, and [meter.took] behind it: waiting is no work. It returns an
// error when the page has been worked on for too long already.
func (m *meter) ask() error {
	err := m.late()
	if err == nil && m.limit > 0 {
		m.worked += time.Since(m.resumed)
	}
	return err
}

func (m *meter) resume() {
	if m.limit > 0 {
		m.resumed = time.Now()
	}
}

// restart begins to count for the next page, when who took the last one comes back.
func (m *meter) restart() {
	m.worked = 0
	m.resume()
}

// late says when reading has worked for too long towards the next page.
func (m *meter) late() error {
	if m.limit > 0 && m.worked+time.Since(m.resumed) > m.limit {
		return boundError{extract.ErrTimeout, fmt.Sprintf("the page takes longer than the limit of %s", m.limit)}
	}
	return nil
}

// meteredIn counts what is read of a file.
type meteredIn struct {
	io.Reader
	meter *meter
}

func (r meteredIn) Read(p []byte) (int, error) {
	if err := r.meter.ask(); err != nil {
		return 0, err
	}
	n, err := r.Reader.Read(p)
	r.meter.took(n)
	return n, err
}

// meteredAt counts what is read of a file here and there.
type meteredAt struct {
	io.ReaderAt
	meter *meter
}

func (r meteredAt) ReadAt(p []byte, at int64) (int, error) {
	if err := r.meter.ask(); err != nil {
		return 0, err
	}
	n, err := r.ReaderAt.ReadAt(p, at)
	r.meter.took(n)
	return n, err
}

// meteredOut counts what compression gives.
type meteredOut struct {
	io.Reader
	meter *meter
}

func (r meteredOut) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if bound := r.meter.give(n); bound != nil {
		return 0, bound
	}
	return n, err
}

// tooLarge refuses a page ("page"), a record or a line by its size.
func tooLarge(what string, limit int64) *extract.Error {
	return &extract.Error{
		Kind:    extract.ErrTooLarge,
		Message: fmt.Sprintf("the %s is larger than the limit of %d bytes", what, limit),
	}
}

// Stats count what reading dumps took and what was passed over on the way. The
// zero value is ready; it may be shared by any number of files and goroutines.
type Stats struct {
	mu     sync.Mutex
	bytes  int64
	passed map[PassedOver]int
}

// A PassedOver names a thing in a container that is no page and gets no record. It is in the
// plural, for messages such as "passed over: 12 requests".
type PassedOver string

// The things that are passed over in containers.
const (
	PassedRequests  PassedOver = "requests"             // WARC: what the crawler asked
	PassedRevisits  PassedOver = "revisits"             // WARC: the page is elsewhere, unchanged
	PassedRedirects PassedOver = "redirects"            // WARC: answers 1xx, 204 and 3xx, which say where to go
	PassedRecords   PassedOver = "other records"        // WARC: warcinfo, metadata and the like
	PassedNonPages  PassedOver = "records of no page"   // WARC: pictures, scripts, PDF ...
	PassedParts     PassedOver = "parts"                // MHTML: all but the page itself
	PassedMembers   PassedOver = "members"              // archives: by name, as in directories; of a WACZ all but its archive
	PassedLinks     PassedOver = "links"                // archives: symbolic and hard links
	PassedSpecial   PassedOver = "special files"        // archives: devices, pipes
	PassedItems     PassedOver = "items without a text" // NewsML: pictures and films
	PassedGarbage   PassedOver = "stretches of garbage"
)

// Bytes is how much was read of files and streams, before unpacking.
func (s *Stats) Bytes() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bytes
}

// Passed gives how many of each thing were passed over, as of now, in a map that the caller
// may change; nil when there was nothing.
func (s *Stats) Passed() map[PassedOver]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.passed)
}

// addBytes and pass do nothing to a nil *Stats: nobody counts.
func (s *Stats) addBytes(n int) {
	if s == nil {
		return
	}
	s.mu.Lock()
	s.bytes += int64(n)
	s.mu.Unlock()
}

func (s *Stats) pass(what PassedOver) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.passed == nil {
		s.passed = map[PassedOver]int{}
	}
	s.passed[what]++
}
