package forms

import (
	"strconv"
	"strings"
)

// Browsers that print to a terminal number the links of a page, "[12]ferry", and
// print where they lead in a list below it. The numbers stay in the lines here:
// they took room when the lines were wrapped.

// referencesHead is the line above the list, and linksHeads are those within it.
const referencesHead = "References"

var linksHeads = map[string]bool{"Visible links": true, "Visible links:": true, "Hidden links:": true, "Links:": true}

// hasReferences reports whether a list of links stands below a page.
func hasReferences(lines []string) bool { return referencesAt(lines) >= 0 }

// withoutReferences cuts off the list, and takes out the lines in which elinks
// tells of the link elements of the page: "Link: [1]canonical".
func withoutReferences(lines []string) []string {
	lines = lines[:referencesAt(lines)]
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if !isLinkElement(line) {
			out = append(out, line)
		}
	}
	return out
}

func isLinkElement(line string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), "Link: [")
	if !ok {
		return false
	}
	number, _, ok := strings.Cut(rest, "]")
	_, err := strconv.Atoi(number)
	return ok && err == nil
}

// referencesAt returns the number of the line that heads the list of links, -1
// where there is none.
func referencesAt(lines []string) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if strings.TrimSpace(lines[i]) == referencesHead {
			if isReferenceList(lines[i+1:]) {
				return i
			}
			return -1
		}
	}
	return -1
}

// referenceShare is the share of the lines of a list of links that are links: a
// long address goes on in lines of its own.
const referenceShare = 0.7

// isReferenceList reports whether lines are a list of links: "12.
// https://example.org/", or "12. Letters" with the address below.
func isReferenceList(lines []string) bool {
	all, links, last := 0, 0, 0
	for _, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" || linksHeads[text] {
			continue
		}
		all++
		number := referenceNumber(text)
		if number > last || number == 0 && !strings.Contains(text, " ") && strings.Contains(text, ":") {
			links++
			last = max(number, last)
		} else if all == 1 {
			return false
		}
	}
	return all == 0 && len(lines) > 0 || float64(links) >= referenceShare*float64(all) && last > 0
}

// referenceNumber returns the number that a line opens with, "12. ", 0 for none.
func referenceNumber(text string) int {
	digits, _, ok := strings.Cut(text, ". ")
	const digitsMax = 5
	if !ok || len(digits) > digitsMax {
		return 0
	}
	number, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return number
}
