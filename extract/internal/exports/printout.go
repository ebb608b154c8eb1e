package exports

import (
	"regexp"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// A wireLine is a line that wires print around a story. The groups of its pattern say what
// of it is a moment, a headline, a site; one without groups says nothing of the story.
type wireLine struct {
	find   func() *regexp.Regexp
	weight int // how sure it is that such a line was printed by a wire
}

// A text is the printout of a wire if the lines that say so weigh printoutMin.
const printoutMin = 2

// once is the weight of lines that menus have as well: however many there are, together they weigh 1.
const once = -1

// wireNumber matches the line with the number of a story on a wire, its urgency, department and length.
var wireNumber = pattern.Of(`^[A-Za-z]{2,3}(?:/[A-Z]{2,3})?\d{3,4} \d [A-Za-z]{1,3} +\d{1,4}\b.*$`)

// wireHeads are the lines above a story and between its headline and its dateline.
var wireHeads = [...]wireLine{
	{pattern.Of(`^(?P<moment>\d\d:\d\d \d\d[A-Z][a-z]{2}\d\d) RTRS-(?P<headline>.+)$`), 2},
	{wireNumber, 2}, // "FRA0042 4 I 0312 SEL /AFP-BC77", "bdt0312 4 wi 320 dpa 1234", "APA0214 5 WI 0181"
	{pattern.Of(`^(?P<moment>\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?) - RTRS$`), 2},
	{pattern.Of(`^(?:ANP|BELGA) (?P<moment>(?:\d{6}|\d\d/\d\d/\d{4}) \d\d:\d\d) [A-Z]{3}$`), 2},
	{pattern.Of(`^\[(?P<moment>\d\d\.\d\d\.\d{4} \d\d:\d\d)\]$`), 2}, // NTB
	{pattern.Of(`^(?:INNENRIKS|UTENRIKS|SPORT|KULTUR|ØKONOMI): (?P<headline>.+)$`), 1},
	{pattern.Of(`^Utl\.: (?P<lead>.+)$`), 1},
	{pattern.Of(`^来源[:：]\s*(?P<site>\S+)$`), 0},
	{pattern.Of(`^(?P<moment>\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)$`), 0},
	{pattern.Of(`^Source:? ?(?P<site>Xinhua)\s*\|\s*(?P<moment>\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)\s*(?:\|\s*Editor:.*)?$`), 2},
	{pattern.Of(`^ZCZC\w*/\w+$`), 2},
	{pattern.Of(`^(?P<moment>\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)\s*来源[:：]\s*(?P<site>\S+)$`), 1},
	{pattern.Of(`^(?P<moment>\d\d\.\d\d\.\d{4} \d\d:\d\d)$`), 1},
	{pattern.Of(`^[A-Z0-9]+(?:_[A-Z0-9]+)+$`), 1},                       // "XAI43021_SXB_QBXB"
	{pattern.Of(`^[A-Z] [A-Z]{3} [A-Z0-9]{3} [A-Z]{4}$`), 1},            // "R ECO S0B QBXB"
	{pattern.Of(`^[\p{Lu}\d]+(?:-[\p{Lu}\d]+)+$`), 1},                   // "СЕЛЬХОЗ-СВЕКЛА-ЦЕНЫ"
	{pattern.Of(`^\p{Lu}\pL+(?:-\p{Ll}+)+$`), 1},                        // "Selm-agriculture-demo"
	{pattern.Of(`^\p{Lu}{3,}(?: \p{Lu}{4,}){1,2}$`), once},              // "AGRICULTURA PROTESTAS"
	{pattern.Of(`^(?:\p{L}[\p{L}-]*/){1,5}(?:\p{L}[\p{L}-]+)?$`), once}, // "Landwirtschaft/Proteste/"
	{pattern.Of(`^= ?\([A-Z +/]+\)$`), 1},                               // "= (PICTURE)"
	{pattern.Of(`^\((?:(?:Adds|Updates|Recasts|Refiles|Repeats|Corrects|Zusammenfassung|Achtung|Wiederholung|neu:|Actualiza|Actualisé)\b[^()]*)\)$`), 1},
	{pattern.Of(`^\((?:Foto|Bild|Grafik|Photo|Video)s?\b[^()]*\)$`), 1},
	{pattern.Of(`^[*•] \S.{0,120}$`), 0}, // the points above a story
}

// wireTails are the lines below a story. The first of them ends it.
var wireTails = [...]wireLine{
	{pattern.Of(`^(?:AFP|APA|SDA|PAP) (?P<moment>\d{6}(?: [A-Z]{3,4})? [A-Za-z]{3} \d\d)$`), 2},
	{pattern.Of(`^(?P<moment>\d{6} [A-Z][a-z]{2} \d\d)$`), 1},
	{pattern.Of(`^(?P<moment>\d\d-[A-Z]{3}-\d\d \d\d:\d\d)(?: NNNN)?$`), 1},
	{pattern.Of(`^(?:APA|OTS)\d{4} +(?P<moment>\d{4}-\d\d-\d\d)/\d\d:\d\d$`), 1},
	{pattern.Of(`^(?P<moment>\d\d[./-]\d\d[./-]\d{4} \d\d:\d\d)(?: \p{Lu}{2,5})?$`), 1},
	{pattern.Of(`^\(END\) Dow Jones Newswires$`), 2},
	{pattern.Of(`^(?P<moment>\p{Lu}\pL+ \d{1,2}, \d{4} \d\d:\d\d) ET \(\d\d:\d\d GMT\)$`), 1},
	{pattern.Of(`^NNNN$|^Write to \pL.*@\S+$|^~$|^\(Schluss\)|^\(SDA-ATS\b|^Notiz für die Redaktionen:|^Lusa/Fim$`), 1},
	{pattern.Of(`^(?:\p{Lu}{2,4} )?\p{Ll}{2,4}(?:/\p{Ll}{2,4}){1,4}$|^\p{Ll}{2,5}/(?: ?\p{Ll}{2,5}/)*$`), 1}, // "at/oh/bc", "at/ oh/"
	{pattern.Of(`^[A-Z\d]{2,4}(?:-| // )[A-Z]{2,4}(?:/[A-Z]{2,4})?$`), 0},                                    // "XTO-OH", "YL5-BRZ"
	{pattern.Of(`^(?i:autor(?:ka|zy)?): (?P<byline>\pL.{3,60})$`), 0},
	{pattern.Of(`^(?:\((?i:foto|vídeo|video|audio|foto-video|fotos|imágenes)\) ?)+$`), 1},
	{pattern.Of(`^\(Reporting by .*[Ee]diting by .*\)$`), 2},
	{pattern.Of(`^\((?:Reporting|Writing|Editing|Compiled|Additional reporting) by .*\)$`), 1},
	{pattern.Of(`^\(\(.*\)\)$`), 1}, // "((ana@wire.example; +44 …))"
	{pattern.Of(`^Keywords: [A-Z0-9]+(?:[-/][A-Z0-9]*)+`), 1},
	{pattern.Of(`^(?:责任编辑|責任編輯|编辑|編輯)[:：]`), 1},
	{pattern.Of(`^(?:# )?(?:dpa-)?Notizblock$`), 1},
	{pattern.Of(`^dpa(?: \w{2,5}){2,6}$`), 1},
}

// lastWords matches what wires print behind the last sentence of a story: "Enditem", "（完）".
var lastWords = pattern.Of(`\s*(?:\bEnditem|（[完了]）|\(完\)|\([A-Z]{3}/[A-Z]{3}\)|\bEFE|\((?:ANI|IANS|PTI|ANSA|PAP|MTI|ČTK|TASR|Lusa|(?:© ?)?NTB|END)\)\.?)$`)

// readPrintout reads a story as it comes out of the printer of a wire: each line above it
// says another thing, without blank lines between, and so do those below it.
//
//	bdt0312 4 wi 320 dpa 1234      16:12 17Feb26 RTRS-Ferry raised
//	Verkehr/Schiffe/               * Nobody was hurt
//	Fähre gehoben                  (Adds ministry)
//	Von Ana Pérez, dpa             By Ana Pérez
func readPrintout(lines []string) *Story {
	lines = words.TrimBlank(lines)
	s := &Story{Alone: true}
	from, weight := s.readPrintoutHead(lines)
	if from == len(lines) || s.First(Headline) == "" {
		return nil
	}
	s.Lines, weight = s.cutPrintoutTail(lines[from:], weight)
	if weight < printoutMin {
		return nil
	}
	return s
}

// readPrintoutHead reads the lines above a story. It returns where the story begins, which is
// behind the lines where nothing shows it, and what the lines weigh.
func (s *Story) readPrintoutHead(lines []string) (from, weight int) {
	const linesMax, titleWordsMax = 16, 30
	filled, loose := 0, 0
	for i, line := range lines {
		text := strings.TrimRight(strings.TrimSpace(line), " =") // dpa ends lines above the story so
		if text == "" {
			continue
		}
		if filled++; filled > linesMax || isReleaseOpener(text) {
			break
		}
		if row := s.takeWireLine(wireHeads[:], text); row != nil {
			if row.weight == once {
				weight, loose = weight+1-loose, 1
			} else {
				weight += row.weight
			}
			continue
		}
		switch {
		case s.First(Headline) == "":
			if len(strings.Fields(text)) > titleWordsMax || strings.HasSuffix(text, ".") && !endsInShort(text) {
				return len(lines), 0
			}
			s.add(Headline, "", wireUpdate().ReplaceAllString(text, ""))
		case s.First(Byline) == "" && isPrintoutCredit(text, lines[i+1:]):
			s.add(Byline, "", withoutNote(text))
		case opensPrintout(text):
			return i, weight
		case s.First(Lead) == "" && looksLikeTitle(text):
			s.add(Lead, "", text)
		default:
			return len(lines), 0
		}
	}
	return len(lines), 0
}

// endsInShort reports whether a text ends in a word that is cut short: "w 1931 r.", "S.p.A.".
func endsInShort(text string) bool {
	const longest = 3 // bytes, with the full stop
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return len(last) <= longest || strings.Count(last, ".") > 1
}

// wireUpdate matches what Reuters prints before the headline of a story that it sends again,
// "UPDATE 2-Ferry raised".
var wireUpdate = pattern.Of(`^DJ |^(?:UPDATE|CORRECTED|REFILE|RPT|WRAPUP|EXCLUSIVE|FEATURE|ANALYSIS)(?: \d+)?-`)

// printedNote matches the note about pictures behind a credit: "Von Ana Pérez, dpa (Foto -
// aktuell)".
var printedNote = pattern.Of(`\s*\((?:Foto|Fotos|Bild|Grafik|Photo|Photos|Video)[^()]*\)$`)

// withoutNote returns a credit without such a note, and without brackets around it.
func withoutNote(text string) string {
	return strings.Trim(printedNote().ReplaceAllString(text, ""), "()")
}

// isPrintoutCredit reports whether a line above a story signs it: it says so, or is a name
// right above a dateline.
func isPrintoutCredit(text string, below []string) bool {
	text = withoutNote(text)
	if isMarkedCredit(text) {
		return true
	}
	below = words.TrimBlank(below)
	names, ok := credit.Authors(text)
	isNames := ok && 2*len(strings.Join(names, " ")) >= len(text) // and no standfirst that opens like one
	if !isNames || len(below) == 0 || strings.Count(text, " ") > creditWordsMax {
		return false
	}
	p, ok := dateline.Parse(below[0])
	return ok && !p.Bare
}

// opensPrintout reports whether a story begins with a line: with a dateline or as prose.
func opensPrintout(text string) bool {
	const proseBytesMin = 90
	return opensWithPlace(text) || len(text) >= proseBytesMin
}

// cutPrintoutTail takes the lines below a story off, and adds what they weigh.
func (s *Story) cutPrintoutTail(lines []string, weight int) ([]string, int) {
	const linesMax = 40 // with notes of the agency
	end := len(lines)
	for i := max(1, end-linesMax); i < len(lines); i++ {
		if row := s.takeWireLine(wireTails[:], strings.TrimSpace(lines[i])); row != nil {
			end = min(end, i)
			weight += row.weight
		}
	}
	lines = words.TrimBlank(lines[:end])
	if len(lines) == 0 {
		return nil, 0
	}
	last := len(lines) - 1
	line := strings.TrimRight(lines[last], " \t")
	if text := lastWords().ReplaceAllString(line, ""); len(text) < len(line) {
		lines = words.TrimBlank(append(lines[:last:last], text))
		weight++
	}
	return lines, weight
}

// takeWireLine returns the first row that knows a line, and adds what the line says.
func (s *Story) takeWireLine(rows []wireLine, text string) *wireLine {
	const longest = 200
	if text == "" || len(text) > longest {
		return nil
	}
	for n := range rows {
		find := rows[n].find()
		found := find.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		for g, name := range find.SubexpNames() {
			switch {
			case g == 0 || found[g] == "":
			case name == "moment" && s.First(Published) == "":
				s.add(Published, "", printedMoment(found[g]))
			case name == "headline":
				s.add(Headline, "", wireUpdate().ReplaceAllString(found[g], ""))
			case name == "lead":
				s.add(Lead, "", found[g])
			case name == "byline" && s.First(Byline) == "":
				s.add(Byline, "", text)
			case name == "site":
				s.add(Site, "", found[g])
			}
		}
		return &rows[n]
	}
	return nil
}

// wireMoments match the moments that wires print so that nobody else reads them: "16:12
// 17Feb26", "171612 GMT FEB 26", "17-FEB-26 16:12". In their place stands what is read.
var wireMoments = [...]struct {
	find func() *regexp.Regexp
	read string
}{
	{pattern.Of(`^(\d\d:\d\d) (\d\d)([A-Z][a-z]{2})(\d\d)$`), "$2 $3 20$4 $1"},
	{pattern.Of(`^(\d\d)(\d\d)(\d\d)( [A-Z]{3,4})? ([A-Za-z]{3}) (\d\d)$`), "$1 $5 20$6 $2:$3$4"},
	{pattern.Of(`^(\d\d)-([A-Z]{3})-(\d\d) (\d\d:\d\d)$`), "$1 $2 20$3 $4"},
	{pattern.Of(`^(\d\d)(\d\d)(\d\d) (\d\d:\d\d)$`), "20$3-$2-$1 $4"},
}

// printedMoment returns a moment of a wire as others print it.
func printedMoment(text string) string {
	for _, m := range wireMoments {
		if find := m.find(); find.MatchString(text) {
			return find.ReplaceAllString(text, m.read)
		}
	}
	return text
}

// partPrinted parts printouts of a wire, one behind the other, at the lines with their numbers.
func partPrinted(lines []fileLine) []int {
	const longest = 80
	first := firstText(lines, 0)
	opens := func(i int) bool {
		text := strings.TrimSpace(lines[i].text)
		return len(text) <= longest && wireNumber().MatchString(text)
	}
	if first == len(lines) || !opens(first) {
		return nil
	}
	return startsAt(lines, func(i int) bool { return opens(i) && (i == first || isBlank(lines[i-1].text)) })
}
