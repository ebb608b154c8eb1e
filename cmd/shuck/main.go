// Shuck strips the husk off dumps of web pages: it reads saved HTML and
// flattened text and gives each page's headline, byline, dateline and body.
//
// The way of a run, file by file:
//
//	main.go      the process: signals, memory, streams
//	root.go      the command and its help
//	version.go   which version, and which build of it
//	flags.go     flags as typed -> the job as meant
//	job.go       the main job: inputs -> records -> where they go
//	inputs.go    paths and lists -> files -> pages (batch.go: many at a time)
//	timeout.go   giving up what takes too long
//	encode.go    a record -> the bytes of a format (markdown.go: its flags; table.go:
//	             the fields as columns)
//	explain.go   ... the subcommand explain: why each page has its record
//	explainhtml.go ... drawn for browsers
//	sink.go      where results go, and standard output
//	outdir.go    the directory of --out
//	part.go      ... and the file of a part of a run, --shard
//	names.go     ... how its files are called
//	manifest.go  ... and what is known to be done (lock_*.go: by one run at a time)
//	progress.go  how far the run is, on standard error
//	summary.go   counts that add up
//	signals.go   ending early
//	exit.go      what happened -> exit code and last message
//
// The other subcommands are packages below internal: check, siterules (the subcommand
// rules), schema, shard (the flag and the subcommand merge), and usage (help, man and
// completion). What explain and check say of a page is made in explanation, and drawn
// for browsers in report. What commands have in common is in options (the values of
// flags), message, fields, terminal, pipeline, pathname and exit.
package main

import (
	"math"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a closed pipe is then an error, and exit.go knows it
	tuneMemory()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A page becomes a tree that is dropped at once, so little stays alive, and collecting
// less often costs little memory: a worker stays below 60 MB on the pages of news sites.
// A run of one page is not worth a collection: the first comes at firstPercent of 4 MB.
// Where several work, one collects while others run, which costs all of them time, and the
// more often the less each has: less often takes no more memory for each than one alone has.
// Very large pages, several at a time, are what the limit is for.
const (
	firstPercent     = 400
	alonePercent     = 150
	severalPercent   = 300
	memoryBase       = 96 << 20
	memoryEachWorker = 32 << 20
)

// tuneMemory sets up the garbage collector, except where the user has.
func tuneMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(firstPercent)
		garbage := new([64]byte) // too large to be kept alive by what is allocated beside it
		runtime.AddCleanup(garbage, func(struct{}) { setPercent() }, struct{}{})
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryFor(runtime.GOMAXPROCS(0)))
	}
}

// setPercent is for a run that turns out to be more than a page. limitTo has been called.
func setPercent() {
	if runtime.GOMAXPROCS(0) == 1 {
		debug.SetGCPercent(alonePercent)
		return
	}
	debug.SetGCPercent(severalPercent)
}

// limitTo is for runs that do not work on all processors. A run of one worker takes one
// processor, since collecting on all others costs more than it gains. It changes
// nothing that the user has set, and nothing where the program is a part of another.
func limitTo(workers int) {
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		return
	}
	if os.Getenv("GOMAXPROCS") == "" {
		runtime.GOMAXPROCS(min(workers, runtime.GOMAXPROCS(0)))
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryFor(workers))
	}
}

// memoryFor is the memory above which garbage is collected as soon as there is any.
func memoryFor(workers int) int64 { return memoryBase + memoryEachWorker*int64(workers) }
