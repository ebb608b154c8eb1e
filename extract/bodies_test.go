package extract

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestBodies reads a story on pages where one thing is unusual: a box inside it, a hidden
// copy of it. The file says how its pages are made.
func TestBodies(t *testing.T) {
	archive, err := txtar.ParseFile(filepath.Join("..", "testdata", "fields", "bodies.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	frame, story := string(archive.Files[0].Data), strings.Split(strings.TrimSpace(string(archive.Files[1].Data)), "\n")
	for _, section := range archive.Files[2:] {
		t.Run(section.Name, func(t *testing.T) {
			c := readBodyCase(t, string(section.Data))
			html := strings.NewReplacer("{head}", c.head, "{page}", c.page).Replace(frame)
			body := Do(Page{Source: "page.html", Data: []byte(storyIn(story).Replace(html))}, Options{}).Body
			for _, paragraph := range story {
				if n := strings.Count(body, paragraph); n != 1 {
					t.Errorf("%d times in the body: %s", n, paragraph)
				}
			}
			for _, text := range c.keeps {
				if !strings.Contains(body, text) {
					t.Errorf("not in the body: %q", text)
				}
			}
			for _, text := range c.drops {
				if strings.Contains(body, text) {
					t.Errorf("in the body: %q", text)
				}
			}
		})
	}
}

// A bodyCase is what is unusual about a page, and what its body has and has not.
type bodyCase struct {
	head, page   string
	keeps, drops []string
}

func readBodyCase(t *testing.T, section string) bodyCase {
	t.Helper()
	var c bodyCase
	for line := range strings.Lines(section) {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "head":
			c.head += value
		case "keeps":
			c.keeps = append(c.keeps, unescaped(t, value))
		case "drops":
			c.drops = append(c.drops, unescaped(t, value))
		default:
			c.page += line
		}
	}
	return c
}

// unescaped is a text of a line with its line breaks, which stand as \n.
func unescaped(t *testing.T, line string) string {
	t.Helper()
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	return text
}

// storyIn puts a story where a page says {p1} for a paragraph, or {1} for its text.
func storyIn(story []string) *strings.Replacer {
	pairs := []string{"{start}", "<main><article>\n<h1>Night ferry to Gull Holm sails again in May</h1>", "{end}", "</article></main>"}
	for i, text := range story {
		pairs = append(pairs, fmt.Sprintf("{p%d}", i+1), "<p>"+text+"</p>", fmt.Sprintf("{%d}", i+1), text)
	}
	return strings.NewReplacer(pairs...)
}
