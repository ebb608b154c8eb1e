package usage

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/spf13/cobra"
)

// TestCompletePaths is about the files that stand beside commands.
func TestCompletePaths(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"chapter.html", "check\tme", ".hidden", "dump.html"} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("chapters", 0o777); err != nil {
		t.Fatal(err)
	}
	root := &cobra.Command{Use: "shuck"}
	root.AddCommand(&cobra.Command{Use: "check"}, &cobra.Command{Use: "schema"})
	const none, alone = cobra.ShellCompDirectiveDefault, cobra.ShellCompDirectiveNoFileComp
	hold := func(typed string, paths, want []string, wanted cobra.ShellCompDirective) {
		t.Helper()
		if got, directive := CompletePaths(root, paths, typed); !slices.Equal(got, want) || directive != wanted {
			t.Errorf("%q behind %q: %q, %d, want %q, %d", typed, paths, got, directive, want, wanted)
		}
	}
	hold("", nil, []string{"chapter.html", "chapters/", "dump.html"}, alone|cobra.ShellCompDirectiveNoSpace)
	hold("ch", nil, []string{"chapter.html", "chapters/"}, alone|cobra.ShellCompDirectiveNoSpace)
	hold("s", nil, nil, alone)
	hold("ch", []string{"dump.html"}, nil, none) // no command can stand there
	hold("d", nil, nil, none)                    // no command begins so
	hold("chapters/", nil, nil, none)
	for i := range mostBeside {
		if err := os.WriteFile(fmt.Sprintf("s%d.html", i), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := CompletePaths(root, nil, "s"); len(got) != mostBeside {
		t.Errorf("%d files, want %d", len(got), mostBeside)
	}
	hold("", nil, nil, alone)
}
