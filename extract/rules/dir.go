package rules

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// LoadDir reads the rules that lie in a directory: NAME.yaml, and site configs
// HOST.txt. Directories in it are not read: pages that test a rule lie there.
// The error joins all that is wrong with YAML files; then there is no set.
func LoadDir(dir string) (*Set, error) {
	set, err := readDir(os.DirFS(dir), func(name string) string { return filepath.Join(dir, name) })
	if err != nil {
		return nil, err
	}
	if len(set.All()) == 0 {
		return nil, &Error{File: dir, Message: "no rules in it; they are files NAME.yaml, or HOST.txt as of Full-Text RSS"}
	}
	return set, nil
}

// Load reads the rules in a directory, as [LoadDir] does, or the one in a file.
func Load(path string) (*Set, error) {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return LoadDir(path)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	r, err := parse(path, data)
	if err != nil {
		return nil, err
	}
	sum := fnv.New64a()
	sum.Write([]byte(filepath.Base(path)))
	sum.Write(data)
	set := NewSet([]*Rule{r})
	set.layers[0].sum = sum.Sum64()
	return set, nil
}

// LoadFile reads one rule.
func LoadFile(file string) (*Rule, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return parse(file, data)
}

// readDir reads the rules in a directory; source is what to call its files.
func readDir(dir fs.FS, source func(name string) string) (*Set, error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err // its path is "."
		}
		return nil, fmt.Errorf("%s: %w", source("."), err)
	}
	var out []*Rule
	var errs []error
	sum := fnv.New64a()
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !IsRuleFile(name) {
			continue
		}
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", source(name), err))
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
	set := NewSet(out)
	set.layers[0].sum = sum.Sum64()
	return set, errors.Join(errs...)
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
