package credit

import (
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// The words a printed credit is made of, as they look in lower case. Each
// table is looked up by one function, which stands below it or is named there.

// byWords may stand after a date or another phrase in the middle of a line:
// "May 4, 2021 by Ana Pérez". Only after a date do "von" and the like, because
// they stand inside names too.
var byWords = words.WordSet("by von par por door oleh av af")

// ambiguousOpeners also open ordinary phrases ("Por Dios", "Na Ukrainie"): a
// full name, an agency or an outlet must follow.
var ambiguousOpeners = words.WordSet(`per di av na od af fra från nga του της от від haber text texte texto testo tekst story words deur
	from por par door oleh opinion analysis reporter bài laporan toimittaja`)

// nounOpeners open a credit only with a colon after them or on a line of their
// own: "Author: Ana Pérez", but "Author Information".
var nounOpeners = words.WordSet(`text texte texto testo tekst tekstas teksti текст yazı story words author autor autora auteur autore autrice
	autorin reporter authors autores autoras autori autorzy autoren auteurs autoři autors autorius opinion analysis haber laporan bài
	forfatter författare muhabir yazar penulis pewarta toimittaja artikel szerző avtor signé`)

// pictureWords stand beside a noun that opens a credit: "Text and photos by Ana Pérez", "Text und Interview: Udo Kern".
var pictureWords = words.WordSet("interview photos photo photographs pictures images video fotos foto bilder bild bilde kuvat photographie fotografie fotografía фото zdjęcia")

// nameOpeners begin names as well: "Oleh Petrenko", "Di Maio", "Na Young". In a
// known author field two such words are a name.
var nameOpeners = words.WordSet("oleh na di af par story od text")

// OtherCredits are the words that open a credit of somebody who did not write
// the story: "Photo by", "Fact-checked by", "Quelle: dpa". What follows them
// does not count.
var OtherCredits = words.WordSet(`photo photos photograph photographs photography photographed foto fotos fotograf fotografía
	image images bild bilder illustration illustrations illustrated graphic graphics video audio edited editing
	translated translation redigiert editado editada edición edição édité éditée übersetzt traduit traduzione traducción reviewed fact-checked factchecked checked tested
	h/t medically updated fact directed produced source sources quelle quellen credit credits fuente fonte zdroj kilde
	źródło источник джерело editor: sponsored presented recommended copyright © ® redigerad kaynak sumber redaktör: fotoğraf kamera zdjęcia foto’s foto's kuvat kuva fotók fotó снимки фотографии ảnh
	写真 翻訳 翻訳者 图 фото 图片 摄影 攝影 编辑 編輯 责任编辑 責任編輯 责编 来源 來源 校对 審核 사진 편집 المصدر تصوير تحرير`)

// Conjunctions stand between two authors. See ambiguousConjunctions for those
// that also stand inside names.
var Conjunctions = words.WordSet(`and und et og och ja ve dan và și şi és oraz sowie plus ir un dhe eta in-collaboration
	y e i en a и і й та και و ו with mit avec con med com agus`)

// ambiguousConjunctions also stand inside names or before a place: "Ortega y
// Gasset", "Puig i Cadafalch", "Ana Gil en Madrid".
var ambiguousConjunctions = map[string]joinKind{
	"y": joinSurname, "e": joinSurname, "i": joinSurname,
	"en": joinPlace, "a": joinPlace,
}

// particles are the small words inside names.
var particles = words.WordSet(`van von vom der den dem de del della dello degli dei di da dos das do du la le les el al los las
	bin bint binti ibn ben ter ten te ter zu zum zur af av het op 't d' st st. san abu abd ul ur bt bte a/l a/p`)

// articles in small letters after a by-word make it a part of what
// follows: "Von der Leyen", "Di la".
var articles = words.WordSet("der dem den die das la le los las il lo gli")

// titles stand before a name, and the full stop behind them ends nothing. Those of three
// letters are too short to end a part: "Dr.", "Mrs.".
var titles = words.WordSet("prof. profa. dott. capt. mons.")

// retired says in brackets that somebody had the rank before it.
var retired = words.WordSet("ret ret. retd retd. rtd rtd. retired")

// suffixes belong to the name before them, after a comma or without.
var suffixes = words.WordSet("jr jr. sr sr. ii iii iv")

// tails begin what follows a name without a comma: where, for whom, of what.
var tails = words.WordSet(`in for at from of via near on für aus bei im pour à au aux depuis desde para dal dalla per från
	för fra til voor uit på tại в из для у з dari untuk di`)

// degrees follow a name: "Ana Pérez, M.D.".
var degrees = words.WordSet(`md m.d. m.d phd ph.d. ph.d mba msc m.sc. bsc ms ma ba mph rn rd rdn ldn dvm vmd dds dmd jd j.d. esq
	esq. cfa cfp cpa cepf facp faclm faap lcsw psyd psy.d. edd ed.d. dphil pharmd llm llb cpp psp frcs mbbs meng
	crpc cfp® cepf® nd dpt fache pe`)

// roles are the words that make a phrase a role: "Staff Writer".
var roles = words.WordSet(`writer writers reporter reporters correspondent correspondents editor editors columnist columnists
	journalist journalists contributor contributors producer critic analyst fellow intern freelancer freelance author
	authors blogger photographer photojournalist anchor presenter host director manager officer ceo cto cfo coo founder
	co-founder cofounder president vice-president professor lecturer expert specialist strategist consultant attorney
	lawyer dietitian physician researcher reviewer meteorologist technologist psychologist psychiatrist historian therapist laureate economist marketer chairman chairwoman secretary
	minister representative coordinator educator educators gardener horticulturalist photographers engineer developer designer owner administrator scientist
	redakteur redakteurin redaktor redaktorin redaktion autor autorin korrespondent korrespondentin journalistin reporterin
	kolumnist kolumnistin volontär volontärin leiter leiterin ressortleiter chefredakteur chefredakteurin herausgeber
	chefreporter mitarbeiter mitarbeiterin
	journaliste correspondant correspondante rédacteur rédactrice envoyé envoyée spécial spéciale chroniqueur chroniqueuse
	éditorialiste rédaction
	corresponsal periodista redactor redactora enviado enviada especial columnista colaborador colaboradora editora
	redacción jornalista correspondente repórter colunista redação
	giornalista corrispondente inviato inviata redattore redattrice redazione verslaggever redacteur redactie
	journalisten redaktør redaktör skribent kommentator toimittaja toimitus dziennikarz dziennikarka korespondent redakcja
	novinář redaktorka újságíró szerkesztő корреспондент журналист журналистка обозреватель редактор редакция спецкор
	кореспондент кореспондентка журналіст журналістка muhabir muhabiri muhabirimiz yazar yazarı editör editörü gazeteci wartawan pewarta
	jurnalis kontributor 기자 특파원 논설위원 선임기자 인턴기자 객원기자 수습기자 전문기자 칼럼니스트 기고가 교수 앵커
	مراسل مراسلة محرر صحفي صحافي`)

// pressRoles are the roles that only people who write stories have: they mark a
// line as a credit, as "manager" does not.
var pressRoles = words.WordSet(`author autor autorin contributor contributors writer writers reporter reporters correspondent correspondents editor editors columnist columnists
	journalist journalists redakteur redakteurin korrespondent korrespondentin journalistin reporterin kolumnistin volontär
	volontärin journaliste correspondant correspondante envoyé envoyée chroniqueur éditorialiste corresponsal periodista redactor
	redactora enviado enviada columnista jornalista correspondente repórter colunista giornalista corrispondente inviato inviata redattore redattrice
	verslaggever redacteur redaktør redaktör toimittaja dziennikarz dziennikarka korespondent novinář redaktorka újságíró корреспондент
	журналист журналистка обозреватель спецкор кореспондент кореспондентка журналіст журналістка muhabir muhabiri wartawan pewarta jurnalis
	기자 특파원 논설위원 مراسل مراسلة`)

// roleEndings make a single word a role: "Wirtschaftsredakteurin".
var roleEndings = []string{
	"redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter", "reporterin", "redaktør",
	"redaktör", "journalist", "journaliste", "redaktion",
}

// roleWords belong to a role without making one: "Senior Political". The role
// is cut off a name at the first of them.
var roleWords = words.WordSet(`senior junior staff chief deputy political politics government county council police associate assistant managing contributing special
	news travel sports sport business national international foreign european executive editorial digital investigative
	investigations health science tech technology technical culture features feature general lead principal former guest
	freelance education environment climate crime court courts city state regional local financial finance economics
	economic education entertainment consumer digital data defence defense diplomatic royal showbiz lifestyle head vice
	global asia africa europe washington music film fashion food personal property opinion opinions audience
	contributing night weekend royal lobby legal religion transport energy media content marketing privacy security
	farming agriculture agricultural rural environmental housing industry industrial employment parliamentary aviation shipping
	maritime affairs arts theatre literary investigation community communities infrastructure wildlife cricket rugby football
	racing golf tennis athletics
	washington-based independent our own nuestro nuestra notre unser unsere unserer unserem unseren onze nostro nostra nosso nossa
	vår vores
	grand grande haut leitender leitende stellvertretende stellvertretender freier freie politischer
	специальный собственный специальная собственная власний власна спеціальний спеціальна специальна`)

// outletWords make a phrase the name of a paper, a station or a site.
var outletWords = words.WordSet(`news newspaper newspapers times post tribune herald gazette chronicle telegraph guardian observer
	broadcasting magazine media online network journal daily weekly today press agency bureau wire newswire zeitung tageblatt
	anzeiger rundschau nachrichten presse agentur agenturen agentura agences agence agencia agencias agenzia diario
	periódico radio tv television télévision televisión rundfunk blog podcast university institute foundation
	publishing research shimbun globe newsroom group inc inc. ltd ltd. llc gmbh corporation company associates studios
	ag corp corp. division internet web www blogs newsletter digital international`)

// stationEnds stand behind the letters of a station: "BBC News".
var stationEnds = words.WordSet("news sport sports radio")

// teams are authors of several heads. With a name of their own they are kept
// after another name, too: "Ana Pérez, Gear Team".
var teams = words.WordSet(`team desk staff editors redaktion newsroom newsdesk board committee rédaction redacción redazione
	redação redakcja redactie toimitus редакция`)

// institutes have "of", "for" and "and" inside their names: "Center for Water
// and Soil".
var institutes = words.WordSet(`department ministry center centre institute council association office society foundation agency
	university college school bureau committee commission federation museum hospital ministerium institut verband
	ministerio instituto ministère`)

// Agencies are the news agencies that sign as authors. The whole name counts, in
// lower case.
var Agencies = places.BylineAgencies()

// NamesAgency reports whether a name is one of Agencies; upper and lower case are alike.
func NamesAgency(name string) bool { return Agencies[strings.ToLower(name)] }

// placeStarts begin places of two words that follow a name.
var placeStarts = words.WordSet("new los las tel hong buenos rio kuala addis cape bad são sankt saint st. abuja abidjan washington mexico")

// months show that a number after them is a date. In most other languages the
// day comes first and is a number itself.
var months = words.WordSet(`january february march april may june july august september october november december jan feb mar apr
	jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`)

// days are dates by themselves.
var days = union(dates.Weekdays(dates.InCredits), words.WordSet("today yesterday heute gestern"))

// dateLabels announce a date or a count: "Published January 14".
var dateLabels = words.WordSet(strings.Join(dates.Labels(dates.InCredits), " "))

// dateLinks stand between a name and its date.
var dateLinks = words.WordSet("hace vor há on am le el il op den em at um vom kl kl. del der las em dne dnia в от في در στις pe pada lúc vào - the")

// dateNouns open, or end, the labels of dates that have several words: "Дата публикации:", "Giriş Tarihi:".
var dateNouns = words.WordSet("date tarihi data fecha datum dato дата تاريخ تاریخ תאריך ngày cập yayın آخر تم आखरी")

// timeUnits follow a number that is no part of a name: "5 min read".
var timeUnits = words.WordSet(`min mins minute minutes hour hours day days week weeks month months year years ago h hrs hr uhr sec
	minuten stunden tagen minutos minuti heures comments comment views posts kommentare shares`)

// uiWords open the UI text that stands beside credits: buttons and links.
var uiWords = words.WordSet(`share shares follow following save print email e-mail mail comment comments kommentare bookmark read
	listen watch live copy link facebook twitter linkedin instagram whatsapp reddit pinterest x contact subscribe
	view more see about sign log paid post posts member members joined admin offline alles alle weitere über zeige min mins minute minutes folgen teilen merken partager compartir condividi
	delen dela del drucken kommentieren imprimer imprimir compartilhar stampa add-comment reply discuss get show hide + - min. x.com written tips mehr 공유 구독 关注 分享 シェア フォロー`)

// trailingUIWords end a name that UI text follows without a separator: "Ana
// Pérez Follow".
var trailingUIWords = words.WordSet("share shares follow following folgen seguir suivre segui twitter facebook linkedin instagram email e-mail rss view search")

// buttonWords end a name where nothing but the texts of buttons follows. Inside a name they may be
// part of it.
var buttonWords = words.WordSet("discuss comment comments print kommentare kommentieren drucken imprimer imprimir compartir compartilhar partager condividi stampa teilen merken bookmark subscribe leave")

// beforeButtons belong to the texts of buttons, too: "No Comment", "Add New Comment".
var beforeButtons = words.WordSet("no one new keine kein")

// buttonObjects are what buttons do something with: "Copy Link", "Save Article".
var buttonObjects = words.WordSet("a your article articles story page link this to artikel artículo artigo articolo")

// tipWhom end the links "Tips meg" and "Tips oss" behind a name.
var tipWhom = words.WordSet("meg oss")

// nobody is what systems write if there is no author.
var nobody = words.PhraseSet(`admin|administrator|unknown|none|null|undefined|n/a|root|author|by|user|webmaster|default|test|
	red|red.|not specified|no author|super user|superuser|wordpress|site admin|webadmin|nan|false|true|-|share|name|email|정보|섬네일|소개|프로필|구독|文|攝|摄|圖|图`)

// commonWords are words of navigation and headlines that are no part of a name;
// an unmarked line with one of them is no credit.
var commonWords = words.WordSet(`the a of this that these your our my all home news world politics sport sports business opinion culture policy privacy
	terms cookie cookies contact about us sign log register subscribe newsletter newsletters menu search share read more comment comments
	advertisement related latest stories story breaking video photo photos gallery climate change house united states
	kingdom nations prime minister president supreme court real estate how why what when where who is are was could should
	in-depth editor's picks special report market markets stock money health science tech technology food travel style
	life arts music movies games weather local national international europe asia africa america middle east north south
	west premier league cup champions artificial intelligence social media data center service services customer support
	help year years public rights reserved all-rights settings account shop store jobs careers advertise press release kit
	site map follow next previous back forward load show hide skip main content key points takeaways table contents topics
	guidelines disclosure profile process archive posts frequently asked questions editorial team staff podcast podcasts
	crossword puzzles you we i it me they with without up for from into over under off out and or but not yes does did get
	give go make find buy sell try use using starts learn need want every most other others all-new best top right now
	late early just only also both each here there then than too very good better great big small accounts app apps plan
	plans program programs project projects product products tool tools guide guides tips results test tests reviews
	review pricing price prices card cards loan loans bank banks credit insurance software systems system company
	companies business-class industry industries resources resource documents forms form options option payment payments
	security statement download downloads feeds list lists library libraries schedule standings scores teams players
	football basketball baseball hockey golf tennis racing university college school schools education research partners
	partner events event shopping deals deal gifts gift home-page homepage mode version edition issue issues episode
	episodes series season chapter part section sections cars car phone phones devices wireless internet mobile website
	websites domain hosting email address number für mit und oder aus eine pour avec dans para della delle dei и в на по с
	startseite politik wirtschaft kultur wissen datenschutz impressum kontakt nutzungsbedingungen mehr aktuell accueil
	politique économie société contactez-nous mentions légales portada economía sociedad deportes privacidad aviso legal
	cronaca economia chi siamo главная новости политика
	modal enlarge zoom image hinweis web history font fonts size text links link useful printer printable friendly print feedback send toggle sidebar navigation
	language languages choose select channel channels bigger smaller larger default sunny cloudy rain temp temperature forecast
	itinerary quote draft coming attractions questions html full pm edt pst gmt coupon coupons classifieds obituaries
	horoscope horoscopes lottery chat forum forums message messages password username login logout submit reset reload
	zarejestruj zaloguj się kup przeczytaj polecamy zobacz więcej czytaj strona główna szukaj
	verwandte anmelden registrieren suche suchen drucken merken weitere themen artikel startseite schriftgröße
	imprimer partager envoyer articles liés rechercher connexion inscription abonnez-vous lire aussi
	imprimir compartir enviar buscar relacionadas relacionados noticias notícias iniciar sesión compartilhar também
	stampa invia condividi cerca accedi registrati leggi anche correlati articoli
	afdrukken delen zoeken inloggen gerelateerd nieuws relaterade relaterte
	παρόμοια παρομοια θέματα θεματα σήμερα σημερα αρχική αρχικη σχετικά άρθρα διαβάστε επίσης επικοινωνία αναζήτηση σύνδεση
	материалы теме перечень изданий читайте также поиск войти регистрация подписка реклама контакты рубрики архив
	yazdır paylaş gönder giriş kayıt ilgili haberler`)

// commonSurnames are those of commonWords that are surnames behind a given name: "Ana Price".
var commonSurnames = words.WordSet("price best house bank banks west north read story case post page big small rain friendly font quote")

// notNames are what follows a by-word without being a name: "by popular demand",
// "sort by price".
var notNames = union(sayings, means, deadlines, sortKeys)

// sayings are set phrases with a by-word: "by the way", "por favor", "by design".
var sayings = words.PhraseSet(`the numbers|the way|the book|the end|the time|the sea|the rules|the people|numbers|design|default|
	popular demand|accident|law|nature|proxy|invitation|appointment|far|all|qué|que|favor|ejemplo|fin|exemple|più|nuevo|contra|seite`)

// means say how something is done or reached: "by phone", "by land".
var means = words.PhraseSet("telephone|phone|email|land|foot|hand")

// deadlines say when something is done: "by January".
var deadlines = words.PhraseSet("now|then|january|february|march|april|june|july|august|september|october|november|december")

// sortKeys are the properties by which pages sort, filter and group: "by price".
var sortKeys = words.PhraseSet(`category|topic|date|region|country|state|city|type|popularity|rating|price|subject|industry|location|
	need|manufacturer|role|size|company size|use case|event type|specialty|occasion|functionality|function|brand|product|
	department|team|solution|solutions|year|month|day|title|age|gender|room|color|colour|style|material|author|grade|level|
	genre|language|keyword|service|interest|audience|goal|channel|platform|feature|issue|series|model|make`)

// chineseSurnames are the first characters of most Chinese names: after 记者
// without a colon only a name may follow, not "记者从市公安局获悉".
const chineseSurnames = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞樊兰殷施陶洪翟安颜倪严嚴牛温芦季俞章鲁葛伍韦申尤毕聂柴焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华褚"

// A joinKind says what an ambiguous conjunction does between a whole name and a
// single word.
type joinKind int

const (
	joinAuthors joinKind = iota // two authors, as everywhere else
	joinSurname                 // one name with two surnames
	joinPlace                   // a name and where it was
)
