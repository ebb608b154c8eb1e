package extract

import (
	"slices"
	"strings"
)

// kindChances are how likely the page is of each kind.
func kindChances() []feature {
	var out []feature
	for k, kind := range FittedKinds {
		out = append(out, feature{"chance of " + string(kind), func(v *pageView, _ int) float32 {
			if v.kinds == nil {
				return missing
			}
			return v.kinds[k]
		}})
	}
	return out
}

// labelFeatures say which classes of label words a block and the heading above
// it begin with.
func labelFeatures() featureGroup {
	var g featureGroup
	for _, class := range labelWords {
		g.names = append(g.names, "label "+class.name, "heading label "+class.name)
	}
	g.fill = func(v *pageView, i int, row []float32) {
		own, above := v.labels[i], v.heading[i]
		for k := range labelCount {
			row[2*k] = float32(own >> k & 1)
			if row[2*k+1] = missing; above >= 0 {
				row[2*k+1] = float32(v.labels[above] >> k & 1)
			}
		}
	}
	return g
}

// phraseFeatures say which label phrases a block opens with or has.
func phraseFeatures() featureGroup {
	var g featureGroup
	for _, name := range textLabelNames {
		g.names = append(g.names, "opens "+name, "has "+name)
	}
	g.names = append(g.names, "label phrases")
	g.fill = func(v *pageView, i int, row []float32) {
		l := textLabelsOf(v.d.wordsOf(&v.d.Blocks[i]))
		for k := range textLabelCount {
			row[2*k], row[2*k+1] = float32(l.opens>>k&1), float32(l.has>>k&1)
		}
		row[2*textLabelCount] = float32(l.count)
	}
	return g
}

// headingFeatures look at the last heading above the block.
func headingFeatures() []feature {
	var out []feature
	of := func(name string, value func(v *pageView, i, h int) float32) {
		out = append(out, feature{name, func(v *pageView, i int) float32 {
			if v.heading[i] < 0 {
				return missing
			}
			return value(v, i, int(v.heading[i]))
		}})
	}
	of("blocks since heading", func(v *pageView, i, h int) float32 { return float32(i - h) })
	of("words since heading", func(v *pageView, i, h int) float32 { return float32(v.wordsBefore[i] - v.wordsBefore[h+1]) })
	of("level of heading", func(v *pageView, _, h int) float32 { return float32(v.d.Blocks[h].Level) })
	of("words of heading", func(v *pageView, _, h int) float32 { return float32(v.stats(h).words) })
	of("link share of heading", func(v *pageView, _, h int) float32 { return ratio(v.stats(h).linkWords, v.stats(h).words) })
	of("heading is title", func(v *pageView, _, h int) float32 { return v.inTitle[h] })
	return append(out,
		feature{"top headings before", func(v *pageView, i int) float32 { return float32(v.topBefore[i]) }},
		feature{"opens with", func(v *pageView, i int) float32 {
			if v.d.Blocks[i].node == nil {
				return missing
			}
			return float32(v.d.Blocks[i].opening) / 2
		}},
		feature{"type", func(v *pageView, i int) float32 { return float32(typeNumber(v.d.Blocks[i].Type)) }},
		feature{"price", func(v *pageView, i int) float32 {
			return oneIf(v.stats(i).words < longBlock && hasPrice(&v.d.Blocks[i]))
		}},
	)
}

// cardFeatures look at a card that the block is in, one of some parts of the
// page that are built alike and stand side by side, and at all of them.
func cardFeatures(name string, cardOf func(v *pageView, container int) int32) featureGroup {
	var g featureGroup
	for _, n := range [...]string{"count", "mean words", "mean long", "deck share", "deck link share", "words", "blocks", "place", "link share"} {
		g.names = append(g.names, name+" "+n)
	}
	g.fill = func(v *pageView, i int, row []float32) {
		card := int32(-1)
		if at := v.d.Blocks[i].container; at >= 0 {
			card = cardOf(v, at)
		}
		if card < 0 {
			fillMissing(row)
			return
		}
		c, d := &v.d.containers[card], &v.byPath[v.pathOf[card]]
		row[0], row[1], row[2] = float32(d.count), ratio(d.words, d.count), ratio(d.long, d.count)
		row[3], row[4] = ratio(d.words, v.total.words), ratio(d.linkWords, d.words)
		row[5], row[6] = float32(c.sums.words), float32(c.sums.blocks)
		row[7], row[8] = float32(i-c.first), ratio(c.sums.linkWords, c.sums.words)
	}
	return g
}

func (v *pageView) innerCard(container int) int32 { return v.inner[container] }

func (v *pageView) outerCard(container int) int32 { return v.outer[container] }

// regionFeatures say where the block stands to the container that holds most of
// the prose.
func regionFeatures() []feature {
	var out []feature
	of := func(name string, value func(v *pageView, i int, main *container) float32) {
		out = append(out, feature{name, func(v *pageView, i int) float32 {
			if v.main < 0 || v.d.Blocks[i].container < 0 {
				return missing
			}
			return value(v, i, &v.d.containers[v.main])
		}})
	}
	of("blocks off main", func(v *pageView, i int, main *container) float32 {
		switch {
		case i < main.first:
			return float32(i - main.first)
		case i >= main.end:
			return float32(i - main.end + 1)
		}
		return 0
	})
	of("words off main", func(v *pageView, i int, main *container) float32 {
		switch {
		case i < main.first:
			return float32(v.wordsBefore[i] - v.wordsBefore[main.first])
		case i >= main.end:
			return float32(v.wordsBefore[i] - v.wordsBefore[main.end])
		}
		return 0
	})
	of("steps to main", func(v *pageView, i int, _ *container) float32 { return float32(v.meet[v.d.Blocks[i].container]) })
	of("share of main", func(v *pageView, _ int, main *container) float32 { return ratio(main.sums.words, v.total.words) })
	of("path of main", func(v *pageView, i int, _ *container) float32 {
		return oneIf(v.pathOf[v.d.Blocks[i].container] == v.pathOf[v.main])
	})
	of("article number", func(v *pageView, i int, _ *container) float32 { return float32(v.article[v.d.Blocks[i].container]) })
	of("containers on path", func(v *pageView, i int, _ *container) float32 {
		return float32(v.byPath[v.pathOf[v.d.Blocks[i].container]].count)
	})
	return out
}

// KindFeatureNames are the names of the numbers that the kind of a page is told
// by, in the order of KindFeatures.
func KindFeatureNames() []string {
	names := make([]string, len(kindFeatures))
	for i, f := range kindFeatures {
		names[i] = f.name
	}
	return names
}

// KindFeatures gives the numbers that tell the kind of a page, for fitting. One
// that the page cannot have is NaN.
func KindFeatures(d *Document) []float32 {
	v := viewPage(d)
	row := make([]float32, len(kindFeatures))
	for i, f := range kindFeatures {
		row[i] = f.value(v)
	}
	return row
}

// WithoutAddress gives the KindFeatures of the same page of which the address is
// not known.
func WithoutAddress(row []float32) []float32 {
	out := slices.Clone(row)
	for i, f := range kindFeatures {
		if strings.HasPrefix(f.name, addressPrefix) {
			out[i] = missing
		}
	}
	return out
}

// HasAddress tells whether KindFeatures are those of a page whose address is
// known.
func HasAddress(row []float32) bool {
	i := slices.IndexFunc(kindFeatures, func(f kindFeature) bool { return strings.HasPrefix(f.name, addressPrefix) })
	return row[i] == row[i] // not NaN
}
