// Package newsxml reads the XML in which news is exchanged: NITF, NewsML-G2,
// NewsML 1, the newsitem of Reuters' corpus, and RSS and Atom feeds with the full
// text of their stories. [Read] reads one story by its elements; [Open] parts a file
// that holds several. Nothing is decided here about what an element is worth.
//
//	tree.go     markup to a tree of elements
//	find.go     what is asked of the tree
//	stories.go  where the stories of a file begin and end
//	item.go     Item: one story, and the formats by their root elements
//	nitf.go     NITF, also in the corpus of The New York Times
//	newsml.go   NewsML-G2 and NewsML 1
//	reuters.go  the newsitem of Reuters' corpus
//	feed.go     RSS and Atom
//	content.go  the elements of a story as those of a page
//
// Declared entities are not expanded and nothing is fetched. Elements are nested no
// deeper than depthMax, so time and memory are linear in the text, whatever is in it.
// Everything is safe for concurrent use.
package newsxml
