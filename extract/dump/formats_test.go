package dump

import (
	"bytes"
	"strings"
	"testing"

	"shuck/extract/internal/tape"
)

// TestNearMisses has pages that begin like containers, and are none.
func TestNearMisses(t *testing.T) {
	for name, page := range map[string]string{
		"page about WARC":       "WARC/1.0 is the format in which crawlers keep pages.\nIt is old.",
		"WARC, no fields":       "WARC/1.0\nis the title of this story\n",
		"title with a colon":    "Ferry: the end\nBy Ida Lund\n\nMARROW - The boat stays.",
		"mail as a story":       "Subject: the ferry\nFrom: Ida Lund\n\nDear reader, the boat stays.",
		"type alone":            "Content-Type: text/html\n\n<p>one</p>",
		"version alone":         "MIME-Version: 1.0\n\nwas the first line.",
		"version of a picture":  "MIME-Version: 1.0\nContent-Type: image/png\n\nx",
		"version further down":  "Ferry: stays\n\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n",
		"braces":                "{url} is how templates say it.",
		"style":                 "{color: red}",
		"object among lines":    "The configuration:\n{\"a\": 1}\n\nThe end.",
		"state of a script":     "Ferry stays\n{\"page\": {\"html\": \"" + strings.Repeat("x", tape.Size) + "\"}}\nThe boat stays.",
		"linked data below":     "Ferry stays\n{\"@id\": \"i\", \"articleBody\": \"" + strings.Repeat("x", tape.Size) + "\"}\nThe boat stays.",
		"long object further":   "Ferry stays\n\nThe state:\n{\"html\": \"" + strings.Repeat("x", tape.Size) + "\"}\nThe boat stays.",
		"object in short text":  "Ferry stays\n{\"html\": \"x\"}",
		"boxes":                 "[ ]\n[music]\n{url}\nFerry stays",
		"object among boxes":    "[music]\nFerry stays\n{\"a\": 1}\n{url}\n",
		"empty box":             "[ ]\nFerry stays",
		"list of sources":       "[1] The first source.\n[2] The second.",
		"BZh":                   "BZhang said the ferry stays.",
		"BZh9":                  "BZh9 is a name.",
		"PK":                    "PK is how zips start, after its author.",
		"ustar":                 strings.Repeat("x", tarMagicAt) + "ustar" + strings.Repeat("y", 1000),
		"octal":                 strings.Repeat("1", 2000),
		"blank":                 strings.Repeat(" ", 600),
		"html with WARC inside": "<html><body><pre>WARC/1.0\nWARC-Type: response\n</pre></body></html>",
		"html with MIME inside": "<html>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n</html>",
		"comment first":         "<!-- saved from url=(0014)about:internet -->\n<html></html>",
		"nothing":               "",
		"one byte":              "P",
		"xz in words":           "7zXZ",
		"skippable":             "P*M without the last byte",
	} {
		checkGot(t, name, collect(t, []byte(page), 0), "x |  |  | "+strings.TrimSpace(page)+"\n")
	}
}

// TestFormatsByContent makes sure that each format is known, by itself alone.
func TestFormatsByContent(t *testing.T) {
	for want, data := range map[string][]byte{
		"gzip": gzipped(t, nil), "zstd": zstded(t, []byte("x")), "bzip2": []byte(bzip2Hello), "xz": xzed(t, nil),
		"warc": []byte(answerOf("u", "", "")), "zip": zipOf(t), "tar": tarOf(t, "a", "b"), "mhtml": []byte(mhtmlHead + related),
		"json": []byte(`{"text": "`), "page": []byte("<p>"),
	} {
		for _, f := range formats() {
			is := f.is(tape.New(bytes.NewReader(data)))
			if is != (f.name == want || f.name == "page") {
				t.Errorf("%s is %s: %v", want, f.name, is)
			}
		}
	}
}
