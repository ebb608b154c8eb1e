package seams

import (
	"strings"
	"unicode/utf8"
)

// In scripts without spaces no small letter tells that a text node goes on with the one
// before. Particles and commas do, at the end of one with a sentence's end shortly below:
//
//	【ソウル＝小池和樹】韓国の
//	尹錫悦
//	大統領は３日夜、緊急談話を出した。

// spacelessParticles stand before what goes on in Japanese and Chinese. Others, such as
// "に" and "へ", end headlines too.
const spacelessParticles = "のをがはとでもや、，的"

// EndsOpenSpaceless reports whether a piece ends in the middle of a sentence in such a
// script.
func EndsOpenSpaceless(piece string) bool {
	const shortest = 4 // characters
	last, _ := utf8.DecodeLastRuneInString(piece)
	return last >= utf8.RuneSelf && strings.ContainsRune(spacelessParticles, last) && utf8.RuneCountInString(piece) >= shortest
}

// EndsSpaceless reports whether a piece ends with the full stop of such a script.
func EndsSpaceless(piece string) bool {
	return strings.HasSuffix(piece, "。") || strings.HasSuffix(piece, "。」")
}

// GoesOnSpaceless reports whether a piece may go on with one that ends open; after is the
// piece behind it.
func GoesOnSpaceless(next, after string) bool {
	const nameMax = 20 // characters of a link inside a sentence
	return next != "" && (EndsSpaceless(next) || utf8.RuneCountInString(next) <= nameMax && (EndsSpaceless(after) || EndsOpenSpaceless(after)))
}
