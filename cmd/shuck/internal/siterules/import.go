package siterules

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/message"
	"shuck/extract/rules"
)

const importHelp = `Import turns site configs of Full-Text RSS or Graby, the files HOST.txt of a
directory, into YAML rules. What a config says that is not used here stands in
the rule as a comment. Expressions that do not compile are left out, with a message.
Files that are there are not overwritten.

The rules say "imported: true", as configs do when they are read as they are:
what they say is weighed against the heuristics. Once you have held a rule against
pages of its site, take that line out, and it goes first.`

func newImport() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:     "import --out DIR PATH",
		Short:   "Turn site configs of Full-Text RSS and Graby into YAML rules",
		Long:    importHelp,
		Example: "  shuck rules import --out rules/ ftr-site-config/",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return message.WithHelp(cmd, errors.New("--out is missing: the directory to write rules to"))
			}
			return importRules(args[0], out, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the rules into the directory `DIR`")
	return cmd
}

// importRules writes the imported rules of a file or a directory as YAML.
func importRules(path, out string, stdout, stderr io.Writer) error {
	set, err := rules.Load(path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o777); err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	written, left := 0, 0
	for _, r := range set.All() {
		if !r.Imported {
			continue
		}
		for _, err := range r.Check() {
			fmt.Fprintf(stderr, "shuck: %v\n", err)
		}
		usable := r.Usable()
		if usable == nil {
			fmt.Fprintf(stderr, "shuck: %s: nothing in it can be used\n", r.Source)
			left++
			continue
		}
		name := strings.TrimSuffix(filepath.Base(r.Source), ".txt")
		if err := writeNew(filepath.Join(out, ruleFileName(name)), usable.YAML()); err != nil {
			return err
		}
		written++
	}
	fmt.Fprintf(stdout, "%d rules written to %s, %d left out\n", written, out, left)
	return nil
}

// ruleFileName is the name of a YAML rule for a config: that for what is below
// a host begins with a dot, which hides files.
func ruleFileName(name string) string {
	if rest, ok := strings.CutPrefix(name, "."); ok {
		name = "below." + rest
	}
	return name + ".yaml"
}

func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
