package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// release is the version that is being made or was made last: the uppermost one in the
// changelog, which a test holds.
const release = "0.1.0"

// commit and date say what the program was built from where Go cannot know it, as in a
// package that is made from an archive of sources. The linker sets them:
// -ldflags "-X main.commit=HASH -X main.date=2026-11-27T12:00:00Z".
var commit, date string

// A lineage is what is known of where the program was built from.
type lineage struct {
	module   string // the version that the module was fetched in, empty for a clone
	commit   string
	date     string
	modified bool // by what was not committed
}

// readLineage asks the linker's flags, then what Go notes down when it builds in a
// clone or from a module that it has fetched.
func readLineage() lineage {
	o := lineage{}
	if info, ok := debug.ReadBuildInfo(); ok {
		o = lineageOf(info)
	}
	if commit != "" {
		o.commit, o.date, o.modified = commit, date, false
	}
	return o
}

func lineageOf(info *debug.BuildInfo) lineage {
	o := lineage{}
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			o.commit = setting.Value
		case "vcs.time":
			o.date = setting.Value
		case "vcs.modified":
			o.modified = setting.Value == "true"
		}
	}
	// In a clone Go makes a version of the commit, which is said anyway.
	if o.commit == "" && info.Main.Version != "(devel)" {
		o.module = strings.TrimPrefix(info.Main.Version, "v")
	}
	return o
}

// version is what --version prints: the release, and the commit as far as it is known.
// A module that was fetched has a version of its own.
func (o lineage) version() string {
	if o.module != "" {
		return o.module
	}
	var parts []string
	if o.commit != "" {
		parts = append(parts, "commit "+o.commit[:min(len(o.commit), 12)])
	}
	if o.date != "" {
		parts = append(parts, o.date)
	}
	if o.modified {
		parts = append(parts, "modified")
	}
	if len(parts) == 0 {
		return release
	}
	return release + " (" + strings.Join(parts, ", ") + ")"
}

// exact tells this program from all others by where it was built from, and is empty
// when that does not tell.
func (o lineage) exact() string {
	if o.module == "" && (o.commit == "" || o.modified) {
		return ""
	}
	return o.module + o.commit
}

// build tells one build of the program from another: by where it was built from, or,
// where that does not tell, by what mark says of its file.
func build(mark func(path string) (string, error)) string {
	if exact := readLineage().exact(); exact != "" {
		return exact
	}
	program, err := os.Executable()
	if err != nil {
		return "devel"
	}
	marked, err := mark(program)
	if err != nil {
		return "devel"
	}
	return "devel " + marked
}

// fileMark is quickly made, and another for each copy of the program.
func fileMark(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d %d", info.Size(), info.ModTime().UnixNano()), nil
}

// contentMark is the same on all machines that have a copy of the program.
func contentMark(path string) (string, error) {
	program, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", sha256.Sum256(program)), nil
}

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return printVersion(cmd) },
	}
}

func printVersion(cmd *cobra.Command) error {
	_, err := fmt.Fprintln(cmd.OutOrStdout(), cmd.Root().Name(), readLineage().version())
	return err
}
