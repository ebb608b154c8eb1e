package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"shuck/extract"
	"shuck/extract/boost"
)

// A foldCache keeps the forests of the folds in a folder, for work on what
// finders do with scores that do not change. "" keeps nothing.
type foldCache string

// fit reads the forests for text of a fold, or fits and keeps them.
func (c foldCache) fit(fold int, fit func() (*extract.Model, error)) (*extract.Model, error) {
	if c == "" {
		return fit()
	}
	m := &extract.Model{}
	if c.read(fold, m) {
		return m, nil
	}
	m, err := fit()
	if err != nil {
		return nil, err
	}
	for i, forest := range textForests(m) {
		var data bytes.Buffer
		if err := (*forest).Encode(&data); err != nil {
			return nil, err
		}
		if err := os.WriteFile(c.path(fold, i), data.Bytes(), 0o644); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (c foldCache) read(fold int, m *extract.Model) bool {
	for i, forest := range textForests(m) {
		data, err := os.ReadFile(c.path(fold, i))
		if err != nil {
			return false
		}
		if *forest, err = boost.Decode(bytes.NewReader(data)); err != nil {
			return false
		}
	}
	return true
}

func (c foldCache) path(fold, forest int) string {
	return filepath.Join(string(c), fmt.Sprintf("fold%d-%d", fold, forest))
}

func textForests(m *extract.Model) []**boost.Forest {
	return []**boost.Forest{&m.Text, &m.Context, &m.Lines}
}
