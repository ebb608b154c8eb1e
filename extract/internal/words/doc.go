// Package words answers questions about words and scripts that every other package
// asks: what a text counts, which language it is in, whether a word is common, how
// much two texts have in common. Text comes in, numbers, hashes and sets go out;
// nothing here knows of pages.
//
//	hash.go        what a word is, and the hashes of the words of a text
//	stats.go       counts over a text
//	shingles.go    hashes of runs of words
//	similarity.go  how much two texts have in common
//	language.go    which script and language a text is in
//	stopwords.go   the common words of each language
//	table.go       a hash table for what is asked about every word
//	set.go         sets of hashes
//	fold.go        hashes of names by which their forms are equal
//	frozen.go      a table of what is known of names, ready as it is written
//	filter.go      a quick no to whether a table has a word; sets of words, ready as they are written
//	phrases.go     sets of words and phrases from lists in the source
//	phrase.go      whether a text has a phrase as whole words
//	title.go       the parts of a title
//	columns.go     how wide a text is on a terminal
//	text.go        small functions on strings and lines
//	numbers.go     small functions on the values of features
//
// All functions are safe for concurrent use, and so are sets that are not being
// filled.
package words
