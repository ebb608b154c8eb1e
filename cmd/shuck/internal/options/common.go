package options

import (
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/dump"
)

// DefaultMaxBytes is far above the pages people read (of 2,392 saved ones the
// largest has 2.2 MB) and far below what would hurt a machine.
const DefaultMaxBytes = 64 << 20

// AboutGlobs says in help what patterns match.
const AboutGlobs = " (*.html is about names, 2024/*.html about paths, ** is any directories; repeatable)"

// DefineColor defines --color.
func DefineColor(set *pflag.FlagSet, color *terminal.When) {
	*color = terminal.WhenAuto
	set.Var(ChoiceOfWhen(color), "color", "colour what is printed, `WHEN` auto (on a terminal, unless NO_COLOR is set), always or never")
}

// DefineKeys defines --html-key, --text-key and --url-key.
func DefineKeys(set *pflag.FlagSet, keys *dump.Keys) {
	set.StringVar(&keys.HTML, "html-key", "", "in JSON, pages are HTML under `KEY` (default: html, content and the like)")
	set.StringVar(&keys.Text, "text-key", "", "in JSON, pages are plain text under `KEY` (default: text and the like)")
	set.StringVar(&keys.URL, "url-key", "", "in JSON, addresses are under `KEY` (default: url, uri and the like)")
}

// DefineMaxBytes defines --max-bytes.
func DefineMaxBytes(set *pflag.FlagSet, limit *Size) {
	*limit = DefaultMaxBytes
	set.Var(limit, "max-bytes", "refuse pages above this `SIZE`, in bytes or with a unit, such as 500KiB; 0 is no limit")
}

// DefineJobs defines --jobs.
func DefineJobs(set *pflag.FlagSet, jobs *Jobs) {
	set.VarP(jobs, "jobs", "j", "work on `N` pages at a time (default: one for each core)")
}
