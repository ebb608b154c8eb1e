package forms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/jsonscan"
	"shuck/extract/internal/words"
)

// frontMatterMax is above the number of lines of any front matter.
const frontMatterMax = 100

// frontMatterMarks are the lines around front matter, by what stands between the key and
// the value of a field: YAML, TOML and JSON.
var frontMatterMarks = [...]struct{ opens, ends, assigns string }{
	{"---", "---", ":"}, {"---", "...", ":"}, {"+++", "+++", "="}, {openObject, "}", ":"},
}

// openObject is the line that opens front matter in JSON.
const openObject = "{"

// frontMatterEnd returns the number of the line that ends the front matter which
// a dump opens with: "---", "title: Ferry raised", "---". It is 0 where there is
// none. assigns is what stands between keys and values.
func frontMatterEnd(lines []string) (end int, assigns string) {
	for _, mark := range frontMatterMarks {
		if end := frontMatterBetween(lines, mark.opens, mark.ends, mark.assigns); end > 0 {
			return end, mark.assigns
		}
	}
	return 0, ""
}

// frontMatterBetween is frontMatterEnd for one kind of front matter.
func frontMatterBetween(lines []string, opens, ends, assigns string) int {
	if len(lines) == 0 || strings.TrimRight(lines[0], " \t") != opens {
		return 0
	}
	fields := 0
	for i := 1; i < min(len(lines), frontMatterMax); i++ {
		line := strings.TrimRight(lines[i], " \t")
		if line == ends {
			if fields == 0 {
				return 0
			}
			return i
		}
		key, _, ok := strings.Cut(line, assigns)
		if opens == openObject {
			key = strings.Trim(key, "\" \t")
		}
		if ok && isKey(strings.TrimRight(key, " ")) {
			fields++
		} else if line != "" && line[0] != ' ' && line[0] != '-' && line[0] != '#' && (line[0] != '[' || opens != "+++") {
			return 0
		}
	}
	return 0
}

// isKey reports whether a text may be the key of a field: "title",
// "publish_date".
func isKey(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c|0x20 < 'a' || c|0x20 > 'z') && c < utf8.RuneSelf && c != '_' && c != '-' && c != '.' {
			return false
		}
	}
	return true
}

func hasFrontMatter(lines []string) bool {
	end, _ := frontMatterEnd(lines)
	return end > 0
}

// metadataNames are the names that fields of front matter have in the metadata
// lines of a dump, with the keys of the fields in lower case.
var metadataNames = [...]struct{ name, keys string }{
	{"Title", " title headline titel titre título titolo tytuł rubrik заголовок 标题 タイトル "},
	{"URL", " url link canonical source_url canonical_url original_url "},
	{"Date", " date published publish_date pubdate published_at published_time date_published publication_date issued datum fecha data datum дата 日期 "},
	{"Author", " author byline creator autor auteur autore autorin автор 作者 "},
	{"Authors", " authors autoren auteurs autores autori "},
	{"Site", " site sitename site_name hostname publisher source publication newspaper quelle fuente fonte bron źródło källa источник 来源 "},
	{"Description", " description excerpt summary abstract "},
	{"Keywords", " tags keywords "},
	{"Section", " categories section category ressort rubrique "},
}

// metadataName returns the name of a field in the metadata lines: a source may be an
// address.
func metadataName(key, value string) string {
	name, wanted := "", " "+strings.ToLower(key)+" "
	for _, m := range metadataNames {
		if strings.Contains(m.keys, wanted) {
			name = m.name
		}
	}
	if name == "Site" && (strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://")) {
		return "URL"
	}
	return name
}

// readFrontMatter makes metadata lines of front matter. Lists are joined by
// commas, of people their names are taken, and texts may go on for some lines.
func readFrontMatter(lines []string) []string {
	end, assigns := frontMatterEnd(lines)
	fields := lines[1:end]
	if strings.HasPrefix(lines[0], openObject) {
		fields = objectFields(lines[:end+1])
	}
	var head []string
	for n := 0; n < len(fields); n++ {
		key, value, ok := strings.Cut(fields[n], assigns)
		key = strings.TrimRight(key, " ")
		if strings.HasPrefix(fields[n], "[") {
			break // a table of TOML is of something else
		}
		if !ok || !isKey(key) {
			continue
		}
		first := n + 1
		for n+1 < len(fields) && isBelowKey(fields[n+1]) {
			n++
		}
		value = yamlText(value, fields[first:n+1])
		head = append(head, metadataName(key, value)+": "+value)
	}
	return withMetadata(head, withTitle(head, lines[end+1:]))
}

// isBelowKey reports whether a line of front matter goes on with the field above it.
func isBelowKey(line string) bool {
	return line != "" && (line[0] == ' ' || line[0] == '\t' || line[0] == '-')
}

// yamlText returns the value of a field with the lines below it: a text, a list, or what is
// known of a person or several.
func yamlText(value string, below []string) string {
	value = strings.TrimSpace(value)
	isText := value != ""
	if isText && (value[0] == '>' || value[0] == '|') && len(value) <= len(">-2") { // a block
		value = ""
	}
	var items []string
	for _, line := range below {
		item, isItem := strings.CutPrefix(strings.TrimSpace(line), "- ")
		key, name, ok := strings.Cut(item, ":")
		switch {
		case isText && !isItem:
			value = strings.TrimSpace(value + " " + item)
		case ok && key == "name":
			items = append(items, yamlValue(name))
		case isItem && !(ok && isKey(key)):
			items = append(items, yamlValue(item))
		}
	}
	if len(items) > 0 {
		return strings.Join(items, ", ")
	}
	return yamlValue(value)
}

// objectFields returns the texts and lists of an object as fields of YAML.
func objectFields(lines []string) (out []string) {
	fields, _ := jsonscan.Fields([]byte(strings.Join(lines, "\n")), nil)
	for _, f := range fields {
		value := f.Raw
		if f.IsText() {
			value, _ = f.Text()
		}
		out = append(out, f.Name+": "+words.OneLine(string(value)))
	}
	return out
}

// withTitle puts the title above the text of a page that does not print it.
func withTitle(head, rest []string) []string {
	for _, line := range head {
		title, ok := strings.CutPrefix(line, "Title: ")
		if ok && title != "" && !slices.ContainsFunc(rest, func(l string) bool { return strings.Contains(l, title) }) {
			return append([]string{title, ""}, rest...)
		}
	}
	return rest
}

// withMetadata puts metadata lines above others, the title first. Those without
// a name or a value, and second ones of a name, are left out.
func withMetadata(head, rest []string) []string {
	var kept []string
	for _, line := range head {
		name, value, _ := strings.Cut(line, ": ")
		if name == "" || value == "" || slices.ContainsFunc(kept, func(k string) bool { return strings.HasPrefix(k, name+": ") }) {
			continue
		}
		if name == "Title" {
			kept = slices.Insert(kept, 0, line)
		} else {
			kept = append(kept, line)
		}
	}
	return append(append(kept, ""), rest...)
}

// yamlValue returns a value without what YAML puts around it: quotes, brackets.
func yamlValue(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return yamlValue(strings.ReplaceAll(s[1:len(s)-1], `\"`, `"`))
	}
	if note, ok := strings.CutPrefix(s, "[["); ok && strings.HasSuffix(note, "]]") {
		return strings.TrimSuffix(note, "]]") // a link to a note
	}
	if _, name, ok := strings.Cut(s, "name"); ok && s[0] == '{' {
		name, _, _ = strings.Cut(strings.TrimSuffix(name, "}"), ",")
		return strings.Trim(name, "\"': ")
	}
	if len(s) >= 2 && s[0] == '[' && s[len(s)-1] == ']' {
		items := strings.Split(s[1:len(s)-1], ",")
		for i := range items {
			items[i] = yamlValue(items[i])
		}
		return strings.Join(items, ", ")
	}
	return s
}

// readerFields are the lines above the Markdown that a reader service writes.
var readerFields = []struct{ label, name string }{
	{"Title:", "Title"}, {"URL Source:", "URL"}, {"Published Time:", "Date"}, {"Number of Pages:", ""}, {"Warning:", ""},
}

const readerContent = "Markdown Content:"

// readerHeaderEnd returns the number of the line behind which the page begins in
// the output of a reader service, 0 for other dumps.
func readerHeaderEnd(lines []string) int {
	source := false
	for i, line := range lines[:min(len(lines), frontMatterMax)] {
		switch {
		case strings.HasPrefix(line, readerContent):
			if source {
				return i
			}
			return 0
		case strings.HasPrefix(line, "URL Source:"):
			source = true
		case isBlank(line):
		case !slices.ContainsFunc(readerFields, func(f struct{ label, name string }) bool { return strings.HasPrefix(line, f.label) }):
			return 0
		}
	}
	return 0
}

func hasReaderHeader(lines []string) bool { return readerHeaderEnd(lines) > 0 }

// readReaderHeader makes metadata lines of the header.
func readReaderHeader(lines []string) []string {
	end := readerHeaderEnd(lines)
	var head []string
	for _, line := range lines[:end] {
		for _, f := range readerFields {
			if value, ok := strings.CutPrefix(line, f.label); ok {
				head = append(head, f.name+": "+strings.TrimSpace(value))
			}
		}
	}
	rest := slices.Clone(lines[end:])
	rest[0] = strings.TrimSpace(strings.TrimPrefix(rest[0], readerContent))
	return withMetadata(head, rest)
}
