package charset

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A text that was decoded as windows-1252 and is in another charset has signs of that one for
// each byte: "ÎÒÒª" is "我要" in GBK, "â€™" an apostrophe in UTF-8. Whoever flattens pages leaves
// such texts where the charset of the page was guessed wrong, and so do crawlers that save what
// they decoded.
const (
	// misreadSequences is how many characters of UTF-8 show that all are.
	misreadSequences = 3
	// A text in another script has misreadMin such signs, misreadShare of its letters or more,
	// and is read again as letters of another script for the most part.
	misreadMin   = 100
	misreadShare = 0.6
	misreadLook  = 32 << 10 // bytes that are looked at
	// strayShare is the share of signs up to which some may be none of windows-1252, or have
	// no meaning when they are read again.
	strayShare = 0.02
)

// readAgain returns a text in UTF-8 that was decoded as windows-1252 as it is in its own
// charset, and the name of that; ok is false where it was decoded right. Of HTML, the letters are
// markup for the most part, and say nothing: it is read again as UTF-8 alone.
func readAgain(text []byte, isHTML bool) (again []byte, name string, ok bool) {
	if isTwiceUTF8(text) {
		return asBytes(text), "utf-8", true
	}
	if isHTML || !isMisread(text) {
		return nil, "", false
	}
	again, name, _ = Decode(asBytes(text), "", false)
	letters, foreign, bad := 0, 0, 0
	for _, r := range string(again) {
		switch {
		case r == utf8.RuneError:
			bad++
		case unicode.IsLetter(r):
			letters++
			if !unicode.Is(unicode.Latin, r) {
				foreign++
			}
		}
	}
	return again, name, float64(foreign) >= misreadShare*float64(letters) && float64(bad) <= strayShare*float64(letters)
}

// isTwiceUTF8 reports whether all signs beyond ASCII make characters of UTF-8 when they are
// bytes again. Of other texts it looks at the first such sign alone.
func isTwiceUTF8(text []byte) bool {
	var run [utf8.UTFMax]byte
	n, sequences := 0, 0
	for {
		plain := nextHighByte(text)
		if plain > 0 && n > 0 {
			return false
		}
		if text = text[plain:]; len(text) == 0 {
			break
		}
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		b, known := asByte(r, run[:n])
		if !known || n == len(run) {
			return false
		}
		run[n] = b
		if n++; n > 1 && utf8.Valid(run[:n]) {
			n = 0
			sequences++
		} else if n == 1 && !utf8.RuneStart(b) {
			return false
		}
	}
	return n == 0 && sequences >= misreadSequences
}

// isMisread reports whether most letters of a text are signs beyond ASCII of windows-1252.
func isMisread(text []byte) bool {
	text = text[:min(len(text), misreadLook)]
	signs, plain, stray := 0, 0, 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		switch _, known := asByte(r, nil); {
		case r >= utf8.RuneSelf && known:
			signs++
		case r >= utf8.RuneSelf:
			stray++
		case 'a' <= r|0x20 && r|0x20 <= 'z':
			plain++
		}
	}
	return signs >= misreadMin && float64(signs) >= misreadShare*float64(signs+plain) && float64(stray) <= strayShare*float64(signs)
}

// asBytes gives a text that was decoded as windows-1252 as the bytes that it was; signs that
// are not of that are "?".
func asBytes(text []byte) []byte {
	data := make([]byte, 0, len(text))
	for _, r := range string(text) {
		b, known := asByte(r, data)
		if !known {
			b = '?'
		}
		data = append(data, b)
	}
	return data
}

// asByte returns the byte that is a sign in windows-1252. Bytes without a meaning there stand
// for themselves, as the web has it; where they were lost, as they are in other decoders, the one
// of a closing quotation mark can be told by those before it.
func asByte(r rune, before []byte) (b byte, known bool) {
	const quoteEnd = "\xe2\x80\x9d"
	switch {
	case r < 0x100:
		return byte(r), true
	case r == utf8.RuneError:
		return quoteEnd[2], bytes.HasSuffix(before, []byte(quoteEnd[:2]))
	}
	return charmap.Windows1252.EncodeRune(r)
}
