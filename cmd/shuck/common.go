package main

import "github.com/spf13/pflag"

// defaultMaxBytes is far above the pages people read (of 2,392 saved ones the
// largest has 2.2 MB) and far below what would hurt a machine.
const defaultMaxBytes = 64 << 20

// aboutGlobs says in help what patterns match.
const aboutGlobs = " (*.html is about names, 2024/*.html about paths, ** is any directories; repeatable)"

// The flags that check has as well.

func defineColor(set *pflag.FlagSet, color *when) {
	*color = whenAuto
	set.Var(choiceOfWhen(color), "color", "colour what is printed, `WHEN` auto (on a terminal, unless NO_COLOR is set), always or never")
}

func defineMaxBytes(set *pflag.FlagSet, limit *byteSize) {
	*limit = defaultMaxBytes
	set.Var(limit, "max-bytes", "refuse pages above this `SIZE`, in bytes or with a unit, such as 500KiB; 0 is no limit")
}

func defineJobs(set *pflag.FlagSet, jobs *jobCount) {
	set.VarP(jobs, "jobs", "j", "work on `N` pages at a time (default: one for each core)")
}
