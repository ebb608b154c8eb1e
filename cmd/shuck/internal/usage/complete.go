package usage

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"shuck/cmd/shuck/internal/pathname"
)

const completionHelp = `Completion prints what makes a shell complete the words of shuck: files,
commands, flags and their values.

bash, with the package bash-completion, in ~/.bashrc:
  source <(shuck completion bash)

zsh, in ~/.zshrc behind compinit:
  source <(shuck completion zsh)

fish:
  shuck completion fish > ~/.config/fish/completions/shuck.fish

PowerShell, in the profile:
  shuck completion powershell | Out-String | Invoke-Expression`

var shells = []string{"bash", "zsh", "fish", "powershell"}

// NewCompletion stands in for the command of cobra, which has a page of prose for
// each shell.
func NewCompletion() *cobra.Command {
	var plain bool
	cmd := &cobra.Command{
		Use:       "completion [flags] SHELL",
		Short:     "Print a completion script for bash, zsh, fish or PowerShell",
		Long:      completionHelp,
		Example:   "  shuck completion bash > /etc/bash_completion.d/shuck",
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			return writeCompletion(cmd, args[0], plain)
		},
	}
	cmd.Flags().BoolVar(&plain, "no-descriptions", false, "complete words alone, without what is said of them")
	return cmd
}

func writeCompletion(cmd *cobra.Command, shell string, plain bool) error {
	root, out := cmd.Root(), cmd.OutOrStdout()
	switch {
	case shell == "bash":
		return root.GenBashCompletionV2(out, !plain)
	case shell == "fish":
		return root.GenFishCompletion(out, !plain)
	case shell == "zsh" && plain:
		return root.GenZshCompletionNoDesc(out)
	case shell == "zsh":
		return root.GenZshCompletion(out)
	case plain:
		return root.GenPowerShellCompletion(out)
	default:
		return root.GenPowerShellCompletionWithDesc(out)
	}
}

// CompleteArguments completes what the flags and the arguments of a command take,
// where they have no completion of their own.
func CompleteArguments(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if _, has := cmd.GetFlagCompletionFunc(f.Name); !has {
			cobra.CheckErr(cmd.RegisterFlagCompletionFunc(f.Name, completionOf(f)))
		}
	})
	if wantedArgs(cmd) == "" {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
}

func completionOf(f *pflag.Flag) cobra.CompletionFunc {
	if words := wordsOf(f); words != nil {
		return OneOf(words)
	}
	arg, _ := ArgumentOf(f)
	return cobra.FixedCompletions(nil, arg.Complete)
}

// OneOf completes one of some words.
func OneOf(words []string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}

// ListOf completes the last of words with commas between them, by one that is not
// there yet. A comma may follow, so no space does.
func ListOf(words func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		there := strings.Split(before, ",")
		var out []string
		for _, word := range words() {
			if strings.HasPrefix(before+word, typed) && !slices.Contains(there, word) {
				out = append(out, before+word)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

// CompleteFlag says how what a flag takes is completed, where its value is no choice.
func CompleteFlag(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc(flag, complete))
}

// completeCommands completes the names of commands, one below the other.
func completeCommands(cmd *cobra.Command, names []string, _ string) ([]string, cobra.ShellCompDirective) {
	about, err := findCommand(cmd.Root(), names)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return commandNames(about), cobra.ShellCompDirectiveNoFileComp
}

// mostBeside is how many files can be looked through beside the commands.
const mostBeside = 500

// CompletePaths completes the paths of the main job. The shell does that itself
// where no command begins so; else the files have to stand beside the commands.
func CompletePaths(cmd *cobra.Command, paths []string, typed string) ([]string, cobra.ShellCompDirective) {
	isBegun := func(name string) bool { return strings.HasPrefix(name, typed) }
	if len(paths) > 0 || !slices.ContainsFunc(commandNames(cmd), isBegun) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var names []string
	for _, entry := range entries {
		name := entry.Name()
		if !isBegun(name) || strings.HasPrefix(name, ".") || strings.ContainsAny(name, "\t\n\r") {
			continue
		}
		if pathname.IsDirectory(name) {
			name += "/"
		}
		names = append(names, name)
	}
	switch {
	case len(names) > mostBeside:
		return nil, cobra.ShellCompDirectiveNoFileComp
	case slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, "/") }):
		return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
