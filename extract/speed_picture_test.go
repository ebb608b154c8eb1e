package extract

import (
	"bytes"
	"fmt"
)

// A chart is the costs of one set of pages.
type chart struct {
	title string
	costs []cost
}

// drawSpeed draws costs as an SVG picture, a bar a stage.
func drawSpeed(charts []chart) []byte {
	const (
		row, bar, left    = 20, 14, 110 // heights, and where bars begin
		full              = 500         // the length of a bar of 1
		label             = 170         // room for what stands behind a bar
		text              = `<text x="%d" y="%d" text-anchor="%s"%s>%s</text>` + "\n"
		bold, plain       = ` font-weight="bold"`, ""
		parsing, ofTheWay = "#9aa5b1", "#2f6f9f"
	)
	height, longest := row, 1.0
	for _, c := range charts {
		height += (len(c.costs) + 2) * row
		for _, cost := range c.costs {
			longest = max(longest, cost.share)
		}
	}
	width := left + int(longest*full) + label
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="white"/>`+"\n")
	y := row
	for _, c := range charts {
		fmt.Fprintf(&b, text, left, y+bar-2, "start", bold, c.title)
		for _, cost := range c.costs {
			y += row
			colour := ofTheWay
			if cost.name == "html.Parse" {
				colour = parsing
			}
			length := int(cost.share*full + 0.5)
			fmt.Fprintf(&b, text, left-6, y+bar-2, "end", plain, cost.name)
			fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", left, y, length, bar, colour)
			fmt.Fprintf(&b, text, left+length+6, y+bar-2, "start", plain, fmt.Sprintf("%.3f, %.0f allocations", cost.share, cost.allocs))
		}
		y += 2 * row
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}
