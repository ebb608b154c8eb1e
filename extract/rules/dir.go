package rules

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"shuck/extract/internal/files"
)

// LoadDir reads the rules that lie in a directory: NAME.yaml, and site configs
// HOST.txt. Directories in it are not read: pages that test a rule lie there.
// The error joins all that is wrong with YAML files, each an [*Error]; then there is no set.
// A directory without rules is an error too, as its name is probably misspelt.
func LoadDir(dir string) (*Set, error) {
	source := func(name string) string { return filepath.Join(dir, name) }
	names, err := ruleNames(os.DirFS(dir), source)
	if err != nil {
		return nil, err
	}
	c, err := readFiles(os.DirFS(dir), names, source)
	if err != nil {
		return nil, err
	}
	if len(c.rules) == 0 {
		return nil, &Error{File: dir, Message: "no rules in it; they are files NAME.yaml, or HOST.txt as of Full-Text RSS"}
	}
	return newSet(c), nil
}

// Load reads the rules in a directory, as [LoadDir] does, or the one in a file. There is a
// set or an error, never both.
func Load(path string) (*Set, error) {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return LoadDir(path)
	}
	c, err := readFiles(os.DirFS(filepath.Dir(path)), []string{filepath.Base(path)}, func(string) string { return path })
	if err != nil {
		return nil, err
	}
	return newSet(c), nil
}

// LoadFile reads the rule in a file: a site config if its name ends in .txt, else YAML. There
// is a rule or an error, as [ParseYAML] gives it, never both.
func LoadFile(file string) (*Rule, error) {
	data, err := files.Read(file)
	if err != nil {
		return nil, err
	}
	return parse(file, data)
}

// ruleNames are the names of the rules in a directory; source is what to call its files.
func ruleNames(dir fs.FS, source func(name string) string) ([]string, error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", source("."), withoutPath(err))
	}
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() && IsRuleFile(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}

// readFiles reads the rules in some files of a directory.
func readFiles(dir fs.FS, names []string, source func(name string) string) (*content, error) {
	var out []*Rule
	var errs []error
	sum := fnv.New64a()
	for _, name := range names {
		data, err := files.ReadIn(dir, name, source(name))
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", source(name), withoutPath(err)))
			continue
		}
		sum.Write([]byte(name))
		sum.Write(data)
		r, err := parse(source(name), data)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, r)
	}
	return newContent(out, sum.Sum64()), errors.Join(errs...)
}

// withoutPath takes off an error the path that it has: in the file system of a
// directory that is none which its reader knows.
func withoutPath(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func parse(file string, data []byte) (*Rule, error) {
	if strings.HasSuffix(file, ".txt") {
		return ParseFTR(file, data), nil
	}
	return ParseYAML(file, data)
}

// IsRuleFile reports whether a file is a rule, by its name. The name of a site
// config is a host, or global, so LICENSE.txt is none; hidden files are, as they
// are for what is below a host.
func IsRuleFile(name string) bool {
	if stem, ok := strings.CutSuffix(name, ".txt"); ok {
		return stem == globalConfig || strings.Contains(stem, ".") && !strings.ContainsAny(stem, " _")
	}
	return !strings.HasPrefix(name, ".") && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml"))
}
