package places

import (
	"strings"
	"unicode"
)

// IsCallSign reports whether a name is the call sign of a radio or television
// station in North America, by which its viewers know it.
//
//	IsCallSign("KTVI"), IsCallSign("WABC-TV"), IsCallSign("CBS2"), IsCallSign("CBS 11 News")  true
//	IsCallSign("WHO"), IsCallSign("Kids"), IsCallSign("Local News")                           false
func IsCallSign(name string) bool {
	name = strings.TrimSuffix(strings.TrimSuffix(name, " News"), " NEWS")
	name, band, _ := strings.Cut(name, "-")
	switch strings.ToUpper(band) {
	case "", "TV", "FM", "AM", "DT", "LD":
	default:
		return false
	}
	if network, channel := splitDigits(name); channel != "" {
		switch network {
		case "CBS", "NBC", "ABC", "FOX", "Fox", "PIX", "CW", "News", "NEWS", "Local", "Channel":
			return true
		}
		name = network
	}
	// Three-letter signs exist but look like any other abbreviation.
	const signLetters = 4
	if len(name) != signLetters || (name[0] != 'W' && name[0] != 'K') {
		return false
	}
	return strings.IndexFunc(name, func(r rune) bool { return r < 'A' || r > 'Z' }) < 0
}

// splitDigits cuts trailing digits off a name.
func splitDigits(name string) (letters, digits string) {
	i := len(name)
	for i > 0 && name[i-1] >= '0' && name[i-1] <= '9' {
		i--
	}
	return strings.TrimSpace(name[:i]), name[i:]
}

// IsSiteName reports whether a name is the address of a news site, as
// Indonesian and Vietnamese papers sign.
//
//	IsSiteName("KOMPAS.com"), IsSiteName("REPUBLIKA.CO.ID")  true
//	IsSiteName("N.D."), IsSiteName("St.Louis")               false
func IsSiteName(name string) bool {
	i := strings.LastIndexByte(name, '.')
	if i <= 0 || strings.ContainsFunc(name, unicode.IsSpace) {
		return false
	}
	switch strings.ToLower(name[i+1:]) {
	case "com", "id", "co", "net", "news", "vn", "ru", "tv", "az", "am", "kg", "kz", "org", "info":
		return true
	}
	return false
}
