package dates

//lint:file-ignore ST1018 names of some scripts are written with invisible joiners

// monthNames has a line for each language: its name and the twelve months, each
// in the forms in which it is printed (inflected, abbreviated), with an
// underscore for a space. Case, accents and vowel marks do not matter, and
// abbreviations have no full stops, since readWord leaves them out: "มค" is
// printed as "ม.ค.". No name has more than two words, and none a hyphen, which
// readWord takes for a mark between day, month and year.
var monthNames = [...]string{
	"en january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec",
	"de januar jan jänner jän|februar feb feber|märz mär maerz mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
	"fr janvier janv|février févr fev|mars mar|avril avr|mai|juin|juillet juil juill jul|août|septembre sept|octobre oct|novembre nov|décembre déc",
	"es enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre sept setiembre sep set|octubre oct|noviembre nov|diciembre dic",
	"pt janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
	"it gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic",
	"ca gener gen|febrer febr|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov|desembre des",
	"gl xaneiro xan|febreiro feb|marzo mar|abril abr|maio|xuño|xullo xul|agosto ago|setembro set|outubro out|novembro nov|decembro dec",
	"eu urtarrila urt urtarrilaren urtarrilak|otsaila ots otsailaren otsailak|martxoa mar martxoaren martxoak|apirila api apirilaren apirilak|maiatza mai maiatzaren maiatzak|ekaina eka ekainaren ekainak|uztaila uzt uztailaren uztailak|abuztua abu abuztuaren abuztuak|iraila ira irailaren irailak|urria urr urriaren urriak|azaroa aza azaroaren azaroak|abendua abe abenduaren abenduak",
	"ro ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|octombrie oct|noiembrie nov|decembrie dec",
	"nl januari jan|februari feb|maart mrt mar|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|november nov|december dec",
	"af januarie jan|februarie feb|maart mrt|april apr|mei|junie jun|julie jul|augustus aug|september sep|oktober okt|november nov|desember des",
	"lb januar jan|februar feb|mäerz mäe|abrëll abr|mee|juni jun|juli jul|august aug|september sep|oktober okt|november nov|dezember dez",
	"da januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|november nov|december dec",
	"nb januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|november nov|desember des",
	"sv januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep|oktober okt|november nov|december dec",
	"is janúar jan|febrúar feb|mars mar|apríl apr|maí|júní jún|júlí júl|ágúst ágú|september sep|október okt|nóvember nóv|desember des",
	"fi tammikuuta tammi tammikuu tammikuun|helmikuuta helmi helmikuu helmikuun|maaliskuuta maalis maaliskuu maaliskuun|huhtikuuta huhti huhtikuu huhtikuun|toukokuuta touko toukokuu toukokuun|kesäkuuta kesä kesäkuu kesäkuun|heinäkuuta heinä heinäkuu heinäkuun|elokuuta elo elokuu elokuun|syyskuuta syys syyskuu syyskuun|lokakuuta loka lokakuu lokakuun|marraskuuta marras marraskuu marraskuun|joulukuuta joulu joulukuu joulukuun",
	"et jaanuar jaan jaanuaril|veebruar veebr veebruaril|märts märtsil|aprill apr aprillil|mai|juuni juunil|juuli juulil|august aug augustil|september sept septembril|oktoober okt oktoobril|november nov novembril|detsember dets detsembril",
	"lv janvāris janv janvārī|februāris febr februārī|marts martā|aprīlis apr aprīlī|maijs maijā|jūnijs jūn jūnijā|jūlijs jūl jūlijā|augusts aug augustā|septembris sept septembrī|oktobris okt oktobrī|novembris nov novembrī|decembris dec decembrī",
	"lt sausio saus sausis sau|vasario vas vasaris|kovo kov kovas|balandžio bal balandis|gegužės geg gegužė|birželio birž birželis bir|liepos liep liepa lie|rugpjūčio rugp rugpjūtis rgp|rugsėjo rugs rugsėjis rgs|spalio spal spalis spa|lapkričio lapkr lapkritis lap|gruodžio gruod gruodis grd gru",
	"pl stycznia sty styczeń|lutego lut luty|marca mar marzec|kwietnia kwi kwiecień|maja maj|czerwca cze czerwiec|lipca lip lipiec|sierpnia sie sierpień|września wrz wrzesień|października paź październik|listopada lis listopad|grudnia gru grudzień",
	"cs ledna led leden lednu|února úno únor únoru|března bře březen březnu|dubna dub duben dubnu|května kvě květen květnu|června čvn červen červnu|července čvc červenec červenci|srpna srp srpen srpnu|září zář|října říj říjen říjnu|listopadu lis listopad|prosince pro prosinec prosinci",
	"sk januára jan január|februára feb február|marca mar marec|apríla apr apríl|mája máj|júna jún|júla júl|augusta aug august|septembra sep september|októbra okt október|novembra nov november|decembra dec december",
	"sl januar jan januarja|februar feb februarja|marec mar marca|april apr aprila|maj maja|junij jun junija|julij jul julija|avgust avg avgusta|september sep septembra|oktober okt oktobra|november nov novembra|december dec decembra",
	"hr siječnja sij siječanj|veljače velj veljača|ožujka ožu ožujak|travnja tra travanj|svibnja svi svibanj|lipnja lip lipanj|srpnja srp srpanj|kolovoza kol kolovoz|rujna ruj rujan|listopada lis listopad|studenoga stu studeni studenog|prosinca pro prosinac",
	"bs januar jan januara|februar feb februara|mart mar marta|april apr aprila|maj maja|juni jun juna|juli jul jula|august aug augusta|septembar sep septembra|oktobar okt oktobra|novembar nov novembra|decembar dec decembra",
	"sq janar jan|shkurt shk|mars mar|prill pri|maj|qershor qer|korrik korr|gusht gush|shtator sht|tetor tet|nëntor nën|dhjetor dhj",
	"hu január jan januárban|február febr februárban|március márc márciusban|április ápr áprilisban|május máj májusban|június jún júniusban|július júl júliusban|augusztus aug augusztusban|szeptember szept szeptemberben|október okt októberben|november nov novemberben|december dec decemberben",
	"tr ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara",
	"az yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avqust avq|sentyabr sen sentyabrın|oktyabr okt|noyabr noy|dekabr dek",
	"uz yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avgust avg|sentabr sen|oktabr okt|noyabr noy|dekabr dek",
	"tk ýanwar ýan|fewral few|mart mar|aprel apr|maý|iýun|iýul|awgust awg|sentýabr sen|oktýabr okt|noýabr noý|dekabr dek",
	"id januari jan|februari feb pebruari|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt agst|september sep|oktober okt|november nov nopember nop|desember des",
	"ms januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos ogo|september sep|oktober okt|november nov|disember dis",
	"fil enero|pebrero peb|marso|abril|mayo|hunyo hun|hulyo hul|agosto|setyembre|oktubre|nobyembre nob|disyembre",
	"sw januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba",
	"so janaayo jannaayo|febraayo|maarso|abriil|maayo|juun|luulyo|agosto ogosto|sebtembar sebteembar|oktoobar|noofeembar|diseembar",
	"ha janairu|faburairu|maris|afirilu|mayu|yuni|yuli|agusta|satumba|oktoba|nuwamba|disamba",
	"zu januwari|februwari|mashi|ephreli|meyi|juni|julayi|agasti|septhemba|okthoba|novemba|disemba",
	"mt jannar jan|frar fra|marzu|april apr|mejju mej|ġunju ġun|lulju lul|awwissu aww|settembru set|ottubru ott|novembru nov|diċembru diċ",
	"ga eanáir|feabhra feabh|márta|aibreán|bealtaine beal|meitheamh meith|iúil|lúnasa|meán_fómhair mfómh|deireadh_fómhair dfómh|samhain samh|nollaig noll",
	"cy ionawr|chwefror chwef|mawrth|ebrill|mai|mehefin|gorffennaf gorff|awst|medi|hydref|tachwedd tach|rhagfyr rhag",
	"ru января янв январь|февраля февр февраль|марта мар март|апреля апр апрель|мая май|июня июн июнь|июля июл июль|августа авг август|сентября сент сентябрь сен|октября окт октябрь|ноября нояб ноябрь ноя|декабря дек декабрь",
	"uk січня січ січень|лютого лют лютий|березня бер березень|квітня квіт квітень|травня трав травень|червня черв червень чер|липня лип липень|серпня серп серпень|вересня вер вересень|жовтня жовт жовтень|листопада лист листопад|грудня груд грудень",
	"be студзеня сту студзень|лютага лют люты|сакавіка сак сакавік|красавіка кра красавік|мая май|чэрвеня чэр чэрвень|ліпеня ліп ліпень|жніўня жні жнівень|верасня вер верасень|кастрычніка кас кастрычнік|лістапада ліс лістапад|снежня сне снежань",
	"bg януари яну|февруари фев|март|април апр|май|юни|юли|август авг|септември сеп|октомври окт|ноември ное|декември дек",
	"mk јануари јан|февруари фев|март мар|април апр|мај|јуни јун|јули јул|август авг|септември сеп|октомври окт|ноември ное|декември дек",
	"sr јануар јан јануара|фебруар феб фебруара|март мар марта|април апр априла|мај маја|јун јуна|јул јула|август авг августа|септембар сеп септембра|октобар окт октобра|новембар нов новембра|децембар дец децембра",
	"uz-Cyrl январ янв|феврал фев|март мар|апрел апр|май|июн|июл|август авг|сентябр сен|октябр окт|ноябр ноя|декабр дек",
	"kk қаңтар қаң|ақпан ақп|наурыз нау|сәуір сәу|мамыр мам|маусым мау|шілде шіл|тамыз там|қыркүйек қыр|қазан қаз|қараша қар|желтоқсан жел",
	"el ιανουαρίου ιαν ιανουάριος|φεβρουαρίου φεβ φεβρουάριος|μαρτίου μαρ μάρτιος μάρ|απριλίου απρ απρίλιος|μαΐου μαΐ μάιος μάι|ιουνίου ιουν ιούνιος ιούν|ιουλίου ιουλ ιούλιος ιούλ|αυγούστου αυγ αύγουστος αύγ|σεπτεμβρίου σεπ σεπτέμβριος|οκτωβρίου οκτ οκτώβριος|νοεμβρίου νοε νοέμβριος νοέ|δεκεμβρίου δεκ δεκέμβριος",
	"hy հունվարի հնվ հունվար|փետրվարի փտվ փետրվար|մարտի մրտ մարտ|ապրիլի ապր ապրիլ|մայիսի մյս մայիս|հունիսի հնս հունիս|հուլիսի հլս հուլիս|օգոստոսի օգս օգոստոս|սեպտեմբերի սեպ սեպտեմբեր|հոկտեմբերի հոկ հոկտեմբեր|նոյեմբերի նոյ նոյեմբեր|դեկտեմբերի դեկ դեկտեմբեր",
	"ka იანვარი იან იანვარს|თებერვალი თებ თებერვალს|მარტი მარ მარტს|აპრილი აპრ აპრილს|მაისი მაი მაისს|ივნისი ივნ ივნისს|ივლისი ივლ ივლისს|აგვისტო აგვ აგვისტოს|სექტემბერი სექ სექტემბერს|ოქტომბერი ოქტ ოქტომბერს|ნოემბერი ნოე ნოემბერს|დეკემბერი დეკ დეკემბერს",
	"ar يناير|فبراير|مارس|أبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
	"ar-SY كانون_الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين_الأول|تشرين_الثاني|كانون_الأول",
	"ar-DZ جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
	"fa ژانویهٔ ژانویه|فوریهٔ فوریه|مارس|آوریل|مهٔ مه|ژوئن|ژوئیهٔ ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
	"ps جنوري|فبروري فېبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر سپتمبر|اکتوبر|نومبر|دسمبر",
	"ur جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
	"he ינואר ינו|פברואר פבר|מרץ|אפריל אפר|מאי|יוני|יולי|אוגוסט אוג|ספטמבר ספט|אוקטובר אוק|נובמבר נוב|דצמבר דצמ",
	"hi जनवरी जन|फ़रवरी फ़र फरवरी|मार्च|अप्रैल|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सित सितम्बर|अक्टूबर अक्टू अक्तूबर|नवंबर नव नवम्बर|दिसंबर दिस दिसम्बर",
	"mr जानेवारी जाने|फेब्रुवारी फेब्रु|मार्च|एप्रिल एप्रि|मे|जून|जुलै|ऑगस्ट ऑग|सप्टेंबर सप्टें|ऑक्टोबर ऑक्टो|नोव्हेंबर नोव्हें|डिसेंबर डिसें",
	"ne जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
	"bn জানুয়ারী জানু জানুয়ারি|ফেব্রুয়ারী ফেব ফেব্রুয়ারি|মার্চ|এপ্রিল এপ্রি|মে|জুন|জুলাই জুল|আগস্ট আগ অগস্ট|সেপ্টেম্বর সেপ|অক্টোবর অক্টো|নভেম্বর নভে|ডিসেম্বর ডিসে",
	"pa ਜਨਵਰੀ ਜਨ|ਫ਼ਰਵਰੀ ਫ਼ਰ|ਮਾਰਚ|ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ ਜੁਲਾ|ਅਗਸਤ ਅਗ|ਸਤੰਬਰ ਸਤੰ|ਅਕਤੂਬਰ ਅਕਤੂ|ਨਵੰਬਰ ਨਵੰ|ਦਸੰਬਰ ਦਸੰ",
	"gu જાન્યુઆરી જાન્યુ|ફેબ્રુઆરી ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર સપ્ટે|ઑક્ટોબર ઑક્ટો|નવેમ્બર નવે|ડિસેમ્બર ડિસે",
	"ta ஜனவரி ஜன|பிப்ரவரி பிப்|மார்ச் மார்|ஏப்ரல் ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆக|செப்டம்பர் செப்|அக்டோபர் அக்|நவம்பர் நவ|டிசம்பர் டிச",
	"te జనవరి జన|ఫిబ్రవరి ఫిబ్ర|మార్చి|ఏప్రిల్ ఏప్రి|మే|జూన్|జులై జూలై|ఆగస్టు ఆగ|సెప్టెంబర్ సెప్టెం|అక్టోబర్ అక్టో|నవంబర్ నవం|డిసెంబర్ డిసెం",
	"kn ಜನವರಿ ಜನ|ಫೆಬ್ರವರಿ ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್ ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್ ಆಗ|ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ|ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ|ನವೆಂಬರ್ ನವೆಂ|ಡಿಸೆಂಬರ್ ಡಿಸೆಂ",
	"ml ജനുവരി ജനു|ഫെബ്രുവരി ഫെബ്രു|മാർച്ച് മാർ|ഏപ്രിൽ ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ് ഓഗ|സെപ്റ്റംബർ സെപ്റ്റം|ഒക്‌ടോബർ ഒക്ടോ ഒക്ടോബർ|നവംബർ നവം|ഡിസംബർ ഡിസം",
	"si ජනවාරි ජන|පෙබරවාරි පෙබ|මාර්තු මාර්|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු අගෝ|සැප්තැම්බර් සැප්|ඔක්තෝබර් ඔක්|නොවැම්බර් නොවැ|දෙසැම්බර් දෙසැ",
	"th มกราคม มค|กุมภาพันธ์ กพ|มีนาคม มีค|เมษายน เมย|พฤษภาคม พค|มิถุนายน มิย|กรกฎาคม กค|สิงหาคม สค|กันยายน กย|ตุลาคม ตค|พฤศจิกายน พย|ธันวาคม ธค",
	"lo ມັງກອນ ມກ|ກຸມພາ ກພ|ມີນາ ມນ|ເມສາ ມສ|ພຶດສະພາ ພພ|ມິຖຸນາ ມິຖ|ກໍລະກົດ ກລ|ສິງຫາ ສຫ|ກັນຍາ ກຍ|ຕຸລາ ຕລ|ພະຈິກ ພຈ|ທັນວາ ທວ",
	"km មករា ខែមករា|កុម្ភៈ ខែកុម្ភៈ|មីនា ខែមីនា|មេសា ខែមេសា|ឧសភា ខែឧសភា|មិថុនា ខែមិថុនា|កក្កដា ខែកក្កដា|សីហា ខែសីហា|កញ្ញា ខែកញ្ញា|តុលា ខែតុលា|វិច្ឆិកា ខែវិច្ឆិកា|ធ្នូ ខែធ្នូ",
	"my ဇန်နဝါရီ ဇန်|ဖေဖော်ဝါရီ ဖေ|မတ်|ဧပြီ ဧ|မေ|ဇွန်|ဇူလိုင် ဇူ|ဩဂုတ် ဩ|စက်တင်ဘာ စက်|အောက်တိုဘာ အောက်|နိုဝင်ဘာ နို|ဒီဇင်ဘာ ဒီ",
	"am ጃንዋሪ ጃን|ፌብሩዋሪ ፌብ|ማርች|ኤፕሪል ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት ኦገስ|ሴፕቴምበር ሴፕቴ|ኦክቶበር ኦክቶ|ኖቬምበር ኖቬም|ዲሴምበር ዲሴም",
}

// croatianMonths are names that mean another month in Croatian than in Polish
// and Czech, which monthNames follows: "listopad" is October in Zagreb and
// November in Warsaw.
var croatianMonths = map[string]uint8{"lip": 6, "srp": 7, "lis": 10, "listopad": 10, "listopada": 10}

// monthTraps are abbreviated months that are everyday words of the languages
// given, where they name no month: "5 out 2020" is a date in Portuguese, but
// not in English.
var monthTraps = map[string]string{
	"ago": "en", "ara": "en es", "bal": "fr", "des": "de fr", "elo": "en", "hun": "da nb nl no", "lap": "en", "lie": "en", "mac": "en",
	"mas": "es pt", "out": "en", "pro": "en it es pt", "sen": "en", "set": "en", "spa": "en", "sty": "en",
	"tem": "en pt", "tet": "fr", "tra": "it", "vas": "fr es",
}

// solarMonths are the months of the Persian calendar, in the form of monthNames.
const solarMonths = "fa فروردین|اردیبهشت|خرداد|تیر|مرداد امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"

// ethiopicMonths are the months of the Ethiopian calendar, in the form of monthNames.
const ethiopicMonths = "am መስከረም|ጥቅምት|ኅዳር ህዳር|ታኅሣሥ ታህሳስ ታኅሳስ|ጥር|የካቲት|መጋቢት|ሚያዝያ ሚያዚያ|ግንቦት|ሰኔ|ሐምሌ ሀምሌ|ነሐሴ ነሀሴ|ጳጉሜ ጳጉሜን"
