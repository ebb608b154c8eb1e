package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"shuck/extract"
)

// A goldPage is a line of a set's gold.jsonl: a page and what its body is, whole
// or by snippets that must and must not be in it.
type goldPage struct {
	ID       string   `json:"id"`
	File     string   `json:"file"`
	URL      string   `json:"url"`
	Kind     string   `json:"kind"`
	Body     string   `json:"body"`
	With     []string `json:"with"`
	Without  []string `json:"without"`
	Lead     []string `json:"lead"`
	Headline string   `json:"headline"`
	Authors  []string `json:"authors"`
}

// site groups pages for cross-validation: no site is fitted and tested on.
func (g *goldPage) site() string {
	u, err := url.Parse(g.URL)
	if err != nil || u.Hostname() == "" {
		return g.ID
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

func readGold(dir string) ([]goldPage, error) {
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []goldPage
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var g goldPage
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		pages = append(pages, g)
	}
	return pages, lines.Err()
}

// flatten makes a text dump of a page: its blocks with blank lines between.
func flatten(doc *extract.Document) []byte {
	var b bytes.Buffer
	for i := range doc.Blocks {
		b.WriteString(doc.Blocks[i].Text)
		b.WriteString("\n\n")
	}
	return b.Bytes()
}

// open parses a page of a set, as HTML or as one of its plain-text views.
func (g *goldPage) open(dir, view string) (*extract.Document, error) {
	if view == madeView {
		doc, err := g.open(dir, "html")
		if err != nil {
			return nil, err
		}
		return extract.Parse(extract.Page{Source: g.ID, URL: g.URL, Data: flatten(doc), Shape: extract.ShapeText})
	}
	path, shape := filepath.Join(dir, g.File), extract.ShapeHTML
	if view != "html" {
		path, shape = filepath.Join(dir, view, g.ID+".txt.gz"), extract.ShapeText
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return extract.Parse(extract.Page{Source: path, URL: g.URL, Data: data, Shape: shape})
}
