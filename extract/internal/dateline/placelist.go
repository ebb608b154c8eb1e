package dateline

import "strings"

// ParsePlaces reads a dateline that is nothing but places, known or not.
func ParsePlaces(text string) (p Dateline, ok bool) {
	const wordsMax = 8
	if text == "" || len(strings.Fields(text)) > wordsMax {
		return p, false
	}
	p.Text, p.Place = text, text
	p.Places = SplitPlaces(text)
	return p, true
}

// SplitPlaces returns the places between slashes: "MARROW/LUDFORD".
func SplitPlaces(text string) []string {
	var places []string
	for place := range strings.SplitSeq(text, "/") {
		places = append(places, strings.TrimSpace(place))
	}
	return places
}
