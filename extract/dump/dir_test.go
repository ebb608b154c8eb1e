package dump

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"shuck/extract"
)

// found lists what a walk gives, with what it says of what cannot be read, and counts
// what it left out.
func found(t *testing.T, root string, filter Filter) (all []string, left LeftOut) {
	t.Helper()
	for file, err := range Walk(root, filter, &left) {
		rel, relErr := filepath.Rel(root, file.Source)
		mustDo(t, relErr)
		name := filepath.ToSlash(rel)
		var link *LinkError
		var failure *extract.Error
		switch {
		case errors.As(err, &link):
			name += ": link"
		case errors.As(err, &failure):
			name += ": " + string(failure.Kind)
		case err != nil:
			t.Errorf("%s: %v is of no kind", name, err)
		case file.IsForMembers():
			name += ": members"
		}
		all = append(all, name)
	}
	return all, left
}

func TestWalk(t *testing.T) {
	root := writeTree(t, "a.html", "b.css", "empty.html/", "empty/", "full.html/page.txt", "out/.shuck/", "out/record.json",
		"sub/c.html", "sub/all.zip", ".git/config", "skip/d.html")
	links := map[string]string{"to-page": "a.html", "to-dir": "sub", "to-nothing": "gone.html"}
	for name, to := range links {
		if err := os.Symlink(to, filepath.Join(root, name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	for _, c := range []struct {
		filter Filter
		want   []string
		left   LeftOut
	}{
		{
			Filter{Exclude: []string{"skip"}},
			[]string{"a.html", "empty.html: unreadable", "full.html/page.txt", "sub/all.zip", "sub/c.html", "to-dir: link", "to-nothing", "to-page"},
			LeftOut{Hidden: 1, ByName: 1, Links: 1, Outputs: 1},
		},
		{
			Filter{Include: []string{"*.html"}, Exclude: []string{"skip/**", "to-dir"}},
			[]string{"a.html", "empty.html: unreadable", "sub/all.zip: members", "sub/c.html"},
			LeftOut{Hidden: 1, ByName: 4, Outputs: 1},
		},
	} {
		got, left := found(t, root, c.filter)
		if !slices.Equal(got, c.want) || left != c.left {
			t.Errorf("%+v gave\n%q, left out %+v\nwant\n%q, %+v", c.filter, got, left, c.want, c.left)
		}
	}
}

// TestWhatErrorsSay holds the sentences about what is not read, which stand in messages
// behind the name of what they are about.
func TestWhatErrorsSay(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&LinkError{}, "a link to a directory is not followed; name it to have it read"},
		{&NoPagesError{}, "no pages in this directory"},
		{&NoPagesError{PassedOver: 2}, "no pages in this directory (left out by name: 2)"},
		{&SeveralPagesError{Second: "x#7"}, "there is more than one page in it; the second is x#7"},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("%T says %q, want %q", c.err, got, c.want)
		}
	}
}
