package options

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"shuck/extract/rules"
)

// Rules are the flags that say which site rules to use.
type Rules struct {
	paths   []string
	noOther bool
}

// Define defines the flags.
func (f *Rules) Define(set *pflag.FlagSet) {
	set.StringArrayVar(&f.paths, "rules", nil, "use the site rules in `PATH`, a directory or one rule (repeatable; of rules for a site, those of later ones go first)")
	set.BoolVar(&f.noOther, "only-rules", false, "use no site rules but those of --rules: neither yours nor those that are built in")
}

// Sets are the rules that are used, from the farthest to the nearest: those
// that are built in, the user's, and those of --rules.
func (f *Rules) Sets() (*rules.Set, error) {
	var sets []*rules.Set
	if !f.noOther {
		own, err := userRules()
		if err != nil {
			return nil, err
		}
		sets = append(sets, rules.BuiltIn(), own)
	}
	for _, path := range f.paths {
		set, err := rules.Load(path)
		if err != nil {
			return nil, ruleError(err)
		}
		sets = append(sets, set)
	}
	return rules.Join(sets...), nil
}

// userRules are the rules in the user's own directory, if there is one.
func userRules() (*rules.Set, error) {
	config, err := os.UserConfigDir()
	if err != nil {
		return nil, nil // no home, no rules
	}
	dir := filepath.Join(config, "shuck", "rules")
	entries, err := os.ReadDir(dir)
	isRule := func(e fs.DirEntry) bool { return rules.IsRuleFile(e.Name()) }
	if errors.Is(err, fs.ErrNotExist) || err == nil && !slices.ContainsFunc(entries, isRule) {
		return nil, nil
	}
	set, err := rules.LoadDir(dir)
	if err != nil {
		return nil, ruleError(err)
	}
	return set, nil
}

// ruleError says of rules that cannot be used what to do about it.
func ruleError(err error) error {
	var wrong *rules.Error
	if errors.As(err, &wrong) && wrong.Line > 0 {
		return fmt.Errorf("%w\nno page was read; mend the rules, `shuck rules check` tests them", err)
	}
	return fmt.Errorf("site rules: %w", err)
}
