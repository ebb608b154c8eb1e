package boost

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"math"
	"testing"
)

func TestEncodeRoundTrip(t *testing.T) {
	table := mixedTable(2000, 1)
	for _, classes := range []int{1, 3} {
		f := mustFit(t, table, Options{Rounds: 7, Classes: classes})
		data := encoded(t, f)
		back, err := Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(encoded(t, back), data) {
			t.Error("encoding what was decoded gives other bytes")
		}
		if back.Fingerprint != Fingerprint(table.Names) || back.Features != len(table.Names) || back.Rounds() != 7 {
			t.Errorf("decoded forest is of %d features, %d rounds", back.Features, back.Rounds())
		}
		a, b := make([]float64, classes), make([]float64, classes)
		for _, x := range rowsOf(table) {
			f.Scores(x, a)
			back.Scores(x, b)
			if a[0] != b[0] || a[classes-1] != b[classes-1] {
				t.Fatalf("scores %g, decoded %g", a, b)
			}
		}
	}
}

func TestFingerprintTellsNamesApart(t *testing.T) {
	seen := map[uint64][]string{}
	for _, names := range [][]string{nil, {""}, {"ab"}, {"a", "b"}, {"b", "a"}, {"a", "b", ""}} {
		print := Fingerprint(names)
		if same, ok := seen[print]; ok {
			t.Errorf("%q and %q have one fingerprint", same, names)
		}
		seen[print] = names
	}
}

// sealed puts magic and checksum around a body, so that damage reaches the decoder proper.
func sealed(magic string, body []byte) []byte {
	out := append([]byte(magic), body...)
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out))
}

func TestDecodeRefusesOld(t *testing.T) {
	number := func(v float32) []byte { return appendFloat(nil, v) }
	head := append([]byte{1, 2}, make([]byte, 16)...) // one class, two features, fingerprint, base
	leaf := append([]byte{0}, number(1)...)
	split := append([]byte{1}, append(number(1), number(1)...)...)
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	if _, err := Decode(bytes.NewReader(sealed(oldMagic, join(head, []byte{1, 3}, split, leaf, leaf, []byte{0})))); err != nil {
		t.Fatalf("a good forest is refused: %v", err)
	}
	for name, body := range map[string][]byte{
		"empty":                 {},
		"no trees":              head,
		"no class":              join([]byte{0}, head[1:]),
		"no branches":           join(head, []byte{1, 0}),
		"leaf without number":   join(head, []byte{1, 1, 0, 0, 0}),
		"more behind":           join(head, []byte{1, 1}, leaf, []byte{0}, leaf),
		"two roots":             join(head, []byte{1, 2}, leaf, leaf),
		"loop":                  join(head, []byte{1, 3}, leaf, split, leaf),
		"childless":             join(head, []byte{1, 1}, split),
		"one child":             join(head, []byte{1, 2}, split, leaf),
		"unknown feature":       join(head, []byte{1, 3}, []byte{5}, split[1:], leaf, leaf),
		"value not a number":    join(head, []byte{1, 1, 0}, number(absent)),
		"infinite threshold":    join(head, []byte{1, 3, 1}, number(float32(math.Inf(1))), number(0), leaf, leaf),
		"trees beyond measure":  join(head, []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}),
		"no stops":              join(head, []byte{1, 1}, leaf),
		"stops for other trees": join(head, []byte{1, 1}, leaf, []byte{2}, number(0), number(0)),
		"stop not a number":     join(head, []byte{1, 1}, leaf, []byte{1}, number(absent)),
		"half a class":          join([]byte{2, 2}, make([]byte, 24), []byte{1, 1}, leaf),
	} {
		if _, err := Decode(bytes.NewReader(sealed(oldMagic, body))); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// oldForm is a forest in the form of the version before.
func oldForm(f *Forest) []byte {
	out := append([]byte(oldMagic), byte(f.Classes), byte(f.Features))
	out = binary.LittleEndian.AppendUint64(out, f.Fingerprint)
	for _, base := range f.base {
		out = binary.LittleEndian.AppendUint64(out, math.Float64bits(base))
	}
	out = binary.AppendUvarint(out, uint64(len(f.trees())))
	for _, t := range f.trees() {
		out = binary.AppendUvarint(out, uint64(len(t)))
		for _, b := range t {
			if b.isLeaf() {
				out = appendFloat(append(out, 0), b.value)
				continue
			}
			key := 1 + 2*uint64(b.feature)
			if b.missingRight {
				key++
			}
			out = appendFloat(appendFloat(binary.AppendUvarint(out, key), b.threshold), b.value)
		}
	}
	out = binary.AppendUvarint(out, uint64(len(f.stops)))
	for _, stop := range f.stops {
		out = appendFloat(out, stop)
	}
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out))
}

func TestDecodeReadsTheOldForm(t *testing.T) {
	table := mixedTable(2000, 1)
	for _, classes := range []int{1, 3} {
		f := mustFit(t, table, Options{Rounds: 7, Classes: classes})
		if classes == 1 {
			f.LearnStops(table, 0, 0.1)
		}
		back, err := DecodeBytes(oldForm(f))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(encoded(t, back), encoded(t, f)) {
			t.Errorf("of %d classes it is another forest", classes)
		}
	}
}

// TestDecodeTrustsNoNodes changes each byte and mends the checksum: what decodes all the
// same is a forest that can be walked, and is written as it was read.
func TestDecodeTrustsNoNodes(t *testing.T) {
	data := encoded(t, mustFit(t, mixedTable(200, 1), Options{Rounds: 2, Leaves: 4}))
	body := data[len(encodeMagic) : len(data)-4]
	refused := 0
	for i := range body {
		for _, change := range []byte{1, 0x10, 0xff} {
			body[i] ^= change
			damaged := sealed(encodeMagic, body)
			if f, err := DecodeBytes(damaged); err != nil {
				refused++
			} else if f.Scores(make([]float32, f.Features), make([]float64, f.Classes)); !bytes.Equal(encoded(t, f), damaged) {
				t.Fatalf("with byte %d changed it is written otherwise than it was read", i)
			}
			body[i] ^= change
		}
	}
	if refused < len(body) {
		t.Errorf("%d of %d changes are refused", refused, 3*len(body))
	}
}

func TestDecodeNoticesAnyDamage(t *testing.T) {
	data := encoded(t, mustFit(t, mixedTable(200, 1), Options{Rounds: 2, Leaves: 4}))
	for i := range data {
		if _, err := Decode(bytes.NewReader(data[:i])); err == nil {
			t.Fatalf("no error when cut at %d", i)
		}
		data[i] ^= 0x10
		if _, err := Decode(bytes.NewReader(data)); err == nil {
			t.Fatalf("no error when byte %d is wrong", i)
		}
		data[i] ^= 0x10
	}
}

func FuzzDecode(f *testing.F) {
	forest, err := Fit(mixedTable(300, 1), Options{Rounds: 2, Leaves: 5})
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	forest.Encode(&b)
	data := b.Bytes()
	f.Add(data[len(encodeMagic):len(data)-4], false)
	old := oldForm(forest)
	f.Add(old[len(oldMagic):len(old)-4], true)
	f.Add([]byte{}, false)
	f.Fuzz(func(t *testing.T, body []byte, old bool) {
		Decode(bytes.NewReader(body))
		magic := encodeMagic
		if old {
			magic = oldMagic
		}
		forest, err := Decode(bytes.NewReader(sealed(magic, body)))
		if err != nil {
			return
		}
		// Whatever decodes can be walked, explained and written again.
		x := make([]float32, forest.Features)
		for _, v := range []float32{0, absent, -1e30, 1e30} {
			for i := range x {
				x[i] = v
			}
			forest.Scores(x, make([]float64, forest.Classes))
			forest.ClassContributions(x, forest.Classes-1)
		}
		back, err := Decode(bytes.NewReader(encoded(t, forest)))
		if err != nil || back.Rounds() != forest.Rounds() {
			t.Fatalf("what was decoded does not come back: %v", err)
		}
	})
}
