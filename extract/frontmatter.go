package extract

import (
	"fmt"
	"slices"
	"strings"

	"shuck/extract/internal/jsonscan"
)

// FrontMatter gives fields of the record as YAML between two lines of ---, to stand
// before what [Record.Markdown] gives. These are the keys of the JSON in their order,
// without body and blocks; or, where some are named, only those, in the order in which
// they are: a name may reach inside, as dateline.place, and what is no field is not
// there. Fields that are null or empty are left out. It ends with a line end, and is
// "" where there are no fields, or the record has an Err.
func (r Record) FrontMatter(only ...string) string {
	if r.Err != nil {
		return ""
	}
	if len(only) == 0 {
		r.Body, r.Blocks = "", nil
	}
	object, err := r.MarshalJSON()
	if err != nil {
		return "" // Extra holds what is no JSON
	}
	fields, _ := jsonscan.Fields(object, nil) // which it has just written
	if len(only) > 0 {
		fields = named(fields, only)
	}
	var b strings.Builder
	for _, f := range fields {
		switch string(f.Raw) {
		case "null", "[]", "{}":
		default:
			fmt.Fprintf(&b, "%s: %s\n", f.Name, yamlOf(f.Raw))
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "---\n" + b.String() + "---\n"
}

// named gives the fields that names are of, also those inside of others.
func named(fields []jsonscan.Field, names []string) []jsonscan.Field {
	var found []jsonscan.Field
	for _, name := range names {
		outer, inner, isInside := strings.Cut(name, ".")
		at := slices.IndexFunc(fields, func(f jsonscan.Field) bool { return f.Name == outer })
		if at < 0 {
			continue
		}
		of := fields[at : at+1]
		if isInside {
			inside, _ := jsonscan.Fields(of[0].Raw, nil) // none where it is no object
			of = named(inside, []string{inner})
		}
		for _, f := range of {
			found = append(found, jsonscan.Field{Name: name, Raw: f.Raw})
		}
	}
	return found
}

// yamlOf makes YAML of JSON, which it is but for characters that YAML wants escaped.
func yamlOf(value []byte) string {
	var b strings.Builder
	for _, r := range string(value) {
		if r == 0x7f || 0x80 <= r && r < 0xa0 || r == 0xfeff || r >= 0xfffe && r <= 0xffff {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
