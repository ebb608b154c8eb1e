package golden

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"shuck/extract/dump"
	"shuck/extract/internal/files"
)

// An Update says which goldens to write.
type Update struct {
	Rewrite bool // those that pages differ from: the values of the keys they hold
	Force   bool // while rewriting, also what somebody wrote by hand: null, and what tolerates more
	Make    bool // those that are missing
	All     bool // while rewriting, add the keys that a new golden has
}

// unkept are the keys of a record that are not put into new goldens: they say
// where the page lies and came from, say the same as another key, come only when
// asked for, change with every version of shuck, or are about pages that could not
// be done.
var unkept = []string{"source", "requested_url", "fetched", "record_id", "published_utc", "modified_utc", "blocks", "confidence", "warnings", "extra", "error"}

// Write writes the golden of a case, by the results of all of its pages, and
// sets their Status to Updated or Made. Known failures stay as they are, and
// so do assertions that were made by hand, null and what tolerates more. A page
// that one of them fails still fails, and its Difference says so; with Force, it
// makes room for the value, except that a day stays a day and a text with min_f1
// stays one. Everything else in the file keeps its order and its form, but that
// bodies become lists of paragraphs. No page is written to. What keeps the golden
// from being written becomes a Problem of the results.
func (u Update) Write(results []Result) {
	var file *goldenFile
	var changes []change
	var added bytes.Buffer
	touched := map[int]Status{}
	for i := range results {
		r := &results[i]
		switch {
		case r.got == nil:
		case r.entry != nil && u.Rewrite:
			if own := u.changes(r); len(own) > 0 {
				file, changes, touched[i] = r.entry.file, append(changes, own...), Updated
			}
		case r.entry == nil && u.Make && !hasUnnamed(results):
			added.WriteString(newRecord(r))
			touched[i] = Made
		}
	}
	if len(touched) == 0 {
		return
	}
	problem := write(results[0].Case, file, changes, added.String())
	for i, status := range touched {
		results[i].settle(status, problem)
	}
}

// hasUnnamed reports whether the golden is one record without a source: it has
// no room for another.
func hasUnnamed(results []Result) bool {
	return slices.ContainsFunc(results, func(r Result) bool { return r.entry != nil && r.entry.source == "" })
}

// write writes a golden with changes made and records added, or says why it
// cannot.
func write(c *Case, file *goldenFile, changes []change, added string) *Problem {
	if c.Shared && len(changes) > 0 {
		own := filepath.Base(c.Page.Source) + Suffix
		return &Problem{c.Golden, 0, "not written, as several pages go by it: give each its own, such as " + own}
	}
	if file == nil {
		file = &goldenFile{path: c.Golden}
	}
	if file.data == nil && c.HasGolden {
		data, err := files.Read(c.Golden)
		if err != nil {
			return &Problem{File: c.Golden, Message: "cannot be read: " + withoutPath(err).Error()}
		}
		file.data = data
	}
	data := file.apply(changes)
	if added != "" && len(data) > 0 && data[len(data)-1] != '\n' {
		data = append(data, file.lineEnds("\n")...)
	}
	data = append(data, file.lineEnds(added)...)
	if err := os.WriteFile(c.Golden, data, 0o666); err != nil {
		return &Problem{File: c.Golden, Message: "cannot be written: " + withoutPath(err).Error()}
	}
	return nil
}

// settle sets the outcome of a page whose golden has been written, or could not
// be. What writing does not put right stays a failure: known failures that
// pass.
func (r *Result) settle(status Status, problem *Problem) {
	switch {
	case problem != nil:
		r.Status, r.Problems = Broken, append(r.Problems, *problem)
	case len(r.Problems) == 0 && !slices.ContainsFunc(r.Differences, func(d Difference) bool { return d.Left }):
		r.Status = status
	}
}

// leftAlone is said of what Update does not touch.
const leftAlone = "; written by hand, so it is left alone: change it, or update with --force"

// changes are what makes the entry of a page hold.
func (u Update) changes(r *Result) []change {
	var all []change
	for i := range r.Differences {
		switch d := &r.Differences[i]; {
		case d.Known:
		case d.byHand && !u.Force:
			if !d.Left {
				d.Left, d.Message = true, d.Message+leftAlone
			}
		default:
			all = append(all, r.entry.change(d.edit))
		}
	}
	if u.All && !r.failed {
		for _, key := range r.order {
			if !slices.Contains(unkept, key) && !r.entry.has(key) {
				all = append(all, r.entry.insertion(key, recordKinds[key].written(r.got[key]), r.order))
			}
		}
	}
	return all
}

// newRecord writes the golden of a page: an object on several lines, or one
// line for a page of a container. Of a page that could not be done, the kind of
// the error is what can be relied on.
func newRecord(r *Result) string {
	keys := slices.DeleteFunc(slices.Clone(r.order), func(key string) bool { return slices.Contains(unkept, key) })
	if failure := r.got["error"]; r.failed {
		_, parts := objectKeys(failure)
		r.got["error"] = slices.Concat([]byte(`{"kind":`), parts["kind"], []byte{'}'})
		keys = []string{"error"}
	}
	file, _ := dump.Locate(r.Case.Page.Source)
	_, member, isMember := strings.Cut(strings.TrimPrefix(r.Source, file), "#")
	var lines []string
	if isMember {
		source := filepath.Base(file) + "#" + member
		lines = append(lines, `"source":`+string(encoded(source)))
	}
	for _, key := range keys {
		value := recordKinds[key].written(r.got[key])
		if isMember {
			lines = append(lines, string(encoded(key))+":"+string(value))
		} else {
			lines = append(lines, "  "+string(encoded(key))+": "+indented(value, "  ", "  "))
		}
	}
	if isMember {
		return "{" + strings.Join(lines, ",") + "}\n"
	}
	return "{\n" + strings.Join(lines, ",\n") + "\n}\n"
}
