// Package labels knows the words that pages print around a story: "Read
// also", "Share this", "All rights reserved", "Photo: …".
//
// What comes in is a block's text, mostly as the hashes of its words. What
// comes out is evidence, not a verdict: [Of] finds the phrases of some dozen
// kinds of [Label] at the ends of a block, and [WordClassesOf] the single
// words with which a short block begins. [EndsInPictureCredit] recognises
// captions, [IsNameLine] and [IsCJKName] lines that are names and no label.
// All functions are safe for concurrent use.
package labels
