// Compare answers each line of standard input, PATH or PATH<TAB>URL, with a line of
// JSON: what an extractor written in Go finds on the page. Its arguments are the name
// of the extractor and, to print which version that is, the word version.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html/charset"
)

// A record is what compare.py asks of an extractor.
type record struct {
	Headline  string   `json:"headline"`
	Authors   []string `json:"authors"`
	Published string   `json:"published,omitempty"`
	Body      string   `json:"body"`
}

// An extractor is one of those that are compared.
type extractor struct {
	module  string
	extract func(page []byte, address *url.URL) (record, error)
}

var extractors = map[string]extractor{
	"go-trafilatura": {"github.com/markusmobius/go-trafilatura", byTrafilatura},
	"go-readability": {"codeberg.org/readeck/go-readability/v2", byReadability},
}

func byTrafilatura(page []byte, address *url.URL) (record, error) {
	found, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{
		OriginalURL: address, EnableFallback: true, ExcludeComments: true,
	})
	if err != nil {
		return record{}, err
	}
	return record{found.Metadata.Title, []string{found.Metadata.Author}, format(found.Metadata.Date), found.ContentText}, nil
}

func byReadability(page []byte, address *url.URL) (record, error) {
	text, err := charset.NewReader(bytes.NewReader(page), "")
	if err != nil {
		return record{}, err
	}
	found, err := readability.FromReader(text, address)
	if err != nil {
		return record{}, err
	}
	var body strings.Builder
	if found.Node != nil {
		if err := found.RenderText(&body); err != nil {
			return record{}, err
		}
	}
	published, _ := found.PublishedTime() // an error is that there is none
	return record{found.Title(), []string{found.Byline()}, format(published), body.String()}, nil
}

func format(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// attempt takes what is thrown as an error: one page costs itself alone.
func attempt(e extractor, path, address string) (found record) {
	defer func() {
		if recover() != nil {
			found = record{}
		}
	}()
	page, err := os.ReadFile(path)
	if err != nil {
		return record{}
	}
	if address == "" {
		address = "https://example.org/"
	}
	parsed, err := url.Parse(address)
	if err != nil {
		return record{}
	}
	if found, err = e.extract(page, parsed); err != nil {
		return record{}
	}
	return found
}

func version(module string) string {
	info, _ := debug.ReadBuildInfo()
	for _, dependency := range info.Deps {
		if dependency.Path == module {
			return strings.TrimPrefix(dependency.Version, "v")
		}
	}
	return ""
}

func main() {
	e, ok := extractors[strings.Join(os.Args[1:min(2, len(os.Args))], "")]
	if !ok {
		fmt.Fprintln(os.Stderr, "usage: compare go-trafilatura|go-readability [version] <LIST")
		os.Exit(2)
	}
	if len(os.Args) > 2 {
		fmt.Println(version(e.module))
		return
	}
	out := bufio.NewWriter(os.Stdout)
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		path, address, _ := strings.Cut(lines.Text(), "\t")
		if err := json.NewEncoder(out).Encode(attempt(e, path, address)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if out.Flush() != nil || lines.Err() != nil {
		os.Exit(1)
	}
}
