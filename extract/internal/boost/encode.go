package boost

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"slices"
	"sync"
)

// An encoded forest is, all numbers little-endian:
//
//	magic     "boost", version byte 4
//	classes   uvarint
//	features  uvarint
//	names     8 bytes, Fingerprint
//	base      float64 a class
//	trees     uvarint
//	quads     one for every four trees: uvarint nodes
//	stops     uvarint, none or one a quad; float32 each, with -Inf for never
//	nodes     8 bytes each
//	means     float32 a split
//	checksum  4 bytes, CRC-32 (IEEE) of all before
//
// Nodes are as they are walked, so that a forest in memory is ready without being decoded: that takes no longer than finding out where
// its parts are. The other way, a tree's branches come level by level, so the place of children follows from counting the splits before.
const encodeMagic = "boost\x04"

// Encode writes the forest. The same forest always gives the same bytes. The only errors are those of w.
func (f *Forest) Encode(w io.Writer) error {
	out := []byte(encodeMagic)
	out = binary.AppendUvarint(out, uint64(f.Classes))
	out = binary.AppendUvarint(out, uint64(f.Features))
	out = binary.LittleEndian.AppendUint64(out, f.Fingerprint)
	for _, base := range f.base {
		out = binary.LittleEndian.AppendUint64(out, math.Float64bits(base))
	}
	trees := f.trees()
	out = binary.AppendUvarint(out, uint64(len(trees)))
	for i := range f.packed.quads {
		out = binary.AppendUvarint(out, uint64(len(f.packed.nodesOf(i))/nodeBytes))
	}
	out = binary.AppendUvarint(out, uint64(len(f.stops)))
	for _, stop := range f.stops {
		out = appendFloat(out, stop)
	}
	out = append(out, f.packed.nodes[:f.packed.size*nodeBytes]...)
	for _, t := range trees {
		for i := range t {
			if !t[i].isLeaf() {
				out = appendFloat(out, t[i].value)
			}
		}
	}
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out))
	_, err := w.Write(out)
	return err
}

func appendFloat(out []byte, v float32) []byte {
	return binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
}

// Decode reads r to its end, which must hold one encoded forest and nothing else. Anything else is an error, as are those of r.
func Decode(r io.Reader) (*Forest, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return DecodeBytes(data)
}

// DecodeBytes is Decode for data that is in memory. It keeps the data, which must not be changed any more.
func DecodeBytes(data []byte) (*Forest, error) {
	f, err := DecodeTrusted(data)
	if err != nil {
		return nil, err
	}
	body, sum := data[:len(data)-4], data[len(data)-4:]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(sum) {
		return nil, errors.New("boost: checksum of the forest does not match: cut off or damaged")
	}
	return f, f.check()
}

// DecodeTrusted is DecodeBytes for data that comes with the program, and that a test has decoded: its sum and its nodes are not looked
// at, of which there are many. It keeps the data, too, up to its capacity.
func DecodeTrusted(data []byte) (*Forest, error) {
	if len(data) < len(encodeMagic)+4 {
		return nil, errNoForest
	}
	body, isForest := bytes.CutPrefix(data[:len(data)-4], []byte(encodeMagic))
	if !isForest {
		return nil, errNoForest
	}
	d := &decoder{rest: body}
	f := &Forest{
		Classes:     int(d.count("classes", 1, maxClasses)),
		Features:    int(d.count("features", 1, maxFeatures)),
		Fingerprint: d.uint64(),
	}
	for i := 0; i < f.Classes && d.err == nil; i++ {
		f.base = append(f.base, finite(d, math.Float64frombits(d.uint64())))
	}
	// A tree takes two bytes at the very least, so the count says no more than the data can hold.
	trees := int(d.count("trees", 0, uint64(len(d.rest))))
	d.trees(f, trees)
	switch {
	case d.err != nil:
		return nil, d.err
	case len(d.rest) > 0:
		return nil, errors.New("boost: bytes behind the last tree")
	case trees%f.Classes != 0:
		return nil, fmt.Errorf("boost: %d trees for %d classes", trees, f.Classes)
	}
	return f, nil
}

var errNoForest = errors.New("boost: not a forest of this version")

// trees puts what follows the number of trees into f.
func (d *decoder) trees(f *Forest, trees int) {
	p := &f.packed
	p.quads = make([]quad, quadsOf(trees))
	for i := range p.quads {
		p.quads[i] = quad{from: uint32(p.size)}
		p.size += int(d.count("nodes", treesOfQuad, nodesMax))
	}
	f.stops = d.stops(len(p.quads))
	if d.err != nil {
		return
	}
	p.nodes = spared(d.next(p.size * nodeBytes))
	means := d.next((p.size - treesOfQuad*len(p.quads)) / 2 * meanBytes) // each split has two of the nodes that are no roots
	f.trees = sync.OnceValue(func() []tree { return p.unpack(trees, means) })
	f.reads = sync.OnceValue(func() reads { return p.reads(f.Features) })
}

// meanBytes is what the mean of a split takes.
const meanBytes = 4

// spared is nodes with as many to spare behind them as a quad can have: what stands there is not looked at, so whatever follows in
// memory will do.
func spared(nodes []byte) []byte {
	const spare = nodesMax * nodeBytes
	if n := len(nodes) + spare; n <= cap(nodes) {
		return nodes[:n]
	}
	return append(slices.Clip(nodes), make([]byte, spare)...)
}

// check returns an error where the nodes are not those that the trees, which were made from them, are laid out as, or a number is not
// finite.
func (f *Forest) check() error {
	p, trees := &f.packed, f.trees()
	for _, t := range trees {
		for _, b := range t {
			if int(b.feature) >= f.Features {
				return errors.New("boost: a split by a feature that no row has")
			}
			if b.threshold-b.threshold != 0 || b.value-b.value != 0 {
				return errors.New("boost: a number is not finite")
			}
		}
	}
	again := pack(trees)
	if again.size != p.size || !bytes.Equal(again.nodes[:again.size*nodeBytes], p.nodes[:p.size*nodeBytes]) ||
		!slices.Equal(again.quads, p.quads) {
		return errors.New("boost: nodes that are no trees")
	}
	return nil
}

// stops takes the stops before quads.
func (d *decoder) stops(quads int) []float32 {
	n := int(d.count("stops", 0, uint64(quads)))
	if n != 0 && n != quads {
		d.fail("%d stops for %d quads", n, quads)
	}
	var stops []float32
	for i := 0; i < n && d.err == nil; i++ {
		stop := math.Float32frombits(binary.LittleEndian.Uint32(d.next(4)))
		if math.IsNaN(float64(stop)) || math.IsInf(float64(stop), 1) {
			d.fail("a stop is no number")
		}
		stops = append(stops, stop)
	}
	return stops
}

// decoder takes numbers off the front of rest. After the first fault all numbers are 0 and err tells what it was.
type decoder struct {
	rest []byte
	err  error
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf("boost: "+format, args...)
	}
	d.rest = nil
}

// count takes a uvarint that must lie within bounds.
func (d *decoder) count(name string, low, high uint64) uint64 {
	v, n := binary.Uvarint(d.rest)
	if n <= 0 || v < low || v > high {
		d.fail("number of %s is missing or out of range", name)
		return 0
	}
	d.rest = d.rest[n:]
	return v
}

func (d *decoder) next(n int) []byte {
	if len(d.rest) < n {
		d.fail("forest ends too soon")
		return make([]byte, n)
	}
	taken := d.rest[:n]
	d.rest = d.rest[n:]
	return taken
}

func (d *decoder) uint64() uint64 { return binary.LittleEndian.Uint64(d.next(8)) }

func finite[F float32 | float64](d *decoder, v F) F {
	if v-v != 0 {
		d.fail("a number is not finite")
		return 0
	}
	return v
}
