package main

import (
	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/check"
	"shuck/cmd/shuck/internal/fields"
	"shuck/cmd/shuck/internal/schema"
	"shuck/cmd/shuck/internal/shard"
	"shuck/cmd/shuck/internal/siterules"
	"shuck/cmd/shuck/internal/usage"
)

const longHelp = `Shuck reads dumps of web pages, HTML or flattened plain text, and gives each
page's headline, byline, dateline and body with what belongs to them: one JSON
object a line, plain text, Markdown, CSV or TSV. It needs no network.

A PATH is a page, a directory of pages, or - for standard input, which is also
read when no path is given. Gzip and character sets are recognised by content.
Records come in the order of the input. A page that cannot be done gives a
record with an error, a message on standard error, and does not stop the others.

In directories, hidden files and what saved pages keep beside them (style
sheets, scripts, images, fonts, sound, film, .golden.json) are passed over, and
directories that --out has written; links to directories are not followed.
Everything else is taken to be a page.

With --out, each record is a file: DIR/sub/a.html.json for the page sub/a.html of
the directory that is read (of several paths, and of lists, names are as given),
DIR/crawl.warc/1234.json for a record in a container; .txt, .md, .csv and .tsv for
the other formats. Error records are the lines of DIR/errors.jsonl. Files appear whole or
not at all. What is done and unchanged is skipped by the next run, so a run that
was stopped, however it was, is taken up by the same command.

Exit codes: 0 every page gave an article; 1 at least one did not (--fail-on error:
could not be done; --fail-on never: no page makes it 1); 2 wrong usage,
or an input that was named and could not be read at all; 130 or 143 stopped by a
signal, when the pages in hand had been written.

A file that is called like a command is reached as ./schema.`

const examples = `  shuck page.html
  curl -s https://example.com/story | shuck --url https://example.com/story
  shuck dumps/ > all.jsonl
  shuck -f text page.txt
  shuck --fields headline,authors dumps/
  shuck -o out/ dumps/
  find . -name '*.html' -print0 | shuck -0 --files-from -`

// newRoot gives the command with its subcommands.
func newRoot() *cobra.Command {
	root := newMainJob()
	root.AddCommand(check.New(), newExplain(), siterules.New(), schema.New(), shard.NewMerge(), usage.NewMan(release), usage.NewCompletion(), newVersion())
	usage.SetHelp(root)
	usage.EachCommand(root, func(cmd *cobra.Command) {
		cmd.Flags().SortFlags = false
		cmd.DisableFlagsInUseLine = true // they are named in Use where there are any
		usage.RefuseEmpty(cmd)
		usage.PlainArgs(cmd)
		usage.CompleteArguments(cmd)
	})
	return root
}

// newMainJob gives the root command alone: the main job is what it does itself.
func newMainJob() *cobra.Command {
	var typed flags
	cmd := &cobra.Command{
		Use:     "shuck [flags] [PATH...]",
		Short:   "Headline, byline, dateline and body from dumps of web pages",
		Long:    longHelp,
		Example: examples,
		Args:    cobra.ArbitraryArgs,

		ValidArgsFunction: usage.CompletePaths,

		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if typed.version {
				return printVersion(cmd)
			}
			if err := usage.MistypedCommand(cmd, paths); err != nil {
				return err
			}
			return typed.run(cmd, paths, func(*job) {})
		},
	}
	cmd.SetFlagErrorFunc(usage.ExplainFlagError)
	typed.define(cmd.Flags())
	usage.CompleteFlag(cmd, "format", usage.OneOf(formatNames()))
	usage.CompleteFlag(cmd, "fields", usage.ListOf(fields.All))
	return cmd
}
