package dateline

import (
	"slices"
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

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
	window = strings.Replace(words.CutAtRune(window, Window), " | ", " - ", 1) // as some pages print the dash
	dl, ok := readParts(window, false, isNamed)
	if !ok {
		dl, ok = readNamedCaseless(window, isNamed)
	}
	if !ok {
		dl, ok = readCaselessBrackets(window, false, isNamed)
	}
	if !ok {
		dl, ok = readAgencyAndPlace(window)
	}
	dl.End += start
	return dl, ok
}

// standsFirst reports whether a draft of unknown places is the dateline of the
// paragraph that opens a story.
func (d *draft) standsFirst(mark markKind, rest string) bool {
	if len(d.places) == 0 { // "AFP - "
		return mark == markDash && len(d.agencies) == 1 && d.isSourceAlone(rest) && opensUnknown(rest)
	}
	if d.unknownRegion || d.bracketPlace || !opensUnknown(rest) {
		return false
	}
	if d.knownAgency {
		return isOneOf(mark, markNone, markStop) && d.isPlaceOfDesk()
	}
	if !d.everyPlace(func(p placeSpan) bool { return isNameOfPlace(d.s[p.start:p.end]) }) {
		return false
	}
	place := d.s[d.places[0].start:d.places[0].end]
	capitals := d.allCapitals()
	switch mark {
	case markDash:
		return capitals || d.isPlaceBeforeDash(place)
	case markColon:
		return capitals && (d.day != 0 || d.isNamed(place))
	case markStop, markNone:
		return capitals && d.day != 0
	}
	return false
}

// isSourceAlone reports whether the only agency of a draft opens stories without a place.
func (d *draft) isSourceAlone(rest string) bool {
	return d.unambiguousAgency && !institutions[d.agencies[0]] || d.opensWithSource() && strings.ContainsFunc(rest, isVietnamese)
}

// isVietnamese reports whether r is a letter that Vietnamese alone has.
func isVietnamese(r rune) bool {
	return r == 'ơ' || r == 'ư' || r == 'đ' || '\u1ea0' <= r && r <= '\u1ef9'
}

// opensWithSource reports whether the draft is nothing but an unknown source in brackets, as Vietnamese
// papers sign the first paragraph: "(Báo sông) - ".
func (d *draft) opensWithSource() bool {
	const wordsMax = 2
	if len(d.agencies) != 1 || !d.bracketAgency || d.first != 0 || d.s[0] != '(' {
		return false
	}
	source := d.agencies[0]
	isPerson := givennames.Opens(source) && !words.OpensLower(source[strings.LastIndexByte(source, ' ')+1:]) // "Dân trí" is none
	return words.CountTo(source, wordsMax+1) <= wordsMax && !isPerson && !d.isNamed(source) && !isNoPlaceWord(source) && !rubrics[strings.ToUpper(source)]
}

// isPlaceOfDesk reports whether an unknown name that is none of a person stands before an agency and
// nothing else in brackets, in small letters, as German papers have it: "Selm (red/dpa) Der …".
func (d *draft) isPlaceOfDesk() bool {
	if !d.bracketAgency || !d.unambiguousAgency || len(d.places) != 1 || d.day != 0 || d.s[d.last-1] != ')' {
		return false
	}
	place, source := d.s[d.places[0].start:d.places[0].end], d.s[d.places[0].end:d.last]
	return strings.ToLower(source) == source && isNameOfPlace(place) && !givennames.Opens(place)
}

// isPlaceBeforeDash reports whether the first name of a draft, which is not printed in
// capitals, is a place before a dash: there is an agency or a state behind it, it is a
// single word, it stands beside a known city, or the story names it again.
func (d *draft) isPlaceBeforeDash(name string) bool {
	isWord := len(d.places) == 1 && !strings.Contains(name, " ")
	isKnown := len(d.places) > 1 && (d.places[0].kind|d.places[1].kind)&places.City != 0
	return len(d.agencies) > 0 || d.region || isWord || isKnown || d.isNamed(name)
}

// opensUnknown reports whether a story may go on like this behind an unknown place: not
// with a route, a result or the time of the page.
func opensUnknown(rest string) bool {
	return opensStory(rest) && isSentenceLong(rest) && !opensWithClock(rest) && !opensWithDay(rest) && !opensWithOtherCity(rest)
}

// dayBefore reads a day at pos, behind a place in capitals and a comma, that no mark
// separates from the story: "LUDFORD, Jan. 14 The court has …", "LUDFORD, Jan. 14, 2024 The …".
func (d *draft) dayBefore(pos int) (Dateline, bool) {
	if d.prev != markComma || len(d.places) == 0 || !d.allCapitals() || d.unknownRegion {
		return Dateline{}, false
	}
	if d.day != 0 {
		return d.yearBefore(pos)
	}
	const wordsMax = 3
	end := pos
	for range wordsMax {
		word := strings.IndexFunc(d.s[end:], isSpace)
		if word <= 0 {
			return Dateline{}, false
		}
		day, rest := d.s[pos:end+word], strings.TrimLeftFunc(d.s[end+word:], isSpace)
		if d.readDate(day) && opensUnknown(rest) {
			d.last = end + word
			return d.result(len(d.s) - len(rest)), true
		}
		d.month, d.day, d.year = 0, 0, 0
		end += word + len(d.s[end+word:]) - len(rest)
	}
	return Dateline{}, false
}

// yearBefore reads the year at pos, behind the day, that no mark separates from the story.
func (d *draft) yearBefore(pos int) (Dateline, bool) {
	year, rest, ok := strings.Cut(d.s[pos:], " ")
	if !ok || !d.readYear(year) || !opensUnknown(rest) {
		return Dateline{}, false
	}
	d.last = pos + len(year)
	return d.result(len(d.s) - len(rest)), true
}

// isNameOfPlace reports whether an unknown name has as many words as that of a place,
// none of which opens other lines.
func isNameOfPlace(name string) bool {
	const wordsMax, lettersMin = 3, 4
	parts := slices.DeleteFunc(strings.Fields(name), isPlaceParticle)
	if len(parts) == 0 || len(parts) > wordsMax || len(name) < lettersMin || strings.ContainsAny(name, ".&") {
		return false
	}
	for _, word := range parts {
		if isNoPlaceWord(word) || rubrics[strings.ToUpper(strings.Trim(word, ".,'’"))] {
			return false
		}
	}
	if len(parts) == 1 {
		return dates.MonthByName(strings.ToLower(name)) == 0 && !institutions[strings.ToUpper(name)]
	}
	return !personEnds[strings.ToUpper(parts[len(parts)-1])]
}

// institutions and stations are known by their letters, which are capitals without a place.
var institutions = words.WordSet("NASA FIFA UEFA UNESCO UNICEF UNHCR OECD OPEC ASEAN NAFTA NOAA INTERPOL EUROPOL WADA FEMA NIST DARPA NAACP ACLU IAEA UNRWA CERN BRICS EFTA BBC CNN NBC CBS ITV ARD ZDF RTL WDR NDR ORF SRF RAI TF1 NHK KBS MBC TVE RTVE")

// personEnds are what somebody is: they end names such as "FERRY OWNER", which tell of whom
// a line is.
var personEnds = words.WordSet("OWNER OWNERS MAYOR CHIEF MAN MEN WOMAN WOMEN BOY GIRL CHILDREN FAMILY FAMILIES WORKER WORKERS DRIVER DRIVERS TEACHER TEACHERS STUDENT STUDENTS LEADER LEADERS MANAGER DIRECTOR OFFICER OFFICERS VICTIM VICTIMS RESIDENT RESIDENTS WITNESS WITNESSES EXPERT EXPERTS")

// rubrics open stories with a dash or a colon as places do, and so do names of clubs, papers and
// shows with one of these words.
var rubrics = words.WordSet(`LIVE NEWS QUIZ REVIEW INTERVIEW EXPLAINER EXPLAINED EXPLAIN FEATURE SPORT SPORTS WEATHER BUSINESS COMMENT COMMENTARY LETTER LETTERS EDITORIAL PREVIEW RECAP
	RESULT RESULTS TLDR QUICK OUR TOP READ MORE OPINIONS COLUMN ESSAY PODCAST POLL SURVEY REPORT STUDY FACT CHECK VERDICT RATING QUESTION ANSWER WARNING SPOILER ALERT INTERACTIVE GALLERY PICTURES
	KOMMENTAR ANALYSE EXKLUSIV EILMELDUNG GLOSSE KOLUMNE HINTERGRUND PORTRÄT REPORTAGE DIRECT VIDÉO ENTRETIEN TRIBUNE ÉDITO EXCLUSIF EXCLUSIVO OPINIÓN ANÁLISIS ENTREVISTA ENTREVISTADO CRÓNICA ÚLTIMA HORA
	ESCLUSIVA INTERVISTA ANALISI COMMENTO OPINIONE OPINIÃO ANÁLISE EXCLUSIVA ИНТЕРВЬЮ МНЕНИЕ АНАЛИЗ КОММЕНТАРИЙ ЭКСКЛЮЗИВ СРОЧНО ONLINE PARTNER ADVERTISEMENT ANZEIGE PUBLICITÉ MODERATOR ANSWER Q A
	POLITICS WORLD NATIONAL INTERNATIONAL ENTERTAINMENT HEALTH SCIENCE TECHNOLOGY EDUCATION CULTURE ENVIRONMENT TRAVEL LIFESTYLE FOOTBALL TENNIS RUGBY
	POLITIK WIRTSCHAFT KULTUR WISSEN WISSENSCHAFT GESELLSCHAFT GESUNDHEIT UMWELT FUSSBALL PANORAMA
	POLITIQUE ENVIRONNEMENT SOCIÉTÉ ÉCONOMIE SANTÉ JUSTICE ÉDUCATION SCIENCES CLIMAT MÉDIAS MÉTÉO TÉLÉVISION TÉLÉ CINÉMA MUSIQUE FORME FOOT CYCLISME TRANSPORTS
	POLÍTICA ECONOMÍA CULTURA DEPORTES SOCIEDAD SALUD INTERNACIONAL CIENCIA TECNOLOGÍA FÚTBOL ECONOMIA ESPORTES SOCIEDADE SAÚDE CIÊNCIA FUTEBOL POLITICA CRONACA ESTERI CALCIO SALUTE SCIENZA
	THE THIS THAT THESE WHAT WHY HOW WHEN WHO YES NO BUT AND IF IT WE YOU HE SHE THEY IN ON AT FOR FROM TO OF AS WITH AFTER BEFORE NOW TODAY MONDAY PRESIDENT MINISTER GOVERNMENT POLICE COURT UN US UK EU USA NATO FYI AFAIK IMHO ICYMI BTW
	MAJOR MINOR URGENT FLASH BULLETIN DEVELOPING TRENDING RELATED SPONSORED ATTENTION IMPORTANT REMINDER NOTICE DISCLAIMER DISCLOSURE TIP TIPS HINT LOOK LISTEN SEE SUBSCRIBE GRAPHIC MAP CHART TIMELINE OBITUARY PROFILE BACKGROUND CONTEXT
	UPDATES LATEST REVEALED HOROSCOPE WANTED LIAR HEADLINES BRIEFS DIGEST ROUNDUP ROUND-UP WRAP SUMMARY OUTLOOK FORECAST MARKETS STOCKS SHARES PRICES GROWERS FARMERS OBJECTIVE METHODS CONCLUSION ABSTRACT EDIT TODO RESPONSE
	INTRODUCTION CREDITS CATEGORIES EDITOR'S MUSIC APPLAUSE LAUGHTER SPOILERS VIDEOS TRAILER AUDIO VOICES SPECIAL SERIES PART CHAPTER ACHTUNG HINWEIS WETTER MEINUNG
	NOTA PREGUNTA RESPUESTA REDACCIÓN AVISO ATENCIÓN ATTENZIONE REPORTAJE REPORTAGEM MATÉRIA SONDAGE DOSSIER ENQUÊTE RÉCIT PORTRAIT CARTE RAPPEL ВАЖНО ВНИМАНИЕ ОБНОВЛЕНО ГЛАВНОЕ ОПРОС РЕПОРТАЖ СМИ ЦИТАТА
	TRANSFERT TRANSFERTS MERCATO DÉCRYPTAGE TÉMOIGNAGE TÉMOIGNAGES ESCLUSIVO URGENTE VÍDEO VÍDEOS HABER DAKİKA DAKIKA ΒΙΝΤΕΟ ΑΠΟΚΛΕΙΣΤΙΚΟ ΕΚΤΑΚΤΟ ΣΥΝΕΝΤΕΥΞΗ ΑΠΟΨΗ ΑΝΑΛΥΣΗ
	FC SC CF CLUB REAL UNITED MATCH TIMES POST HERALD EXPRESS MAGAZINE TV RADIO SHOW CHEF LEAGUE LIGUE LIGA SERIE CUP BITCOIN CRYPTO`)
