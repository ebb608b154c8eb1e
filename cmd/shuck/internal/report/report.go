// Package report draws what shuck found out on pages for browsers: an explanation
// (page.go), an index over many (index.go), and a golden check (check.go). Each is a file
// of its own that loads nothing and runs nothing but the script in it.
//
// The markup, style and scripts are files in assets. Markup files have slots, {{name}},
// for what is made here; html.go says why nothing of a page can be live in them.
package report

import _ "embed"

//go:embed assets/frame.html
var frame string

//go:embed assets/report.css
var style string

//go:embed assets/page.html
var pageMarkup string

//go:embed assets/page.js
var pageScript string

//go:embed assets/index.html
var indexMarkup string

//go:embed assets/index.js
var indexScript string

//go:embed assets/check.html
var checkMarkup string

//go:embed assets/check.js
var checkScript string
