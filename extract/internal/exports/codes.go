package exports

import "strings"

// fieldNames are the names of fields, with a blank between those of one: no code runs to make them.
type fieldNames []struct {
	field Field
	names string
}

// of returns the field of a name.
func (f fieldNames) of(name string) (field Field, known bool) {
	for _, of := range f {
		for other := range strings.SplitSeq(of.names, " ") {
			if other == name {
				return of.field, true
			}
		}
	}
	return Nothing, false
}

// A codeTable has the codes by which an export names its fields.
type codeTable struct {
	fields fieldNames
	needed [][]string // one code of each of these lists is there
	width  int        // of the codes at most
	mark   string     // between code and value, "" for white space of two columns
	sign   string     // before each code
	opens  string     // the code with which each story opens, "" for any behind the last one's tail
}

// factivaCodes are those of Factiva and of services like it. The story is the lead
// paragraph and the text.
var factivaCodes = codeTable{
	fields: fieldNames{{Headline, "HD HL"}, {Byline, "BY"}, {Published, "PD"}, {Site, "SN"}, {Section, "SE"}, {Body, "LP TD TX"}, {Nothing, "CR WC ET SC ED PG LA CY CX VOL CLM"}, {Tail, "ART CO IN NS RE IPD IPC PUB AN RF CT DE LOC NGC GC"}},
	needed: [][]string{{"HD", "HL"}, {"LP", "TD", "TX"}, {"PD", "SN", "WC", "AN"}},
	width:  3,
}

// risCodes are those of RIS, which bibliographies exchange.
var risCodes = codeTable{
	fields: fieldNames{{Headline, "TI T1"}, {Byline, "AU A1"}, {Published, "DA Y1 PY"}, {Site, "JF JO T2"}, {Address, "UR"}, {Body, "N2 AB"}, {Nothing, "KW TY LA SP PB SN ID VL IS EP CY"}, {Tail, "ER"}},
	needed: [][]string{{"TI", "T1"}, {"N2", "AB"}, {"TY"}},
	width:  2,
	mark:   "-",
}

// pubmedCodes are those of PubMed, "TI  - Ferry raised", in which authors have their full names
// apart.
var pubmedCodes = codeTable{
	fields: fieldNames{{Nothing, "PMID"}, {Headline, "TI"}, {Byline, "FAU"}, {Published, "DP"}, {Site, "JT"}, {Body, "AB"}},
	needed: [][]string{{"PMID"}, {"TI"}, {"AB"}},
	width:  4,
	mark:   "-",
	opens:  "PMID",
}

// referCodes are those of EndNote, "%T Ferry raised".
var referCodes = codeTable{
	fields: fieldNames{{Headline, "T"}, {Byline, "A"}, {Published, "8"}, {Site, "B J"}, {Address, "U"}, {Body, "X"}, {Nothing, "0 D G K P I C 9 V N Z W M L R @"}},
	needed: [][]string{{"T"}, {"X"}, {"0", "A", "8"}},
	width:  1,
	mark:   " ",
	sign:   "%",
	opens:  "0",
}

// refworksCodes are those of RefWorks, "T1 Ferry raised".
var refworksCodes = codeTable{
	fields: fieldNames{{Headline, "T1"}, {Byline, "A1"}, {Published, "FD"}, {Site, "JF"}, {Address, "LK UL"}, {Body, "AB"}, {Nothing, "RT SR ID YR SP OP K1 PB PP SN LA NO VO IS DS OL RD"}},
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
			field, _ = t.fields.of(code)
			label = code
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
	if _, known := t.fields.of(code); !known && (t.mark != "-" || !strings.HasPrefix(line[min(len(line), codeColumns):], "- ")) {
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
