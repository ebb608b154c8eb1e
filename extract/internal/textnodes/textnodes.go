// Package textnodes reads dumps with a text node of the page a line, as get_text("\n")
// gives them: it knows them, and puts the sentences together again that they cut where a link
// or a bold word stands in them.
//
//	Yet even after the
//	release of the papers
//	, some questions remain.
//
// How such a dump is known is in textnodes.go, what goes on with what in sentence.go.
package textnodes

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// Such a dump is known by jointsMin lines that go on with the one before them, jointShare of
// its sentences or more, one of which begins with a comma or a full stop. Without such a one it
// takes cutsMin lines in small letters that go on, cutShare of its sentences or more.
const (
	jointsMin  = 2
	jointShare = 0.02
	marksMin   = 1
	cutsMin    = 5
	cutShare   = 0.1
	linesMin   = 10
)

// It is also known by tailsMin lines of prose that go on behind a name of middleMax words at
// most, which has a line of its own, tailShare of the lines of prose or more; looseMin where
// only some do so by their words, as in scripts that have no small letters.
const (
	tailsMin  = 2
	tailShare = 0.1
	looseMin  = 4
	middleMax = 5
)

// A dump that is not wrapped has lines of more than wrappedMax columns, wideShare of those of
// prose or more. Where the source of the page was wrapped, stopsMin lines with a comma or a full
// stop before them tell, stopShare of the sentences or more: a width cuts no word off its
// comma. So do bridgesMin sentences that go on behind a name with a line of its own.
const (
	wrappedMax = 100
	wideShare  = 0.2
	stopsMin   = 6
	stopShare  = 0.05
	bridgesMin = 3
)

// A line of shortMin words is more than a label, one of proseMin may be part of a sentence, and
// one of proseLong is no headline.
const (
	shortMin  = 4
	proseMin  = 8
	proseLong = 18
)

// nodeMark stands between the parts of a line, in a text node of its own: "Ana Perez",
// "|", "Published".
const nodeMark = "|"

// BlankShareMax is the share of blank lines up to which a dump has a block a line.
const BlankShareMax = 0.04

// Is reports whether a dump has a text node a line.
func Is(lines []string) bool {
	if keepsBlanks(lines) {
		return true
	}
	if spacing := wrapping.Spacing(lines); spacing > 0 {
		return isSpacedNodes(wrapping.CloseUp(lines, spacing))
	}
	if hasSpacelessCuts(lines) {
		return true
	}
	if !mayBe(lines) {
		return false
	}
	n := count(lines)
	isMany := func(cuts, atLeast int, share float64) bool {
		return cuts >= atLeast && float64(cuts) >= share*float64(n.prose)
	}
	if n.hasTails() {
		return true
	}
	if 2*n.lower > n.all || float64(n.wide) < wideShare*float64(n.prose) && !isMany(n.stops, stopsMin, stopShare) && !isMany(n.bridges, bridgesMin, cutShare) {
		return false
	}
	joints := n.joints + n.cuts
	return n.marks >= marksMin && isMany(joints, jointsMin, jointShare) || isMany(n.cuts+n.bridges, cutsMin, cutShare)
}

// keepsBlanks reports whether lines have the blanks around links that stood in sentences, as
// get_text("\n") leaves them: those tell in any script that a sentence goes on. They stand on few
// lines; where most lines open with one, get_text(" ") put it there.
func keepsBlanks(lines []string) bool {
	const enough = 2
	cuts, opens, full := 0, 0, 0
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		full++
		if opensInBlank(line) {
			opens++
		}
		if i+2 < len(lines) && endsInBlank(line) && lines[i+1] != "" && (opensInBlank(lines[i+2]) || seams.OpensWithStop(lines[i+2])) && !opensInBlank(lines[i+1]) && !endsInBlank(lines[i+1]) {
			cuts++
		}
	}
	return cuts >= enough && 2*opens <= full
}

// endsInBlank reports whether a line ends in one blank; two break lines in Markdown.
func endsInBlank(line string) bool {
	n := len(line)
	return n > 1 && line[n-1] == ' ' && line[n-2] != ' '
}

// opensInBlank reports whether a line opens with one blank; more are an indent.
func opensInBlank(line string) bool { return len(line) > 1 && line[0] == ' ' && line[1] != ' ' }

// isSpacedNodes reports whether lines that had blank ones between any two are text nodes, as
// get_text("\n\n") gives them. They could be paragraphs too, so some have to open with what
// cannot begin a paragraph; where that is a full stop by itself, which pages print for an
// ornament too, as many have to go on in small letters.
func isSpacedNodes(lines []string) bool {
	if !mayBe(lines) {
		return false
	}
	n := count(lines)
	if n.hasTails() || n.loose >= tailsMin && float64(n.loose) >= tailShare*float64(n.prose) && hasSpacelessCuts(lines) {
		return true
	}
	lower := n.cuts + n.bridges
	joints := n.joints + lower
	return 2*n.lower <= n.all && n.stops > 0 && n.stops+n.bridges >= jointsMin && (n.commas > 0 || lower >= n.stops) &&
		float64(joints) >= jointShare*float64(n.prose)
}

// counts are counts of lines.
type counts struct {
	all, prose int
	wide       int // lines of prose that nothing wrapped
	lower      int // those that open with a small letter
	marks      int // those that open with a mark
	stops      int // of those, with a comma or a full stop
	commas     int // of those, with a comma that more stands behind
	joints     int // where a mark joins two lines
	cuts       int // where small letters go on with a line that has no end
	bridges    int // where they do so behind a name that has a line of its own
	tails      int // of those, and of others that their words show to go on, the ends of sentences
	loose      int // ends of sentences behind a short line that nothing shows to be their middle
}

// hasTails reports whether enough lines are the ends of sentences that have a name of its own
// line in their middle.
func (n *counts) hasTails() bool {
	least := tailShare * float64(n.prose)
	return n.tails >= tailsMin && float64(n.tails) >= least || n.tails > 0 && n.tails+n.loose >= looseMin && float64(n.tails+n.loose) >= 2*least
}

func count(lines []string) (n counts) {
	last, first := "", "" // the two lines above
	for _, line := range words.TrimBlank(lines) {
		if line = strings.TrimSpace(line); line != "" {
			n.add(first, last, line)
			last, first = line, last
		}
	}
	return n
}

// add counts a line below the two above it.
func (n *counts) add(first, last, line string) {
	n.all++
	if words.CountTo(line, proseMin) >= proseMin {
		n.prose++
		if utf8.RuneCountInString(line) > wrappedMax {
			n.wide++
		}
	}
	n.addTail(first, last, line)
	switch {
	case seams.OpensWithStop(line) && last != "" && !words.EndsLikeSentence(last), (line == nodeMark || seams.IsJoiner(line)) && last != "":
		n.joints++
		n.marks++
		if line[0] == ',' || line[0] == '.' {
			n.stops++
		}
		if line[0] == ',' && len(line) > 1 {
			n.commas++
		}
	case words.OpensLower(line):
		n.lower++
		if words.CountTo(last, shortMin) >= shortMin && !words.EndsLikeSentence(last) {
			n.cuts++
		} else if words.CountTo(first, proseMin) >= proseMin && !words.EndsLikeSentence(first) && !words.EndsLikeSentence(last) && words.CountTo(line, shortMin) >= shortMin {
			n.bridges++
		}
	}
}

// addTail counts a line that may be the end of a sentence.
func (n *counts) addTail(first, last, line string) {
	if !isTail(line) || !isMiddle(last) || first == "" || words.EndsLikeSentence(first) {
		return
	}
	if bound, _ := seams.OpensBound(line); bound || words.OpensLower(line) || seams.EndsOpen(first) {
		n.tails++
	} else {
		n.loose++
	}
}

// mayBe reports whether a dump has a line that begins with a mark, or several
// that begin in small letters, and not too many blank ones: most dumps can be told without
// counting their words.
func mayBe(lines []string) bool {
	all, blank, marks, lower := 0, 0, 0, 0
	for _, line := range words.TrimBlank(lines) {
		switch line = strings.TrimSpace(line); {
		case line == "":
			blank++
			continue
		case seams.OpensWithStop(line):
			marks++
		case words.OpensLower(line), words.OpensCaseless(line):
			lower++
		}
		all++
	}
	return (marks >= marksMin || lower >= tailsMin) && all >= linesMin && float64(blank) <= BlankShareMax*float64(all)
}

// hasSpacelessCuts reports whether a dump has a text node a line in such a script.
func hasSpacelessCuts(lines []string) bool {
	const enough = 2
	cuts := 0
	for i := 0; i+2 < len(lines); i++ {
		if seams.EndsOpenSpaceless(strings.TrimSpace(lines[i])) && seams.GoesOnSpaceless(strings.TrimSpace(lines[i+1]), strings.TrimSpace(lines[i+2])) {
			if cuts++; cuts == enough {
				return true
			}
		}
	}
	return false
}
