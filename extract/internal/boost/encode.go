package boost

import (
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
//	magic     "boost", version byte 2
//	classes   uvarint
//	features  uvarint
//	names     8 bytes, Fingerprint
//	base      float64 a class
//	trees     uvarint, then each: uvarint branches, then each branch:
//	    leaf   uvarint 0, float32 value
//	    split  uvarint 1 + 2*feature + (1 when missing values go right), float32 threshold, float32 mean
//	stops     uvarint, none or one for every four trees; float32 each, with -Inf for never
//	checksum  4 bytes, CRC-32 (IEEE) of all before
//
// Branches come level by level, so the place of children follows from counting the splits before: bytes can be wrong, but they cannot
// spell a tree that loops.
const encodeMagic = "boost\x02"

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
	for _, t := range trees {
		out = binary.AppendUvarint(out, uint64(len(t)))
		for i := range t {
			out = t[i].append(out)
		}
	}
	out = binary.AppendUvarint(out, uint64(len(f.stops)))
	for _, stop := range f.stops {
		out = appendFloat(out, stop)
	}
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out))
	_, err := w.Write(out)
	return err
}

func (b *branch) append(out []byte) []byte {
	if b.isLeaf() {
		return appendFloat(append(out, 0), b.value)
	}
	key := 1 + 2*uint64(b.feature)
	if b.missingRight {
		key++
	}
	return appendFloat(appendFloat(binary.AppendUvarint(out, key), b.threshold), b.value)
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
	if len(data) < len(encodeMagic)+4 || string(data[:len(encodeMagic)]) != encodeMagic {
		return nil, errors.New("boost: not a forest of this version")
	}
	body, sum := data[:len(data)-4], data[len(data)-4:]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(sum) {
		return nil, errors.New("boost: checksum of the forest does not match: cut off or damaged")
	}
	return decodeBody(body[len(encodeMagic):])
}

func decodeBody(body []byte) (*Forest, error) {
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
	encoded := d.rest
	f.packed = d.packed(trees, f.Features)
	f.stops = d.stops(len(f.packed.quads))
	switch {
	case d.err != nil:
		return nil, d.err
	case len(d.rest) > 0:
		return nil, errors.New("boost: bytes behind the last tree")
	case trees%f.Classes != 0:
		return nil, fmt.Errorf("boost: %d trees for %d classes", trees, f.Classes)
	}
	f.trees = sync.OnceValue(func() []tree {
		all, d := make([]tree, trees), decoder{rest: encoded}
		for i := range all {
			all[i] = d.tree(nil, f.Features)
		}
		return all
	})
	return f, nil
}

// packed takes trees and lays them out, which is all that most programs want of them: only four are there at a time.
func (d *decoder) packed(trees, features int) packed {
	const branchBytes = 7 // of a leaf 5 and of a split 9 or more, of which there is one less
	p := newPacker(trees, len(d.rest)/branchBytes)
	var quad [treesOfQuad]tree
	for at := 0; at < trees && d.err == nil; at += treesOfQuad {
		some := quad[:min(treesOfQuad, trees-at)]
		for i := range some {
			some[i] = d.tree(some[i], features)
		}
		if d.err == nil {
			p.add(some)
		}
	}
	return p.end()
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

// tree takes one tree and puts its branches into t, whose memory it may use. Children are placed by counting; a tree is whole when
// they fill it exactly.
func (d *decoder) tree(t tree, features int) tree {
	n := int(d.count("branches", 1, min(2*maxLeaves-1, uint64(len(d.rest)))))
	t = slices.Grow(t[:0], n)[:n]
	placed := 1
	for i := range t {
		if i == placed {
			d.fail("a branch has no parent")
			break
		}
		if d.branch(&t[i], features) {
			t[i].left = int32(placed)
			placed += 2
		}
	}
	if d.err == nil && placed != n {
		d.fail("a split has no children")
	}
	return t
}

// branch takes one branch and reports whether it is a split, whose children are still to be placed.
func (d *decoder) branch(b *branch, features int) (isSplit bool) {
	key, n := binary.Uvarint(d.rest)
	numbers := d.rest[max(n, 0):]
	switch {
	case n <= 0 || key > uint64(2*features):
		d.fail("the feature of a split is missing or out of range")
	case key == 0 && len(numbers) >= 4:
		d.rest = numbers[4:]
		*b = branch{value: d.float32(numbers)}
	case key > 0 && len(numbers) >= 8:
		d.rest = numbers[8:]
		*b = branch{feature: int32((key - 1) / 2), missingRight: (key-1)%2 == 1, threshold: d.float32(numbers), value: d.float32(numbers[4:])}
		return true
	default:
		d.fail("forest ends too soon")
	}
	return false
}

// float32 is the number that data begins with.
func (d *decoder) float32(data []byte) float32 {
	return finite(d, math.Float32frombits(binary.LittleEndian.Uint32(data)))
}
