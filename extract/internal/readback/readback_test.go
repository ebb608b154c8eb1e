package readback

import (
	"strings"
	"testing"
)

const story = `# Ferry raised \[again\]

*Ida Lund*

**ORRIN**

The [ferry](https://fen.example/a_b) that **sank** rose *« at noon »* : so says\
the captain_of_it.

## The piano

- kept its ` + "`__tune__`" + `
  - more or less

1. for $5 or $6

| What | Price |
| --- | --: |
| bell \| rope | $x^2$ |

> ` + "```go" + `
> a  :=  *b
> ` + "```" + `

***Below:** the lock[^1], ~~dry~~ wet.*

[^1]: It is *small*.
`

const read = `Ferry raised [again]

Ida Lund

ORRIN

The ferry that sank rose « at noon » : so says
the captain_of_it.

The piano

- kept its __tune__
- more or less

- for $5 or $6

What | Price

bell | rope | x^2

a  :=  *b

Below: the lock1, dry wet.

It is small.`

func TestRead(t *testing.T) {
	s, ok := Read(strings.Split(story, "\n"))
	if got := strings.Join(s.Lines, "\n"); got != read || !ok {
		t.Errorf("got %s", got)
	}
	if !s.HasCredit || !s.HasDateline || s.Marks["The piano"].Level != 2 {
		t.Errorf("got %v, %v, %v", s.HasCredit, s.HasDateline, s.Marks)
	}
}

// TestOneItem: a page whose list has one story for an item is no list.
func TestOneItem(t *testing.T) {
	s, _ := Read(strings.Split("# Ferry raised\n\n- It was noon.\n\n  The bell rang.\n\n  - twice\n", "\n"))
	if got, want := strings.Join(s.Lines, "\n"), "Ferry raised\n\nIt was noon.\n\nThe bell rang.\n\n- twice"; got != want {
		t.Errorf("got %s", got)
	}
}

// TestBrokenList: a list whose items a page parted by line breaks is one paragraph.
func TestBrokenList(t *testing.T) {
	s, _ := Read(strings.Split("# Ferry raised\n\nOn deck were:\\\n- a piano\\\n- a bell\n", "\n"))
	if got, want := strings.Join(s.Lines, "\n"), "Ferry raised\n\nOn deck were: - a piano - a bell"; got != want {
		t.Errorf("got %s", got)
	}
}

// TestIsStory: with something that stories do not have, it is Markdown of another kind.
func TestIsStory(t *testing.T) {
	const head, text = "# Ferry raised\n\n", "The ferry was raised at noon.\n"
	for _, c := range []struct {
		text string
		want bool
	}{
		{head + text, true},
		{head + text + "\n- a bell\n- a hat\n", true},
		{text, false},
		{"# Ferry raised\n" + text, false},
		{head + text + "\n\n" + text, false},
		{head + text + text, false},
		{head + "The ferry was raised at noon.  \n" + text, false},
		{head + text + "\n# Bees moved\n", false},
		{head + text + "\n* a bell\n* a hat\n", false},
		{head + text + "\n  * a bell\n", false},
		{head + text + "\n* * *\n", false},
		{head + "_Ida Lund_\n\n" + text, false},
		{head + "```\n" + text, false},
	} {
		if _, ok := Read(strings.Split(c.text, "\n")); ok != c.want {
			t.Errorf("%q is a story: %t", c.text, ok)
		}
	}
}

// TestDay: a day in the way of Germans is no item of a list.
func TestDay(t *testing.T) {
	var s Story
	s.paragraph("18. Mai 2024")
	s.paragraph("18. Maid in the tower")
	if got := strings.Join(s.Lines, "|"); got != "18. Mai 2024|- Maid in the tower" {
		t.Errorf("got %q", got)
	}
}
