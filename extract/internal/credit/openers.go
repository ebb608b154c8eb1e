package credit

import (
	"strings"

	"shuck/extract/internal/words"
)

// A phraseUse says what a phrase about authors does.
type phraseUse uint8

const (
	opens  phraseUse = 1 << iota // it opens a credit: "By Ana Pérez"
	strong                       // and needs no more than a word or a nickname after it
	heads                        // it stands alone above a name
)

// authorPhrases are the words that pages print before or above the authors:
// "By Ana Pérez", "Ein Gastbeitrag von Udo Kern", "Автор: Иван Петров", and what
// the plugins of content systems say for "written by". Those that are not
// strong begin ordinary sentences or names as well, and so need a well-formed
// name after them.
var authorPhrases = [...]struct {
	use     phraseUse
	phrases string // in lower case, with | between
}{
	{opens, `per|deur|från|fra|od|nga|na|oleh|από|του|της|από τον|από την|haber|texte|texto|testo|tekstas|teksti|текст|yazı|story|words|автор|
		author|autor|autora|autorka|testua|auteur|autore|autrice|autorin|reporter|bài|laporan|글|كتب|كتبت|від|כתב|opinion|analysis|toimittaja|
		piše|pišu|пише|from`},
	{opens | heads, `by|von|par|por|di|door|av|af|text|tekst|文`},
	{opens | strong, `authored by|guide by|recipe by|feature by|blog by|blog post by|published by|author by|reporting by|report by|compiled by|contributed by|submitted by|interview by|opinion by|
		analysis by|comment by|commentary by|column by|review by|essay by|guest post by|guest column by|a guest column by|op-ed by|started by|
		as told to|author posted by|reporte de|reportado por|additional reporting by|with files from|files from|veröffentlicht von|
		ein gastbeitrag von|gastbeitrag von|eine analyse von|analyse von|ein interview von|eine kolumne von|kolumne von|
		ein essay von|eine reportage von|artikel von|aufgezeichnet von|eine rezension von|rezension von|eine kritik von|eine glosse von|protokolliert von|beitrag von|erstellt von|
		eingestellt von|gepostet von|text von|bericht von|publié par|propos recueillis par|article de|article rédigé par|texte de|
		une tribune de|par notre correspondant|signé|publicado por|texto de|texto por|una crónica de|
		un análisis de|escribe|publicat per|escrit per|di redazione|testo di|articolo di|intervista di|dal nostro corrispondente|
		dalla nostra corrispondente|dal nostro inviato|dalla nostra inviata|reportagem de|gepubliceerd door|tekst van|
		publicerad av|upplagd av|postado por|pubblicato da|geplaatst door|gepost door|kirjoittaja|napsala|napísal|opracował|
		opracowała|oprac|autor tekstu|szerző|írta|autoři|autori|autorzy|autores|autoras|auteurs|autoren|authors|forfatter|
		författare|авторы|автори|автор текста|подготовил|подготовила|підготував|підготувала|беседовал|беседовала|записала|
		συντάκτης|επιμέλεια|γράφει|γράφει ο|γράφει η|de către|autor articol|shkruan|shkruar nga|autor teksta|avtor|parašė|autors|
		autorius|kirjutas|tekst autor|yazan|muhabir|yazar|hazırlayan|laporan oleh|penulis|pewarta|reporter oleh|tác giả|
		thực hiện|viết bởi|โดย|ผู้เขียน|लेखक|लेखिका|रिपोर्ट|द्वारा|作者|撰文|撰稿|撰文者|文字|执笔|执笔人|執筆|執筆人|著者|筆者|投稿者|ライター|取材|取材・文|聞き手|记者|本报记者|本報記者|
		本刊记者|通讯员|通訊員|见习记者|特约记者|特派记者|特派記者|글·사진|기자|취재|기고|بقلم|إعداد|الكاتب|الكاتبة|المؤلف|تأليف|نویسنده|به قلم|خبرنگار|گزارش|تحریر|رپورٹ|مصنف|লেখা|লেখক|প্রতিবেদক|প্রতিবেদন|מאת|
		எழுத்தாளர்|செய்தியாளர்|రచయిత|લેખક|ಲೇಖಕ|ಲೇಖಕರು|ലേഖകൻ|ਲੇਖਕ|ලේඛක|ලියුවේ|ដោយ|ຂຽນໂດຍ|ዘጋቢ|ጸሐፊ|հեղինակ|
		från vår korrespondent|penned by|авторка|imeandikwa na|na mwandishi|mwandishi|exclusive by|special report by|from our correspondent|from our own correspondent|
		from our special correspondent|von unserem korrespondenten|von unseren korrespondenten|de nuestro corresponsal|de nuestra corresponsal|
		de nuestro enviado especial|de nuestra enviada especial|do nosso correspondente|da nossa correspondente|van onze correspondent|
		van onze verslaggever|topic author|thread starter`},
	{opens | strong | heads, `article by|written by|words by|text by|story by|posted by|reported by|geschrieben von|verfasst von|ein kommentar von|kommentar von|
		interview von|ein bericht von|écrit par|rédigé par|escrito por|scritto da|a cura di|geschreven door|skrevet av|
		skrevet af|skriven av|skrivet av|soumis par|enviado por|inviato da|ingediend door|gespeichert von|skickat av|vložil|vložila|wpisany przez|
		kirjoittanut|napsal|scris de|ditulis oleh|記者|글쓴이`},
	{heads, `author of the article|author of this article|gastkommentar von|ein artikel von|napisane przez|написано|執筆者|기자 정보|기자정보|كُتب بواسطة|
		נכתב על ידי`},
}

// openers answers what the phrases do.
var openers = newOpenerSet()

// An openerSet has the phrases about authors.
type openerSet struct {
	strong map[string]bool // the phrases that open a credit, and whether they are strong
	first  map[string]bool // the first words of these
	heads  map[string]bool // the phrases that stand above a name
}

// newOpenerSet indexes authorPhrases.
func newOpenerSet() openerSet {
	set := openerSet{strong: map[string]bool{}, first: map[string]bool{}, heads: map[string]bool{}}
	for _, group := range authorPhrases {
		for phrase := range strings.SplitSeq(group.phrases, "|") {
			phrase = strings.TrimSpace(phrase)
			if group.use&heads != 0 {
				set.heads[phrase] = true
			}
			if group.use&opens != 0 {
				set.strong[phrase] = group.use&strong != 0
				first, _, _ := strings.Cut(phrase, " ")
				set.first[first] = true
			}
		}
	}
	return set
}

// IsOpener reports whether a word opens credits, perhaps with a colon: "By", "Haber:".
func IsOpener(word string) bool {
	_, is := openers.strong[strings.ToLower(words.TrimColon(word))]
	return is
}

// maxOpenerWords is how many words the longest opener has.
const maxOpenerWords = 4
