package fit

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/publicsuffix"

	"shuck/extract"
)

// A goldPage is a line of a set's gold.jsonl: a page and what its body is,
// either whole or by snippets that must and must not be in it.
type goldPage struct {
	ID        string   `json:"id"`
	File      string   `json:"file"`
	URL       string   `json:"url"`
	Kind      string   `json:"kind"`
	Body      string   `json:"body"`
	With      []string `json:"with"`
	Without   []string `json:"without"`
	Lead      []string `json:"lead"`
	Headline  string   `json:"headline"`
	Authors   []string `json:"authors"`
	Published string   `json:"published"`
	Site      string   `json:"site"`    // of a page whose address is not known
	GoldBy    string   `json:"gold_by"` // the extractor whose output the gold is; "" for a person's or a site rule's
}

// site names the group of a page for cross-validation: pages of one site, or of
// sites under the same domain, are never both fitted on and tested on.
func (g *goldPage) site() string {
	host := g.host()
	if host == "" {
		return g.ID
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(host)); err == nil {
		return domain
	}
	return host
}

// host is the name of the page's site, "" where it is not known.
func (g *goldPage) host() string {
	if u, err := url.Parse(g.URL); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(u.Hostname(), "www.")
	}
	return g.Site
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

// read reads a page of a set, as HTML or as one of its plain-text views.
func (g *goldPage) read(dir, view string) (extract.Page, error) {
	if view == madeView {
		p, err := g.read(dir, "html")
		if err != nil {
			return p, err
		}
		tree := parse(p).Root
		return extract.Page{Source: g.ID, URL: g.URL, Data: g.flatten(tree), Shape: extract.ShapeText}, nil
	}
	path, shape := filepath.Join(dir, g.File), extract.ShapeHTML
	if view != "html" {
		path, shape = filepath.Join(dir, view, g.ID+".txt.gz"), extract.ShapeText
	}
	f, err := os.Open(path)
	if err != nil {
		return extract.Page{}, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return extract.Page{}, fmt.Errorf("%s: %w", path, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return extract.Page{}, fmt.Errorf("%s: %w", path, err)
	}
	return extract.Page{Source: path, URL: g.URL, Data: data, Shape: shape}, nil
}
