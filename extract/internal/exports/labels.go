package exports

import (
	"strings"
	"sync"
	"unicode/utf8"

	"shuck/extract/internal/forms"
)

// labelNames are the labels that exports print, in lower case with | between, by
// field and in the order of their trust: "Title" names the story surer than
// "Subject", which many databases have for what it is about.
var labelNames = [...]struct {
	field Field
	names string
}{
	{Headline, `headline|hd|head|titelzeile|schlagzeile|überschrift|titular|manchete|manşet|başlık|заголовок|заголовок статьи|标题|標題|見出し|제목|العنوان|عنوان|शीर्षक|شہ سرخی|শিরোনাম|judul|заглавие|story headline|题名|篇名|titre de l'article|título de la noticia`},
	{Headline, `title|titel|titre|título|titolo|titolo articolo|article title|story title|document title|tytuł|titulek|otsikko|rubrik|overskrift|cím|titlu|τίτλος|название|назва|tiêu đề|kop|titolo dell'articolo`},
	{Headline, `subject|betreff|objet|asunto|oggetto|assunto|onderwerp|emne|ämne|тема|temat|konu|件名|主题|主旨`},
	{Byline, `byline|by-line|by line|autorzeile|signature|firma|bylines`},
	{Byline, `author|authors|author(s)|autor|autoren|autorin|auteur|auteurs|autores|autore|autori|writer|reporter|reporters|written by|creator|dc:creator|penulis|yazar|muhabir|автор|авторы|автори|auteur(s)|autor(en)|autor(es)|författare|forfatter|kirjoittaja|szerző|作者|記者|记者|著者|執筆者|筆者|文|기자|글쓴이|저자|tác giả|người viết|autor tekstu|الكاتب|लेखक|نویسنده|مصنف|লেখক|기고자|tekijä|autoři|记者姓名|yazarlar|by`},
	{Dateline, `dateline|ortsmarke|lieu et date|data y lugar|place and date`},
	{Lead, `subheadline|sub-headline|subhead|subtitle|untertitel|unterzeile|sous-titre|subtítulo|sottotitolo|highlight|deck|dek|standfirst|chapeau|chapô|bajada|entradilla|vorspann|teaser|подзаголовок|encart|hoogtepunt|ingress|intro|ondertitel|undertitel|podtytuł|副标题|副題|부제`},
	{Published, `date|published|publication date|date published|pub date|pubdate|published on|published at|published time|publish date|datum|erscheinungsdatum|erscheinungstag|veröffentlicht|date de publication|date de parution|publié le|publié|fecha|fecha de publicación|publicado|data|data di pubblicazione|data de publicação|pubblicato|дата|дата публикации|опубликовано|tarih|yayın tarihi|tanggal|日付|日期|发布时间|發布時間|날짜|التاريخ|दिनांक|تاریخ|dato|päivämäärä|data publikacji|publicatiedatum|issue date|story date|entry date|ngày|ngày đăng|ngày xuất bản|掲載日|公開日|配信日|발행일|게시일|تاریخ انتشار|일자|data wydania|date issued|datepublished|datum vydání|дата выпуска|出版日期|发表时间|報導日期|pubtime|発行日|掲載日付|issued|pub_date|datum publikace`},
	{Published, `created|date created|date added`},
	{Modified, `updated|last updated|last modified|modified|aktualisiert|mis à jour|actualizado|aggiornato|обновлено|güncelleme`},
	{Site, `publication|publication title|publication name|newspaper|source|source name|quelle|zeitung|journal|publikation|nom de la source|nom du journal|fuente|fonte|periódico|giornale|testata|gazete|издание|источник|publisher|site|feed|media|medium|news source|来源|來源|媒体|매체|المصدر|outlet|krant|avis|tidning|kaynak|स्रोत|منبع|ماخذ|ذریعہ|nguồn|出典|掲載紙|新聞|媒體|출처|신문|źródło|gazeta|veículo|jornal|sumber|kilde|källa|lähde|джерело|видання|paper|报章|報章|언론사|bron|newspaper name|titolo testata|medio|medium name|media name|sitename|hostname|domain|报纸名称|报纸名|紙名|ソース|掲載誌|tytuł prasowy|nazwa źródła|zdroj|noviny|publicatie|媒体名称|媒體名稱|paper name|kanava|jméno média|出版物|매체명`},
	{Section, `section|rubrik name|ressort|rubrique|sección|sezione|seção|secção|rubriek|dział|раздел|рубрика|category|categories|kategorie|kategori|categoría|categoria|栏目|desk|column|sectie|avdelning|版面|cuaderno|面名|版名|面|rubrica|dział gazety|rubrika`},
	{Topics, `keywords|tags|topics|subject terms|schlagworte|schlagwörter|mots-clés|mots clés|palabras clave|parole chiave|palavras-chave|ключевые слова|anahtar kelimeler|关键词|キーワード|descriptors|schlagwort|subjects|słowa kluczowe|trefwoorden|키워드|標籤|标签`},
	{Description, `description|abstract|summary|zusammenfassung|résumé|resumen|sommario|resumo|excerpt|kurzfassung|beschreibung|аннотация|описание|özet|摘要|teaser text|streszczenie|samenvatting|sammanfattning|要約|요약|summary text`},
	{Address, `url|link|permalink|web address|weblink|guid|adresse web|enlace|ссылка|bağlantı|链接|網址|document url|permalink url|web url|source url|page url|article url|original url|canonical url|www|clipped from|adres url|webadresse|原文链接|网址`},
	{Body, `body|text|full text|fulltext|volltext|texte|texte intégral|texto|texto completo|texto íntegro|testo|testo completo|content|contents|article|article text|story|inhalt|contenu|contenido|contenuto|conteúdo|corps|cuerpo|текст|полный текст|metin|içerik|isi|正文|全文|本文|본문|النص|पाठ|متن|nội dung|記事|कथा|tekst|teksti|body text|full article|brödtext|brødtekst|treść|treść artykułu|内容|內容|plain text|text body|article body|story text|articlebody|volledige tekst|full article text|## full document|## full content`},
	{Tail, `## highlights|load-date|dauerhafte adresse des dokuments|update|load date|graphic|publication-type|publication type|document-type|document type|language|language of publication|classification|details|sprache|langue|idioma|lingua|taal|язык|update date|updatum|copyright|ladedatum|last updated on|credit|illustration|links|proquest document id|document id|source type|place of publication|country of publication|issn|database|location|company / organization|company|people|identifier / keyword|publication year|first page|publication subject|word count|word-count|pages|volume|issue|end of document|fin du document|fin de document|fin del documento|fine documento|ende des dokuments|date de chargement|fecha de carga|metadata|correction-date|correction|series|flags|comments|notes|industry|geographic|ticker|organization|person|journal code|acc-no|zusatz|bildunterschrift|date-chargement|type-publication|fecha-carga|tipo-publicación|laad-datum|publicatietype|文章编号|文章編號|enclosure|download url|podcast download url|news subject|data-caricamento|data-carga|descriptor`},
	{Nothing, `full text word count|geographic terms|persistent link to this record|cut and paste|length|länge|lengte|字数|字數|longueur|longitud|lunghezza|wörter|words|distribution|edition|ausgabe|édition|edición|page|seite|publication info|publication information|proquest document link|url source|type|status|id|slug|slugline|slugword|priority|urgency|version|to|from|cc|lines|message-id|newsgroups|path|organization name|dc:date|read|star|starred|number|nr|item|record|embargo|memo|caption|copyright notice|format|document|search terms|search|terms|query|results|ref|reference|topic|day|time|uhrzeit|heure|hora|ora|media type|region|country|land|state|city|latitude|longitude|feed url|feed title|site name|accession number|sourceid`},
}

// A labelUse is what a label stands for, and its rank among those for the same.
type labelUse struct {
	field Field
	rank  int
}

// labelUses has the labels of labelNames. The first line that has a label counts.
var labelUses = sync.OnceValue(func() map[string]labelUse {
	uses := map[string]labelUse{}
	for rank, line := range labelNames {
		for name := range strings.SplitSeq(line.names, "|") {
			if name = strings.TrimSpace(name); uses[name] == (labelUse{}) {
				uses[name] = labelUse{line.field, rank}
			}
		}
	}
	return uses
})

// useOfLabel returns what a label stands for, which may have words joined by "_", or another
// form or language behind it: "publish_date", "Автор(ы)", "Title-题名".
func useOfLabel(label string) (use labelUse, known bool) {
	name := strings.ReplaceAll(strings.ToLower(label), "_", " ")
	if use, known = labelUses()[name]; known {
		return use, true
	}
	at := strings.IndexAny(name, "-(/")
	if at <= 0 || name[at] == '-' && (at+1 == len(name) || name[at+1] < utf8.RuneSelf) {
		return use, false
	}
	use, known = labelUses()[strings.TrimSpace(name[:at])]
	return use, known
}

// labelBytesMax is above the length of any label.
const labelBytesMax = 48

// A labelLine is a line "Label: value".
type labelLine struct {
	labelUse
	label, value string
	known        bool
}

// readLabel reads a line that opens with a label and a colon; known says that the
// label is in the table. ok is false for other lines, such as sentences with a colon.
func readLabel(line string) (l labelLine, ok bool) {
	head := strings.TrimLeft(line[:min(len(line), labelBytesMax+utf8.UTFMax)], " \t\u00a0*#•")
	if strings.HasPrefix(head, "【") {
		return bracketedLabel(line)
	}
	at := strings.IndexAny(head, ":：")
	if at <= 0 {
		return l, false
	}
	_, size := utf8.DecodeRuneInString(head[at:])
	l.label = strings.Trim(head[:at], " \t*")
	if l.label == "" || strings.Count(l.label, " ") > 3 {
		return l, false
	}
	rest := line[len(line)-len(strings.TrimLeft(line, " \t\u00a0*#•")):]
	l.value = strings.TrimSpace(strings.TrimLeft(rest[at+size:], "*"))
	if strings.HasPrefix(l.value, "//") || forms.OpensWithMarker(l.value) {
		return l, false // an address, or the "Link: [1]canonical" of browsers
	}
	l.labelUse, l.known = useOfLabel(l.label)
	return l, true
}

// bracketedLabel reads a line that opens with a known label in brackets, as Chinese and
// Japanese databases print them: "【标题】渡轮". Places in brackets open stories.
func bracketedLabel(line string) (l labelLine, ok bool) {
	label, value, closed := strings.Cut(strings.TrimLeft(line, " \t\u00a0*#•"), "】")
	if !closed || len(label) > labelBytesMax {
		return l, false
	}
	l.label, l.value = strings.TrimPrefix(label, "【"), strings.TrimSpace(value)
	l.labelUse, l.known = useOfLabel(l.label)
	return l, l.known
}
