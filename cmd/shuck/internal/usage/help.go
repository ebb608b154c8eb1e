// Package usage is what a command line says of itself, to those who ask and to those
// who mistyped.
//
//	help.go       -h and --help, and the command help
//	man.go        the same as manual pages: the command man
//	complete.go   what shells complete, and the command completion
//	mistakes.go   what is said of a wrong command line
//	arguments.go  what flags take
package usage

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/terminal"
)

// Help: -h fits a screen, --help has everything, flags before prose. man.go says
// the same in the form of manual pages.

// A flagGroup is a part of the flags of a command under a title.
type flagGroup struct {
	title string
	names []string
	only  string // the path of the command whose flags they are; "" for all that have them
}

// flagGroups has each flag of the commands that have many, in the order in which
// help shows them. A new flag is put where people would look for it; one that is in
// two groups of a command is shown in the first.
var flagGroups = []flagGroup{
	{"Goldens", []string{"update", "new", "force", "all", "allow-missing", "known"}, "shuck check"},
	{"Input", []string{"url", "files-from", "null", "include", "exclude", "html-key", "text-key", "url-key", "key", "max-bytes"}, ""},
	{"Output", []string{"format", "fields", "field", "only", "blocks", "indent", "links", "images", "front-matter", "html", "golden", "out", "shard", "force", "report", "color"}, ""},
	{"Extraction", []string{"rules", "only-rules"}, ""},
	{"Running", []string{"jobs", "timeout", "fail-on", "fail-fast", "progress", "quiet", "version", "help"}, ""},
}

// usedMost are the flags that -h shows of commands which have many.
var usedMost = []string{
	"update", "new", "report", "format", "fields", "out", "url", "files-from", "include", "rules", "jobs", "quiet",
}

// GroupedFlags are the names that help knows the place of. Those of commands are held
// against them.
func GroupedFlags() []string {
	names := slices.Clone(usedMost)
	for _, group := range flagGroups {
		names = append(names, group.names...)
	}
	return names
}

// manyFlags is from where on flags are grouped, and some are left out of -h.
const manyFlags = 8

// Lines of help are as wide as the terminal, within what can be read.
const (
	narrowest = 40
	widest    = 100
)

// A shortHelp is the value of -h. Cobra knows one flag for help, and does not tell
// how it was spelt.
type shortHelp struct{ asked bool }

func (h *shortHelp) Type() string     { return "bool" }
func (h *shortHelp) String() string   { return "" }
func (h *shortHelp) Set(string) error { h.asked = true; return pflag.ErrHelp }

// SetHelp gives a command and those below it the flags -h and --help.
func SetHelp(root *cobra.Command) {
	var short shortHelp
	flags := root.PersistentFlags()
	flags.Bool("help", false, "this help; -h is shorter")
	h := flags.VarPF(&short, "h", "h", "help that fits a screen")
	h.NoOptDefVal, h.Hidden = "true", true
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		write := WriteHelp
		if short.asked {
			write = WriteShortHelp
		}
		var help bytes.Buffer
		write(&help, cmd, helpWidth(cmd.OutOrStdout()))
		_, _ = help.WriteTo(cmd.OutOrStdout()) // which remembers what could not be written
	})
	help := newHelp()
	root.SetHelpCommand(help)
	root.AddCommand(help)
}

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND...]",
		Short: "Print the help of a command",

		ValidArgsFunction: completeCommands,

		Example: "  shuck help rules check",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, err := findCommand(cmd.Root(), args)
			if err != nil {
				return err
			}
			return about.Help()
		},
	}
}

// findCommand gives the command that is called by these names, one below the other.
func findCommand(cmd *cobra.Command, names []string) (*cobra.Command, error) {
	for _, name := range names {
		below := cmd.Commands()
		i := slices.IndexFunc(below, func(c *cobra.Command) bool { return c.Name() == name })
		if i < 0 {
			return nil, unknownCommand(cmd, name)
		}
		cmd = below[i]
	}
	return cmd, nil
}

func helpWidth(out io.Writer) int {
	screen := terminal.Of(out)
	if screen == nil {
		return terminal.UsualWidth
	}
	return min(max(terminal.Width(screen), narrowest), widest)
}

// WriteHelp writes all the help of a command, in lines of a width.
func WriteHelp(w io.Writer, cmd *cobra.Command, width int) {
	fmt.Fprintf(w, "%s\n\nUsage:\n", cmd.Short)
	for _, line := range usageLines(cmd) {
		fmt.Fprintf(w, "  %s\n", line)
	}
	for _, group := range groupsOf(cmd) {
		fmt.Fprintf(w, "\n%s:\n", group.title)
		writeRows(w, flagRows(cmd, group.names), width)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprint(w, "\nCommands:\n")
		writeRows(w, commandRows(cmd), width)
	}
	if cmd.HasExample() {
		fmt.Fprintf(w, "\nExamples:\n%s\n", cmd.Example)
	}
	for _, p := range passages(cmd.Long) {
		fmt.Fprintln(w)
		writePassage(w, p, width)
	}
}

// PrintShortHelp prints what -h of a command does.
func PrintShortHelp(cmd *cobra.Command) {
	WriteShortHelp(cmd.OutOrStdout(), cmd, helpWidth(cmd.OutOrStdout()))
}

// WriteShortHelp writes help that fits a screen, in lines of a width.
func WriteShortHelp(w io.Writer, cmd *cobra.Command, width int) {
	fmt.Fprintf(w, "%s\n\nUsage: %s\n", cmd.Short, strings.Join(usageLines(cmd), "\n       "))
	var names []string
	for _, group := range groupsOf(cmd) {
		names = append(names, group.names...)
	}
	if len(names) <= manyFlags {
		fmt.Fprint(w, "\nFlags:\n")
		writeRows(w, flagRows(cmd, names), width)
	} else {
		fmt.Fprintf(w, "\nFlags (%s --help has them all):\n", cmd.CommandPath())
		names = slices.DeleteFunc(names, func(name string) bool { return !slices.Contains(usedMost, name) })
		writeRows(w, inShort(flagRows(cmd, names)), width)
	}
	switch {
	case !cmd.HasAvailableSubCommands():
	case cmd.HasParent():
		fmt.Fprint(w, "\nCommands:\n")
		writeRows(w, commandRows(cmd), width)
	default:
		fmt.Fprintln(w)
		writePassage(w, passage{text: "Commands: " + strings.Join(commandNames(cmd), ", ")}, width)
	}
}

func usageLines(cmd *cobra.Command) []string {
	var lines []string
	if cmd.Runnable() && !(cmd.HasParent() && cmd.HasAvailableSubCommands()) {
		lines = append(lines, cmd.UseLine())
	}
	if cmd.HasAvailableSubCommands() {
		lines = append(lines, cmd.CommandPath()+" COMMAND")
	}
	return lines
}

// groupsOf are the groups with the flags that a command has. Few flags are one
// group, in the order in which they are defined.
func groupsOf(cmd *cobra.Command) []flagGroup {
	var names []string
	cmd.InitDefaultHelpFlag() // merges flags of the commands above
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if len(names) <= manyFlags {
		return []flagGroup{{title: "Flags", names: names}}
	}
	var groups []flagGroup
	for _, group := range flagGroups {
		if group.only != "" && group.only != cmd.CommandPath() {
			continue
		}
		isIn := func(name string) bool { return slices.Contains(group.names, name) }
		has := slices.DeleteFunc(slices.Clone(group.names), func(name string) bool { return !slices.Contains(names, name) })
		names = slices.DeleteFunc(names, isIn)
		if len(has) > 0 {
			groups = append(groups, flagGroup{title: group.title, names: has})
		}
	}
	return groups
}

// A row is a name and what is said of it.
type row struct{ name, text string }

func flagRows(cmd *cobra.Command, names []string) []row {
	rows := make([]row, len(names))
	for i, name := range names {
		f := cmd.Flags().Lookup(name)
		_, text := pflag.UnquoteUsage(f)
		if value := givenByDefault(f); value != "" {
			text += " (default " + value + ")"
		}
		rows[i] = row{flagLabel(f), text}
	}
	return rows
}

// inShort leaves out what stands in parentheses or behind a semicolon, and all that
// follows.
func inShort(rows []row) []row {
	for i := range rows {
		rows[i].text, _, _ = strings.Cut(rows[i].text, " (")
		rows[i].text, _, _ = strings.Cut(rows[i].text, "; ")
	}
	return rows
}

// flagLabel is a flag with its short form and the word for its argument.
func flagLabel(f *pflag.Flag) string {
	label := "    --" + f.Name
	if short := shorthand(f); short != "" {
		label = "-" + short + ", --" + f.Name
	}
	if arg, takes := ArgumentOf(f); takes {
		label += " " + arg.Name
	}
	return label
}

// shorthand is the letter of a flag. That of --help is a flag of its own.
func shorthand(f *pflag.Flag) string {
	if f.Name == "help" {
		return "h"
	}
	return f.Shorthand
}

// givenByDefault is the value of a flag that is not given, where there is one that
// says something.
func givenByDefault(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "0", "false", "[]":
		return ""
	}
	return f.DefValue
}

func commandRows(cmd *cobra.Command) []row {
	var rows []row
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			rows = append(rows, row{sub.Name(), sub.Short})
		}
	}
	return rows
}

// writeRows writes names in one column and the texts in another.
func writeRows(w io.Writer, rows []row, width int) {
	const margin, gap, widestName = 2, 2, 24
	column := 0
	for _, r := range rows {
		if len(r.name) <= widestName {
			column = max(column, len(r.name))
		}
	}
	for _, r := range rows {
		lines := fill(r.text, width-margin-column-gap)
		if len(r.name) > column {
			lines = append([]string{""}, lines...)
		}
		name := r.name
		for _, line := range lines {
			fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf("%*s%-*s%*s%s", margin, "", column, name, gap, "", line), " "))
			name = ""
		}
	}
}

// A passage is a part of a long text: prose, which can be filled, or lines that
// stand as they are.
type passage struct {
	text string
	asIs bool
}

// passages cuts a text: empty lines are between paragraphs, indented lines stand
// as they are.
func passages(text string) []passage {
	var out []passage
	for part := range strings.SplitSeq(text, "\n\n") {
		part = strings.Trim(part, "\n")
		if part == "" {
			continue
		}
		p := passage{part, strings.HasPrefix(part, " ")}
		if last := len(out) - 1; p.asIs && last >= 0 && out[last].asIs {
			out[last].text += "\n\n" + part
			continue
		}
		out = append(out, p)
	}
	return out
}

func writePassage(w io.Writer, p passage, width int) {
	lines := []string{p.text}
	if !p.asIs {
		lines = fill(p.text, width)
	}
	for _, line := range lines {
		fmt.Fprintln(w, line)
	}
}

// fill breaks a text into lines of a width; a word that is longer stands alone.
func fill(text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
