package main

import (
	"errors"
	"slices"

	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/options"
	"shuck/cmd/shuck/internal/terminal"
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

// format is Markdown as these flags want it, of all fields or of those wanted.
func (f *markdownFlags) format(wanted []string) format {
	write := func(r extract.Record) []byte { return []byte(r.Markdown()) }
	switch {
	case len(wanted) > 0:
		write = func(r extract.Record) []byte { return markdownFields(r, wanted) }
	case f.frontMatter:
		write = func(r extract.Record) []byte { return withFrontMatter(r.FrontMatter(), r.Markdown()) }
	}
	return format{
		encode:    func(r extract.Record) ([]byte, error) { return terminal.Plain(write(r)), nil },
		separator: pageBreak, ending: ".md", needsBlocks: true,
		markdown: &extract.MarkdownOptions{Links: f.links, Images: f.images},
	}
}

// markdownFields gives the fields wanted: body as the story, the others as YAML before
// it.
func markdownFields(r extract.Record, wanted []string) []byte {
	front, story := "", ""
	others := slices.DeleteFunc(slices.Clone(wanted), func(name string) bool { return name == "body" })
	if len(others) > 0 {
		front = r.FrontMatter(others...)
	}
	if len(others) < len(wanted) {
		r.Headline, r.Byline, r.Dateline = "", "", nil
		story = r.Markdown()
	}
	return withFrontMatter(front, story)
}

func withFrontMatter(front, story string) []byte {
	if front != "" && story != "" {
		front += "\n"
	}
	return []byte(front + story)
}
