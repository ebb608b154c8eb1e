package usage

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/extract/rules"
)

// What is said of a wrong command line: what was given, what is wanted, an
// example.

// ExplainFlagError puts what is wrong with a flag in plain words.
func ExplainFlagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var without *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		err = unknownFlag(cmd, unknown)
	case errors.As(err, &without):
		f := without.GetFlag()
		arg, _ := ArgumentOf(f)
		err = fmt.Errorf("--%s is given nothing: want %s, %s", f.Name, arg.What, suchAs(f))
	case errors.As(err, &wrong):
		err = wrongValue(wrong)
	case errors.As(err, &syntax):
		err = fmt.Errorf("%s is no flag: want a name behind the dashes, such as --quiet", syntax.GetSpecifiedFlag())
	}
	return message.WithHelp(cmd, err)
}

// unknownFlag says which flag was probably meant. One dash before a long name
// makes short flags of its letters.
func unknownFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	name, typed := unknown.GetSpecifiedName(), "--"+unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		typed = "-" + letters
		name, _, _ = strings.Cut(letters, "=")
		if len(name) == 1 {
			return fmt.Errorf("unknown flag: %s", typed)
		}
	}
	if meant, ok := rules.Nearest(name, names); ok {
		return fmt.Errorf("unknown flag: %s; did you mean --%s?", typed, meant)
	}
	return fmt.Errorf("unknown flag: %s", typed)
}

// wrongValue names the flag and what it was given. What it wants is what its value
// says, except of flags that are there or not: their words are Go's.
func wrongValue(wrong *pflag.InvalidValueError) error {
	f := wrong.GetFlag()
	if _, takes := ArgumentOf(f); !takes {
		return fmt.Errorf("--%s %q: want --%[1]s alone, or --%[1]s=false", f.Name, wrong.GetValue())
	}
	return fmt.Errorf("--%s %q: %w, %s", f.Name, wrong.GetValue(), wrong.Unwrap(), suchAs(f))
}

// PlainArgs makes a command say in plain words what arguments it wants.
func PlainArgs(cmd *cobra.Command) {
	check := cmd.Args
	if check == nil {
		return
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) == nil {
			return nil
		}
		if cmd.HasSubCommands() {
			return unknownCommand(cmd, args[0])
		}
		return message.WithHelp(cmd, wrongArgs(cmd, args))
	}
}

// wrongArgs says how many arguments a command wants, in the words of its usage.
func wrongArgs(cmd *cobra.Command, args []string) error {
	given := "nothing"
	if len(args) > 0 {
		given = fmt.Sprintf("%q", args)
		given = given[1 : len(given)-1]
	}
	wanted := wantedArgs(cmd)
	if wanted == "" {
		return fmt.Errorf("%s takes no arguments, and is given %s", belowRoot(cmd), given)
	}
	example, _, _ := strings.Cut(strings.TrimSpace(cmd.Example), "\n")
	return fmt.Errorf("%s is given %s: want %s, such as %s", belowRoot(cmd), given, wanted, example)
}

// wantedArgs are the arguments that a command takes: words that it knows, or as its
// usage has them; "" where it takes none.
func wantedArgs(cmd *cobra.Command) string {
	if len(cmd.ValidArgs) > 0 {
		return strings.Join(cmd.ValidArgs, ", ")
	}
	wanted := strings.TrimPrefix(cmd.Use, cmd.Name())
	return strings.TrimSpace(strings.Replace(wanted, "[flags]", "", 1))
}

// belowRoot is how a command is called, without the name of the program.
func belowRoot(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// unknownCommand says which of the commands below one was probably meant.
func unknownCommand(cmd *cobra.Command, name string) error {
	names := commandNames(cmd)
	said := fmt.Sprintf("%q is no command of %s", name, cmd.CommandPath())
	return message.WithHelp(cmd, message.NotAmong(said, name, names, strings.Join(names, ", ")))
}

// commandNames are the commands below one that people are told of.
func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	return names
}

// leastMistyped is the least length of what can be told to be a mistyped command
// from what is something else.
const leastMistyped = 4

// MistypedCommand tells that the first path is no path but a command, mistyped:
// "chek pages" would otherwise be a page that is not there, and pages.
func MistypedCommand(cmd *cobra.Command, paths []string) error {
	if len(paths) == 0 || len(paths[0]) < leastMistyped || strings.ContainsAny(paths[0], "./\\") || pathname.Exists(paths[0]) {
		return nil
	}
	if meant, ok := rules.Nearest(paths[0], commandNames(cmd)); ok {
		return fmt.Errorf("%s is neither a file nor a command; did you mean %s?", paths[0], meant)
	}
	return nil
}

// EachCommand does something with a command and all that are below it.
func EachCommand(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, sub := range slices.Clone(cmd.Commands()) {
		EachCommand(sub, do)
	}
}
