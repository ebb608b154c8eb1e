package fit

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"shuck/extract"
)

// prose are sentences that made-up stories are put together from.
var prose = strings.Split(`The ferry left the harbour at noon with nine people on board, and the captain said that the sea was calm.
A storm had been forecast for the evening by two stations, but nobody in the town had taken the warning to heart.
The council voted on Tuesday to keep the old bridge, which has carried carts and cars across the river for a century.
Two engineers looked at the piers last week and found that the stone below the water was in better shape than the rest.
The mayor, who had asked for a new bridge in spring, told reporters that she would go along with what was decided.
People who live on the island say that they have waited for an answer for eleven years, and that any answer will do.
The repair is to begin in March and should take until the end of summer, while cars are sent over the northern road.
A baker on the square remembers the flood of his childhood, when the water stood as high as the window of his shop.
Farmers in the valley have cut their hay two weeks early, because the ground is drier than in any year on record.
The school will open again on Monday, after the roof was mended by a firm from the next town for a third of the price.`, "\n")

// A madeUpPage is a story on a page of some site, as markup and with its gold.
type madeUpPage struct {
	gold   goldPage
	markup string
}

// newMadeUpPage makes the n-th page: each has other sentences in another order,
// on one of a dozen sites.
func newMadeUpPage(n int) madeUpPage {
	const paragraphs = 5
	site := fmt.Sprintf("site%d.example", n%12)
	author := []string{"Ana Ferreira", "John Miller", "Marta Kowalska"}[n%3]
	headline := fmt.Sprintf("Town number %d decides what happens with its old bridge", n)
	day := fmt.Sprintf("2024-05-%02d", n%28+1)
	var body []string
	var p strings.Builder
	fmt.Fprintf(&p, `<html><head><title>%s - Site</title></head><body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>`, headline)
	fmt.Fprintf(&p, `<main class="story"><h1>%s</h1><p class="byline">By %s</p><p class="date">%s</p>`, headline, author, day)
	for i := range paragraphs {
		text := prose[(n+i)%len(prose)] + " " + prose[(3*n+2*i+1)%len(prose)]
		body = append(body, text)
		fmt.Fprintf(&p, "<p>%s</p>", text)
	}
	p.WriteString(`</main><aside class="related"><h2>Read more</h2><ul>`)
	for i := range 4 {
		fmt.Fprintf(&p, `<li><a href="/%d">Another town %d has a bridge as well</a></li>`, i, n+i)
	}
	p.WriteString(`</ul></aside><footer class="footer"><p>Sign up for our newsletter</p><p>All rights reserved</p></footer></body></html>`)
	return madeUpPage{
		goldPage{
			ID: fmt.Sprintf("page%d", n), File: fmt.Sprintf("html/page%d.html.gz", n), URL: fmt.Sprintf("https://www.%s/news/%d.html", site, n),
			Kind: "article", Body: strings.Join(body, "\n\n"), Headline: headline, Authors: []string{author}, Published: day,
		},
		p.String(),
	}
}

// newMadeUpLessons are lessons of made-up pages of HTML of the set news.
func newMadeUpLessons(n int) []*lesson {
	var lessons []*lesson
	for i := range n {
		p := newMadeUpPage(i)
		lessons = append(lessons, newLesson("news", "html", p.gold, extract.Page{URL: p.gold.URL, Data: []byte(p.markup), Shape: extract.ShapeHTML}))
	}
	numberTokens(lessons)
	return lessons
}

// newMadeUpTree parses markup.
func newMadeUpTree(markup string) *html.Node {
	tree, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		panic(err) // strings can be read
	}
	return tree
}
