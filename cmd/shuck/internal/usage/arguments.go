package usage

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// An Argument is what flags take, by the word that stands for it in their help:
// `DIR` in the usage of --out.
type Argument struct {
	Name     string
	What     string
	Example  string
	Complete cobra.ShellCompDirective // where the flag has no completion of its own
}

const (
	completeFiles       = cobra.ShellCompDirectiveDefault
	completeDirectories = cobra.ShellCompDirectiveFilterDirs
	completeNothing     = cobra.ShellCompDirectiveNoFileComp
)

// arguments has a line for each word that stands for the argument of a flag.
var arguments = []Argument{
	{"DIR", "a directory", "dir/", completeDirectories},
	{"FILE", "a file", "list.txt", completeFiles},
	{"FORMAT", "a format", "text", completeNothing},
	{"GLOB", "a shell pattern", "'*.html'", completeNothing},
	{"HOST", "the host of a site", "example.org", completeNothing},
	{"KEY", "the key of a JSON object", "raw_html", completeNothing},
	{"KIND[=FILE]", "a kind of report", "junit=report.xml", completeFiles},
	{"N", "a whole number", "4", completeNothing},
	{"NAME,NAME", "names with commas between them", "headline,body", completeNothing},
	{"PART", "a part of the inputs", "1/4", completeNothing},
	{"PATH", "a directory or a file", "rules/", completeFiles},
	{"SIZE", "a size", "64MiB", completeNothing},
	{"TIME", "a time", "30s", completeNothing},
	{"URL", "an address", "https://example.com/story", completeNothing},
	{"WHAT", "what counts", "never", completeNothing},
	{"WHEN", "when to do it", "auto", completeNothing},
}

// ArgumentOf is what a flag takes; takes is false for flags that are there or not.
func ArgumentOf(f *pflag.Flag) (arg Argument, takes bool) {
	if f.NoOptDefVal != "" {
		return Argument{}, false
	}
	name, _ := pflag.UnquoteUsage(f)
	i := slices.IndexFunc(arguments, func(a Argument) bool { return a.Name == name })
	if i < 0 {
		return Argument{Name: name, What: "something", Example: name}, true
	}
	arg = arguments[i]
	if words := wordsOf(f); words != nil {
		arg.Example = words[0]
	}
	return arg, true
}

// wordsOf are the words of a flag that is a choice, nil for others.
func wordsOf(f *pflag.Flag) []string {
	value := f.Value
	if v, ok := value.(filled); ok {
		value = v.Value
	}
	if c, ok := value.(interface{ Words() []string }); ok {
		return c.Words()
	}
	return nil
}

// suchAs is a flag as it could be given.
func suchAs(f *pflag.Flag) string {
	arg, takes := ArgumentOf(f)
	if !takes {
		return "such as --" + f.Name
	}
	return fmt.Sprintf("such as --%s %s", f.Name, arg.Example)
}

// A filled value refuses to be empty: where a flag is given "", a variable of the
// shell was not set.
type filled struct {
	pflag.Value
	what string
}

func (v filled) Set(text string) error {
	if text == "" {
		return errors.New("want " + v.what)
	}
	return v.Value.Set(text)
}

// RefuseEmpty makes the flags of a command refuse empty arguments.
func RefuseEmpty(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if arg, takes := ArgumentOf(f); takes {
			f.Value = filled{f.Value, arg.What}
		}
	})
}
