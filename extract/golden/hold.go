package golden

import (
	"shuck/extract"
	"shuck/extract/dump"
)

// Hold holds the record of a page against the golden at a path, wherever that lies. The
// page may be one in a container: its entry is then found by its source. Status is
// Missing where the golden has none for it, and Broken where it cannot be used, with the
// Problems that say why. A record with Err is held like any other: a golden may want an
// error.
func Hold(path string, record extract.Record) Result {
	c := &Case{Name: record.Source, Page: dump.File{Source: record.Source}, Golden: path, HasGolden: true}
	r := c.settled(Broken).result
	m, problems := c.read()
	if len(problems) > 0 {
		r.Problems = problems
		return r
	}
	e, problems := m.entryOf(record.Source, nil)
	if len(problems) > 0 {
		r.Problems = problems
		return r
	}
	r.entry = e
	r.compare(record, nil)
	return r
}
