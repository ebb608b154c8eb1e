package labels

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// aboutHeads are headings above what companies and papers say of themselves, as whole lines and in lower case.
const aboutHeads = `about us|about the company|about our company|company profile|über uns|über das unternehmen|über die firma|
	à propos de nous|à propos de l’entreprise|à propos de la société|qui sommes-nous|sobre nosotros|sobre la empresa|acerca de la empresa|
	sobre nós|sobre a empresa|chi siamo|l’azienda|informazioni sull’azienda|over ons|over het bedrijf|om os|om oss|om virksomheden|om selskabet|om selskapet|om företaget|om bolaget|
	tietoa yrityksestä|tietoa meistä|o firmie|o spółce|o nas|o společnosti|despre noi|despre companie|о компании|о нас|про компанію|про нас|
	σχετικά με εμάς|σχετικά με την εταιρεία|hakkımızda|hakkimizda|şirket hakkında|tentang kami|tentang perusahaan|về chúng tôi|về công ty|giới thiệu công ty|kuhusu sisi|
	会社概要|会社案内|会社について|当社について|关于我们|关于公司|公司简介|關於我們|關於公司|公司簡介|회사 소개|회사소개|
	نبذة عن الشركة|عن الشركة|من نحن|درباره ما|درباره شرکت|ہمارے بارے میں|کمپنی کے بارے میں|हमारे बारे में|कंपनी के बारे में|আমাদের সম্পর্কে|কোম্পানি সম্পর্কে`

var aboutHeadSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(aboutHeads) })

// aboutOpeners stand before a name in such a heading, and aboutEnds behind one, in lower
// case.
var (
	aboutOpeners = [...]string{
		"about ", "über ", "à propos de ", "à propos du ", "à propos des ", "à propos d’", "acerca de ", "acerca del ", "sobre ", "informazioni su ", "over ", "om ", "tietoa ", "o firmie ", "o spółce ",
		"o společnosti ", "despre ", "о компании ", "о группе ", "про компанію ", "σχετικά με ", "tentang ", "giới thiệu ", "về ", "kuhusu ", "关于", "關於", "نبذة عن ", "عن ", "حول ", "درباره ",
	}
	aboutEnds = [...]string{" hakkında", "について", " 소개", "에 대하여", "에 대해", " के बारे में", " کے بارے میں", " সম্পর্কে"}
)

// HeadsAbout reports whether a line heads what a company says of itself: "About us", or "About Gull Holm Ferries" where the text below begins with that
// name. "About the storm" above "It took the landing stage" is a part of a story.
func HeadsAbout(line, below string) bool {
	if len(line) > headBytesMax {
		return false
	}
	line = strings.ReplaceAll(strings.TrimRight(words.OneLine(line), " .:：|–—-"), "'", "’")
	if aboutHeadSet()[headOf(line)] {
		return true
	}
	name, ok := aboutName(line)
	return ok && opensWithName(below, name)
}

// aboutName returns the name in a heading.
func aboutName(line string) (name string, ok bool) {
	for _, open := range aboutOpeners {
		if len(line) > len(open) && strings.EqualFold(line[:len(open)], open) {
			return line[len(open):], true
		}
	}
	for _, end := range aboutEnds {
		if at := len(line) - len(end); at > 0 && strings.EqualFold(line[at:], end) {
			return line[:at], true
		}
	}
	return "", false
}

// opensWithName reports whether a text has the longest word of a name among its first
// words, in the same letters, where that word does not begin with a small letter.
func opensWithName(text, name string) bool {
	const nameWithin = 120 // bytes: "Founded in 1911 and based at Marrow, Gull Holm Ferries"
	longest := ""
	for word := range strings.FieldsSeq(name) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(first) && len(word) > len(longest) {
			longest = word
		}
	}
	if len(longest) < 2 {
		return false
	}
	return strings.Contains(text[:min(len(text), nameWithin)], longest)
}

// contactHeads are headings above whom to ask about a press release, and what else stands
// below one, as whole lines and in lower case.
const contactHeads = `contact|contacts|media contact|media contacts|press contact|press contacts|media inquiries|media enquiries|media relations|investor contact|investor relations|for more information|for further information|notes to editors|
	forward-looking statements|forward looking statements|safe harbor|safe harbour|pressekontakt|kontakt|ansprechpartner|medienkontakt|rückfragen|contact presse|contacts presse|relations presse|contact médias|contacto|contactos|contacto de prensa|contatti|contatti stampa|ufficio stampa|
	contato|contatos|assessoria de imprensa|perscontact|noot voor de redactie|presskontakt|yhteystiedot|lisätietoja|kontakt dla mediów|kontakt prasowy|контакты|контакты для сми|пресс-служба|контакти|επικοινωνία|iletişim|basın iletişim|kontak|kontak media|liên hệ|mawasiliano|
	お問い合わせ|お問い合わせ先|本件に関するお問い合わせ先|联系方式|媒体联系|媒体联系人|聯絡方式|媒體聯絡|문의|보도자료 문의|للتواصل|جهة الاتصال|تماس با ما|رابطہ|संपर्क|যোগাযোগ`

var contactHeadSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(contactHeads) })

// HeadsContact reports whether a line is nothing but the heading above whom to ask about
// a press release: "Media contact:", "Pressekontakt".
func HeadsContact(line string) bool { return isHead(contactHeadSet(), line) }
