package newsxml

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const prose = "The council voted on Monday to keep the old ferry across the inlet running for another ten years, and with it the bell that has rung twice a day since 1911."

func TestRoot(t *testing.T) {
	for text, want := range map[string]string{
		"<?xml version='1.0'?>\n<!-- by hand > --><rss>":               "rss",
		"\xef\xbb\xbf <rdf:RDF a='b'>":                                 "rdf:rdf",
		"<!DOCTYPE nitf [ <!ENTITY a 'b'> <!ENTITY c 'd'> ]>\n<nitf/>": "nitf",
		"<!-- a --> words <rss>":                                       "",
		"words <rss>":                                                  "",
		"</p><rss>":                                                    "",
		"<":                                                            "",
		"":                                                             "",
		// Pages are known by their first bytes, and only they.
		"\ufeff <html>": "html", "<HTML lang=en><rss>": "html", "<html\n>": "html", "<html/><rss>": "html",
		"<P>a": "p", "<p<a>": "p<a", "<a1>": "a1", "<>": "", "<RSS>": "rss", "<htmlx>": "htmlx", "<html-page>": "html-page",
		"<!DOCTYPE html>\r\n<Html><p>": "html", "<!doctype html [ <!ENTITY a 'b'> ]><html>": "html",
		"<!doctype rss><rss>": "rss", "<!doctype html><!-- a --><feed>": "feed",
		"<!doctype html>a<html>": "", "<!doctype html": "", "<html": "",
	} {
		if got := Root([]byte(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// textIn returns the text of a story on one line.
func textIn(text string) string {
	item, _ := Read([]byte(text))
	if item == nil {
		return ""
	}
	return textOf(item.Page)
}

// TestMistakes reads what feeds get wrong.
func TestMistakes(t *testing.T) {
	for name, text := range map[string]string{
		"bare ampersand":     "<rss><channel><title>A & B</title><item><content:encoded><![CDATA[<p>" + prose + "</p>]]></content:encoded></item></channel></rss>",
		"nothing closed":     "<rss><channel><item><content:encoded><p>" + prose,
		"another prefix":     "<rss><item><c:encoded>" + prose + "</c:encoded></item></rss>",
		"prefix of the root": "<a:feed><a:entry><a:content>" + prose + "</a:content></a:entry></a:feed>",
		"br left open":       "<feed><entry><content type='xhtml'><div>" + prose + "<br></div></content></entry></feed>",
		"end tags too many":  "<feed><entry></b></i><content>" + prose + "</content></entry></feed>",
	} {
		if got := textIn(text); got != prose {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestCDATA holds that references in CDATA belong to the markup in it.
func TestCDATA(t *testing.T) {
	got := textIn("<rss><item><content:encoded><![CDATA[<p>" + prose + " It is 2 &lt; 3 &amp;lt; 4.</p>]]></content:encoded></item></rss>")
	if want := prose + " It is 2 < 3 &lt; 4."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestEntities holds that entities are not expanded, whatever declares them.
func TestEntities(t *testing.T) {
	laughs := `<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>`
	got := textIn(laughs + "<nitf><body><body.content><p>" + prose + " &b;&file;&eacute;</p></body.content></body></nitf>")
	if want := prose + " &b;&file;é"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestStories(t *testing.T) {
	item := "<item><title>%s</title><content:encoded>" + prose + "</content:encoded></item>"
	feed := `<rss version="2.0"><channel><title>Post</title><language>en</language><image><title>Logo</title></image>` +
		fmt.Sprintf(item, "One") + fmt.Sprintf(item, "Two") + "<item><title>Three</title></item></channel></rss>"
	f := Open([]byte(feed))
	if f == nil || f.Len() != 3 || !f.IsFeed() || f.HasText(2) {
		t.Fatalf("%v", f)
	}
	for i, headline := range []string{"One", "Two"} {
		got, _ := Read(f.Story(i))
		if got == nil || got.Headline != headline || got.Publisher != "Post" || got.Language != "en" || got.Stories != 1 || !f.HasText(i) {
			t.Errorf("%s: %+v of %s", headline, got, f.Story(i))
		}
	}
	if got, _ := Read([]byte(feed)); got == nil || got.Headline != "One" || got.Stories != 3 {
		t.Errorf("all of them: %+v", got)
	}
	for name, text := range map[string]string{
		"one story":   "<rss>" + fmt.Sprintf(item, "One") + "</rss>",
		"no text":     "<rss><item><title>One</title></item><item><title>Two</title></item></rss>",
		"another XML": "<urlset><item/><item/></urlset>",
		"words":       "one <item> and another <item>",
		"nothing":     "",
	} {
		if Open([]byte(text)) != nil {
			t.Errorf("%s: parted", name)
		}
	}
}

// TestFilesInARow parts documents that were written into one file.
func TestFilesInARow(t *testing.T) {
	one := "<?xml version='1.0'?>\n<nitf><head><title>%d</title></head><body><body.content><p>" + prose + "</p></body.content></body></nitf>\n"
	f := Open([]byte(fmt.Sprintf(one, 1) + fmt.Sprintf(one, 2)))
	if f == nil || f.Len() != 2 || f.IsFeed() {
		t.Fatalf("%v", f)
	}
	if item, _ := Read(f.Story(1)); item == nil || item.Headline != "2" {
		t.Errorf("%+v", item)
	}
}

func TestFeedAuthors(t *testing.T) {
	for text, want := range map[string][]string{
		"<author>ida@marrow.example (Ida Lund)</author>":                          {"Ida Lund"},
		"<author>ida@marrow.example</author>":                                     nil,
		"<author><name>Ida Lund</name><email>ida@marrow.example</email></author>": {"Ida Lund"},
		"<dc:creator>Ida Lund</dc:creator><dc:creator>Jonas Vik</dc:creator>":     {"Ida Lund", "Jonas Vik"},
		"<dc:creator>Ida Lund</dc:creator><author>Ida Lund</author>":              {"Ida Lund"},
		"<itunes:author>Marrow Radio</itunes:author>":                             nil,
	} {
		item, _ := Read([]byte("<rss><item>" + text + "<content:encoded>" + prose + "</content:encoded></item></rss>"))
		if item == nil || !slices.Equal(item.Authors, want) {
			t.Errorf("%s: %+v", text, item)
		}
	}
}

// TestHostile reads what costs a careless reader the square of its length, or its stack.
func TestHostile(t *testing.T) {
	text := "<content:encoded>" + prose + "</content:encoded>"
	for name, c := range map[string]struct{ begin, piece string }{
		"deep elements":      {"<nitf><body><body.content>", "<block>"},
		"deep stories":       {"<newsml>", "<newsitem>"},
		"open items":         {"<rss><channel>", "<item>"},
		"empty items":        {"<rss><channel>", "<item></item>"},
		"items":              {"<rss><channel>", "<item>" + text + "</item>"},
		"titles of feeds":    {"<rss><channel>", "<title>x</title>"},
		"end tags":           {"<rss>" + strings.Repeat("<a>", depthMax), "</b>"},
		"attributes":         {"<rss ", "a='b' "},
		"links":              {"<rss><item>" + text, "<link>x</link>"},
		"contents":           {"<newsml><newsitem><newscomponent>", "<contentitem><role/></contentitem>"},
		"open CDATA":         {"<rss><item>", "<![CDATA["},
		"comments":           {"<rss>", "<!--"},
		"declarations":       {"<!DOCTYPE rss [", "<!ENTITY a 'b'>"},
		"tags in a content":  {"<rss><item><content:encoded><![CDATA[", "<div>"},
		"less-than in words": {"<rss><item><content:encoded><![CDATA[", "a < b "},
		"line ends":          {"<newsitem><contentset><inlinedata>a", "\n \n"},
	} {
		t.Run(name, func(t *testing.T) {
			const size = 128 << 10
			data := []byte(c.begin + strings.Repeat(c.piece, size/len(c.piece)))
			item, instead := Read(data)
			if item == nil && instead == "" && Is(data) {
				t.Error("news XML that is neither a story nor anything else")
			}
			if f := Open(data); f != nil && f.Len() < 2 {
				t.Errorf("%d stories", f.Len())
			}
		})
	}
}
