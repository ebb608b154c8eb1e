// Package charset turns the bytes of a page dump into UTF-8. [Decode] asks in order:
// what the bytes prove (byte order marks, zeros, escape sequences, valid UTF-8),
// what the transport and the page claim, and then guesses by how well the text reads
// in each charset that could be meant. A claim under which the page is illegible is
// not believed. [IsBinary] recognises data that is no text at all. Both are safe for
// concurrent use.
//
//	decode.go   the order of the finders, and decoding
//	misread.go  text that was decoded in a wrong charset before
//	binary.go   what is no text; UTF-16 and UTF-32 without a mark
//	meta.go     what a page declares in its head
//	korean.go   ISO-2022-KR, which has no decoder elsewhere
//	guess.go    the charset in which a page reads best
package charset
