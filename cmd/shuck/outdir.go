package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"shuck/cmd/shuck/internal/pathname"
	"shuck/extract/dump"
)

// What shuck keeps in the directory of --out beside the records. The state is
// in a hidden directory, which also keeps walks from taking records for pages.
const (
	errorsFile     = "errors.jsonl"
	stateDirectory = dump.OutputMark
	manifestFile   = stateDirectory + "/manifest.jsonl"
	newErrors      = stateDirectory + "/errors.tmp"
	newRecord      = stateDirectory + "/record.tmp"
)

// An outputDir is the sink of --out: a file for each page, errors.jsonl with a
// line for each page that could not be done, and a manifest.
//
// A file is written under another name and renamed when it is whole. There is
// one writer, so that other name is always the same, and what a killed run
// leaves of it the next one writes over. All paths go through an os.Root, so
// neither names nor links in the directory lead out of it.
type outputDir struct {
	keepsNothing
	root     *os.Root
	ending   string // of the format
	settings string // what output depends on, beside the input
	manifest *manifest
	errors   *os.File

	from *origin // the file whose results are coming
	sum  entry   // what it gave so far
	bad  bool    // it had an error
}

// openOutputDir makes the directory where it is missing and locks it.
func openOutputDir(name, ending, settings string, force bool) (_ *outputDir, err error) {
	if err := os.MkdirAll(name, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, root.Close())
		}
	}()
	if err := root.MkdirAll(stateDirectory, 0o777); err != nil {
		return nil, err
	}
	file, err := root.OpenFile(manifestFile, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() { // a pipe would keep the run waiting
		return nil, errors.Join(fmt.Errorf("%s in it is no file", manifestFile), err, file.Close())
	}
	if err := lock(file); err != nil {
		return nil, errors.Join(errors.New("another run is writing to it"), file.Close())
	}
	known, err := openManifest(file, force)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	failures, err := root.Create(newErrors)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &outputDir{root: root, ending: ending, settings: settings, manifest: known, errors: failures}, nil
}

// noteNames notes what the names of this run mean, and gives what they meant in
// the last one, "" where there was none.
func (d *outputDir) noteNames(now string) (was string, err error) {
	if was = d.manifest.names; was == now {
		return was, nil
	}
	return was, d.manifest.append(entry{Names: now})
}

func (d *outputDir) recall(from *origin) (earlier, bool) {
	if from.file.Reader == nil {
		from.id = identify(from.file.Source, from.file.URL, d.settings)
	}
	of, ok := d.manifest.recall(outputFile(from.name, d.ending), from.id)
	if !ok || from.isAgain {
		return earlier{}, false
	}
	from.members = of.members
	if !of.isWhole || !d.isThere(from, of) {
		return earlier{}, false
	}
	return earlier{int(of.pages), int(of.articles)}, true
}

func (d *outputDir) place(from *origin, source string) (string, earlier, bool) {
	name := d.fileOf(from, source)
	of, ok := from.members[hashName(name)]
	if !ok || d.size(name) != of.bytes {
		return name, earlier{}, false
	}
	was := earlier{pages: 1}
	if of.isArticle {
		was.articles = 1
	}
	return name, was, true
}

// isThere reports whether a file is in the directory as the manifest has it.
func (d *outputDir) isThere(from *origin, of memory) bool {
	if of.container {
		files, bytes := d.measure(from.name)
		return files == int(of.files) && bytes == of.bytes
	}
	return of.pages == 0 || d.size(outputFile(from.name, d.ending)) == of.bytes
}

// measure counts what is in the directory of a container, whose members the
// manifest does not list one by one.
func (d *outputDir) measure(name string) (files int, bytes int64) {
	_ = fs.WalkDir(d.root.FS(), outputDirectory(name, d.ending), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(name, d.ending) {
			files++
			bytes += d.size(name)
		}
		return nil // what cannot be read is not counted
	})
	return files, bytes
}

// size is that of a regular file in the directory, or -1.
func (d *outputDir) size(name string) int64 {
	info, err := d.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return -1
	}
	return info.Size()
}

// fileOf is where the record of a page goes: page.html, or a.warc#12. It has
// to be asked once for each page, to tell those of one name apart.
func (d *outputDir) fileOf(from *origin, source string) string {
	member, ok := strings.CutPrefix(source, from.file.Source+"#")
	if !ok {
		return outputFile(from.name, d.ending)
	}
	if isOffset(member) {
		return memberFile(from.name, member, 1, d.ending)
	}
	if from.numbers == nil {
		from.numbers = map[nameHash]int{}
	}
	key := hashName(member)
	from.numbers[key]++
	return memberFile(from.name, member, from.numbers[key], d.ending)
}

// isOffset reports whether a member is "1234", which no other in a container
// is: there is no need to remember a million of them.
func isOffset(member string) bool { return strings.Trim(member, "0123456789") == "" }

func (d *outputDir) put(r result) error {
	if d.from != r.from {
		d.from, d.sum, d.bad = r.from, entry{}, false
	}
	err := d.take(r)
	if err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	return nil
}

func (d *outputDir) take(r result) error {
	d.sum.Pages += r.tally.pages
	d.sum.Articles += r.tally.articles + r.earlier.articles
	switch r.event {
	case pageDone:
		return d.record(r)
	case pageFailed:
		d.bad = true
		return d.failure(r)
	case memberSkipped:
		d.sum.Container = true
	case fileEnded:
		return d.endFile(r.from)
	}
	return nil
}

// record writes the record of a page, and, if it is one among others in a
// container, that it is done.
func (d *outputDir) record(r result) error {
	if err := d.write(r.file, r.output); err != nil {
		return err
	}
	d.sum.Bytes = int64(len(r.output))
	input := outputFile(r.from.name, d.ending)
	if r.file == input {
		return nil // the end of the file follows
	}
	d.sum.Container = true
	if r.from.id == (identity{}) {
		return nil
	}
	return d.manifest.append(entry{
		Input: input, Page: r.file, ID: r.from.id,
		Pages: 1, Articles: r.tally.articles, Bytes: int64(len(r.output)),
	})
}

// write makes the file called name appear at once, whole.
func (d *outputDir) write(name string, data []byte) error {
	if err := d.root.WriteFile(newRecord, data, 0o666); err != nil {
		return err
	}
	err := d.root.Rename(newRecord, name)
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := d.root.MkdirAll(path.Dir(name), 0o777); err != nil {
		return err
	}
	return d.root.Rename(newRecord, name)
}

// failure writes an error record, and takes away what the page gave when it
// could still be done.
func (d *outputDir) failure(r result) error {
	line, err := r.failed.MarshalJSON()
	if err != nil {
		return err
	}
	if _, err := d.errors.Write(append(line, '\n')); err != nil {
		return err
	}
	if d.size(r.file) < 0 {
		return nil
	}
	return d.root.Remove(r.file)
}

// endFile notes that a file has been read to its end. One with errors is read
// again by the next run, for they may not be there any longer.
func (d *outputDir) endFile(from *origin) error {
	if d.bad || from.id == (identity{}) {
		return nil
	}
	if d.sum.Container {
		d.sum.Files, d.sum.Bytes = d.measure(from.name)
	}
	d.sum.Input, d.sum.ID = outputFile(from.name, d.ending), from.id
	return d.manifest.append(d.sum)
}

func (d *outputDir) close() error {
	err := errors.Join(d.errors.Close(), d.root.Rename(newErrors, errorsFile))
	if d.size(newRecord) >= 0 {
		err = errors.Join(err, d.root.Remove(newRecord))
	}
	err = errors.Join(err, d.manifest.close(), d.root.Close())
	if err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	return nil
}

// checkOut finds a directory that would be read and written at once: its
// records would be the pages of the next run.
func (j *job) checkOut() error {
	if j.out == "" {
		return nil
	}
	below := j.namesBelow()
	for _, path := range j.paths {
		target := j.out
		if path != below && filepath.Clean(path) != "." {
			target = filepath.Join(target, filepath.FromSlash(outputDirectory(relativeName(path, ""), j.format.ending)))
		}
		if pathname.IsDirectory(path) && isSameFile(path, target) {
			return fmt.Errorf("--out %s: would write among the pages of %s; name another directory", j.out, path)
		}
	}
	return nil
}

func isSameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}
