package rules

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// An ftrMeaning is what a directive of a site config means here.
type ftrMeaning struct {
	use     func(*Rule, directive)
	ignored string // why it is not used
}

// Why directives are not used.
const (
	aboutFetching = "about fetching pages, which is not done here"
	aboutHTML     = "changes how the body is written as HTML, not its text"
	aboutBytes    = "changes the page before it is parsed; pages are read as they are"
	aboutTests    = "a test that needs the network; put a saved page and its golden beside the rule"
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

	"find_string":    {ignored: aboutBytes},
	"replace_string": {ignored: aboutBytes},
	"parser":         {ignored: aboutBytes},
	"tidy":           {ignored: aboutBytes},

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
	"native_ad_clue":        {ignored: "advertisements are not told from stories"},

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
