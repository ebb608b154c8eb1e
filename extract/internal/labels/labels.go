package labels

import (
	"strings"
	"sync"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/words"
)

// A Label is what the words of a block say that it is, or is the heading of,
// where a dump has no classes to say so: "Related stories", "© 2024". Labels
// are bits and can be combined.
type Label uint16

// The labels.
const (
	Related Label = 1 << iota // other stories
	Share
	Newsletter
	Comments
	Legal
	Picture
	Ad
	Account
	Topics
	Ago
	ReadTime
	Author
	updated
	Count = iota
)

// Names are the names of the labels, in the order of their bits.
var Names = [Count]string{"related", "share", "newsletter", "comments", "legal", "picture", "ad", "account", "topics", "ago", "read time", "author", "updated"}

// phrases are the words that pages print around stories, in the languages of
// the papers whose pages are dumped. A phrase matches whole words: "share" is
// not in "shareholders".
var phrases = map[Label]string{
	Related: `related|related stories|related articles|related news|related content|read more|read also|also read|read next|up next|more from|more on|
		more stories|more news|most read|most popular|most viewed|trending|trending stories|top stories|latest news|latest stories|latest headlines|recent stories|
		recent posts|popular|recommended|you may also like|you might also like|see also|watch also|editor s picks|editors picks|don t miss|in case you missed|
		see more|view more|load more|previous article|next article|previous post|next post|read the full|
		lesen sie auch|lesen sie mehr|mehr zum thema|mehr aus|mehr lesen|mehr dazu|das könnte sie auch interessieren|auch interessant|meistgelesen|meistgelesene|
		meist gelesen|weitere artikel|weitere themen|weitere meldungen|weiterlesen|zum thema|ähnliche artikel|neueste|aktuelle|empfehlungen|empfohlen|topmeldungen|mehr von|jetzt lesen|
		lire aussi|à lire aussi|à lire également|lire la suite|sur le même sujet|sur le même thème|les plus lus|articles liés|voir aussi|à la une|
		lee también|lea también|leer más|te puede interesar|también te puede interesar|más leídas|lo más leído|más leído|noticias relacionadas|más noticias|últimas noticias|ver más|
		leggi anche|leggi tutto|potrebbe interessarti|i più letti|articoli correlati|notizie correlate|ultime notizie|
		leia também|leia mais|veja também|mais lidas|notícias relacionadas|saiba mais|últimas notícias|
		lees ook|lees meer|lees verder|meer over|meest gelezen|gerelateerd|læs også|læs mere|mest læste|les også|les mer|siste nytt|mest lest|läs också|läs mer|mest läst|senaste nytt|
		lue myös|lue lisää|luetuimmat|czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|przeczytaj|najczęściej czytane|polecane|powiązane|
		čtěte také|přečtěte si|citește și|vezi și|olvassa el|skaityk|skaityti daugiau|διαβάστε επίσης|
		читайте также|читать далее|похожие новости|популярное|по теме|последние новости|главные новости|читайте також|читати далі|більше новин|
		ilgili haberler|bunlar da|çok okunan|çok okunanlar|son dakika|baca juga|berita terkait|terpopuler|selengkapnya|xem thêm|tin liên quan|soma pia|
		関連記事|関連ニュース|関連リンク|あわせて読みたい|ランキング|おすすめ|続きを読む|新着|相关阅读|相关新闻|相關新聞|延伸閱讀|延伸阅读|推荐阅读|熱門|热门|관련기사|많이 본|이 시각|추천|
		اقرأ أيضا|ذات صلة|الأكثر قراءة|اقرأ المزيد|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|संबंधित|
		read the full story|read full story|read this|read our|click here|click here to|click to read|watch now|watch the|watch live|listen to|listen now|
		more about|learn more|find out more|for more|explore more|you might like|you may be interested|we recommend|our picks|further reading|keep reading|
		what to read next|here s what|from our|others are reading|also on|featured|lea|lea más|lea aquí|lee|lee más|lee aquí|mira|mira también|mire|
		mire también|vea|vea también|vea más|puedes ver|puede ver|puedes leer|le puede interesar|te recomendamos|le recomendamos|le sugerimos|te sugerimos|
		escucha|escucha esta nota|en otras noticias|también lea|también lee|conoce más|conozca más|descubre|entérate|no te pierdas|además lea|sigue leyendo|
		seguir leyendo|recomendados|contenido relacionado|más sobre este tema|más información|schon gelesen|könnte dich auch interessieren|
		könnte sie auch interessieren|das könnte dich auch interessieren|dich auch interessieren|sie auch interessieren|lesetipp|lesetipps|mehr lesen sie|
		lies auch|lies mehr|auch lesenswert|passend dazu|hier lesen sie|hier lesen|alles zum|alle infos|alles wichtige|hintergrund|mehr über|mehr erfahren|
		jetzt ansehen|hören sie|lire également|lire aussi notre|a lire aussi|retrouvez|découvrez|à voir aussi|à découvrir|voir plus|lire plus|en savoir plus|
		nos derniers articles|pour aller plus loin|vous aimerez aussi|ces articles pourraient vous intéresser|leggi|leggi di più|leggi il|guarda anche|guarda|
		vedi anche|approfondisci|ti potrebbe interessare|potrebbe interessarti anche|scopri|da non perdere|per approfondire|leia|leia a|confira|confira também|
		veja|veja mais|assista|continue lendo|relacionadas|recomendados para você|você também pode gostar|lees|lees ook onze|bekijk|bekijk ook|luister|kijk|hør|
		se også|les mere|les hele|läs hela|se mer|katso myös|lue|czytaj|zobacz|zobacz więcej|dowiedz się|sprawdź|więcej|viac|čítajte|prečítajte si|čtěte|více|
		olvasd|kapcsolódó|διαβάστε|смотрите также|читайте|подробнее|ранее|ещё|больше новостей|материалы по теме|дивіться також|детальніше|haberin devamı|devamı|
		ayrıca bakınız|ilginizi çekebilir|baca|baca selengkapnya|simak|lihat juga|artikel terkait|đọc thêm|xem|詳しくはこちら|もっと見る|関連|こちら|人気記事|アクセスランキング|更多|阅读更多|点击|
		查看更多|更多新聞|看更多|추천기사|관련 기사|더보기|المزيد|شاهد|شاهد أيضا|إقرأ|इसे भी पढ़ें|और देखें`,
	Share: `share|share this|shares|sharing|facebook|twitter|whatsapp|linkedin|tweet|pinterest|reddit|telegram|copy link|copy url|email this|print this|follow us|follow us on|bookmark|save article|listen|
		teilen|drucken|merken|link kopieren|folgen sie|partager|imprimer|suivez nous|compartir|imprimir|síguenos|condividi|stampa|seguici|compartilhar|compartilhe|siga|delen|del|dela|del på|
		jaa|udostępnij|поделиться|поділитися|paylaş|bagikan|シェア|ツイート|印刷|共有|分享|공유|شارك|مشاركة|शेयर|
		follow|follow me|find us on|like us on|connect with us|join us on|join our|join our whatsapp|share on|share via|instagram|youtube|tiktok|google news|
		bluesky|threads|síganos en|síguenos en|sigue a|únete|únete a|suivez|rejoignez|folge uns|folgt uns|folgen|auf facebook|seguici su|segui|siga nos|
		acompanhe|volg ons|følg|følg os|följ|seuraa|obserwuj|śledź|подписывайтесь|следите|takip et|ikuti|follow @`,
	Newsletter: `newsletter|newsletters|sign up|signup|subscribe|subscribers|subscription|inbox|your email|email address|breaking news alerts|notifications|download our app|our app|
		abonnieren|abonnement|abonnenten|jetzt testen|s abonner|abonnez vous|abonnés|inscrivez vous|votre adresse|boletín|suscríbete|suscribirse|suscriptores|suscripción|iscriviti|abbonati|
		assine|inscreva se|schrijf je in|abonneer|nyhedsbrev|nyhetsbrev|prenumerera|tilaa|uutiskirje|zapisz się|prenumerata|подписаться|подпишитесь|рассылка|підписатися|підпишіться|
		abone ol|bülten|langganan|メルマガ|購読|会員登録|無料会員|订阅|訂閱|구독|اشترك|النشرة|
		sign up for|get the latest|get our|delivered to|straight to your inbox|become a member|become a subscriber|membership|unlock|subscribe now|
		start your free trial|free trial|already a member|download the app|get the app|whatsapp channel|support our|donate|donation|make a donation|
		jetzt abonnieren|newsletter abonnieren|unterstützen sie|spenden|recevez|inscrivez|téléchargez|faire un don|recibe|suscríbase|apúntate|descarga|dona|
		ricevi|registrati|sostieni|scarica|receba|baixe|apoie|meld je aan|steun|meld deg på|bli medlem|anmäl dig|wesprzyj|pobierz|поддержите|скачайте|indir|
		unduh|登録|アプリ`,
	Comments: `comment|comments|commented|add a comment|leave a comment|leave a reply|post a comment|join the conversation|reply|replies|report this|disqus|
		kommentar|kommentare|kommentieren|forum|diskutieren|leserbrief|commentaire|commentaires|commenter|réagir|comentario|comentarios|comentar|commento|commenti|comentário|comentários|
		reageer|reacties|kommentarer|kommentit|komentarz|komentarze|komentarzy|комментарии|комментировать|коментарі|yorum|yorumlar|yorum yap|komentar|bình luận|コメント|评论|評論|留言|댓글|تعليق|تعليقات|टिप्पणी`,
	Legal: `copyright|all rights reserved|rights reserved|terms of use|terms of service|terms and conditions|privacy|privacy policy|cookie|cookies|imprint|disclaimer|legal notice|accessibility|do not sell|
		about us|contact us|advertise|sitemap|site map|impressum|datenschutz|datenschutzerklärung|alle rechte|nutzungsbedingungen|agb|kontakt|mediadaten|barrierefreiheit|nachdruck|
		mentions légales|données personnelles|tous droits|conditions générales|confidentialité|contactez nous|plan du site|aviso legal|política de privacidad|todos los derechos|contacto|
		tutti i diritti|diritti riservati|note legali|chi siamo|contatti|todos os direitos|política de privacidade|termos de uso|contato|alle rechten|voorwaarden|
		alle rettigheder|rettigheter|personvern|integritetspolicy|tietosuoja|wszelkie prawa|polityka prywatności|regulamin|все права|правила|конфиденциальности|всі права|
		tüm hakları|künye|gizlilik|kvkk|hak cipta|tentang kami|無断転載|個人情報|利用規約|会社案内|プライバシー|著作権|お問い合わせ|版权所有|版權所有|隐私|無断|무단|저작권|개인정보|جميع الحقوق|कॉपीराइट|
		the views expressed|views expressed|opinions expressed|this article was|this article is|this article originally|originally published|this story was|
		this content|the information|is not responsible|for informational purposes|no part of|may not be published|may not be reproduced|reproduced|republished|
		licensed|creative commons|with permission|corrections|correction|dieser artikel|dieser text|cet article|este artículo|esta nota|prohibida|
		prohibida su reproducción|todos os direitos reservados|è vietata|riproduzione riservata|proibida|overname|kopiëring|перепечатка|при использовании|
		при цитировании|materiały|this article is more than|this article is over|dieser artikel ist älter als|cet article a plus de|este artículo tiene más de`,
	Picture: `photo|photos|photograph|photographer|photo by|file photo|picture|pictures|image|images|credit|getty images|getty|shutterstock|reuters|ap photo|afp|dpa|epa|istock|screenshot|illustration|gallery|caption|courtesy|supplied|
		foto|fotos|bild|bilder|quelle|bildergalerie|imago|picture alliance|archivbild|symbolbild|symbolfoto|grafik|crédit|crédits|illustration|photographie|diaporama|fotografía|imagen|archivo|immagine|fotogramma|imagem|reprodução|divulgação|
		beeld|foto s|kuva|kuvat|zdjęcie|zdj|fot|фото|снимок|fotoğraf|görsel|写真|画像|撮影|图片|圖|图|摄|摄影|사진|صورة|तस्वीर|फोटो|
		crédits photos|crédit photo|photo credit|image credit|image source|image caption|picture credit|photo courtesy|pictured|in this photo|
		representative image|representational image|file image|unsplash|pexels|pixabay|adobe stock|depositphotos|alamy|press association|pa wire|zuma|foto de|
		foto di|fotocredit|bildquelle|bildnachweis|bildrechte|foto archivo|cortesía|ilustración|foto ilustrativa|foto ilustracyjna|иллюстрация|ảnh`,
	Ad: `advertisement|advertising|advert|advertise with us|sponsored|sponsor|promoted|paid content|partner content|story continues below|scroll to continue|article continues|continue reading|affiliate|
		anzeige|anzeigen|werbung|gesponsert|publicité|publicidad|pubblicità|publicidade|advertentie|annonse|annonce|annons|mainos|reklama|реклама|reklam|iklan|広告|广告|廣告|광고|إعلان|विज्ञापन`,
	Account: `log in|login|logged in|sign in|signed in|sign out|log out|register|registered|create account|my account|your account|password|already a subscriber|premium|javascript|browser|search|menu|close|skip to|loading|
		anmelden|einloggen|registrieren|passwort|mein konto|kostenlos|suche|suchen|menü|schließen|zum inhalt|connexion|se connecter|mot de passe|compte|recherche|accueil|
		iniciar sesión|regístrate|contraseña|buscar|accedi|registrati|cerca|entrar|cadastre se|senha|inloggen|zoeken|log ind|logg inn|logga in|sök|søk|søg|kirjaudu|zaloguj|szukaj|войти|поиск|увійти|пошук|giriş|ara|
		ログイン|検索|登录|登錄|搜索|로그인|검색|تسجيل الدخول|بحث|
		save article|article saved|saved articles|report a problem|report an error|found an error|have a question|got a question|message us|get in touch|talk to us|
		fehler gefunden|fehler melden|technisches problem|artikel speichern|artikel gespeichert|artikel merken|artikel erwerben|artikel kaufen|für abonnenten|
		réservé aux abonnés|réservé aux inscrits|offrir cet article|signaler une erreur|para registrados|para suscriptores|artículo guardado|guardar artículo|
		hai salvato|articoli salvati|salva articolo|riservato agli abbonati|segnala un errore|exclusivo para assinantes|salvar artigo`,
	Topics: `topics|topic|tags|tagged|filed under|keywords|related topics|categories|category|themen|schlagworte|schlagwörter|sujets|mots clés|thèmes|temas|etiquetas|más sobre|argomenti|tag|assuntos|
		onderwerpen|emner|ämnen|aiheet|tagi|tematy|теги|темы|теми|etiketler|topik|タグ|キーワード|关键词|标签|關鍵字|키워드|태그|الكلمات المفتاحية|विषय`,
	Ago: `ago|minutes ago|hours ago|hour ago|day ago|days ago|mins ago|vor minuten|vor stunden|vor tagen|minuten|stunden|il y a|hace|fa|há|geleden|siden|sedan|sitten|temu|назад|тому|önce|lalu|
		分前|時間前|日前|小时前|小時前|分钟前|분 전|시간 전|منذ|घंटे`,
	ReadTime: `min read|mins read|minute read|minutes read|read time|reading time|min lesezeit|lesezeit|lesedauer|minuten|temps de lecture|lecture|tiempo de lectura|min de lectura|tempo di lettura|tempo de leitura|leestijd|
		min läsning|min czytania|мин чтения|хв|dk|min`,
	Author: `by|written by|author|authors|posted by|published by|reporter|correspondent|editor|edited by|reporting by|writing by|about the author|journalist|columnist|staff writer|
		von|autor|autorin|redaktion|redakteur|redakteurin|korrespondent|par|auteur|journaliste|rédaction|por|redacción|periodista|di|redazione|redação|door|af|av|skrevet|text|toimittaja|autorka|opracowanie|
		автор|корреспондент|автори|yazan|muhabir|editör|penulis|記者|文|取材|记者|記者|编辑|編輯|기자|بقلم|كتب|लेखक`,
	updated: strings.Join(dates.Labels(dates.InBlocks), "|"),
}

// A phrase is a label's phrase as the hashes of its words.
type phrase struct {
	words []uint32
	label Label
	next  int32 // number of another phrase with the same first word, 0 for none
}

// A phraseIndex holds phrases by the hash of their first word.
type phraseIndex struct {
	opens   words.Filter
	first   words.Table[uint32, int32] // number of the last phrase with a first word
	phrases []phrase                   // that with number 0 is none
}

// add adds a phrase.
func (x *phraseIndex) add(p phrase) {
	first := p.words[0]
	x.opens.Add(first)
	at := x.first.Find(first, first)
	p.next = at.Value
	at.Key, at.Value = first, int32(len(x.phrases))
	x.phrases = append(x.phrases, p)
}

// of returns the number of a phrase that begins with the word of the given hash, 0 for
// none.
func (x *phraseIndex) of(first uint32) int32 {
	if !x.opens.MayHave(first) {
		return 0
	}
	return x.first.Find(first, first).Value
}

// index returns the phrases of all labels. It is built when the first block is
// read.
var index = sync.OnceValue(func() *phraseIndex {
	count := 0
	for _, list := range phrases {
		count += strings.Count(list, "|") + 1
	}
	index := &phraseIndex{first: words.NewTable[uint32, int32](count), phrases: make([]phrase, 1, count+1)}
	all := make([]uint32, 0, 2*count) // most phrases have one word or two
	for label, list := range phrases {
		for text := range strings.SplitSeq(list, "|") {
			from := len(all)
			if all = words.Hash(strings.TrimSpace(text), all); len(all) > from {
				index.add(phrase{words: all[from:len(all):len(all)], label: label})
			}
		}
	}
	return index
})

// Found is what labels a block has: those it begins with, those in it, and the
// number of their phrases. In a long block only the words near both ends count.
type Found struct {
	Opens, Has Label
	Count      int
}

// maxEndWords is how many words at each end of a block are searched.
const maxEndWords = 30

// Of searches a block for the phrases of labels. words are the hashes of its
// words, as words.Hash returns them.
func Of(words []uint32) Found {
	var l Found
	index := index()
	for i := 0; i < len(words); i++ {
		if i == maxEndWords && len(words) > 2*maxEndWords {
			i = len(words) - maxEndWords
		}
		for n := index.of(words[i]); n > 0; n = index.phrases[n].next {
			p := &index.phrases[n]
			if !opensWithWords(words[i:], p.words) {
				continue
			}
			if i == 0 {
				l.Opens |= p.label
			}
			l.Has |= p.label
			l.Count++
		}
	}
	return l
}

// opensWithWords reports whether words begin with prefix.
func opensWithWords(words, prefix []uint32) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i, w := range prefix {
		if words[i] != w {
			return false
		}
	}
	return true
}
