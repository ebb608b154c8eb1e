// Package markup builds the tree of an HTML page: the nodes that
// golang.org/x/net/html builds, so that everything that reads those reads
// these, several times faster and from input of any depth.
//
// The way of a page: lexer.go cuts it into tokens (attributes.go reads what
// stands in tags, rawtext.go what stands in scripts, references.go resolves
// &amp; and its like), parser.go hands each token to the insertion mode it is
// in (head.go, body.go with bodyend.go, table.go, frames.go; foreign.go for
// svg and math), and these put nodes (slab.go, memory.go) into the tree by way of the
// stack of open elements (stack.go) and the list of formatting elements
// (formatting.go, adoption.go). What is particular to a tag is a row of
// tags.go.
//
// It follows the tree construction of the HTML standard as x/net/html does,
// with scripting on and with that package's readings of it: "</>" is a
// comment, and character references in comments are resolved. It differs from
// it in this:
//
//   - Markup of any depth is read. Where maxOpen elements are open, further
//     ones become empty siblings in front of their content: no text is lost.
//   - Time and memory are linear in the input: formatting elements that were
//     left open are repeated for as long as there are copies left (see
//     copiesFree and bytesPerCopy), the list of them has formattingMax entries
//     at most, and an <html> or <body> that comes again adds to attrsTaken
//     attributes at most.
//   - Attributes keep the order they are written in on formatting elements too,
//     and the copies of one share the memory of its attributes.
//   - A <template> in svg or math content is an element like others, where
//     x/net/html reads no further.
//   - Texts beside each other in a <template> are one node, and white space in
//     a table stays with a "</" behind it that the input ends in.
//   - NUL bytes in doctypes are replaced, and which doctypes mean quirks follows
//     from the beginnings of their identifiers.
package markup
