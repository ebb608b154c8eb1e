// Package subjects tells the sections and topics that pages print and declare from what else they
// put in the same places: addresses, the home page, the category that a publishing system gives what
// has none, titles of stories; marks for machines, numbers, buttons.
//
// Texts are UTF-8, as they stand on the page; "" is allowed and is neither. The functions share no
// state and may be called at the same time.
package subjects

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"
)

// Section returns the section that a name says, without the signs of a trail around it, and the
// first section where it is a list. It returns "" for what is no section.
func Section(name string) string {
	name = strings.TrimFunc(textrun.Fold(name), isTrailSign)
	if isList(name) {
		for part := range strings.SplitSeq(name, ",") {
			if section := Section(part); section != "" {
				return section
			}
		}
		return ""
	}
	lower := strings.ToLower(name)
	if IsHome(lower) || isNone(lower) || isDay(lower) || isAddress(name) || IsTitle(name) || isPiece(name) {
		return ""
	}
	return name
}

// Last returns the last section of the names in a trail but for the first, which is the home page.
func Last(names []string) string {
	for _, name := range slices.Backward(names[min(1, len(names)):]) {
		if section := Section(name); section != "" {
			return section
		}
	}
	return ""
}

// IsHome reports whether a name is what trails begin with.
func IsHome(name string) bool { return home[strings.ToLower(name)] }

// home are names of the home page, in small letters.
var home = words.PhraseSet(`home|homepage|home page|front page|start|startseite|accueil|inicio|início|
	portada|página inicial|página principal|forside|forsiden|hjem|hem|startsida|
	etusivu|főoldal|acasă|domů|domov|strona główna|главная|главная страница|
	головна|начало|почетна|naslovnica|αρχική|anasayfa|ana sayfa|beranda|trang chủ|
	ホーム|トップ|topページ|首页|首頁|홈|الرئيسية|ראשי|होम|หน้าแรก`)

// isNone reports whether a name says that a story is in no section, or has no letter.
func isNone(name string) bool {
	return none[strings.ToLower(name)] || !strings.ContainsFunc(name, unicode.IsLetter)
}

// none are names, in small letters, that say that a story is in no section: those of the category
// that stories without one get, of kinds of pages, and of what stands in menus beside trails.
var none = words.PhraseSet(`uncategorized|uncategorised|non classé|sin categoría|sin categorizar|sem categoria|
	senza categoria|ohne kategorie|nicht kategorisiert|geen categorie|niet gecategoriseerd|okategoriserade|
	ukategorisert|ikke kategoriseret|luokittelematon|bez kategorii|nezařazené|nezaradené|
	fără categorie|без рубрики|без категорії|некатегоризирано|χωρίς κατηγορία|未分類|未分类|미분류|
	article|story|post|page|sample page|current page|aktueller artikel|正文|本文|
	tags|rss|sitemap|menu|search|next|back|print|print article|login|log in|
	sign in|subscribe|contact|contact us|about|about us|privacy policy|kontakt|impressum|
	über uns|zurück|email a friend`)

// IsGeneral reports whether a name is that of a section in which a site puts any story.
func IsGeneral(section string) bool { return general[strings.ToLower(section)] }

// general are names, in small letters, of what holds stories of all sections.
var general = words.PhraseSet(`news|latest news|latest|breaking news|top news|all news|local news|home news|nachrichten|aktuell|
	aktuelles|meldungen|noticias|notícias|actualité|actualités|notizie|nyheter|nyheder|uutiset|wiadomości|haber|новости|новини|
	新闻|新聞|资讯|資訊|뉴스|ニュース|ข่าว|blog|blogs|articles|stories|lead story|top stories|headlines|featured|general|allgemein|allgemeines|all|other`)

// isTrailSign reports whether a letter is none: a space, or a sign between or before the names of a trail.
func isTrailSign(r rune) bool { return strings.ContainsRune(" \u00a0›»>→/|•·:«‹<←", r) }

// isAddress reports whether a name is an address, or the path of one behind which a name would be lost.
func isAddress(name string) bool {
	return strings.Contains(name, "://") || strings.HasPrefix(name, "www.") || strings.Contains(name, "/") && !strings.ContainsFunc(name, unicode.IsUpper) && !strings.Contains(name, " ")
}

// isDay reports whether a name is a date, a weekday, an hour or a time gone by.
func isDay(name string) bool {
	digits, letters := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > letters || digits > 0 && dates.IsDate(name, "") || dates.IsWeekday(name) || strings.HasSuffix(name, " ago")
}

// isPiece reports whether a name was cut out of a sentence: it has half of a pair of brackets.
func isPiece(name string) bool { return strings.Count(name, "(") != strings.Count(name, ")") }

// isList reports whether a name is a list of sections: "World,Harbour", "Home, News, Harbour". A
// section may have a comma itself, "Arts, Books".
func isList(name string) bool {
	at := strings.IndexByte(name, ',')
	return at > 0 && at+1 < len(name) && (name[at+1] != ' ' || strings.Count(name, ",") > 1)
}

// IsTitle reports whether a name is as long as titles of stories are, or a sentence.
func IsTitle(name string) bool {
	const wordsMax, sentenceMin = 7, 4                                  // words
	const longest, spacelessMax = 60, 14                                // characters
	if strings.HasSuffix(name, "…") || strings.HasSuffix(name, "...") { // cut off
		return true
	}
	n, letters := len(strings.Fields(name)), utf8.RuneCountInString(name)
	last, _ := utf8.DecodeLastRuneInString(name)
	return n > wordsMax || letters > longest || letters > spacelessMax && words.IsSpaceless(words.FirstRune(name)) ||
		n >= sentenceMin && words.EndsSentence(last)
}
