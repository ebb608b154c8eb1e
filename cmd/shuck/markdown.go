package main

import (
	"errors"
	"strings"

	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/options"
	"shuck/extract"
)

// markdownFlags are the flags that say what Markdown has beside the text.
type markdownFlags struct {
	links       extract.Links
	images      bool
	frontMatter bool
}

func (f *markdownFlags) define(set *pflag.FlagSet) {
	links := []options.Option[extract.Links]{
		{Word: "keep", Means: extract.KeepLinks},
		{Word: "drop", Means: extract.DropLinks},
		{Word: "list", Means: extract.ListLinks},
	}
	set.Var(options.Choice[extract.Links]{At: &f.links, Options: links}, "links", "in Markdown, `WHAT` becomes of links: keep, drop (their text stays) or list (addresses at the end)")
	set.BoolVar(&f.images, "images", false, "in Markdown, the pictures of the story, with their alternative text")
	set.BoolVar(&f.frontMatter, "front-matter", false, "in Markdown, the other fields as YAML before the story")
}

// check finds what does not go with a format.
func (f *markdownFlags) check(format string) error {
	if format != "markdown" && *f != (markdownFlags{}) {
		return errors.New("--links, --images and --front-matter are about Markdown: use them with -f markdown")
	}
	return nil
}

// format is Markdown as these flags want it.
func (f *markdownFlags) format() format {
	encode := func(r extract.Record) ([]byte, error) {
		story := r.Markdown()
		if !f.frontMatter {
			return []byte(story), nil
		}
		return []byte(strings.TrimSuffix(r.FrontMatter()+"\n"+story, "\n\n")), nil
	}
	return format{
		encode: encode, separator: pageBreak, ending: ".md", needsBlocks: true,
		markdown: &extract.MarkdownOptions{Links: f.links, Images: f.images},
	}
}
