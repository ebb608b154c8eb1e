package extract

import (
	"reflect"
	"testing"

	"shuck/extract/internal/markdown"
	"shuck/extract/internal/page"
)

// TestConstants holds the constants of this package, which are written out so that its
// documentation has their values, against those of the packages below.
func TestConstants(t *testing.T) {
	for here, below := range map[any]any{
		ShapeUnknown: page.ShapeUnknown, ShapeHTML: page.ShapeHTML, ShapeText: page.ShapeText,
		KeepLinks: markdown.KeepLinks, DropLinks: markdown.DropLinks, ListLinks: markdown.ListLinks,
		KindArticle: page.KindArticle, KindForum: page.KindForum, KindProduct: page.KindProduct, KindListing: page.KindListing,
		KindCollection: page.KindCollection, KindDocumentation: page.KindDocumentation, KindService: page.KindService, KindOther: page.KindOther,
		Paragraph: page.Paragraph, Heading: page.Heading, ListItem: page.ListItem, Quote: page.Quote, TableRow: page.TableRow, Code: page.Code, Caption: page.Caption,
	} {
		if got := reflect.ValueOf(here).Convert(reflect.TypeOf(below)).Interface(); got != below {
			t.Errorf("%T %v, below it is %v", here, here, below)
		}
	}
}
