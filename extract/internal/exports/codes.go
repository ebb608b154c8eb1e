package exports

import (
	"slices"
	"strings"
)

// A codeTable has the codes by which an export names its fields.
type codeTable struct {
	fields map[string]Field
	needed [][]string // one code of each of these lists is there
	width  int        // of the codes at most
	mark   string     // between code and value, "" for white space of two columns
	sign   string     // before each code
	opens  string     // the code with which each story opens, "" for any behind the last one's tail
}

// factivaCodes are those of Factiva and of services like it. The story is the lead
// paragraph and the text.
var factivaCodes = codeTable{
	fields: map[string]Field{
		"HD": Headline, "BY": Byline, "PD": Published, "SN": Site, "SE": Section, "LP": Body, "TD": Body, "HL": Headline, "TX": Body,
		"CR": Nothing, "WC": Nothing, "ET": Nothing, "SC": Nothing, "ED": Nothing, "PG": Nothing, "LA": Nothing, "CY": Nothing, "CX": Nothing, "VOL": Nothing, "CLM": Nothing,
		"ART": Tail, "CO": Tail, "IN": Tail, "NS": Tail, "RE": Tail, "IPD": Tail, "IPC": Tail, "PUB": Tail, "AN": Tail, "RF": Tail, "CT": Tail, "DE": Tail, "LOC": Tail, "NGC": Tail, "GC": Tail,
	},
	needed: [][]string{{"HD", "HL"}, {"LP", "TD", "TX"}, {"PD", "SN", "WC", "AN"}},
	width:  3,
}

// risCodes are those of RIS, which bibliographies exchange.
var risCodes = codeTable{
	fields: map[string]Field{
		"TI": Headline, "T1": Headline, "AU": Byline, "A1": Byline, "DA": Published, "Y1": Published, "PY": Published, "JF": Site, "JO": Site, "T2": Site, "UR": Address,
		"N2": Body, "AB": Body, "KW": Nothing, "TY": Nothing, "ER": Tail, "LA": Nothing, "SP": Nothing, "PB": Nothing, "SN": Nothing, "ID": Nothing, "VL": Nothing, "IS": Nothing, "EP": Nothing, "CY": Nothing,
	},
	needed: [][]string{{"TI", "T1"}, {"N2", "AB"}, {"TY"}},
	width:  2,
	mark:   "-",
}

// pubmedCodes are those of PubMed, "TI  - Ferry raised", in which authors have their full names
// apart.
var pubmedCodes = codeTable{
	fields: map[string]Field{"PMID": Nothing, "TI": Headline, "FAU": Byline, "DP": Published, "JT": Site, "AB": Body},
	needed: [][]string{{"PMID"}, {"TI"}, {"AB"}},
	width:  4,
	mark:   "-",
	opens:  "PMID",
}

// referCodes are those of EndNote, "%T Ferry raised".
var referCodes = codeTable{
	fields: map[string]Field{
		"T": Headline, "A": Byline, "8": Published, "B": Site, "J": Site, "U": Address, "X": Body,
		"0": Nothing, "D": Nothing, "G": Nothing, "K": Nothing, "P": Nothing, "I": Nothing, "C": Nothing, "9": Nothing, "V": Nothing, "N": Nothing, "Z": Nothing, "W": Nothing, "M": Nothing, "L": Nothing, "R": Nothing, "@": Nothing,
	},
	needed: [][]string{{"T"}, {"X"}, {"0", "A", "8"}},
	width:  1,
	mark:   " ",
	sign:   "%",
	opens:  "0",
}

// refworksCodes are those of RefWorks, "T1 Ferry raised".
var refworksCodes = codeTable{
	fields: map[string]Field{
		"T1": Headline, "A1": Byline, "FD": Published, "JF": Site, "LK": Address, "UL": Address, "AB": Body,
		"RT": Nothing, "SR": Nothing, "ID": Nothing, "YR": Nothing, "SP": Nothing, "OP": Nothing, "K1": Nothing, "PB": Nothing, "PP": Nothing, "SN": Nothing, "LA": Nothing, "NO": Nothing, "VO": Nothing, "IS": Nothing, "DS": Nothing, "OL": Nothing, "RD": Nothing,
	},
	needed: [][]string{{"RT"}, {"T1"}, {"AB"}},
	width:  2,
	mark:   " ",
	opens:  "RT",
}

// spacedCodes are those of Factiva with a single blank behind them.
var spacedCodes = codeTable{fields: factivaCodes.fields, needed: factivaCodes.needed, width: factivaCodes.width, mark: " "}

// codeTables are all of them, in the order in which they are tried.
var codeTables = [...]*codeTable{&factivaCodes, &risCodes, &pubmedCodes, &referCodes, &refworksCodes, &spacedCodes}

// readCodes reads a story whose fields are named by codes at the beginning of lines:
// "HD    Ferry raised", "TI  - Ferry raised".
func readCodes(lines []string) *Story {
	for _, table := range codeTables {
		if s := table.read(lines); s != nil {
			return s
		}
	}
	return nil
}

// read reads a story by one table, nil where it does not have the codes needed.
func (t *codeTable) read(lines []string) *Story {
	found := map[string]bool{}
	for _, line := range lines {
		if code, _, ok := t.cut(line); ok {
			found[code] = true
		}
	}
	for _, list := range t.needed {
		if !hasAny(found, list) {
			return nil
		}
	}
	s := &Story{Alone: true}
	field, label := Nothing, ""
	var value strings.Builder
	for _, line := range lines {
		code, rest, ok := t.cut(line)
		if !ok {
			rest = line
		} else {
			s.addCode(field, label, value.String())
			field, label = t.fields[code], code
			value.Reset()
		}
		switch {
		case field != Body:
			value.WriteString(" " + rest)
		case ok && rest == "":
			s.Lines = append(s.Lines, "")
		case ok:
			s.Lines = append(s.Lines, "", rest)
		default:
			s.Lines = append(s.Lines, rest)
		}
	}
	s.addCode(field, label, value.String())
	return s
}

// hasAny reports whether one of the codes was found.
func hasAny(found map[string]bool, codes []string) bool {
	for _, code := range codes {
		if found[code] {
			return true
		}
	}
	return false
}

// addCode adds the value of a field. There may be an author a line.
func (s *Story) addCode(f Field, label, value string) {
	switch f {
	case Body, Tail, Nothing:
	case Byline:
		s.add(f, label, uninverted(strings.TrimSpace(value)))
	case Headline:
		if s.First(f) == "" {
			s.add(f, label, strings.TrimSuffix(value, "."))
		}
	default:
		const yearBytes = 8 // a year alone, which RIS writes as " 2019///", is no day
		if s.First(f) == "" && (f != Published || len(value) > yearBytes) {
			s.add(f, label, strings.TrimRight(value, "/"))
		}
	}
}

// codeColumns is the width of codes before the mark of RIS and PubMed.
const codeColumns = 4

// cut cuts the code off a line that opens with one of the table: behind it stands
// the mark, or white space of two columns, or nothing.
func (t *codeTable) cut(line string) (code, rest string, ok bool) {
	line, ok = strings.CutPrefix(line, t.sign)
	end := t.codeEnd(line)
	if !ok || end < min(t.width, 2) {
		return "", "", false
	}
	code, rest = line[:end], line[end:]
	if _, known := t.fields[code]; !known && (t.mark != "-" || !strings.HasPrefix(line[min(len(line), codeColumns):], "- ")) {
		return "", "", false
	}
	trimmed := strings.TrimSpace(rest)
	if trimmed == "" {
		return code, "", t.mark != "-"
	}
	switch t.mark {
	case "":
		ok = strings.HasPrefix(rest, "  ") || rest[0] == '\t' || len(code) == 3 && rest[0] == ' '
	case " ":
		ok = rest[0] == ' ' || rest[0] == '\t'
	default:
		trimmed, ok = strings.CutPrefix(trimmed, t.mark)
	}
	return code, strings.TrimSpace(trimmed), ok
}

// codeEnd returns the length of what may be a code at the beginning of a line: capitals, and
// digits behind the first.
func (t *codeTable) codeEnd(line string) int {
	end := 0
	for end < min(len(line), t.width) && (line[end] >= 'A' && line[end] <= 'Z' || line[end] >= '0' && line[end] <= '9' && (end > 0 || t.width == 1)) {
		end++
	}
	return end
}

// readHighlights reads a story of the collection of CNN and the Daily Mail, whose points stand behind it.
//
//	The ferry was raised on Monday.
//
//	@highlight
//
//	Nobody was hurt
func readHighlights(lines []string) *Story {
	const mark = "@highlight"
	at := slices.Index(lines, mark)
	if at < 1 {
		return nil
	}
	var points []string
	for _, line := range lines[at:] {
		if line != mark && !isBlank(line) {
			points = append(points, strings.TrimSpace(line))
		}
	}
	s := &Story{Alone: true, Lines: lines[:at]}
	s.Values = append(s.Values, Value{Lead, mark, strings.Join(points, "\n")})
	return s
}
