package fit

import (
	"encoding/json"
	"os"
	"path/filepath"

	"shuck/extract"
)

// A recordKeeper collects the records of held-out pages by set and view, as
// JSON Lines with the page's id in front.
type recordKeeper map[string][]byte

func (k recordKeeper) add(p *lesson, r extract.Record) {
	encoded, err := json.Marshal(r)
	if err != nil {
		panic(err) // a record is always JSON
	}
	id, _ := json.Marshal(p.gold.ID)
	line := append([]byte(`{"id":`), id...)
	line = append(append(line, ','), encoded[1:]...)
	name := p.set + "-" + p.view
	k[name] = append(append(k[name], line...), '\n')
}

// write writes a file for each set and view into a folder, which it makes; it
// writes nothing where dir is "".
func (k recordKeeper) write(dir string) error {
	if dir == "" {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, lines := range k {
		if err := os.WriteFile(filepath.Join(dir, name+".jsonl"), lines, 0o644); err != nil {
			return err
		}
	}
	return nil
}
