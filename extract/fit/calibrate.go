package fit

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"shuck/extract/internal/score"
)

// goodF1 is the F1 from which a body counts as found, for the confidence.
const goodF1 = 0.9

// A verdict is the F1 that was expected of a body, and whether the body was
// good.
type verdict struct {
	expected float64
	good     bool
}

// poolPages is how many pages a point of a curve stands for at least.
const poolPages = 40

// curveOf fits a rising curve to verdicts: pages in the order of what was
// expected of them, pooled, and pooled further wherever the share of good ones
// would fall.
func curveOf(verdicts []verdict) score.Curve {
	slices.SortStableFunc(verdicts, func(a, b verdict) int { return cmp.Compare(a.expected, b.expected) })
	type group struct{ expected, good, pages float64 }
	var groups []group
	for chunk := range slices.Chunk(verdicts, poolPages) {
		g := group{}
		for _, v := range chunk {
			g.expected += v.expected
			g.pages++
			if v.good {
				g.good++
			}
		}
		groups = append(groups, g)
		for n := len(groups); n > 1 && groups[n-2].good*groups[n-1].pages >= groups[n-1].good*groups[n-2].pages; n-- {
			last := groups[n-1]
			groups = groups[:n-1]
			groups[n-2].expected += last.expected
			groups[n-2].good += last.good
			groups[n-2].pages += last.pages
		}
	}
	var c score.Curve
	for _, g := range groups {
		c = append(c, score.CurvePoint{Expected: float32(g.expected / g.pages), Chance: float32(g.good / g.pages)})
	}
	return c
}

// printCalibration writes, for each tenth of the scale, how many pages were
// expected to be so good, and how many of them were.
func printCalibration(w io.Writer, name string, verdicts []verdict) {
	const tenths = 10
	var pages, good [tenths]int
	for _, v := range verdicts {
		i := min(int(v.expected*tenths), tenths-1)
		pages[i]++
		if v.good {
			good[i]++
		}
	}
	for i := range pages {
		if pages[i] > 0 {
			fmt.Fprintf(w, "%s confidence %.1f to %.1f  %4d pages  F1 of %.1f or more %.3f\n", name, float64(i)/tenths, float64(i+1)/tenths, pages[i], goodF1, share(good[i], pages[i]))
		}
	}
}

// calibrate fits the curves to the verdicts of all folds, and prints how well
// curves of the other folds do on each.
func calibrate(byFold []map[bool][]verdict, w io.Writer) map[bool]score.Curve {
	curves := map[bool]score.Curve{}
	for _, html := range []bool{true, false} {
		var all, judged []verdict
		for fold, held := range byFold {
			var others []verdict
			for i, v := range byFold {
				if i != fold {
					others = append(others, v[html]...)
				}
			}
			curve := curveOf(others)
			for _, v := range held[html] {
				judged = append(judged, verdict{curve.At(v.expected), v.good})
			}
			all = append(all, held[html]...)
		}
		curves[html] = curveOf(all)
		printCalibration(w, map[bool]string{true: "html", false: "text"}[html], judged)
	}
	return curves
}
