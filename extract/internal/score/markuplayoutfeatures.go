package score

import (
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// kindChances are how likely the page is of each kind.
func kindChances() []feature {
	var out []feature
	for k, kind := range FittedKinds {
		out = append(out, feature{"chance of " + string(kind), func(v *View, _ int) float32 {
			if v.Kinds == nil {
				return words.Missing
			}
			return v.Kinds[k]
		}})
	}
	return out
}

// labelFeatures say which classes of label words a block and the heading above
// it begin with.
func labelFeatures() featureGroup {
	var g featureGroup
	for _, class := range labels.WordClasses {
		g.names = append(g.names, "label "+class.Name, "heading label "+class.Name)
	}
	g.fill = func(v *View, i int, row []float32) {
		own, above := v.labels[i], v.heading[i]
		for k := range labels.WordClassCount {
			row[2*k] = float32(own >> k & 1)
			if row[2*k+1] = words.Missing; above >= 0 {
				row[2*k+1] = float32(v.labels[above] >> k & 1)
			}
		}
	}
	return g
}

// phraseFeatures say which label phrases a block opens with or has.
func phraseFeatures() featureGroup {
	var g featureGroup
	for _, name := range labels.Names {
		g.names = append(g.names, "opens "+name, "has "+name)
	}
	g.names = append(g.names, "label phrases")
	g.fill = func(v *View, i int, row []float32) {
		l := &v.phrases[i]
		for k := range labels.Count {
			row[2*k], row[2*k+1] = float32(l.Opens>>k&1), float32(l.Has>>k&1)
		}
		row[2*labels.Count] = float32(l.Count)
	}
	return g
}

// headingFeatures look at the last heading above the block.
func headingFeatures() []feature {
	var out []feature
	of := func(name string, value func(v *View, i, h int) float32) {
		out = append(out, feature{name, func(v *View, i int) float32 {
			if v.heading[i] < 0 {
				return words.Missing
			}
			return value(v, i, int(v.heading[i]))
		}})
	}
	of("blocks since heading", func(v *View, i, h int) float32 { return blocksAway(i - h) })
	of("words since heading", func(v *View, i, h int) float32 { return wordsAway(v.wordsBefore[i] - v.wordsBefore[h+1]) })
	of("level of heading", func(v *View, _, h int) float32 { return float32(v.d.Blocks[h].Level) })
	of("words of heading", func(v *View, _, h int) float32 { return float32(v.Stats(h).Words) })
	of("link share of heading", func(v *View, _, h int) float32 { return words.Ratio(v.Stats(h).LinkWords, v.Stats(h).Words) })
	of("heading is title", func(v *View, _, h int) float32 { return v.InTitle[h] })
	return append(out,
		feature{"top headings before", func(v *View, i int) float32 { return float32(v.topBefore[i]) }},
		feature{"opens with", func(v *View, i int) float32 {
			if v.d.Blocks[i].Node == nil {
				return words.Missing
			}
			return float32(v.d.Blocks[i].FirstChild) / 2
		}},
		feature{"type", func(v *View, i int) float32 { return float32(typeNumber(v.d.Blocks[i].Type)) }},
		feature{"price", func(v *View, i int) float32 {
			return words.OneIf(v.Stats(i).Words < page.LongBlockWords && hasPrice(&v.d.Blocks[i]))
		}},
	)
}

// itemFeatures look at an item that the block is in, one of some parts of the
// page that are built alike and stand side by side, and at all of its group.
func itemFeatures(name string, itemOf func(v *View, container int) int32) featureGroup {
	var g featureGroup
	for _, n := range [...]string{"count", "mean words", "mean long", "deck share", "deck link share", "words", "blocks", "place", "link share"} {
		g.names = append(g.names, name+" "+n)
	}
	g.fill = func(v *View, i int, row []float32) {
		item := int32(-1)
		if at := v.d.Blocks[i].Container; at >= 0 {
			item = itemOf(v, at)
		}
		if item < 0 {
			fillMissing(row)
			return
		}
		c, g := &v.d.Containers[item], &v.byPath[v.pathOf[item]]
		row[0], row[1], row[2] = float32(g.count), words.Ratio(g.Words, g.count), words.Ratio(g.LongBlocks, g.count)
		row[3], row[4] = words.Ratio(g.Words, v.Total.Words), words.Ratio(g.LinkWords, g.Words)
		row[5], row[6] = float32(c.Totals.Words), float32(c.Totals.Blocks)
		row[7], row[8] = float32(i-c.First), words.Ratio(c.Totals.LinkWords, c.Totals.Words)
	}
	return g
}

// innerItemOf and outerItemOf return the innermost and the outermost item that
// a container is in, -1 for none.
func (v *View) innerItemOf(container int) int32 { return v.innerItem[container] }

func (v *View) outerItemOf(container int) int32 { return v.outerItem[container] }

// regionFeatures say where the block stands to the main container, which holds
// most of the prose.
func regionFeatures() []feature {
	var out []feature
	of := func(name string, value func(v *View, i int, main *page.Container) float32) {
		out = append(out, feature{name, func(v *View, i int) float32 {
			if v.main < 0 || v.d.Blocks[i].Container < 0 {
				return words.Missing
			}
			return value(v, i, &v.d.Containers[v.main])
		}})
	}
	of("blocks off main", func(v *View, i int, main *page.Container) float32 {
		switch {
		case i < main.First:
			return float32(i - main.First)
		case i >= main.End:
			return float32(i - main.End + 1)
		}
		return 0
	})
	of("words off main", func(v *View, i int, main *page.Container) float32 {
		switch {
		case i < main.First:
			return float32(v.wordsBefore[i] - v.wordsBefore[main.First])
		case i >= main.End:
			return float32(v.wordsBefore[i] - v.wordsBefore[main.End])
		}
		return 0
	})
	of("steps to main", func(v *View, i int, _ *page.Container) float32 {
		return float32(v.stepsToMain[v.d.Blocks[i].Container])
	})
	of("share of main", func(v *View, _ int, main *page.Container) float32 {
		return words.Ratio(main.Totals.Words, v.Total.Words)
	})
	of("path of main", func(v *View, i int, _ *page.Container) float32 {
		return words.OneIf(v.pathOf[v.d.Blocks[i].Container] == v.pathOf[v.main])
	})
	of("article number", func(v *View, i int, _ *page.Container) float32 { return float32(v.article[v.d.Blocks[i].Container]) })
	of("containers on path", func(v *View, i int, _ *page.Container) float32 {
		return float32(v.byPath[v.pathOf[v.d.Blocks[i].Container]].count)
	})
	return out
}
