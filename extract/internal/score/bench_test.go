package score

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"shuck/extract/internal/page"
)

// BenchmarkScore times what choosing the body costs beside what parsing the
// markup costs, on the same pages: score must stay under a quarter of parse.
//
//	SHUCK_REAL_PAGES='pages/*.gz' go test -bench Score ./extract/internal/score
func BenchmarkScore(b *testing.B) {
	b.Run("made up", func(b *testing.B) { benchScore(b, [][]byte{madeUpPage(b)}) })
	b.Run("real", func(b *testing.B) { benchScore(b, realPages(b)) })
}

func benchScore(b *testing.B, pages [][]byte) {
	BuiltIn() // is read once a program, not once a page
	var docs []*page.Document
	size := 0
	for _, data := range pages {
		d := page.Parse(page.Page{Data: data, Shape: page.ShapeHTML})
		docs = append(docs, d)
		size += len(data)
	}
	b.Run("parse", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, data := range pages {
				if _, err := html.Parse(bytes.NewReader(data)); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("score", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, d := range docs {
				v := NewView(d)
				v.Weigh(BuiltIn())
				v.ScoreMarkup(BuiltIn())
			}
		}
	})
}

// madeUpPage is a story of testdata/pages with what a page of today has beside
// it: menus with drawn icons, teasers with pictures in many sizes, styles, and
// scripts. The pages of the sets have 400 KB, nine tenths of it no text.
func madeUpPage(b *testing.B) []byte {
	story, err := os.ReadFile("../../../testdata/pages/harbour-bridge.html")
	if err != nil {
		b.Fatal(err)
	}
	icon := `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">` + strings.Repeat(`<path d="M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10 10-4.5 10-10S17.5 2 12 2z" fill="none" stroke="currentColor"></path>`, 4) + `</svg>`
	menu := `<nav class="site-nav"><ul class="menu">` +
		strings.Repeat(`<li class="menu-item"><a href="/section/page.html" class="menu-link" data-track="menu">`+icon+`<span class="label">Some section</span></a></li>`, 30) + `</ul></nav>`
	picture := `<picture>` + strings.Repeat(`<source type="image/webp" media="(min-width: 600px)" srcset="/i-600.webp 600w, /i-900.webp 900w, /i-1200.webp 1200w" sizes="100vw">`, 5) + `<img src="/i.jpg" alt="" width="300" height="200" loading="lazy"></picture>`
	teasers := `<aside class="related-stories">` +
		strings.Repeat(`<div class="card card--small"><a href="/2024/story.html" class="card__link">`+picture+`<h3 class="card__title">Another story that is told elsewhere</h3></a><p class="card__text">Two sentences of it are here. They read like the beginning of a story.</p>`+icon+`</div>`, 20) + `</aside>`
	style := `<style>` + strings.Repeat(`.card__title{font-size:1.2rem;line-height:1.3;margin:0 0 .5rem}`, 1500) + `</style>`
	script := `<script>window.state={` + strings.Repeat(`"id":{"type":"teaser","weight":12,"visible":true},`, 3000) + `}</script>`
	return bytes.Replace(story, []byte("</body>"), []byte(menu+teasers+style+script+"</body>"), 1)
}

// realPages are some of the gzipped pages that the pattern in SHUCK_REAL_PAGES matches.
func realPages(b *testing.B) [][]byte {
	const some = 40
	names, _ := filepath.Glob(os.Getenv("SHUCK_REAL_PAGES"))
	if len(names) == 0 {
		b.Skip("SHUCK_REAL_PAGES names no pages")
	}
	var pages [][]byte
	for _, name := range names[:min(some, len(names))] {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			b.Fatal(err)
		}
		data, err := io.ReadAll(z)
		f.Close()
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, data)
	}
	return pages
}
