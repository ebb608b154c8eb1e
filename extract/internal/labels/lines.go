package labels

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// adLabels mark where an advertisement begins, as whole lines and in lower case.
const adLabels = `advertisement|advertisements|advertising|advert|ad|ads|ad feedback|sponsored|sponsored content|story continues below|story continues below advertisement|story continues after advertisement|article continues below|article continues below advertisement|
	article continues after advertisement|advertisement - story continues below|advertisement - scroll to continue|continue reading below|scroll to continue|scroll to continue with content|scroll to continue with ad|
	anzeige|anzeigen|werbung|artikel wird unten fortgesetzt|publicité|la suite après la publicité|la suite après cette publicité|publicidad|continua después de la publicidad|continúa después de la publicidad|
	publicidade|continua após a publicidade|continua depois da publicidade|pubblicità|l’articolo continua dopo la pubblicità|advertentie|annonce|annonse|annons|artiklen fortsætter efter annoncen|artikeln fortsätter efter annonsen|artikkelen fortsetter under annonsen|
	mainos|reklama|reklam|реклама|διαφήμιση|iklan|quảng cáo|tangazo|広告|广告|廣告|광고|إعلان|اعلان|آگهی|اشتہار|विज्ञापन|বিজ্ঞাপন|פרסומת`

// otherLabels stand before the headlines of other stories, as whole lines and in lower
// case. "Learn more" and "more" stand as often before what a guide says further.
const otherLabels = `read also|also read|see also|related|related story|related stories|related article|related articles|related news|related reading|read more|read next|read this next|up next|more on this|more on this story|also on|you may also like|you might also like|
	you may also be interested in|watch also|also watch|must read|recommended reading|don’t miss|in other news|in case you missed it|
	te puede interesar|le puede interesar|también te puede interesar|también le puede interesar|puede interesarte|te podría interesar|lea también|lee también|leé también|lea además|lee además|ver también|vea también|mirá también|mire también|leer más|lea más|
	noticia relacionada|noticias relacionadas|nota relacionada|notas relacionadas|relacionado|relacionadas|no te pierdas|no se pierda|
	leia também|leia mais|veja também|veja mais|confira também|saiba mais|relacionadas|notícias relacionadas|à lire aussi|a lire aussi|lire aussi|à lire également|lire également|à voir aussi|voir aussi|sur le même sujet|
	lesen sie auch|lies auch|lesen sie mehr|lesen sie dazu|mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|auch lesenswert|passend dazu|siehe auch|lesetipp|mehr dazu|
	leggi anche|leggi di più|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|guarda anche|vedi anche|per approfondire|articoli correlati|lees ook|lees meer|lees verder|bekijk ook|zie ook|
	læs også|læs mere|se også|les også|les mer|läs också|läs även|läs mer|se också|lue myös|lue lisää|katso myös|czytaj także|czytaj też|czytaj również|czytaj więcej|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj też|przeczytaj również|
	čtěte také|čtěte též|čtěte i|přečtěte si|přečtěte si také|viz také|čítajte aj|čítajte tiež|prečítajte si|prečítajte si aj|olvassa el ezt is|olvasd el ezt is|kapcsolódó|kapcsolódó cikk|citește și|citiți și|vezi și|
	pročitajte još|pročitajte i|pročitaj i|čitajte još|прочитајте још|preberite tudi|прочетете още|вижте също|διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|δείτε επίσης|
	читайте также|читай также|читать также|смотрите также|смотри также|см. также|по теме|материалы по теме|ещё по теме|читайте також|дивіться також|читайте ще|за темою|
	ilgili haber|ilgili haberler|ayrıca okuyun|ayrıca bakınız|bunu da okuyun|bu da ilginizi çekebilir|ilginizi çekebilir|bunlar da ilginizi çekebilir|skaitykite taip pat|lasi arī|loe ka|
	baca juga|baca pula|lihat juga|simak juga|berita terkait|artikel terkait|baca selengkapnya|xem thêm|đọc thêm|tin liên quan|bài liên quan|soma pia|soma zaidi|
	اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضًا|اقرأ المزيد|شاهد أيضا|شاهد أيضًا|ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|بیشتر بخوانید|همچنین بخوانید|اخبار مرتبط|مطالب مرتبط|مزید پڑھیں|یہ بھی پڑھیں|
	קראו גם|קראו עוד|ראו גם|כתבות נוספות|עוד בנושא|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित खबरें|हेही वाचा|আরও পড়ুন|আরো পড়ুন|આ પણ વાંચો|மேலும் படிக்க|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|
	関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|相关阅读|相关新闻|相關新聞|相關報導|延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|更多新聞|看更多|관련기사|관련 기사|추천기사`

// shareLabels stand on buttons below stories, as whole lines and in lower case.
const shareLabels = `share|share this|share this article|share this story|share this post|share this page|print this article|rate this article|like this|teilen|artikel teilen|beitrag teilen|partager|partager cet article|compartir|comparte|compartir esta nota|compartir nota|
	compartilhe|compartilhar|condividi|condividi questo articolo|deel dit artikel|delen|del artiklen|dela artikeln|jaa artikkeli|jaa|udostępnij|udostępnij artykuł|sdílet|поделиться|поделиться новостью|поширити|поділитися|
	paylaş|haberi paylaş|bagikan|bagikan artikel|chia sẻ|shiriki|シェア|シェアする|分享|分享到|공유|공유하기|مشاركة|شارك|شارك المقال|اشتراک گذاری|اشتراک‌گذاری|به اشتراک بگذارید|שתפו|שתף|शेयर करें|साझा करें|শেয়ার করুন`

var (
	adLabelSet    = sync.OnceValue(func() map[string]bool { return words.PhraseSet(adLabels) })
	otherLabelSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(otherLabels) })
	shareLabelSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(shareLabels) })
)

// HeadsAd reports whether a line is nothing but the label of an advertisement: "Story
// continues below advertisement", "[Anzeige]".
func HeadsAd(line string) bool { return isHead(adLabelSet(), trimSigns(line)) }

// HeadsOthers reports whether a text is nothing but a label before the headlines of other
// stories: "Read also:", "» Lesen Sie auch".
func HeadsOthers(text string) bool {
	return isHead(otherLabelSet(), strings.ReplaceAll(trimSigns(text), "'", "’"))
}

// HeadsShare reports whether a line is nothing but a button that shares the page.
func HeadsShare(line string) bool { return isHead(shareLabelSet(), trimSigns(line)) }

// trimSigns cuts off what stands around a label: brackets, arrows, pictures.
func trimSigns(line string) string {
	if len(line) > headBytesMax {
		return line
	}
	return strings.TrimFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// What asks readers to take more from a paper names the thing that they would take, in
// parts of words.
const askedFor = `newsletter|news letter|e-mail|email|inbox|whatsapp|telegram|facebook|instagram|twitter|tiktok|youtube|google news|bluesky|linkedin|viber| app | app.| app,| app!| apps|podcast|donation|reporting|journalism|alerts|
	boletín|boletin|correo|canal|donación|aplicación|aplicativo|infolettre|lettre d’information|lettre d'information|boîte mail|boite mail|chaîne|vkontakte|вконтакте|
	un don|rundbrief|spende|canale|donazione|nieuwsbrief|nyhedsbrev|nyhetsbrev|uutiskirje|kanał|aplikacj|zpravodaj|hírlevél|buletin|ενημερωτικό|
	рассылк|розсилк|канал|приложени|bülten|e-posta|kanal|uygulama|surel|saluran|aplikasi|bản tin|ứng dụng|kênh|barua pepe|chaneli|
	メール|会員登録|アプリ|公式|微信|公众号|公眾號|客户端|客戶端|이메일|뉴스레터|앱|카카오|نشرتنا|النشرة|بريدك|واتساب|تلغرام|تيليجرام|فيسبوك|قناتنا|تطبيق|خبرنامه|تلگرام|کانال|ניוזלטר|למייל|וואטסאפ|טלגרם|פייסבוק|न्यूजलेटर|न्यूज़लेटर|व्हाट्सएप|टेलीग्राम|ऐप|
	e-novice|naujienlaišk|jaunumiem|uudiskir|butlletí|билтен|бюлетин|surat berita|jarida|電子報|电子报|จดหมายข่าว|নিউজলেটার|ન્યૂઝલેટર|న్యూస్‌లెటర్|செய்திமடல்|ਨਿਊਜ਼ਲੈਟਰ|نیوز لیٹر`

// askVerbs open a sentence that asks for it; where languages end their sentences with the
// verb, it is among askEnds.
const (
	askVerbs = `sign up|signup|subscribe|follow|join|download|get the latest|get our|get more|get breaking|get all the|get alerts|receive|donate|support|like us|find us|click here|if you value|if you enjoy|if you like|please consider|never miss|don’t miss|don't miss|share on|stay up to date|
		suscríbete|suscribite|suscríbase|suscribirse|síguenos|seguinos|síganos|sigue|siga|únete|unite|únase|recibe|recibí|reciba|descarga|descargá|descargue|apúntate|regístrate|compartir en|comparte en|
		inscreva-se|cadastre-se|assine|siga|acompanhe|receba|baixe|entre no|participe|compartilhe no|compartilhar no|quer receber|abonnez-vous|inscrivez-vous|recevez|suivez|rejoignez|téléchargez|faites un don|partager sur|
		abonnieren sie|abonniere|bestellen sie|melden sie sich|folgen sie|folgt uns|folge uns|erhalten sie|laden sie|unterstützen sie|auf facebook teilen|iscriviti|seguici|segui|ricevi|scarica|unisciti|sostieni|condividi su|
		schrijf je in|meld je aan|abonneer|volg ons|volg|ontvang|deel op|tilmeld dig|følg|del på|prenumerera|anmäl dig|följ|dela på|tilaa|seuraa|zapisz się|obserwuj|dołącz|śledź|subskrybuj|pobierz|wesprzyj|udostępnij na|
		přihlaste se|sledujte|odebírejte|iratkozzon|iratkozz|kövess|abonați-vă|urmăriți|εγγραφείτε|ακολουθήστε|подпишитесь|подписывайтесь|присоединяйтесь|следите|читайте нас|скачайте|поддержите|поделиться|
		підпишіться|підписуйтесь|підписуйтеся|приєднуйтесь|стежте|поширити|dapatkan|ikuti|gabung|bergabung|unduh|langganan|bagikan ke|đăng ký|theo dõi|tải|chia sẻ|jiandikishe|jiunge|pakua|tufuate|shiriki|
		اشترك|اشتركوا|تابعنا|تابعونا|انضم|انضموا|حمل|شارك على|הירשמו|הצטרפו|עקבו|הורידו|שתפו ב|扫码|扫描|关注|關注|订阅|訂閱|下载|下載|欢迎关注|歡迎|分享到|
		meld deg på|abonează-te|prijavite se|prihláste sa|naročite se|prenumeruokite|piesakies|piesakieties|liitu|harpidetu|subscriu-te|segueix-nos|пријавите се|абонирайте се|последвайте|langgan|สมัครรับ|ติดตาม`
	askEnds = `abone olun|abone ol|takip edin|takip et|indirin|katılın|'ta paylaş|’ta paylaş|お届け|フォロー|ダウンロード|登録はこちら|받아보세요|구독하세요|구독|다운로드|팔로우|عضو شوید|دنبال کنید|بپیوندید|सदस्यता लें|जुड़ें|फॉलो करें|सब्सक्राइब करें|डाउनलोड करें|साझा करें|
		सदस्य व्हा|সাবস্ক্রাইব করুন|যোগ দিন|જોડાઓ|సబ్‌స్క్రయిబ్ చేయండి|இணையுங்கள்|ਗਾਹਕ ਬਣੋ|سبسکرائب کریں`
)

// An askTable holds the parts of what asks readers, as lists; verbs by their first letters.
type askTable struct {
	things, ends []string
	verbs        map[rune][]string
}

var asks = sync.OnceValue(func() *askTable {
	list := func(text string) []string {
		return strings.Split(strings.NewReplacer("\n", "", "\t", "").Replace(text), "|")
	}
	verbs := map[rune][]string{}
	for _, verb := range list(askVerbs) {
		first := words.FirstRune(verb)
		verbs[first] = append(verbs[first], verb)
	}
	return &askTable{list(askedFor), list(askEnds), verbs}
})

// AsksReaders reports whether a line asks readers to subscribe to a letter or a channel of
// the paper, to follow it, to share its stories or to take its app: "Never miss a story.
// Sign up for our newsletter."
func AsksReaders(line string) bool {
	const bytesMax = 1000 // words have no bound
	if len(line) > bytesMax {
		return false
	}
	line = strings.ToLower(line)
	table := asks()
	return (opensSentence(line, table.verbs) || containsAny(line, table.ends)) && containsAny(line, table.things)
}

// opensSentence reports whether a sentence of a line opens with one of the phrases.
func opensSentence(line string, phrases map[rune][]string) bool {
	for rest := line; rest != ""; {
		if text := trimOpening(rest); opensWithAny(text, phrases[words.FirstRune(text)]) {
			return true
		}
		at := strings.IndexAny(rest, ".!?:：。！|\n，")
		if at < 0 {
			return false
		}
		_, size := utf8.DecodeRuneInString(rest[at:])
		rest = rest[at+size:]
	}
	return false
}

// trimOpening cuts off what stands before the first letter of a sentence.
func trimOpening(text string) string {
	return strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

func containsAny(text string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// opensWithAny reports whether a text opens with one of the phrases, as whole words.
func opensWithAny(text string, phrases []string) bool {
	for _, phrase := range phrases {
		if rest, ok := strings.CutPrefix(text, phrase); ok {
			next, _ := utf8.DecodeRuneInString(rest)
			last, _ := utf8.DecodeLastRuneInString(phrase)
			if !unicode.IsLetter(next) || unicode.In(last, unicode.Han, unicode.Thai) || last == 'ב' {
				return true
			}
		}
	}
	return false
}

// closers open the last lines of a page that are no part of the story, in lower case.
var closers = [...]string{
	"rate this article", "rate this post", "rate this story", "spotted a mistake", "spotted an error", "found a mistake", "found an error", "spot an error", "see a typo", "report an error", "disclaimer:",
	"the views expressed in this article", "the views expressed here", "haftungsausschluss:", "fehler gefunden", "descargo de responsabilidad:", "aviso legal:", "aviso de responsabilidad:", "isenção de responsabilidade:", "encontrou um erro", "encontrou algum erro",
	"avertissement :", "une erreur dans", "vous avez repéré une erreur", "hai trovato un errore", "нашли ошибку", "заметили ошибку", "знайшли помилку", "penafian:", "sorumluluk reddi", "免責事項", "免责声明", "责任编辑", "責任編輯", "（责任编辑", "(责任编辑", "إخلاء مسؤولية",
}

// Closes reports whether a line opens with what pages print below their stories about
// errors, votes and their liability: "Spotted a mistake? Write to us."
func Closes(line string) bool {
	line = strings.ToLower(line[:min(len(line), headBytesMax)])
	for _, open := range closers {
		if strings.HasPrefix(line, open) {
			return true
		}
	}
	return false
}

// SignsOff reports whether a line says where the story appeared first, as the makers of
// blogs put it below the stories of their feeds: "The post Ferry stays appeared first on
// Marrow Post."
func SignsOff(line string) bool {
	return strings.HasPrefix(line, "The post ") && strings.Contains(line, " appeared first on ")
}
