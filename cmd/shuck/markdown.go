package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"shuck/extract"
)

// markdownFlags are the flags that say what Markdown has beside the text.
type markdownFlags struct {
	links       string
	images      bool
	frontMatter bool
}

// keepLinks is the value of --links that is not given.
const keepLinks = "keep"

func linkChoices() []string { return []string{keepLinks, "drop", "list"} }

// linksOf are the choices as the library has them.
func linksOf(choice string) (extract.Links, bool) {
	for i, links := range [...]extract.Links{extract.KeepLinks, extract.DropLinks, extract.ListLinks} {
		if choice == linkChoices()[i] {
			return links, true
		}
	}
	return extract.KeepLinks, false
}

func (f *markdownFlags) define(set *pflag.FlagSet) {
	set.StringVar(&f.links, "links", keepLinks, "in Markdown, `WHAT` becomes of links: keep, drop (their text stays) or list (addresses at the end)")
	set.BoolVar(&f.images, "images", false, "in Markdown, the pictures of the story, with their alternative text")
	set.BoolVar(&f.frontMatter, "front-matter", false, "in Markdown, the other fields as YAML before the story")
}

// check finds what does not go with a format. Commands that do not have these flags
// leave them at their zero value.
func (f *markdownFlags) check(format string) error {
	if *f == (markdownFlags{}) {
		return nil
	}
	if _, ok := linksOf(f.links); !ok {
		return fmt.Errorf("--links %s: want %s", f.links, strings.Join(linkChoices(), ", "))
	}
	if format != "markdown" && (f.links != keepLinks || f.images || f.frontMatter) {
		return errors.New("--links, --images and --front-matter are about Markdown: use them with -f markdown")
	}
	return nil
}

// format is Markdown as these flags want it.
func (f *markdownFlags) format() format {
	links, _ := linksOf(f.links)
	encode := func(r extract.Record) ([]byte, error) {
		story := r.Markdown()
		if !f.frontMatter {
			return []byte(story), nil
		}
		return []byte(strings.TrimSuffix(r.FrontMatter()+"\n"+story, "\n\n")), nil
	}
	return format{
		encode: encode, separator: pageBreak, ending: ".md", needsBlocks: true,
		markdown: &extract.MarkdownOptions{Links: links, Images: f.images},
	}
}
