// Package dates reads dates as web pages give them.
//
// What comes in is text in any of some fifty languages and a dozen scripts:
// the value of a meta element, the path of an address, a line such as
// "Published January 14, 2022 | 06:33 PM", or a whole paragraph. What comes
// out is a [Date], which never says more than the page does: a day without a
// time stays one, and so does a time without a zone.
//
// [Parse] reads a text that is there to give a date, [Find] looks for a date
// in any text, [InURL] reads the path of an address, and [ParseMonthDay] the
// date of a dateline, which may lack its year. None of them needs more than
// its arguments, and all are safe for concurrent use.
//
//	dates.go     the value, its calendar and how it is written
//	compare.go   what two dates have in common, and moving one to a zone
//	machine.go   Parse: dates that programs wrote
//	printed.go   Find: dates that people wrote
//	url.go       InURL: dates in addresses
//	month.go     months, and dates without a year
//	shapes.go    the ways to put day, month and year together
//	clock.go     clock times and zones
//	scan.go      numbers, words and gaps of all scripts
//	words.go     words beside dates, by what they do there
//	labels.go    "Published", "Updated" and the like, before a date
//
// Names are in files of their own, by language: monthnames.go, and weekdays.go,
// which also says where else each name of a day counts.
package dates
