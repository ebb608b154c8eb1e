package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"

	"shuck/extract/dump"
)

// The manifest says what is done, so that the next run need not do it again.
// It is only ever appended to, a line at a time, each in one write and after
// the files it speaks of, so killing the program leaves at worst a line that
// is cut off, which is no line.
//
// Nothing is forced to the disk for each page: that would take longer than
// reading it. After a loss of power, lines or files may be missing or short.
// Missing lines mean work done again; what lines claim is held against the
// sizes of the files when they are believed.

// An entry is a line of the manifest: about a whole input file, or, with Page,
// about one page of a container that has not been read to its end, or, with
// Names, about what the names of a run mean.
type entry struct {
	Names     string   `json:"names,omitempty"`
	Input     string   `json:"input"`          // outputFile of the input, also for containers
	Page      string   `json:"page,omitempty"` // memberFile of the page
	ID        identity `json:"id"`
	Container bool     `json:"container,omitempty"`
	Pages     int      `json:"pages"`
	Articles  int      `json:"articles"`
	Files     int      `json:"files,omitempty"` // in the directory of a container
	Bytes     int64    `json:"bytes"`           // in the file, or in those
}

// An identity is a hash of all that an output depends on. The zero value
// stands for what cannot be known, such as of standard input.
type identity [16]byte

func (id identity) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(id[:])), nil }

func (id *identity) UnmarshalText(text []byte) error {
	if hex.DecodedLen(len(text)) != len(id) {
		return errors.New("not an identity")
	}
	_, err := hex.Decode(id[:], text)
	return err
}

// identify gives the identity of a file as it is now: where and how large it
// is, when it was written, and what is done with it.
func identify(source, url, settings string) identity {
	path, _ := dump.Locate(source)
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return identity{}
	}
	absolute, err := filepath.Abs(source)
	if err != nil {
		return identity{}
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %d %d",
		settings, source, absolute, url, info.Size(), info.ModTime().UnixNano()))
	return identity(sum[:len(identity{})])
}

// A memory is what is known of an input file from earlier runs.
type memory struct {
	id        identity
	isWhole   bool // the file has been read to its end, and without an error
	container bool
	pages     int32
	articles  int32
	files     int32
	bytes     int64
	members   map[nameHash]memberMemory // of containers not read to their end
}

type memberMemory struct {
	bytes     int64
	isArticle bool
}

// A nameHash stands for a name: a manifest may speak of millions.
type nameHash uint64

var nameSeed = maphash.MakeSeed()

func hashName(name string) nameHash { return nameHash(maphash.String(nameSeed, name)) }

// A manifest is the file and what was in it when it was opened. That part does
// not change, so it can be asked from any goroutine.
type manifest struct {
	file  *os.File
	known map[nameHash]memory
	names string // what they meant in the last run; "" where there was none
}

// openManifest reads what earlier runs have written, or forgets it.
func openManifest(file *os.File, forget bool) (*manifest, error) {
	m := &manifest{file: file, known: map[nameHash]memory{}}
	if forget {
		return m, file.Truncate(0)
	}
	lines := bufio.NewReader(file)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF && len(line) > 0 {
			_, err := file.Write([]byte{'\n'}) // so that what was cut off stays a line of its own
			return m, err
		}
		if err == io.EOF {
			return m, nil
		}
		if err != nil {
			return nil, err
		}
		var e entry
		if json.Unmarshal(line, &e) == nil {
			m.learn(e)
		}
	}
}

// learn takes in a line. The last one about a file holds.
func (m *manifest) learn(e entry) {
	if e.Names != "" {
		m.names = e.Names
		return
	}
	key := hashName(e.Input)
	if e.Page == "" {
		m.known[key] = memory{
			id: e.ID, isWhole: true, container: e.Container,
			pages: int32(e.Pages), articles: int32(e.Articles), files: int32(e.Files), bytes: e.Bytes,
		}
		return
	}
	of := m.known[key]
	if of.id != e.ID || of.members == nil {
		of = memory{id: e.ID, members: map[nameHash]memberMemory{}}
		m.known[key] = of
	}
	of.members[hashName(e.Page)] = memberMemory{bytes: e.Bytes, isArticle: e.Articles > 0}
}

// recall gives what is known of an input file, if it is still the same.
func (m *manifest) recall(input string, id identity) (memory, bool) {
	of, ok := m.known[hashName(input)]
	return of, ok && of.id == id && id != identity{}
}

func (m *manifest) append(e entry) error {
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = m.file.Write(append(line, '\n'))
	return err
}

func (m *manifest) close() error { return errors.Join(m.file.Sync(), m.file.Close()) }
