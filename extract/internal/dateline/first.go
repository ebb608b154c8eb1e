package dateline

import "strings"

// ParseFirst reads the dateline of the paragraph that is known to open a news story
// in a text. There an unknown name before a dash or in brackets is a place, too, and
// one before a colon if isNamed says that the story names it again. Everything else
// is as in [Parse].
//
//	ParseFirst("LUDFORD -- The court has …", …), ParseFirst("Obernwik - Die beiden …", …)  true
//	ParseFirst("CLAIM: The heron …", …), ParseFirst("WATCH - How a heron …", …)            false
func ParseFirst(text string, isNamed func(place string) bool) (Dateline, bool) {
	if dl, ok := Parse(text); ok {
		return dl, true
	}
	start := len(text) - len(strings.TrimLeftFunc(text, isSpace))
	window := text[start:]
	if !mayOpen(window) {
		return Dateline{}, false
	}
	dl, ok := readParts(window[:min(len(window), Window)], false, isNamed)
	dl.End += start
	return dl, ok
}

// standsFirst reports whether a draft of unknown places is the dateline of the
// paragraph that opens a story.
func (d *draft) standsFirst(mark markKind, rest string) bool {
	if d.knownAgency || d.unknownRegion || d.bracketPlace || !opensUnknown(rest) {
		return false
	}
	if !d.everyPlace(func(p placeSpan) bool { return isNameOfPlace(d.s[p.start:p.end]) }) {
		return false // also where there is none
	}
	place := d.s[d.places[0].start:d.places[0].end]
	capitals, named := d.allCapitals(), d.isNamed(place)
	switch mark {
	case markDash:
		isWord := len(d.places) == 1 && !strings.Contains(place, " ")
		return capitals || len(d.agencies) > 0 || named || isWord
	case markColon:
		return capitals && (named || d.day != 0)
	case markStop, markNone:
		return capitals && d.day != 0
	}
	return false
}

// opensUnknown reports whether a story may go on like this behind an unknown place: not
// with a route, a result or the time of the page.
func opensUnknown(rest string) bool {
	return opensStory(rest) && isSentenceLong(rest) && !opensWithClock(rest) && !opensWithDay(rest) && !opensWithOtherCity(rest)
}

// isNameOfPlace reports whether an unknown name has as many words as that of a place,
// none of which opens other lines.
func isNameOfPlace(name string) bool {
	const wordsMax, lettersMin = 3, 4
	words := strings.Fields(name)
	if len(words) > wordsMax || len(name) < lettersMin || strings.ContainsAny(name, ".&") {
		return false
	}
	for _, word := range words {
		if isNoPlaceWord(word) || rubrics[strings.ToUpper(strings.Trim(word, ".,'’"))] {
			return false
		}
	}
	return true
}

// rubrics open stories with a dash or a colon as places do.
var rubrics = func() map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(`LIVE NEWS QUIZ REVIEW INTERVIEW EXPLAINER EXPLAINED EXPLAIN FEATURE SPORT SPORTS WEATHER BUSINESS COMMENT COMMENTARY LETTER LETTERS EDITORIAL PREVIEW RECAP
		RESULT RESULTS TLDR QUICK OUR TOP READ MORE OPINIONS COLUMN ESSAY PODCAST POLL SURVEY REPORT STUDY FACT CHECK VERDICT RATING QUESTION ANSWER WARNING SPOILER ALERT INTERACTIVE GALLERY PICTURES
		KOMMENTAR ANALYSE EXKLUSIV EILMELDUNG GLOSSE KOLUMNE HINTERGRUND PORTRÄT REPORTAGE DIRECT VIDÉO ENTRETIEN TRIBUNE ÉDITO EXCLUSIF EXCLUSIVO OPINIÓN ANÁLISIS ENTREVISTA ENTREVISTADO CRÓNICA ÚLTIMA HORA
		ESCLUSIVA INTERVISTA ANALISI COMMENTO OPINIONE OPINIÃO ANÁLISE EXCLUSIVA ИНТЕРВЬЮ МНЕНИЕ АНАЛИЗ КОММЕНТАРИЙ ЭКСКЛЮЗИВ СРОЧНО ONLINE PARTNER ADVERTISEMENT ANZEIGE PUBLICITÉ MODERATOR ANSWER Q A
		THE THIS THAT THESE WHAT WHY HOW WHEN WHO YES NO BUT AND IF IT WE YOU HE SHE THEY IN ON AT FOR FROM TO OF AS WITH AFTER BEFORE NOW TODAY MONDAY PRESIDENT MINISTER GOVERNMENT POLICE COURT UN US UK EU USA NATO`) {
		set[word] = true
	}
	return set
}()
