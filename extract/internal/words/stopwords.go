package words

import (
	_ "embed"
	"iter"
	"strings"
)

// IsStopWord reports whether a lower-case word is among the common words of any
// language known.
func IsStopWord(word string) bool { return FrozenSet(stopWordTable).Has(hashOfWord(word)) }

// stopWordTable has the hashes of the stop words. Every word of a page is looked up in it: a
// few of a hundred million others share a hash with one, which the comparison of texts that
// this spares would tell apart. After a change of a list it is written anew by go test
// ./extract/internal/words -update, as languageTable is.
//
//go:embed stopwords.table
var stopWordTable []byte

// StopWords returns the common words of all languages known, some of them more
// than once.
func StopWords() iter.Seq[string] {
	return func(yield func(string) bool) {
		for list := range stopWordLists {
			for word := range strings.FieldsSeq(list) {
				if !yield(word) {
					return
				}
			}
		}
	}
}

// stopWordLists yields the lists of common words of all languages known.
func stopWordLists(yield func(string) bool) {
	for _, profiles := range sharedScripts {
		for _, profile := range profiles {
			if !yield(profile.words) {
				return
			}
		}
	}
	for _, words := range scriptWords {
		if !yield(words) {
			return
		}
	}
}

// hashOfWord is the hash that Measure gives a word in lower case.
func hashOfWord(word string) uint32 {
	hash := uint32(FNVOffset32)
	for _, r := range word {
		hash = HashRune(hash, r)
	}
	return hash
}

// A wordProfile is what distinguishes a language from others in the same
// script.
type wordProfile struct {
	tag string
	// letters beyond a to z (or beyond the letters that all languages of its
	// script share) that the language needs, lower-case.
	letters string
	// words are its commonest words, lower-case, apostrophes cut as in
	// "l'eau" -> "l" "eau". Words that near relatives write differently
	// (gde/gdje, tjedan/sedmica) are in as well: they decide between them.
	words string
}

// latinProfiles are the languages distinguished by words and letters in Latin
// script.
var latinProfiles = []wordProfile{
	{"en", "", `the of and to in a is that for it was on with as he be at by are this have from or had not but they his
		which you were her she there would their we been has will more when who one all if about said what can its
		after into than other up out could them so also over two first people how because my your i me no do only some
		just like while where those`},
	{"de", "äöüß", `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden
		aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor
		zur bis mehr durch man sein wurde sei hatte kann gegen vom wenn ich wir sagte diese unter jahr jahren schon`},
	{"fr", "àâçéèêëîïôùûœ", `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
		sont avec son ou été l d qu s n c j aux cette ont mais comme ses sa nous vous elle fait leur deux ils aussi après
		être même tout selon était ans entre dont on sans où leurs contre avait avant depuis ces si y`},
	{"es", "áéíóúñü", `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha
		me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi
		porque han yo hay puede todos así nos ni tiene él donde ese cada después aunque durante según dijo ella`},
	{"pt", "áâãàçéêíóôõú", `de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à
		seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me
		esse eles você essa num nem suas às foi são está ser há ter tem anos foram disse segundo ainda era pode`},
	{"gl", "áéíóúñ", `de a o que e do da en un para con non unha os no se na por máis as dos como pero ao el das á seu
		súa ou cando moi nos xa eu tamén só polo pola ata iso ela entre despois sen mesmo aos seus quen nas foi son está
		ser hai ten anos dixo segundo aínda esta este polos polas estas estes dun dunha cun cunha nunha nun onde porque`},
	{"ca", "àçéèíïóòúü", `de la el i que en a els les un del per amb una no es és al dels l d s ha més com però seu
		seva va ser han són ja aquest aquesta també o si pel fins quan sobre molt tot entre dos segons anys ho hi ens li
		perquè sense pels durant això des on qui fer fet té ara nou després era`},
	{"it", "àèéìòù", `di e il la che in un a per è una del non si da i le con sono della al nel dei come più l alla ha
		delle su anche gli dal ma lo nella o se degli dalla all dell nell dall questo questa suo sua ci hanno era stato
		stata essere anni due dopo tra dai alle ai sul sulla molto così fra cui già ancora prima solo quando c perché`},
	{"ro", "ăâîșțşţ", `de și în a la cu pe că nu o un din care se pentru mai au al să este ce ale fi sau lui prin fost ca
		dar după până sunt între cel cea lor ei am va iar unei unui ani doar acest această acesta foarte său sa despre
		fără într dintre către şi când ar cum două astfel unde`},
	{"nl", "ëïé", `de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar
		worden door over heeft hebben was had deze die ze hij wordt tot meer we kan al geen werd wel zich dit onder haar
		hun veel mensen jaar ons zo moet wat wie tegen tussen na volgens zij waar omdat`},
	{"af", "êëéô", `die van en in is het n dat te vir op nie met om hy sy wat was aan ook as sal by kan een uit hulle jy
		ek ons word wees of maar daar hierdie nog deur soos meer tot haar oor baie moet gesê toe sê na se hul voor wanneer
		twee jaar mense sou`},
	{"lb", "äëéöü", `an ass et den vun op ze mat fir déi net och en eng hunn sech um wéi no hat dat awer bei vum zu sinn
		ginn am gouf däer deen dës der engem goufen huet wat nach si hien mir als nëmmen virun well iwwer kënnen duerch
		ouni méi joer`},
	{"da", "æøå", `og i at det er en til af på for med der den de ikke som har et var han fra men om sig vi så kan også
		ved efter jeg blev ud eller når op være skal havde bliver mere over hun nu da man blevet mod hvor hvis mange siger
		alle år kun noget meget hvad selv sin nogle hans deres vil mellem`},
	{"nb", "æøå", `og i det er på som en til for med at av de ikke har den å han om et fra var men seg vi så kan også
		ved etter jeg ble ut eller når opp være skal hadde blir mer over hun nå da man blitt mot hvor hvis mange sier alle
		år bare noe mye hva selv sin noen hans få både dette fikk deres vil mellom`},
	{"nn", "æøå", `og i det er på som ein til for med at av dei ikkje har den å han om eit frå var men seg vi så kan også
		ved etter eg vart ut eller når opp vere skal hadde blir meir over ho no då blitt mot kvar viss mange seier alle år
		berre noko mykje kva sjølv sin nokon desse vore mellom gjer deira ikkje`},
	{"sv", "åäö", `och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan
		man när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla
		andra mycket än då sedan över bara blir upp även vad två vill mer hur mellan många`},
	{"is", "áðéíóúýþæö", `og að í á sem er það til við var en með um fyrir ekki hann af hún því eru ég frá verið hefur
		eftir þá þegar þar þeir kom vera þess svo upp þetta segir eða ár bara mjög hafa hafði vegna nú sér út þau hjá
		sagði þeim hans yfir sé einnig`},
	{"fo", "áðíóúýæø", `og at í á sum er tað til við var hevur fyri ikki hann av hon tí eru eg frá verið eftir tá har
		teir kom vera so upp hetta sigur ella ár bara nógv hava hevði nú seg út tey hjá segði teimum hansara um tann tær
		eisini skal fleiri`},
	{"fi", "äö", `ja on ei että se hän oli mutta myös kun ovat tai ole joka jos niin kuin mukaan vuoden sen jo sekä
		kanssa mitä jotka hänen ollut minä olla nyt koko vain ne voi tämä tämän sitä vielä kaikki noin siitä eivät sanoo
		kertoo vuonna ennen jälkeen olisi mukaan joiden olivat jossa`},
	{"et", "äöüõ", `ja on ei et see oli ka kui mis ta aga või oma ning selle kes pole mitte mida siis veel nii välja juba
		oleks tema eest olid kus seda ole aasta nagu sest pärast kuid üle ütles enne ma nad neid vaid peale kohta
		kõik kaks olnud sellest`},
	{"lv", "āčēģīķļņšūž", `un ir ar par no uz ka tas kas bet lai arī kā pēc vai tika gada pie to līdz ne nav viņš tā gan
		bija būs pirms vēl jau ko tikai tiek viņa jo gadā latvijas šo savu starp kad ja kur tur šis šī ļoti var kuri viņi
		vairāk šogad`},
	{"lt", "ąčęėįšųūž", `ir kad į tai yra su o iš kaip bet ne jis metų dėl apie tik nuo jau ar ši kuris buvo taip pat po
		dar už per prie lietuvos gali bus labai kurie dabar savo jie tarp jo kai kas kuri kurių daug iki nėra tačiau kur
		mes ji šis pagal sakė ant be`},
	{"pl", "ąćęłńóśźż", `w i na z się nie do to że jest o jak od po co za ale przez dla ma jego czy tym są tak może być
		tylko był było już oraz przy która który które jej ich też bardzo lat roku ze jednak będzie także ten tego została
		został jeszcze pod nad kiedy aby będą mówi według`},
	{"cs", "áčďéěíňóřšťúůýž", `a v se na je že s z do o to i ve k za po pro jako ale by jsem jeho jsou od při které který
		která podle jen když už bylo byl byla také až nebo mezi být může této ze tak roku let před však jak pod než jejich
		pouze tím ještě bude řekl není kde jsme proto protože`},
	{"sk", "áäčďéíĺľňóôŕšťúýž", `a v sa na je že s z do o to aj vo k za po pre ako ale by som jeho sú od pri ktoré ktorý
		ktorá podľa len keď už bolo bol bola tiež až alebo medzi byť môže tejto zo tak roku rokov pred však pod ich iba
		tým ešte bude nie sme či povedal kde ktorí pretože sme`},
	{"sl", "čšž", `in je v na se da za so z ki pa tudi ne po o pri bi kot še leta ali od do bil bila iz s to tako kar le
		med več lahko ob pred ni že sem jih ko bo njegov ker kjer vse samo zelo brez tem prav smo svoje nekaj leto bodo
		kako njihov dejal ter`},
	{"hr", "čćđšž", `i u je na se da za su od s a o koji što će kao iz do nije bi ne po samo koja više te biti bio tko
		tijekom također ili ali kako prema nakon sve koje godine prije može njegov zbog još tjedan tjedna tisuća hrvatske
		ovdje gdje mjesto vrijeme dvije uz jer europske bila bilo uvjet nitko netko pri`},
	{"bs", "čćđšž", `i u je na se da za su od s a o koji što šta će kao iz do nije bi ne po samo koja više biti bio ko
		tokom također ili ali kako prema nakon sve koje godine prije može njegov zbog još sedmica sedmice hiljada bosne
		bih hercegovine ovdje gdje mjesto vrijeme dvije uz jer evropske historija kazao općine uslov bila bilo niko neko`},
	{"sr", "čćđšž", `i u je na se da za su od s a o koji što šta će kao iz do nije bi ne po samo koja više biti bio ko
		tokom takođe ili ali kako prema nakon posle sve koje godine pre može njegov zbog još nedelje hiljada srbije ovde
		gde mesto vreme dve uz jer evropske rekao deo reč uslov bila bilo niko neko sledeće`},
	{"hu", "áéíóöőúüű", `a az és hogy nem is egy ez volt meg csak már de ha mint még van el ezt azt vagy lehet sem azonban
		után szerint között amely mert kell pedig ki be ami aki évben két majd nagyon olyan itt lesz akkor ezek minden
		most nincs mondta illetve arra egyik első amit`},
	{"tr", "çğıöşüâî", `ve bir bu da için de ile çok olarak daha olan gibi kadar sonra ne ama en her o ki var değil mi
		olduğu yeni ise oldu göre ben biz önce iki şey onun kendi bunu dedi ancak zaman olduğunu ilk yıl eden büyük
		tarafından üzerinde etti yok ya veya etmek`},
	{"az", "çəğıöşü", `və bir bu da üçün də ilə çox olan kimi qədər sonra nə amma ən hər o ki var deyil olduğu yeni isə
		oldu görə mən biz əvvəl iki onun öz bunu dedi ancaq edib olub il ilk tərəfindən edir olaraq haqqında daha ya heç
		yox olunub edilib`},
	{"uz", "", `va bir bu uchun bilan ham edi bo deb esa kerak lekin yoki juda har u men biz unda keyin qilish mumkin
		emas bor yil haqida lib lgan qildi ekan shu barcha kabi yilda o zbekiston keng yangi eng orqali bo lib qilgan
		hamda`},
	{"ku", "çêîşû", `û li ku di de bi ji bo ew ev me hat jî na her wek xwe gelek kir e ye ya yên dike heye bû an lê da hin
		nav ser herî piştî tu min we dê kurdistanê vê wan hatin`},
	{"vi", "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ", `và của là có được cho trong không với
		các một những người này đã để khi đến ra như từ tại cũng vào về năm ở nhiều sẽ phải nên còn bị trên sau đó theo
		làm rằng nhưng hơn thì mà ông hai tôi việc lại nước`},
	{"id", "", `yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah ke juga oleh sebagai bisa ada mereka
		karena telah lebih saat tersebut kata tahun para atau sudah saya kami bahwa seperti namun hingga hanya serta
		menjadi setelah orang ia masih dapat secara sebut antara dia bagi anda kita belum ujar melakukan jika beberapa
		agar kepada mengatakan saja lalu apa berikut sendiri`},
	{"ms", "", `yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah ke juga oleh sebagai boleh ada mereka
		kerana telah lebih ketika tersebut kata tahun para atau sudah saya kami bahawa seperti namun hingga hanya serta
		menjadi selepas orang beliau masih dapat secara antara bagi anda kita katanya berkata kepada jika beberapa
		supaya turut pihak negara manakala daripada terhadap lagi berkenaan sahaja tiada apa berikut sendiri`},
	{"tl", "ñ", `ang ng sa na at mga ay ni si para hindi ito kung may nang din rin pa lang siya sila ko mo niya nila
		kanyang kanilang pero dahil isang isa mula noong naman ayon ngunit kaya walang wala pang ako kami tayo ka nito
		iyon dito upang habang mayroon`},
	{"ceb", "ñ", `ang sa nga ug mga si ni kay ngadto usa ka dili wala siya nila kini iyang gikan adunay apan unsa niini
		alang mao usab kaniadto kon ilang diha samtang tungod human matod`},
	{"sw", "", `ya na wa kwa ni katika za la kuwa cha hiyo huo huyo hao huu hii hizo lakini pia yake yao wake wao kama au
		baada kutoka alisema amesema vya mwaka watu hilo sana bila hivyo nchi mwa si kuhusu kwamba ambayo ambaye ambao ili
		zaidi juu bado hata kila moja pamoja`},
	{"so", "", `iyo oo ka ku in waxaa ayaa uu ee la si u waa ah lagu kale waxay isaga soo loo dadka kadib inay ugu sheegay
		badan aan ayay kuwa markii hadda laga isku waxa ayuu inuu halkaas`},
	{"ha", "ƙɗɓ", `da na a ta ya ba ne ce wannan ga su ke mai shi wani yana cikin domin kuma amma daga sun an don wata sai
		kan duk ko yi bayan wanda cewa tun aka kasar ƙasar masu zai`},
	{"yo", "àáèéẹìíòóọùúṣńǹ", `ti ní ń tí àwọn sí wọ́n tó kan fún pé bí náà ni ó jẹ́ kí láti ṣe yìí kò ati àti lọ sì gbogbo
		wọn nínú lórí òun mo ọjọ́ ọdún`},
	{"ig", "ịọụṅ", `na nke ndị ya n bụ ka a ọ dị ma o si ihe ga e ha maka kwuru nwere otu anyị mere niile onye nwa mgbe ị
		bụla ụlọ afọ`},
	{"zu", "", `ukuthi futhi kodwa noma ngoba kanye uma kuthi ngesikhathi lapho ukuba yini umuntu abantu lokhu kakhulu
		kusho khona nje manje bese ngemuva ngaphandle omunye yakhe wakhe labo le lo uthe bathi lesi lezi leli bonke konke
		njengoba emva unyaka kulo lalo laba ngu`},
	{"xh", "", `ukuba kwaye kodwa okanye kuba kunye xa ukuze ngexesha apho abantu umntu oku kakhulu yakhe wakhe le lo ngo
		uthi bathi eli ezi esi bonke konke njengoko emva nje ngoku into nangona phantsi phambi yona sele kwakhona kule
		malunga ngokutsho uthe aba unyaka`},
	{"sn", "", `uye kuti kana asi zvino vanhu ne wa ya mu ku pa zve nokuti iye ndi izvi ava iyo uyu vakati akati kubva
		mukati kwete zvakare zvose gore munhu ari aive vari`},
	{"rw", "", `na mu ku ya wa ko n y cyangwa kandi ariko ni ba aho ubwo abantu uyu iyi ibyo kuri nyuma avuga yavuze
		kugira ngo bya ari byo mu gihe rwanda icyo nta`},
	{"mg", "", `ny sy amin fa ho dia no izany eto tsy izy ireo mba na koa ary ao an satria olona momba ka efa rehefa misy
		mandritra fahafaha nandritra tao araka toy taona ity io`},
	{"ht", "èòà", `nan ak yon pou li yo ki sa pa te ap se gen fè moun tou oswa men lè tankou peyi konsa depi avèk anpil
		ayiti kote nou gouvènman paske sou`},
	{"eu", "ñ", `eta da ez du dira bat ere izan zen dute baina edo hau egin beste den zuen duen dela ditu baino gehiago
		horrek hori ondoren arte bere egiten behar bai oso izango nahi hala bi ziren zuten esan urte gabe dago batzuk
		bezala baita ari artean hainbat`},
	{"sq", "çë", `të e në dhe për i me një që nga u është më si nuk do ka ai kjo ky ju se por edhe ishte kanë janë pas
		duke mund tha deri së kur ajo ata tij tyre vetëm këtë kishte ose shumë ndërsa sot pa nëse ndaj gjatë`},
	{"ga", "áéíóú", `agus an na ar is i go a le sé do bhí atá ag ní seo leis chun ach mar tá sin sí bhfuil ó faoi iad as
		don gur mé nó nuair níos siad air féin dá sa den dúirt bhliain`},
	{"cy", "âêîôŵŷ", `y yn a i o ac yr ar mae ei am oedd wedi ond gan fod hyn sydd bod yw eu fel mewn roedd hefyd nid neu
		ôl gyda iawn dim un at wrth cael hynny bydd hi nhw gwneud cyn dros`},
	{"mt", "ċġħż", `li ta u il f fil biex din dan kien ma minn hija huwa dwar fuq jew iżda kif meta mill tal kienet aktar
		għal għall għandu tiegħu bħala kollha wara kull dawn jista mhux l qal`},
	{"eo", "ĉĝĥĵŝŭ", `la de kaj en estas al por ne kun kiu kiuj ke el li ĝi mi sed pri aŭ kiel ankaŭ tiu tiuj estis pli
		sur per post ĉar oni havas tre ĝis inter ĉi ŝi iliaj sia tamen`},
}

// cyrillicProfiles are the languages distinguished in Cyrillic script.
var cyrillicProfiles = []wordProfile{
	{"ru", "ёйщъыэ", `и в не на что я с он как это по но к из у за то все от его так о же для бы мы до был вы только или
		уже было если была при после также года году были она они еще их который которые когда может чтобы нет более об
		этом лет под без сказал время ещё будет между себя этого является`},
	{"uk", "іїєґйщ", `і в не на що я з він як це по але до із у за та все від його так про ж для ми був ви тільки або вже
		було якщо була при після також року році були вона вони ще їх який які коли може щоб немає більше цього років під
		без сказав час буде між себе є й через де`},
	{"be", "ёіўйыэ", `і ў не на што я з ён як гэта па але да са у за тое ўсё ад яго так пра ж для мы быў вы толькі ці або
		ужо было калі была пры пасля таксама года годзе былі яна яны яшчэ іх які якія можа каб няма больш гэтага гадоў пад
		без сказаў час будзе паміж сябе вельмі ёсць дзе гэты`},
	{"bg", "йщъ", `и на в за от да се е с по че не са ще като до при това си но бе които който която или има след само
		беше този тази част през във със още може бъде го към години му ние вече обаче между както един една всички според
		няма много където те тя той без`},
	{"mk", "ѓѕјљњќџ", `и на во за од да се е со по дека не ќе како до при тоа си но кои кој која или има само беше овој
		оваа преку што сè бил може биде го кон години му ние веќе меѓу еден една сите според нема многу каде тие таа тој
		без ги сум ја беа исто односно уште бидејќи рече`},
	{"sr", "ђјљњћџ", `и у је на се да за су од с а о који што шта ће као из до није би не по само која више бити био ко
		током такође или али како према након после све које године пре може његов због још недеље хиљада србије овде
		где место време две сада уз јер рекао део реч`},
	{"kk", "әғқңөұүһійыэ", `және бұл мен бен үшін деп бір да де осы ол еді бар көп болды болып қазақстан жыл туралы сондай
		ақ болған кейін бойынша деген екі керек жоқ өз немесе дейін онда біз жаңа ең тағы арқылы емес басқа қазір ғана
		сол бірақ пен отыр`},
	{"ky", "ңөүйыэ", `жана бул үчүн деп бир да ал эле бар көп болду болуп жыл тууралуу ошондой болгон кийин боюнча деген
		эки керек жок өз же чейин менен биз жаңы эң дагы аркылуу эмес башка азыр гана бирок кыргызстан болот`},
	{"mn", "өүйыэ", `нь юм байна бол энэ тэр ба болон гэж хийх монгол улсын дээр хүн оны байгаа байсан ч гэсэн бас тухай
		мөн нэг их болсон гэх юу манай хэрэг бид өөр дараа түүний үед хамгийн`},
	{"tg", "ғӣқӯҳҷйэ", `ва дар аз ба ки ин бо ҳам барои як аст буд шуд он сол аммо низ онҳо худ то ё бояд шуда кард кунад
		чунин гуфт ҷумҳурии тоҷикистон мешавад соли ҳар`},
}

// arabicProfiles are the languages distinguished in Arabic script.
var arabicProfiles = []wordProfile{
	{"ar", "ةىأإؤئيك", `في من على أن إلى التي عن مع الذي هذا هذه ما لا كان كما بعد ذلك بين قد لم قال خلال أو أنه كل حيث إن
		عام وقد قبل منذ حتى هو هي عند أي غير كانت يوم وفي ومن لكن تم وقال لها له وكان أكثر عليه فيها ولا تلك ثم هناك نحو`},
	{"fa", "پچژگکی", `و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد شود اما شده باید وی او هر ما
		اگر یا کند بود های دو دیگر بین سال دارد پس اند چه ها نمی بعد آنها کشور روز پیش`},
	{"ur", "پچژگکیٹڈڑںھہے", `کے کی میں سے کا اور ہے کو پر نے یہ کہ ہیں اس کہا بھی ہو کر نہیں تھا ایک جو تھے تھی گیا بعد وہ ان
		لیے ہوئے کیا ساتھ تو کرنے رہے ہی گئی گے دیا جس اپنے تک رہا جا گا ہوا یا`},
	{"ps", "پچژکیټډړڼښږځڅېۍګ", `د په او چې کې ته دی له سره یو دا هم نه کړي وي شوي ده ویلي باندې خو يې هغه څخه لپاره شي کړی ښه
		دي پر هغو کال دغه`},
	{"ckb", "پچژگکیەێۆڵڕڤئ", `لە و بە کە بۆ ئەو ئەم لەگەڵ هەر یەک ئەوەی دەکات نییە بوو دوای هەموو سەر کردن دا پێش لەسەر ساڵی ئەوە
		هەیە کرد دەبێت بەڵام نێوان`},
}

// devanagariProfiles are the languages distinguished in Devanagari.
var devanagariProfiles = []wordProfile{
	{"hi", "", `के में की है से का को और पर ने यह कि हैं इस भी हो कर नहीं था एक जो थे थी गया बाद वह उन लिए हुए क्या साथ तो करने रहे ही गई
		दिया जिस अपने तक रहा जा या कहा किया कुछ`},
	{"mr", "ळ", `आहे आणि या च्या ते व की त्या होते केले मध्ये नाही असे एक हा ही हे आहेत तर त्यांच्या होता म्हणून पण करण्यात साठी झाली झाले
		केला त्यांनी यांनी असून येथे काही अनेक होती मात्र`},
	{"ne", "", `र छ को मा ले भने पनि गरेको यो एक हुन थियो गर्न भएको छन् लागि त्यो का तर हो गर्ने उनले गरी छैन साथै बताए थिए अनि भन्ने
		रहेको हुने गरिएको`},
}

// hebrewProfiles, bengaliProfiles and ethiopicProfiles distinguish the rarer
// language of a script from the usual one.
var (
	hebrewProfiles = []wordProfile{
		{"he", "", `של את על לא הוא זה עם גם כי היא אל או כל אם יותר היה אני הם בין מה אבל רק לפני אחרי כך אך היו אין יש זאת
			כמו עד ידי הזה שלא לאחר ועל אמר כדי עוד להיות אשר שנים שלו פי הייתה ביום`},
		{"yi", "ײױװ", `און איז די אין פון אַז מיט דער צו דאָס האָט ער זיי נישט איך זיך אויף פֿון ווי אויך זענען וואָס ביי געווען דעם מען`},
	}
	bengaliProfiles = []wordProfile{
		{"bn", "রয়ড়", `এবং করে এই থেকে না ও হয় করা হয়েছে জন্য তার এ যে একটি সঙ্গে কিন্তু তিনি হবে আর বলেন পর সে করেন কথা কোনো তাদের
			ছিল মধ্যে আছে নিয়ে গত দিয়ে এক যা বা কি অনেক তবে করতে হয়ে বছর আগে`},
		{"as", "ৰৱ", `আৰু এই কৰা হৈছে বাবে পৰা লগত তেওঁ নাই কিন্তু কৰে এটা এখন মাজত বুলি যে হ'ল কৰিছে অসমৰ`},
	}
	ethiopicProfiles = []wordProfile{
		{"am", "", `ነው እና ላይ ውስጥ ግን ወደ ነበር እንደ ይህ ከ ሲሆን ያለ ጋር ሁሉ አንድ ናቸው ብቻ እስከ በኋላ መሆኑን ይህን የሚል ደግሞ ነገር ወይም ተብሎ የነበረው
			እንዲሁም ምክንያት በተለይ አለ ጊዜ ዓመት ሆኖም`},
		{"ti", "", `እዩ ኣብ ናይ ካብ እቲ ከም ግን ናብ ምስ ድማ እዚ ኣሎ ነቲ ነይሩ ዘሎ እውን ብምባል ኣብቲ እዮም ሰብ`},
	}
)

// scriptWords are stop words of languages that have a script of their own, for
// IsStopWord alone.
var scriptWords = []string{
	// Greek
	`και το να του η την της με για που ο από σε στο θα των είναι δεν στην τα τον ότι στη μια ένα οι στις αυτό ή τις κατά
	αλλά ως πως έχει τους μας ήταν αν όπως μετά πολύ έχουν στα όταν πιο μόνο προς ακόμη μεταξύ αυτή`,
	// Armenian
	`և է են որ ու մեջ եմ եր համար հետ այս իր այդ նաև մի ոչ բայց նրա որը եթե պետք մեր այն դեպի մինչև հետո ըստ միայն կամ էր
	էին ինչպես երբ շատ ապա իսկ թե`,
	// Georgian
	`და არის რომ ეს არ ამ იყო მისი რომელიც მის თუ მას როგორც ერთი შემდეგ ასევე უნდა მაგრამ იმ მიერ შორის შესახებ უფრო ან
	ისინი ძალიან მხოლოდ აქვს ის მათ რა`,
	// Tamil, Telugu, Kannada, Malayalam
	`என்று ஒரு இந்த என மற்றும் அவர் உள்ள இருந்து தான் அந்த அவர்கள் கொண்ட வேண்டும் மேலும் முதல் வரை இது அது என்ற பின்னர் போது செய்து
	உள்ளது அல்லது ஆனால் மூலம் நேற்று`,
	`ఈ ఒక ఆ మరియు కూడా నుంచి అని తన వారు అయితే ఉంది లో కోసం ఆయన చేసిన తెలిపారు ఉన్న ఇది వరకు అన్నారు పై ఉన్నాయి లేదు మాత్రమే చాలా
	తర్వాత కాదు`,
	`ಈ ಒಂದು ಮತ್ತು ಅವರು ಎಂದು ಆ ಇದು ಅವರ ಇದೆ ನಂತರ ಮೇಲೆ ಹಾಗೂ ಆದರೆ ಎಂಬ ಬಗ್ಗೆ ಮಾಡಿದ ಅವರಿಗೆ ಇಲ್ಲ ಹೇಳಿದರು`,
	`ഒരു ഈ എന്ന ആണ് എന്നാൽ നിന്ന് കൂടി ആ തന്നെ വേണ്ടി എന്ന് ഇത് അദ്ദേഹം അവർ ശേഷം മുതൽ വരെ മാത്രം ഇല്ല പറഞ്ഞു`,
	// Gujarati, Punjabi
	`છે અને આ કે માટે પણ એક તે હતી હતો હતા થી જે પર કરી સાથે નથી તો જ છો હોય બાદ તેમના`,
	`ਦੇ ਦੀ ਹੈ ਨੂੰ ਵਿੱਚ ਤੋਂ ਦਾ ਅਤੇ ਨੇ ਇਹ ਕਿ ਹਨ ਇਸ ਵੀ ਕੇ ਨਹੀਂ ਲਈ ਇੱਕ ਨਾਲ ਸੀ ਜੋ ਕਰ ਵਿਚ ਬਾਅਦ ਉਹ`,
	// Korean
	`이 그 것 수 등 및 있다 있는 했다 한 하는 위해 대한 대해 통해 이날 지난 또 더 그는 것으로 것이다 것은 함께 하지만 그러나 따라 관련
	때문에 모두 다른 가장 말했다 밝혔다 있다고 했다고`,
	// Chinese and Japanese, where a caller has cut words or characters
	`的 了 在 是 和 有 也 与 就 不 我 他 她 這 这 個 个 中 對 对 為 为 上 及 將 将 被 从 從 到 而 但 並 并 他们 我们 一个 没有`,
	`の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また もの という
	まで なる へ か だ これ によって により より による です ます`,
	// Thai, Lao, Khmer and Burmese, likewise
	`ที่ และ ใน การ เป็น ของ มี ได้ ไม่ จะ ให้ ว่า กับ จาก โดย แต่ ก็ นี้ ไป มา ซึ่ง อยู่ หรือ เพื่อ แล้ว กว่า ต้อง ยัง`,
}
