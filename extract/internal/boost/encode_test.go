package boost

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
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
func sealed(body []byte) []byte {
	out := append([]byte(encodeMagic), body...)
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out))
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
			damaged := sealed(body)
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
	f.Add(data[len(encodeMagic) : len(data)-4])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		Decode(bytes.NewReader(body))
		forest, err := Decode(bytes.NewReader(sealed(body)))
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
			forest.ClassContributions(x, forest.Classes-1, nil)
		}
		back, err := Decode(bytes.NewReader(encoded(t, forest)))
		if err != nil || back.Rounds() != forest.Rounds() {
			t.Fatalf("what was decoded does not come back: %v", err)
		}
	})
}
