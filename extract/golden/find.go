package golden

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"shuck/extract/dump"
)

// A Case is a file of pages and its golden. One of them may be missing.
type Case struct {
	// Name is the path of the file below the directory that was searched, with
	// slashes on every system.
	Name string
	// Page is the file; its Source is "" where it is gone and only the golden
	// is left.
	Page dump.File
	// Golden is the path of the golden, or where it would be.
	Golden string
	// HasGolden reports whether the golden exists.
	HasGolden bool
	// Shared reports that several files go by this golden.
	Shared bool
	// Err is why the directory or the page Name could not be read, or nil.
	Err error
}

// Find gives the cases of a directory and of all below it, in the order of
// their names: those of its pages, which [dump.Files] finds, and those of
// goldens whose page is gone. Goldens whose page the filter leaves out are
// left out too. The path of a page or of a golden gives its case alone, and so does
// the source of a page in a container. What cannot be read is a case with Err, so that
// it fails its check and is not overlooked.
func Find(path string, filter dump.Filter) []Case {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return findBelow(path, filter)
	case strings.HasSuffix(path, Suffix):
		cases := findBelow(filepath.Dir(path), dump.Filter{})
		return slices.DeleteFunc(cases, func(c Case) bool { return filepath.Clean(c.Golden) != filepath.Clean(path) })
	}
	file, place := dump.Locate(path)
	c := Case{Name: filepath.Base(file), Page: dump.File{Source: path}}
	if place != "" {
		c.Name += "#" + place
	}
	if c.Golden, c.HasGolden = goldenBeside(file); err != nil && place == "" && !c.HasGolden {
		c.Err = fmt.Errorf("cannot be read: %w", withoutPath(err))
	}
	return []Case{c}
}

// goldenBeside gives the golden of a page, or where it would be.
func goldenBeside(page string) (path string, found bool) {
	names := goldenNames(page)
	for _, name := range names {
		if _, err := os.Stat(name); err == nil {
			return name, true
		}
	}
	return names[len(names)-1], false
}

func findBelow(dir string, filter dump.Filter) []Case {
	s := search{dir: dir, goldens: map[string]bool{}, pagesOf: map[string]int{}}
	s.listGoldens(filter.Exclude)
	pages := s.listPages(filter)
	everyPage := pages
	if len(filter.Include)+len(filter.Exclude) > 0 {
		everyPage = slices.Concat(pages, listFiles(dir, dump.Filter{}))
		slices.Sort(everyPage)
		everyPage = slices.Compact(everyPage)
	}
	for _, page := range everyPage {
		s.claim(page)
	}
	for _, page := range pages {
		s.addPage(page)
	}
	s.addStale()
	sort.SliceStable(s.cases, func(i, j int) bool { return s.cases[i].Name < s.cases[j].Name })
	return s.cases
}

// A search is the state of one look through a directory.
type search struct {
	dir     string
	goldens map[string]bool // that exist
	pagesOf map[string]int  // how many pages go by a golden, whether it exists or not
	cases   []Case
}

// listPages lists the pages that the filter takes. It may take goldens for
// pages: no one means that.
func (s *search) listPages(filter dump.Filter) []string {
	var pages []string
	for file, err := range dump.Files(s.dir, filter) {
		switch {
		case err != nil:
			s.fail(file.Source, err)
		case !strings.HasSuffix(file.Source, Suffix) && !file.IsForMembers():
			pages = append(pages, file.Source)
		}
	}
	return pages
}

func listFiles(dir string, filter dump.Filter) []string {
	var paths []string
	for file, err := range dump.Files(dir, filter) {
		if err == nil && !file.IsForMembers() {
			paths = append(paths, file.Source)
		}
	}
	return paths
}

func (s *search) listGoldens(exclude []string) {
	for _, path := range listFiles(s.dir, dump.Filter{Include: []string{"*" + Suffix}, Exclude: exclude}) {
		s.goldens[path] = true
	}
}

// fail notes what kept a directory from being listed. That it has no pages is
// nothing to fail by where goldens of gone pages are left: those do.
func (s *search) fail(source string, err error) {
	var none *dump.NoPagesError
	if errors.As(err, &none) && len(s.goldens) > 0 {
		return
	}
	s.cases = append(s.cases, Case{Name: s.below(source), Page: dump.File{Source: source}, Err: err})
}

// claim notes which golden a page goes by.
func (s *search) claim(page string) {
	golden, _ := s.goldenOf(page)
	s.pagesOf[golden]++
}

// goldenOf gives the golden of a page: the first of its names that exists,
// else the shortest. What is no file exists too, so that reading it says what it is and
// nothing is written to it.
func (s *search) goldenOf(page string) (golden string, found bool) {
	names := goldenNames(page)
	for _, name := range names {
		if s.goldens[name] || isNoFile(name) {
			return name, true
		}
	}
	return names[len(names)-1], false
}

// isNoFile reports whether something else than a file is at a path.
func isNoFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular()
}

// addPage adds the case of a page. A golden still to be made has the page's
// whole name where another page has a claim to the short one.
func (s *search) addPage(page string) {
	golden, found := s.goldenOf(page)
	shared := s.pagesOf[golden] > 1
	if !found && shared {
		golden, shared = page+Suffix, false
	}
	s.cases = append(s.cases, Case{
		Name: s.below(page), Page: dump.File{Source: page},
		Golden: golden, HasGolden: found, Shared: shared,
	})
}

// addStale adds the goldens that no page goes by.
func (s *search) addStale() {
	for golden := range s.goldens {
		if s.pagesOf[golden] == 0 {
			s.cases = append(s.cases, Case{Name: s.below(golden), Golden: golden, HasGolden: true})
		}
	}
}

func (s *search) below(path string) string {
	rel, err := filepath.Rel(s.dir, path)
	if err != nil {
		rel = path
	}
	return filepath.ToSlash(rel)
}

// goldenNames are the names that the golden of a page may have, from the
// longest: of "crawl.warc.gz" crawl.warc.gz.golden.json, crawl.warc.golden.json
// and crawl.golden.json.
func goldenNames(page string) []string {
	dir, base := filepath.Split(page)
	names := []string{dir + base + Suffix}
	for range 2 {
		stem, isCompressed := cutExtension(base)
		if stem == base {
			break
		}
		base = stem
		names = append(names, dir+base+Suffix)
		if !isCompressed {
			break
		}
	}
	return names
}

// cutExtension takes the last extension off a name, and says whether it is one
// of a compressed file: "story.html.gz" -> "story.html", true; "story.html" ->
// "story", false; "story" and ".story" have none.
func cutExtension(name string) (stem string, isCompressed bool) {
	extension := filepath.Ext(name)
	if extension == name {
		return name, false
	}
	switch strings.ToLower(extension) {
	case ".gz", ".bz2", ".xz", ".zst", ".br", ".lz4":
		isCompressed = true
	}
	return strings.TrimSuffix(name, extension), isCompressed
}

// withoutPath takes the path off an error of the system, for messages that
// name it already.
func withoutPath(err error) error {
	var system *fs.PathError
	if errors.As(err, &system) {
		return system.Err
	}
	return err
}
