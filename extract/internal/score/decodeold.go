package score

import (
	"encoding/binary"
	"math"
)

// decodeOldLexicon is decodeLexicon for the form of the version before: the number of
// words, then each in rising order, as uvarint the step from the one before and as varint
// its weight.
func decodeOldLexicon(data []byte) (x *Lexicon, rest []byte, err error) {
	if len(data) < 4 {
		return nil, nil, errLexicon
	}
	n, rest := binary.LittleEndian.Uint32(data), data[4:]
	if n > lexiconWordsMax {
		return nil, nil, errLexicon
	}
	list := make([]weighedWord, n)
	word := uint64(0)
	for i := range list {
		step, stepBytes := binary.Uvarint(rest)
		if stepBytes <= 0 || step == 0 && i > 0 { // cut off, or the same word twice
			return nil, nil, errLexicon
		}
		weight, weightBytes := binary.Varint(rest[stepBytes:])
		if word += step; weightBytes <= 0 || word > math.MaxUint32 || weight != int64(int16(weight)) {
			return nil, nil, errLexicon
		}
		rest = rest[stepBytes+weightBytes:]
		list[i] = weighedWord{uint32(word), int16(weight)}
	}
	x, err = lexiconOf(list)
	return x, rest, err
}
