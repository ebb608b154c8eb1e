package usage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/message"
)

const manHelp = `Man prints the manual page of shuck, or of a command. With --out, the pages of
all commands are written: shuck.1, shuck-check.1, shuck-rules-try.1 and so on.`

// NewMan gives the command man; the pages name the version of the program.
func NewMan(version string) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:               "man [flags] [COMMAND...]",
		Short:             "Print a manual page, or write them all",
		Long:              manHelp,
		ValidArgsFunction: completeCommands,

		Example: "  shuck man > shuck.1\n  shuck man rules check | man -l -\n  shuck man --out /usr/local/share/man/man1",
		RunE: func(cmd *cobra.Command, names []string) error {
			if out != "" && len(names) > 0 {
				return message.WithHelp(cmd, errors.New("give a command or --out, which writes the pages of all, not both"))
			}
			if out != "" {
				return writeManPages(cmd.Root(), out, version)
			}
			about, err := findCommand(cmd.Root(), names)
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(manPage(about, version))
			return err
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the pages of all commands into the directory `DIR`")
	return cmd
}

// writeManPages writes a file for each command into a directory.
func writeManPages(root *cobra.Command, dir, version string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	var errs []error
	EachCommand(root, func(cmd *cobra.Command) {
		errs = append(errs, os.WriteFile(filepath.Join(dir, manName(cmd)+".1"), manPage(cmd, version), 0o666))
	})
	return errors.Join(errs...)
}

// manName is what the page of a command is called: shuck-rules-try.
func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage is the manual page of a command, in the language of man(7). It has no
// date, so that a version of shuck has one page.
func manPage(cmd *cobra.Command, version string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, ".TH \"%s\" \"1\" \"\" \"%s\" \"User Commands\"\n", roff(strings.ToUpper(manName(cmd))), roff("shuck "+version))
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", roff(manName(cmd)), roff(cmd.Short))
	fmt.Fprint(&b, ".SH SYNOPSIS\n.nf\n")
	for _, line := range usageLines(cmd) {
		fmt.Fprintf(&b, "%s\n", roff(line))
	}
	fmt.Fprint(&b, ".fi\n")
	if cmd.Long != "" {
		fmt.Fprint(&b, ".SH DESCRIPTION\n")
		for _, p := range passages(cmd.Long) {
			manPassage(&b, p)
		}
	}
	manFlags(&b, cmd)
	if cmd.HasAvailableSubCommands() {
		fmt.Fprint(&b, ".SH COMMANDS\n")
		for _, r := range commandRows(cmd) {
			fmt.Fprintf(&b, ".TP\n\\fB%s\\fR(1)\n%s\n", roff(manName(cmd)+"-"+r.name), roff(r.text))
		}
	}
	if cmd.HasExample() {
		fmt.Fprint(&b, ".SH EXAMPLES\n")
		manPassage(&b, passage{cmd.Example, true})
	}
	if cmd.HasParent() {
		fmt.Fprintf(&b, ".SH SEE ALSO\n\\fB%s\\fR(1)\n", roff(manName(cmd.Parent())))
	}
	return b.Bytes()
}

func manFlags(b *bytes.Buffer, cmd *cobra.Command) {
	fmt.Fprint(b, ".SH OPTIONS\n")
	groups := groupsOf(cmd)
	for _, group := range groups {
		if len(groups) > 1 {
			fmt.Fprintf(b, ".SS %s\n", group.title)
		}
		for i, r := range flagRows(cmd, group.names) {
			f := cmd.Flags().Lookup(group.names[i])
			fmt.Fprintf(b, ".TP\n%s\n%s\n", manLabel(f), roff(r.text))
		}
	}
}

// manLabel is a flag in bold, and its argument in italics.
func manLabel(f *pflag.Flag) string {
	label := "\\fB" + roff("--"+f.Name) + "\\fR"
	if short := shorthand(f); short != "" {
		label = "\\fB" + roff("-"+short) + "\\fR, " + label
	}
	if arg, takes := ArgumentOf(f); takes {
		label += " \\fI" + roff(arg.Name) + "\\fR"
	}
	return label
}

func manPassage(b *bytes.Buffer, p passage) {
	if !p.asIs {
		fmt.Fprintf(b, ".PP\n%s\n", roff(p.text))
		return
	}
	fmt.Fprintf(b, ".PP\n.nf\n%s\n.fi\n", roff(p.text))
}

// roff escapes what means something to it, at the beginning of a line also dots
// and quotes. Hyphens are those that are typed.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
