package fit

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"shuck/extract/internal/score"
)

// foldModels is a folder that keeps the models of cross-validation, so that a
// change to the steps after the scores is measured without fitting anew. A
// model made for other features is not used; whoever changes what is fitted and
// how, or which pages and views are read, clears the folder. "" keeps none.
type foldModels string

func (dir foldModels) path(fold int) string {
	return filepath.Join(string(dir), fmt.Sprintf("fold-%d.model", fold))
}

// read returns the models of all folds, nil where one is missing.
func (dir foldModels) read() []*score.Model {
	if dir == "" {
		return nil
	}
	models := make([]*score.Model, folds)
	for fold := range models {
		if models[fold] = readModel(dir.path(fold)); models[fold] == nil {
			return nil
		}
	}
	return models
}

// write keeps the model of a fold.
func (dir foldModels) write(fold int, m *score.Model) error {
	if dir == "" {
		return nil
	}
	if err := os.MkdirAll(string(dir), 0o755); err != nil {
		return err
	}
	var data bytes.Buffer
	if err := m.Encode(&data); err != nil {
		return fmt.Errorf("keeping the model of fold %d: %w", fold, err)
	}
	return os.WriteFile(dir.path(fold), data.Bytes(), 0o644)
}
