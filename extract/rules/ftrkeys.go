package rules

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// An ftrMeaning is what a directive of a site config means here.
type ftrMeaning struct {
	use        func(*Rule, directive)
	ignored    string // why it is not used
	mayBeEmpty bool   // it may have no value
}

// Why directives are not used.
const (
	aboutFetching  = "about fetching pages, which is not done here"
	aboutHTML      = "changes how the body is written as HTML, not its text"
	aboutBytes     = "about parsing pages, which is done in one way here"
	aboutReplacing = "made only by a rule that is no longer imported: see rules import"
	aboutTests     = "a test that needs the network; put a saved page and its golden beside the rule"
)

// ftrMeanings holds all directives that Full-Text RSS and Graby know.
var ftrMeanings = map[string]ftrMeaning{
	"title":             {use: func(r *Rule, d directive) { r.addFinder(Headline, d) }},
	"author":            {use: func(r *Rule, d directive) { r.addFinder(Authors, d) }},
	"date":              {use: func(r *Rule, d directive) { r.addFinder(Published, d) }},
	"body":              {use: func(r *Rule, d directive) { r.Keep = append(r.Keep, Selector{XPath: d.value, at: d.at}) }},
	"strip":             {use: func(r *Rule, d directive) { r.Strip = append(r.Strip, Selector{XPath: d.value, at: d.at}) }},
	"strip_id_or_class": {use: (*Rule).stripWord},
	"dissolve":          {use: func(r *Rule, d directive) { r.Unwrap = append(r.Unwrap, Selector{XPath: d.value, at: d.at}) }},
	"prune":             {use: func(r *Rule, d directive) { r.Prune = d.value != "no" && d.value != "false" }},

	"find_string":    {use: (*Rule).find},
	"replace_string": {use: (*Rule).replaceWith, mayBeEmpty: true},

	"parser": {ignored: aboutBytes},
	"tidy":   {ignored: aboutBytes},

	"strip_attr":             {ignored: aboutHTML},
	"post_strip_attr":        {ignored: aboutHTML},
	"strip_image_src":        {ignored: aboutHTML},
	"strip_comments":         {ignored: aboutHTML},
	"convert_double_br_tags": {ignored: aboutHTML},
	"insert_detected_image":  {ignored: aboutHTML},
	"src_lazy_load_attr":     {ignored: aboutHTML},
	"wrap_in":                {ignored: aboutHTML},
	"move_into":              {ignored: aboutHTML},
	"footnotes":              {ignored: aboutHTML},
	"skip_id_or_class":       {ignored: aboutHTML},

	"http_header":              {ignored: aboutFetching},
	"https":                    {ignored: aboutFetching},
	"next_page_link":           {ignored: aboutFetching},
	"single_page_link":         {ignored: aboutFetching},
	"single_page_link_in_feed": {ignored: aboutFetching},
	"if_page_contains":         {ignored: aboutFetching},
	"autodetect_next_page":     {ignored: aboutFetching},
	"requires_login":           {ignored: aboutFetching},
	"not_logged_in_xpath":      {ignored: aboutFetching},
	"login_uri":                {ignored: aboutFetching},
	"login_username_field":     {ignored: aboutFetching},
	"login_password_field":     {ignored: aboutFetching},
	"login_extra_fields":       {ignored: aboutFetching},

	"autodetect_on_failure": {ignored: "the heuristics always step in where a rule gives nothing"},
	"skip_json_ld":          {ignored: "what the rule gives goes before JSON-LD anyway"},
	"native_ad_clue":        {ignored: "advertisements are not kept apart from stories"},

	"test_url":      {ignored: aboutTests},
	"test_contains": {ignored: aboutTests},
}

// ftrNames are their names.
var ftrNames = slices.Sorted(maps.Keys(ftrMeanings))

func (r *Rule) addFinder(field Field, d directive) {
	s := Selector{XPath: d.value, at: d.at}
	r.Finders[field] = append(r.Finders[field], Finder{Selector: s, at: d.at})
}

// stripWord strips elements with a word in their class, or with that id. Graby
// asks for the word, and Full-Text RSS for any part of one, which makes "ad"
// strip what is a "header".
func (r *Rule) stripWord(d directive) {
	word := strings.Join(strings.Fields(strings.Trim(d.value, `'"`)), " ")
	quoted := strconv.Quote(word)
	css := "[class~=" + quoted + "], [id=" + quoted + "]"
	if strings.Contains(word, " ") {
		css = "[class*=" + quoted + "], [id=" + quoted + "]"
	}
	if word == "" || strings.Contains(word, `"`) || strings.Contains(word, `\`) {
		r.note(d, "strip_id_or_class: want a class or an id", true)
		return
	}
	r.Strip = append(r.Strip, Selector{CSS: css, at: d.at})
}

// find begins a replacement, which a later replace_string ends.
func (r *Rule) find(d directive) {
	r.note(d, aboutReplacing, false)
	r.Replace = append(r.Replace, Replacement{Find: d.value, at: d.at, open: true})
}

// replaceWith ends the first replacement that is begun, or is one of its own:
// "replace_string(find): with".
func (r *Rule) replaceWith(d directive) {
	if d.argument != "" {
		r.note(d, aboutReplacing, false)
		r.Replace = append(r.Replace, Replacement{Find: d.argument, With: d.value, at: d.at})
		return
	}
	i := slices.IndexFunc(r.Replace, func(p Replacement) bool { return p.open })
	if i < 0 {
		r.note(d, "replace_string without a find_string before it", true)
		return
	}
	r.Replace[i].With, r.Replace[i].open = d.value, false
	r.note(d, aboutReplacing, false)
}

// closeReplacements drops what a find_string has begun and nothing ends.
func (r *Rule) closeReplacements() {
	r.Replace = slices.DeleteFunc(r.Replace, func(p Replacement) bool {
		if p.open {
			r.Notes = append(r.Notes, Note{Key: "find_string", Message: "find_string without a replace_string behind it", Line: p.at.line, IsError: true})
		}
		return p.open
	})
}
