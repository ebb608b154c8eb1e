package dump

import (
	"encoding/base64"
	"strings"
	"testing"

	"shuck/extract"
)

const (
	mhtmlHead = "From: <Saved by a browser>\nSnapshot-Content-Location: http://a.example/1\nSubject: Ferry stays\nMIME-Version: 1.0\n"
	related   = "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----x\"\n\n\n"
	htmlPart  = "------x\nContent-Type: text/html\nContent-ID: <frame@mhtml>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://a.example/1\n\n<p class=3D\"a\">caf=C3=A9=\n au lait</p>\n"
	imagePart = "------x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: http://a.example/x.png\n\niVBORw0K\n"
	mhtmlEnd  = "------x--\n"
)

func TestMHTML(t *testing.T) {
	story := "<p class=\"a\">café au lait</p>"
	page := func(number, url, charset, data, rest string) string {
		return "x#" + number + " | " + url + " | " + charset + " | " + data + rest + "\n"
	}
	whole := mhtmlHead + related + htmlPart + imagePart + mhtmlEnd
	good := page("1", "http://a.example/1", "", story, "")
	cut := ` | ["the MHTML file is cut off"]`
	in64 := base64.StdEncoding.EncodeToString([]byte(strings.Repeat(story, 10)))
	for name, test := range map[string]struct{ file, want string }{
		"as saved":     {whole, good},
		"crlf":         {strings.ReplaceAll(whole, "\n", "\r\n"), good},
		"byte order":   {byteOrderMark + whole, good},
		"blank before": {"\r\n\n" + whole, good},
		"mailbox":      {"From someone Mon May  4 10:00:00 2026\n" + whole, good},
		"no page":      {mhtmlHead + related + imagePart + mhtmlEnd, "x: empty\n"},
		"page second":  {mhtmlHead + related + imagePart + htmlPart + mhtmlEnd, page("2", "http://a.example/1", "", story, "")},
		"spaces":       {strings.ReplaceAll(whole, "------x\n", "------x \t\n"), good},
		"no colon":     {strings.Replace(whole, "Subject: ", "Subject ", 1), good},
		"raw subject":  {strings.Replace(whole, "Ferry", "Fähre \xe4", 1), good},
		"bare type":    {strings.Replace(whole, `"text/html"`, "text/html", 1), good},
		"bare":         {strings.Replace(whole, `"----x"`, "----x", 1), good},
		"no boundary":  {strings.Replace(whole, ";\n\tboundary=\"----x\"", "", 1), good},
		"bad escapes":  {strings.Replace(whole, "au lait", "=zz= au lait=", 1), page("1", "http://a.example/1", "", "<p class=\"a\">café =zz= au lait=</p>", "")},
		"no end":       {strings.TrimSuffix(whole, mhtmlEnd), page("1", "http://a.example/1", "", story, cut)},
		"cut in page":  {mhtmlHead + related + htmlPart[:len(htmlPart)-10], page("1", "http://a.example/1", "", "<p class=\"a\">café au", cut)},
		"cut before":   {mhtmlHead + related + htmlPart[:30], "x: damaged\n"},
		"cut in head":  {mhtmlHead + related + htmlPart[:40], "x#1: damaged\n"},
		"cut at once":  {mhtmlHead + related, "x: damaged\n"},
		"charset":      {strings.Replace(whole, "Content-Type: text/html", "Content-Type: text/html; charset=\"gb2312\"", 1), page("1", "http://a.example/1", "gb2312", story, "")},
		"from file": {strings.Replace(whole, "Location: http://a.example/1\n\n", "Location: file:///c:/story.html\n\n", 1),
			good},
		"start": {strings.Replace(mhtmlHead+related, "boundary", "start=\"<main@x>\"; boundary", 1) + htmlPart +
			"------x\nContent-Type: text/html\nContent-ID: <main@x>\n\n<p>main</p>\n" + mhtmlEnd, page("2", "http://a.example/1", "", "<p>main</p>", "")},
		"alternative": {mhtmlHead + related + "------x\nContent-Type: multipart/alternative; boundary=y\n\n" +
			"--y\nContent-Type: text/plain\n\nflat\n--y\nContent-Type: text/html\n\n<p>rich</p>\n--y--\n" + imagePart + mhtmlEnd,
			page("2", "http://a.example/1", "", "<p>rich</p>", "")},
		"text alone": {mhtmlHead + related + "------x\nContent-Type: text/plain\n\nflat\n" + mhtmlEnd, page("1", "http://a.example/1", "", "flat", "")},
		"mail": {"From: Ida\nSubject: =?utf-8?Q?F=C3=A4hre?=\nDate: Mon, 9 Mar 2020 18:33:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9\n",
			page("1", "", "utf-8", "From: Ida\nSubject: =?utf-8?Q?F=C3=A4hre?=\nDate: Mon, 9 Mar 2020 18:33:00 +0100\n\ncafé", "")},
		"mail of HTML": {"From: Ida Lund <ida@quay.example>\nSubject: Re: =?utf-8?Q?F=C3=A4hre?= & Robben\nDate: Mon, 9 Mar 2020 18:33:00 +0100\nMIME-Version: 1.0\nContent-Type: text/html; charset=iso-8859-1\n\n<p>caf\xe9</p>\n",
			page("1", "", "iso-8859-1", "<title>F&#228;hre &amp; Robben</title><meta name=\"author\" content=\"Ida Lund\"><meta name=\"date\" content=\"Mon, 9 Mar 2020 18:33:00 +0100\"><p>caf\xe9</p>", "")},
		"no parts": {mhtmlHead + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9</p>\n",
			page("1", "http://a.example/1", "utf-8", "<p>café</p>", "")},
		"base64": {mhtmlHead + related + "------x\nContent-Type: text/html\nContent-Transfer-Encoding: Base64\n\n" + in64[:76] + "\n" + in64[76:] + "\n" + mhtmlEnd,
			page("1", "http://a.example/1", "", strings.Repeat(story, 10), "")},
		"base64 with dirt": {mhtmlHead + related + "------x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + in64[:40] + "\x00!\n" + in64[40:] + "\n" + mhtmlEnd,
			page("1", "http://a.example/1", "", strings.Repeat(story, 10), "")},
		"long line": {mhtmlHead + related + "------x\nContent-Type: text/html\n\n<p>" + strings.Repeat("word ", 30_000) + "</p>\n" + mhtmlEnd,
			page("1", "http://a.example/1", "", "<p>"+strings.Repeat("word ", 30_000)+"</p>", "")},
	} {
		checkGot(t, name, collect(t, []byte(test.file), 0), test.want)
	}
}

func TestMHTMLParts(t *testing.T) {
	g := collect(t, []byte(mhtmlHead+related+htmlPart+imagePart+imagePart+mhtmlEnd), 0)
	if passed := g.stats.Passed(); len(passed) != 1 || passed[PassedParts] != 2 {
		t.Errorf("passed over %v", passed)
	}
}

func TestMHTMLTooLarge(t *testing.T) {
	long := mhtmlHead + related + "------x\nContent-Type: text/html\n\n" + strings.Repeat("<p>long</p>\n", 1000) + mhtmlEnd
	for limit, kind := range map[int64]extract.ErrorKind{0: "", 20_000: "", 11_000: extract.ErrTooLarge, 100: extract.ErrTooLarge} {
		if g := collect(t, []byte(long), limit); g.errors["x#1"] != kind {
			t.Errorf("limit %d: %v", limit, g.errors)
		}
	}
}

func TestMHTMLDamagedInGzip(t *testing.T) {
	packed := gzipped(t, []byte(mhtmlHead+related+htmlPart+mhtmlHead+mhtmlEnd))
	g := collect(t, packed[:len(packed)-12], 0)
	if len(g.pages) != 1 || g.warned() != 1 {
		t.Error(g)
	}
}

func FuzzMHTML(f *testing.F) {
	f.Add([]byte(mhtmlHead + related + htmlPart + imagePart + mhtmlEnd))
	f.Add([]byte(strings.ReplaceAll(mhtmlHead+related+imagePart+htmlPart, "\n", "\r\n")))
	f.Add([]byte(mhtmlHead + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g := collect(t, data, 1<<16)
		if len(g.pages)+len(g.errors) == 0 {
			t.Errorf("nothing of %q", data)
		}
	})
}
