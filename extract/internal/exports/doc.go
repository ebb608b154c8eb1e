// Package exports knows how stories look that never were a page: as news databases
// export them, as wires print and collections mark them, as mail and feed readers
// save them. They say in labels what a page only shows: "HEADLINE: …", "HD    …",
// "Subject: …", <DATELINE>.
//
// What comes in are the lines of a text, or its bytes. What comes out of [Read] is
// a [Story]: what the labels give, and the lines of the story without labels,
// letterheads and sign-offs. [Starts] finds where the stories of a file begin that
// holds several. All functions are functions of what they are given, take time
// linear in it, and are safe for concurrent use.
//
//	exports.go        the layouts, in the order in which they are tried
//	labels.go         the table of labels
//	labelled.go       labels with a colon: databases, feed readers, plain files
//	labelstyles.go    labels without a colon, or with signs before them
//	labelledlines.go  labels and values on lines of their own
//	labelvalues.go    what stands around a value besides it
//	letterhead.go     paper, day and headline above the first label
//	mail.go           headers of mail and Usenet
//	codes.go          fields named by codes: Factiva, RIS, EndNote, RefWorks
//	plain.go          databases that print no labels, known by what stands between
//	tagged.go         collections: Reuters-21578, TREC, Gigaword in SGML, stories with @highlight
//	library.go        what archives lend without labels: PressReader, Genios, Europresse
//	printout.go       printouts of wires, line by line
//	wire.go           printouts of wires and manuscripts
//	release.go        press releases
//	paragraphs.go     how the lines of all of them become paragraphs
//	ends.go           the credit at the top of a story, the sign-off at its end
//	jumps.go          lines that say where a story goes on in a paper, comments on a document, who signs its end
//	stories.go        several stories in a file
//	storymarks.go     what stands between and behind them, and below pages that a browser printed
//	storynames.go     names, numbers and addresses above each of them, messages of chats and mails
//	wholepages.go     pages with their menus in a file
//	pagemenus.go      pages of one site, by the menu that they share
//	storyhead.go      what the head of a story looks like in a file of several
package exports
