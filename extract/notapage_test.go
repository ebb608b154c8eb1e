package extract

import (
	"strings"
	"testing"
)

func TestNotAPage(t *testing.T) {
	zeros := strings.Repeat("\x00", 100)
	table := "id,name,town\n" + strings.Repeat("1,\"Lund, Ida\",Marrow\n", 5)
	for name, test := range map[string]struct{ data, want string }{
		"PDF":             {"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF file"},
		"PDF in ASCII":    {"\n%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "a PDF file"},
		"PNG":             {"\x89PNG\r\n\x1a\n" + zeros, "a PNG picture"},
		"JPEG":            {"\xff\xd8\xff\xe0" + zeros, "a JPEG picture"},
		"WebP":            {"RIFF\x10\x00\x00\x00WEBPVP8 " + zeros, "a WebP picture"},
		"BMP":             {"BM" + zeros, "a BMP picture"},
		"film":            {"\x00\x00\x00\x20ftypisom" + zeros, "a film or sound"},
		"AVIF":            {"\x00\x00\x00\x20ftypavif" + zeros, "an AVIF picture"},
		"Word of old":     {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + zeros, "an Office document"},
		"7z":              {"7z\xBC\xAF\x27\x1C" + zeros, "a 7z archive, which shuck does not read: unpack it first"},
		"LZ4":             {"\x04\x22\x4D\x18" + zeros, "a file compressed as LZ4, which shuck does not read: unpack it first"},
		"RTF":             {`{\rtf1\ansi Hello}`, "an RTF document"},
		"sitemap":         {"<?xml version='1.0'?><urlset></urlset>", "a sitemap"},
		"SVG":             {"<svg viewBox='0 0 1 1'><path d=''/></svg>\n", "an SVG picture"},
		"JSON":            {" [1, 2, 3]\n", "a JSON file"},
		"CSV":             {table, "a table (CSV)"},
		"long CSV":        {table + strings.Repeat("1,\"Lund,\nIda\",Marrow\n", 10_000), "a table (CSV)"},
		"TSV":             {strings.ReplaceAll(table, ",", "\t"), "a table (CSV)"},
		"semicolons":      {strings.ReplaceAll(strings.ReplaceAll(table, "Lund, Ida", "Lund; Ida"), ",", ";"), "a table (CSV)"},
		"page":            {"<!doctype html><html><body><p>one", ""},
		"drawing first":   {"<svg><path/></svg><h1>Ferry stays</h1><p>The boat stays.</p>", ""},
		"XHTML":           {"<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'></html>", ""},
		"page about RSS":  {"<html><body><pre>&lt;rss</pre><rss></rss></body></html>", ""},
		"bitmap in words": {"BMW sells the ferry.\n\nThe boat stays.", ""},
		"ID3 in words":    {"ID3 tags\n\nThey are kept in sounds.", ""},
		"prose":           {"MARROW, March 3\nThe town, it said, stays.\n", ""},
		"list of places":  {"Marrow, Inlet\nStone Point, Shore\nHarbour, Bay\nFerry, Quay\nTown, Hill\nField, Wood\n", ""},
		"short":           {"a,b\n1,2\n", ""},
		"uneven":          {"id,name\n" + strings.Repeat("1,Ida\n", 8) + "2,Ida,Lund\n", ""},
		"braces":          {"{name} is what templates say", ""},
		"unclosed":        {"<?xml", ""},
		"comment alone":   {"<!-- nothing", ""},
		"tags alone":      {"<", ""},
	} {
		if got := notAPage([]byte(test.data), ShapeUnknown); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
	if got := notAPage([]byte(table), ShapeText); got != "" {
		t.Errorf("a table that is said to be a page: %q", got)
	}
	r := Do(Page{Source: "x", URL: "u", Data: []byte("%PDF-1.4\n")}, Options{})
	if r.Err == nil || *r.Err != (Error{ErrNotAPage, "not a page but a PDF file"}) || r.RequestedURL != "u" {
		t.Errorf("a PDF file: %v", r.Err)
	}
}

// TestFeeds holds that a feed is a page only where it has the text of a story.
func TestFeeds(t *testing.T) {
	story := strings.Repeat("The boat stays for another ten years, and so does its bell. ", 4)
	for name, test := range map[string]struct{ data, want string }{
		"RSS":         {"<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss version=\"2.0\"><channel/></rss>", "a feed (RSS)"},
		"RSS of old":  {`<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x"><rss version="0.91"></rss>`, "a feed (RSS)"},
		"Atom":        {"\xef\xbb\xbf<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "a feed (Atom)"},
		"RDF":         {`<rdf:RDF><channel/><item><title>Ferry stays</title></item></rdf:RDF>`, "a feed (RDF)"},
		"subset":      {`<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY x "y">]><rss></rss>`, "a feed (RSS)"},
		"UTF-16":      {"\xff\xfe" + strings.Join(strings.Split("<?xml version='1.0'?><rss><channel/></rss>", ""), "\x00") + "\x00", "a feed (RSS)"},
		"summaries":   {"<rss><item><description>" + story + "</description></item></rss>", "a feed (RSS)"},
		"full text":   {"<rss><item><content:encoded>" + story + "</content:encoded></item></rss>", ""},
		"long":        {"<rss><item><description>" + strings.Repeat(story, 5) + "</description></item></rss>", ""},
		"excerpt":     {"<rss><item><description>" + strings.Repeat(story, 5) + "[...]</description></item></rss>", "a feed (RSS)"},
		"a little":    {"<feed><entry><summary>The boat stays.</summary><content>" + story + "</content></entry></feed>", ""},
		"no more":     {"<feed><entry><summary>" + story + "</summary><content>" + story + "</content></entry></feed>", "a feed (Atom)"},
		"elsewhere":   {"<feed><entry><content src='x'>" + story + "</content></entry></feed>", "a feed (Atom)"},
		"package":     {"<packageItem><groupSet/></packageItem>", "a list of news items (NewsML-G2)"},
		"picture":     {"<newsItem><contentSet><remoteContent href='x'/></contentSet></newsItem>", "news XML without a story (NewsML)"},
		"empty story": {"<nitf><body><body.content> </body.content></body></nitf>", "news XML without a story (NITF)"},
	} {
		got := ""
		if _, err := Parse(Page{Data: []byte(test.data)}); err != nil {
			got = strings.TrimPrefix(err.Error(), "not a page but ")
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
