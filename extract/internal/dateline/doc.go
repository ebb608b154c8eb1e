// Package dateline reads datelines: the words before the first sentence of a
// news story that say where, when and by which agency it was filed.
//
// What comes in is the text of a paragraph. [Parse] wants the story to follow
// the dateline, [ParseLone] wants nothing to follow it. What comes out is a
// [Dateline] with its places, agencies, reporters and day, as printed, and the
// offset at which the story begins. [Dateline.Date] completes a day without a
// year. All functions are safe for concurrent use.
//
//	OSLO, March 7 (Reuters) - A ferry …       place, day and agency
//	(서울=연합뉴스) 홍예시 기자 = …              place, agency and reporter
//	The ferry that sank …                     none
//
// There are five forms, and each has a file: korean.go, japanese.go,
// chinese.go, caseless.go for scripts without capitals, where brackets hold the
// agency, and slots.go for scripts with spaces between words, where the
// parts stand in any order, those in brackets in brackets.go; first.go adds to it what holds of a story's first
// paragraph alone. For that last form scan.go cuts the text into
// parts, place.go says what can be a place, credit.go skips the reporter
// before it, and rules.go decides whether the parts suffice.
//
// filed.go says what a dateline that was read may be besides, mark.go what its
// mark is, and placelist.go reads a list of places that a label gives. line.go reads
// paragraphs that are nothing but a dateline, textfirst.go those that open a story which
// stands alone in its file.
package dateline
