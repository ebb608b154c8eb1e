// Package credit reads credits: the lines that name the authors of a story.
//
// What comes in is either a short text from a page, of which nothing is known
// ([Parse]), or a text that is known to name authors, such as the content of a
// meta element ([Names], [Authors]). What comes out are the names, without
// by-words, roles, outlets, places, dates, addresses and UI text, and for a
// text from a page also the line as printed.
//
//	By Ana Pérez and AP | May 3, 2021        Ana Pérez; AP
//	Von Udo Kern, Redakteur                  Udo Kern
//	本报记者 王小明 通讯员李红                 王小明; 李红
//	Photo by Juan Gil                        no credit
//
// A text goes this way: glance.go turns most prose down after a few words,
// parts.go cuts what is left at commas, bars and conjunctions, and reader.go
// reads the parts one by one and prints them with printed.go. Of each part
// open.go reads what stands before the name and date.go what stands after it;
// the rules of name.go say what the rest is, with shape.go for names in scripts
// with capitals and cjk.go for Chinese, Japanese and Korean ones. openers.go
// has the phrases before and above authors, words.go all other words.
//
// Some kinds of credit are looked for apart: signature.go finds the names in brackets
// with which Chinese paragraphs end, label.go whom lists of facts label as authors, unknown.go
// whom labels name that no list has, unnamed.go knows the lines that name nobody, and role.go
// those below a name that say what somebody is. pieces.go cuts a line at what stands between a
// credit and the rest of its line.
//
// All functions are safe for concurrent use.
package credit
