package charset

import (
	"bytes"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/transform"
)

// announcesKorean is how ISO-2022-KR says, once, that what is shifted is Korean.
const announcesKorean = "\x1b$)C"

// shiftedKorean is ISO-2022-KR: EUC-KR whose high bytes have lost their highest bit,
// between a shift out and a shift in. Mail used it; the web has no decoder of it.
type shiftedKorean struct{}

// NewDecoder decodes a whole text; what is no character is replaced.
func (shiftedKorean) NewDecoder() *encoding.Decoder {
	return &encoding.Decoder{Transformer: transform.Chain(&unshifter{}, korean.EUCKR.NewDecoder())}
}

// NewEncoder is not for use: nothing is written in it.
func (shiftedKorean) NewEncoder() *encoding.Encoder { return encoding.Nop.NewEncoder() }

// An unshifter makes EUC-KR of ISO-2022-KR. A line begins unshifted.
type unshifter struct{ isOut bool }

func (u *unshifter) Reset() { u.isOut = false }

// Transform is that of [transform.Transformer].
func (u *unshifter) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	const shiftOut, shiftIn = 0x0E, 0x0F
	for nSrc < len(src) {
		rest := src[nSrc:]
		if bytes.HasPrefix(rest, []byte(announcesKorean)) {
			nSrc += len(announcesKorean)
			continue
		}
		if !atEOF && len(rest) < len(announcesKorean) && bytes.HasPrefix([]byte(announcesKorean), rest) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		if nDst == len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		c := rest[0]
		nSrc++
		switch {
		case c == shiftOut, c == shiftIn:
			u.isOut = c == shiftOut
			continue
		case c == '\n':
			u.isOut = false
		case u.isOut && '!' <= c && c <= '~':
			c |= 0x80
		}
		dst[nDst] = c
		nDst++
	}
	return nDst, nSrc, nil
}
