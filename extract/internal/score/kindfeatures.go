package score

import (
	"net/url"
	"slices"
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// FittedKinds are the kinds of page that the model tells apart, in the order of
// the classes of Model.Kind.
var FittedKinds = [...]page.Kind{
	page.KindArticle, page.KindForum, page.KindProduct, page.KindListing, page.KindCollection, page.KindDocumentation, page.KindService,
}

// guessKinds returns the probability of each of FittedKinds, nil for a text
// dump, which tells too little.
func (v *View) guessKinds(m *Model) []float32 {
	forest := m.Kind
	if !v.address.known {
		forest = m.KindWithoutAddress
	}
	if v.d.Root == nil || forest == nil {
		return nil
	}
	row := v.kindRow()
	v.setTraits(row)
	var chances [len(FittedKinds)]float64
	forest.Probabilities(row, chances[:])
	kinds := make([]float32, len(chances))
	for i, p := range chances {
		kinds[i] = float32(p)
	}
	return kinds
}

// A kindFeature is one number that tells the kind of a page.
type kindFeature struct {
	name  string
	value func(v *View) float32
}

// kindFeatures are all of them in the order of the fitted model.
var kindFeatures = func() []kindFeature {
	all := append(sizeFeatures(), declaredFeatures()...)
	return append(append(all, addressFeatures()...), partFeatures()...)
}()

// sizeFeatures say how much of what there is on the page.
func sizeFeatures() []kindFeature {
	share := func(t page.BlockType) func(v *View) float32 {
		return func(v *View) float32 { return words.Ratio(v.typeWords[typeNumber(t)], v.Total.Words) }
	}
	return []kindFeature{
		{"words", func(v *View) float32 { return float32(v.Total.Words) }},
		{"blocks", func(v *View) float32 { return float32(v.Total.Blocks) }},
		{"words per block", func(v *View) float32 { return words.Ratio(v.Total.Words, v.Total.Blocks) }},
		{"link share", func(v *View) float32 { return words.Ratio(v.Total.LinkWords, v.Total.Words) }},
		{"long blocks", func(v *View) float32 { return float32(v.Total.LongBlocks) }},
		{"long word share", func(v *View) float32 { return words.Ratio(v.longBefore[len(v.d.Blocks)], v.Total.Words) }},
		{"paragraph share", func(v *View) float32 { return words.Ratio(v.Total.ParagraphWords, v.Total.Words) }},
		{"articles", func(v *View) float32 { return v.articles }},
		{"headings", func(v *View) float32 { return float32(v.headings) }},
		{"top headings", func(v *View) float32 { return float32(v.topHeadings) }},
		{"headings per word", func(v *View) float32 { return words.Ratio(v.headings, v.Total.Words) }},
		{"list share", share(page.ListItem)},
		{"table share", share(page.TableRow)},
		{"code share", share(page.Code)},
		{"quote share", share(page.Quote)},
		{"prices", func(v *View) float32 { return float32(v.prices) }},
		{"prices per block", func(v *View) float32 { return words.Ratio(v.prices, v.Total.Blocks) }},
		{"questions per block", func(v *View) float32 { return words.Ratio(v.questions, v.Total.Blocks) }},
		{"repeated share", func(v *View) float32 { return words.Ratio(len(v.d.Blocks)-len(v.occurrences), v.Total.Blocks) }},
		{"words in main container", func(v *View) float32 { return v.ofMain(func(s *page.Totals) float32 { return float32(s.Words) }) }},
		{"blocks in main container", func(v *View) float32 { return v.ofMain(func(s *page.Totals) float32 { return float32(s.Blocks) }) }},
		{"long in main container", func(v *View) float32 { return v.ofMain(func(s *page.Totals) float32 { return float32(s.LongBlocks) }) }},
		{"link share in main container", func(v *View) float32 {
			return v.ofMain(func(s *page.Totals) float32 { return words.Ratio(s.LinkWords, s.Words) })
		}},
		{"share of main container", func(v *View) float32 {
			return v.ofMain(func(s *page.Totals) float32 { return words.Ratio(s.Words, v.Total.Words) })
		}},
		{"cards of most words", func(v *View) float32 { return float32(v.topGroup.count) }},
		{"words of most words", func(v *View) float32 { return float32(v.topGroup.Words) }},
		{"words per card", func(v *View) float32 { return words.Ratio(v.topGroup.Words, v.topGroup.count) }},
		{"share of cards", func(v *View) float32 { return words.Ratio(v.topGroup.Words, v.Total.Words) }},
		{"link share of cards", func(v *View) float32 { return words.Ratio(v.topGroup.LinkWords, v.topGroup.Words) }},
		{"long per card", func(v *View) float32 { return words.Ratio(v.topGroup.LongBlocks, v.topGroup.count) }},
	}
}

// ofMain returns a value of the main container, missing where there is none.
func (v *View) ofMain(value func(*page.Totals) float32) float32 {
	if v.main < 0 {
		return words.Missing
	}
	return value(&v.d.Containers[v.main].Totals)
}

// typeNumber numbers block types for sums by type.
func typeNumber(t page.BlockType) int {
	switch t {
	case page.Heading:
		return 1
	case page.ListItem:
		return 2
	case page.Quote:
		return 3
	case page.TableRow:
		return 4
	case page.Code:
		return 5
	case page.Caption:
		return 6
	}
	return 0
}

const blockTypes = 7

// declaredTypes are the types of JSON-LD and microdata that say something of a
// page's kind.
var declaredTypes = [...]string{
	"NewsArticle", "Article", "BlogPosting", "Product", "ProductGroup", "Offer", "AggregateRating", "Review", "DiscussionForumPosting", "QAPage",
	"Question", "CollectionPage", "ItemList", "SearchResultsPage", "FAQPage", "TechArticle", "Service", "Organization", "LocalBusiness",
	"BreadcrumbList", "WebPage", "WebSite", "Person", "Event", "Recipe", "VideoObject", "ImageObject", "SoftwareApplication",
	"Comment", "Answer",
}

// declaredMetas are meta tags whose presence says something of a page's kind.
var declaredMetas = [...]string{
	"article:published_time", "author", "product:price:amount", "og:price:amount", "og:image", "og:description", "description",
	"keywords", "twitter:label1", "article:section", "article:tag", "docsearch:version", "viewport", "og:title",
}

// generators are words in what made a page, or in its address of scripts.
var generators = [...]string{
	"wordpress", "discourse", "vbulletin", "phpbb", "xenforo", "invision", "shopify", "woocommerce", "mediawiki", "docusaurus", "sphinx", "hugo", "drupal", "wix",
	"mkdocs", "gatsby", "squarespace", "hubspot", "elementor", "jekyll",
}

// declaredFeatures are what the page's metadata says of it.
func declaredFeatures() []kindFeature {
	out := []kindFeature{
		{"page says", func(v *View) float32 { return v.declaredKind }},
		{"og:type", func(v *View) float32 { return openGraphType(v.d.Meta.First("og:type")) }},
	}
	for i, t := range declaredTypes {
		out = append(out, kindFeature{"declares " + t, func(v *View) float32 { return float32(v.declared[i]) }})
	}
	for _, name := range declaredMetas {
		out = append(out, kindFeature{"meta " + name, func(v *View) float32 { return words.OneIf(v.d.Meta.First(name) != "") }})
	}
	return append(out, kindFeature{"generator", func(v *View) float32 {
		made := strings.ToLower(v.d.Meta.First("generator"))
		for i, g := range generators {
			if strings.Contains(made, g) {
				return float32(i + 1)
			}
		}
		return words.OneIf(made != "") * -1
	}})
}

// countDeclared counts the nodes of JSON-LD and the items of microdata of each of
// declaredTypes.
func countDeclared(d *page.Document) (counts [len(declaredTypes)]int) {
	count := func(types []string) {
		for _, t := range types {
			if i := slices.Index(declaredTypes[:], t); i >= 0 {
				counts[i]++
			}
		}
	}
	for _, node := range d.Meta.LD {
		count(node.Types())
	}
	count(d.Meta.Items)
	return counts
}

func openGraphType(t string) float32 {
	for i, known := range [...]string{"article", "website", "product", "og:product", "product.group", "blog", "profile", "video.other", "object"} {
		if t == known {
			return float32(i + 1)
		}
	}
	return words.OneIf(t != "") * -1
}

// addressWords are words that addresses of a kind of page have, as a whole
// part between slashes, dots and hyphens: "/forum/t/1234", "docs.example.org".
var addressWords = [...]struct {
	name  string
	words string
}{
	{"forum", "forum forums thread threads t topic topics viewtopic showthread questions discussion discussions comments r community communities board boards post answers qa"},
	{"product", "product products p dp shop item items itm buy sku prod store gp"},
	{"collection", "collection collections category categories c catalog range department brand brands"},
	{"listing", "search list lists listing listings tag tags jobs directory results archive archives index browse events recipes courses"},
	{"documentation", "docs doc documentation reference api manual guide guides wiki help handbook learn tutorial tutorials latest stable library developer developers support kb readthedocs"},
	{"service", "service services solutions solution pricing features platform about company industries consulting treatments plans practice care"},
	{"article", "news blog blogs article articles story stories post posts opinion magazine press insights politics world sport sports business entertainment lifestyle health"},
}

// addressClass gives the classes of a word by their index in addressWords.
var addressClass = func() map[string][]int {
	m := map[string][]int{}
	for i, class := range addressWords {
		for word := range strings.FieldsSeq(class.words) {
			m[word] = append(m[word], i)
		}
	}
	return m
}()

// addressClasses are the classes of addressWords that occur.
type addressClasses [len(addressWords)]bool

// A pageAddress is what the address of a page lets one suspect.
type pageAddress struct {
	host, path  addressClasses
	known       bool
	parts       int // between slashes
	slugWords   int // of the last part, between hyphens
	longest     int // number of words of the longest part
	digits      int // length of the longest run of digits
	dated       bool
	query, html bool
}

// parseAddress looks at an address; one without a host counts as not known.
func parseAddress(address string) pageAddress {
	var a pageAddress
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return a
	}
	a.known, a.query = true, u.RawQuery != ""
	for part := range strings.SplitSeq(strings.ToLower(u.Host), ".") {
		a.host.note(part)
		if strings.Contains(part, "forum") { // "gardenersforum.org"
			a.host.note("forum")
		}
	}
	path := strings.ToLower(strings.Trim(u.Path, "/"))
	a.html = strings.HasSuffix(path, ".html") || strings.HasSuffix(path, ".htm")
	a.digits = mostDigits(path)
	for part := range strings.SplitSeq(path, "/") {
		if part != "" {
			a.addPart(part)
		}
	}
	return a
}

// addPart looks at what stands between two slashes of an address.
func (a *pageAddress) addPart(part string) {
	a.parts++
	a.path.note(part)
	a.slugWords = 0
	for word := range strings.FieldsFuncSeq(part, func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == '+' }) {
		a.slugWords++
		a.path.note(word)
	}
	a.longest = max(a.longest, a.slugWords)
	if len(part) == 4 && (part[:2] == "20" || part[:2] == "19") {
		a.dated = true
	}
}

// note notes the classes of a word.
func (seen *addressClasses) note(word string) {
	for _, class := range addressClass[word] {
		seen[class] = true
	}
}

// mostDigits is the length of the longest run of digits.
func mostDigits(s string) int {
	longest, run := 0, 0
	for _, r := range s {
		if run++; r < '0' || r > '9' {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// addressPrefix begins the names of addressFeatures.
const addressPrefix = "address "

// addressFeatures are what the page's address says of it; all are missing
// where it is not known.
func addressFeatures() []kindFeature {
	var out []kindFeature
	of := func(name string, value func(a *pageAddress) float32) {
		out = append(out, kindFeature{addressPrefix + name, func(v *View) float32 {
			if !v.address.known {
				return words.Missing
			}
			return value(&v.address)
		}})
	}
	for i, class := range addressWords {
		of("host "+class.name, func(a *pageAddress) float32 { return words.OneIf(a.host[i]) })
		of("path "+class.name, func(a *pageAddress) float32 { return words.OneIf(a.path[i]) })
	}
	of("parts", func(a *pageAddress) float32 { return float32(a.parts) })
	of("slug words", func(a *pageAddress) float32 { return float32(a.slugWords) })
	of("longest", func(a *pageAddress) float32 { return float32(a.longest) })
	of("digits", func(a *pageAddress) float32 { return float32(a.digits) })
	of("dated", func(a *pageAddress) float32 { return words.OneIf(a.dated) })
	of("query", func(a *pageAddress) float32 { return words.OneIf(a.query) })
	of("html", func(a *pageAddress) float32 { return words.OneIf(a.html) })
	return out
}

// partFeatures are the shares of the page's words that stand in containers of
// each smell and role, how often labels of each class occur, and how many of
// the containers there are.
func partFeatures() []kindFeature {
	var out []kindFeature
	for k := range page.HintCount + page.RoleCount {
		name := ""
		if k < page.HintCount {
			name = page.HintNames[k]
		} else {
			name = "<" + page.RoleNames[k-page.HintCount] + ">"
		}
		out = append(out,
			kindFeature{"share in " + name, func(v *View) float32 { return words.Ratio(v.partWords[k], v.Total.Words) }},
			kindFeature{"number of " + name, func(v *View) float32 { return float32(v.parts[k]) }})
	}
	for k := range labels.WordClassCount {
		out = append(out, kindFeature{"labels " + labels.WordClasses[k].Name, func(v *View) float32 { return words.Ratio(v.labelCounts[k], v.Total.Blocks) }})
	}
	return out
}

// KindFeatureNames returns the names of the columns of KindFeatures.
func KindFeatureNames() []string {
	names := make([]string, len(kindFeatures))
	for i, f := range kindFeatures {
		names[i] = f.name
	}
	return names
}

// KindFeatures returns the numbers that tell the kind of a page. One that the
// page cannot have is NaN.
func KindFeatures(d *page.Document) []float32 {
	return NewView(d).kindRow()
}

// kindRow returns the numbers that the kind of the page is told by.
func (v *View) kindRow() []float32 {
	row := make([]float32, len(kindFeatures))
	for i, f := range kindFeatures {
		row[i] = f.value(v)
	}
	return row
}

// WithoutAddress returns a copy of the KindFeatures of a page as they are where
// its address is not known.
func WithoutAddress(row []float32) []float32 {
	out := slices.Clone(row)
	for i, f := range kindFeatures {
		if strings.HasPrefix(f.name, addressPrefix) {
			out[i] = words.Missing
		}
	}
	return out
}

// HasAddress reports whether KindFeatures are those of a page whose address is
// known.
func HasAddress(row []float32) bool {
	i := slices.IndexFunc(kindFeatures, func(f kindFeature) bool { return strings.HasPrefix(f.name, addressPrefix) })
	return row[i] == row[i] // not NaN
}
