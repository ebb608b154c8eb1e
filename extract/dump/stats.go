package dump

import (
	"maps"
	"sync"
)

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
