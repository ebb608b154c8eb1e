package facts

import (
	"shuck/extract/internal/words"
)

// PublishedMetas and ModifiedMetas are the meta tags that give a page's dates, the
// most reliable first, without the signs that sites put between the words:
// "article:published_time" is articlepublishedtime.
var (
	PublishedMetas = []string{
		"articlepublishedtime", "ogarticlepublishedtime", "datepublished", "parselypubdate", "sailthrudate", "articlepublished",
		"publishedtime", "publisheddate", "published", "pubdate", "publishdate", "publicationdate", "articledateoriginal",
		"cxenseparserecspublishtime", "dcdateissued", "dctermscreated", "dctermsdate", "dcdate", "dcdatecreated",
		"citationpublicationdate", "citationonlinedate", "citationdate", "date", "originalpublicationdate", "articlepostdate", "articledate",
		"ogpubdate", "ogpublishedtime", "wpublisheddate", "createdate", "datecreated", "displaydate",
	}
	ModifiedMetas = []string{
		"articlemodifiedtime", "ogupdatedtime", "datemodified", "articlemodified", "lastmod", "lastmodified", "dctermsmodified", "revised",
		"modifiedtime", "modifieddate", "updateddate", "dateupdated", "lastupdated",
	}
)

// Metas returns the contents of the meta tags with the given names that have any, in the
// order of the names.
func (f *Facts) Metas(names []string) []Candidate {
	byName := f.metas()
	var out []Candidate
	for _, name := range names {
		if content := byName[name]; content != "" {
			out = append(out, Candidate{Value: content})
		}
	}
	return out
}

// metasByName returns the first content of each meta tag by its folded name.
func (f *Facts) metasByName() map[string]string {
	found := map[string]string{}
	for _, t := range f.Doc.Meta.Tags {
		if name := words.FoldName(t.Name); found[name] == "" {
			found[name] = t.Content
		}
	}
	return found
}

// DeclaredLanguage returns the language that the page declares, with its region if
// it declares that too; "" for none.
func (f *Facts) DeclaredLanguage() string {
	if f.language == nil { // facts that were not made by New
		return f.Doc.DeclaredLanguage()
	}
	return f.language()
}
