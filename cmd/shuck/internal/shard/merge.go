package shard

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"

	"github.com/spf13/cobra"

	"shuck/cmd/shuck/internal/exit"
)

const mergeHelp = `Merge joins the parts of a run that --shard has cut, and that --out has written into
one directory or several. It prints the records in the order of the inputs, byte for
byte as one run would. Before that it holds the parts against each other: all have
to be there, each once, made with the same options of the same inputs. What is not
so is told, and nothing is printed.

Exit codes: 0 all parts are there; 1 they are not, or do not go together; 2 wrong
usage, or a directory or part that could not be read.`

const mergeExamples = `  shuck --shard 1/2 -o parts/ dumps/; shuck --shard 2/2 -o parts/ dumps/
  shuck merge parts/ > all.jsonl`

// NewMerge gives the command merge.
func NewMerge() *cobra.Command {
	return &cobra.Command{
		Use:     "merge DIR...",
		Short:   "Join the parts of a run that --shard has cut",
		Long:    mergeHelp,
		Example: mergeExamples,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, dirs []string) error {
			parts, err := find(dirs)
			if err != nil {
				return err
			}
			if faults := check(parts); len(faults) > 0 {
				for _, fault := range faults {
					fmt.Fprintln(cmd.ErrOrStderr(), "shuck merge:", fault)
				}
				return exit.PagesError{Code: exit.NoArticle}
			}
			return join(cmd.OutOrStdout(), parts)
		},
	}
}

// A found is a part and where its records are.
type found struct {
	About
	path string
}

// find gives the parts in directories, in their order.
func find(dirs []string) ([]found, error) {
	var parts []found
	for _, dir := range dirs {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			isPart, err := filepath.Match("part-*"+aboutEnding, e.Name())
			if err != nil || !isPart {
				continue
			}
			about, err := readAbout(filepath.Join(dir, e.Name()))
			if err != nil {
				return nil, fmt.Errorf("%s: %w; run the part again", filepath.Join(dir, e.Name()), err)
			}
			parts = append(parts, found{about, filepath.Join(dir, about.Records)})
		}
	}
	sort.SliceStable(parts, func(i, j int) bool { return parts[i].Part < parts[j].Part })
	return parts, nil
}

// check says what is wrong with parts that are to be joined.
func check(parts []found) (faults []string) {
	if len(parts) == 0 {
		return []string{"no parts here: a run writes one with --shard I/N --out DIR"}
	}
	first := parts[0]
	there := map[int]string{}
	for _, p := range parts {
		switch {
		case p.Of != first.Of:
			faults = append(faults, fmt.Sprintf("%s is one of %d parts, and %s one of %d", p.path, p.Of, first.path, first.Of))
			continue
		case p.Inputs != first.Inputs:
			faults = append(faults, fmt.Sprintf("%s was made of other inputs than %s: their names or sizes differ", p.path, first.path))
		case p.Settings != first.Settings:
			faults = append(faults, fmt.Sprintf("%s was made with other options, rules or another version than %s", p.path, first.path))
		case sizeOf(p.path) != p.Bytes:
			faults = append(faults, fmt.Sprintf("%s has %d bytes, and had %d when it was written: run part %d/%d again", p.path, sizeOf(p.path), p.Bytes, p.Part, p.Of))
		}
		if before, ok := there[p.Part]; ok {
			faults = append(faults, fmt.Sprintf("part %d/%d is there twice: %s and %s", p.Part, p.Of, before, p.path))
		}
		there[p.Part] = p.path
	}
	for n := 1; n <= first.Of; n++ {
		if there[n] == "" {
			faults = append(faults, fmt.Sprintf("part %d/%d is missing", n, first.Of))
		}
	}
	return faults
}

// join writes the records of all parts, and the header of the first.
func join(w io.Writer, parts []found) error {
	isBehind := false
	for i, p := range parts {
		skipped := p.Header
		if i == 0 {
			skipped = 0
		}
		if isBehind && p.Bytes > p.Header {
			if _, err := io.WriteString(w, p.Between); err != nil {
				return fmt.Errorf("standard output: %w", err)
			}
		}
		isBehind = isBehind || p.Bytes > p.Header
		if err := copyFrom(w, p.path, skipped); err != nil {
			return err
		}
	}
	return nil
}

func copyFrom(w io.Writer, path string, skipped int64) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	if _, err := file.Seek(skipped, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.Copy(w, file); err != nil {
		return fmt.Errorf("%s to standard output: %w", path, err)
	}
	return nil
}
