package credit

import (
	"strings"

	"shuck/extract/internal/words"
)

// unnamedCredits are how papers sign what nobody signs by name, as whole lines and in
// lower case.
var unnamedCredits = words.PhraseSet(`our correspondent|our correspondents|our reporter|our reporters|our staff reporter|our staff correspondent|our special correspondent|our own correspondent|our bureau|our staff|
	staff reporter|staff correspondent|staff report|staff reports|special correspondent|own correspondent|a correspondent|a reporter|correspondent|correspondents|from our correspondent|by our correspondent|
	the newspaper's staff reporter|the newspaper's staff correspondent|monitoring report|bureau report|agencies|web report|news report|desk report|express news service|
	unser korrespondent|unsere korrespondentin|von unserem korrespondenten|von unserer korrespondentin|von unseren korrespondenten|von unserem redakteur|eigener bericht|eigene meldung|onlineredaktion|online-redaktion|redaktion|die redaktion|redaktionen|
	notre correspondant|notre correspondante|de notre correspondant|de notre correspondante|de notre envoyé spécial|de notre envoyée spéciale|la rédaction|rédaction web|rédaction|
	nuestro corresponsal|nuestra corresponsal|redacción|redacción web|redacción digital|corresponsal|agencias|servicio especial|enviado especial|
	dal nostro corrispondente|dal nostro inviato|redazione|la redazione|redazione web|redazione online|nostro servizio|
	nosso correspondente|da redação|redação|da reportagem local|agências|
	van onze correspondent|van onze redactie|onze redactie|redactie|onlineredactie|vores korrespondent|vår korrespondent|redakcja|nasz korespondent|
	наш корреспондент|собственный корреспондент|собкор|спецкор|редакция|наш кореспондент|
	haber merkezi|muhabirimiz|özel haber|dış haberler|dış haberler servisi|haber servisi|web haber|internet haber|ajanslar|
	mwandishi wetu|waandishi wetu|na mwandishi wetu|ban biên tập|phóng viên|nhóm phóng viên|
	tim redaksi|redaksi|tim liputan|koresponden kami|wartawan kami|kontributor kami|
	گروه خبر|خبرنگار ما|گروه سیاسی|گروه اجتماعی|گروه بین` + "\u200c" + `الملل|سرویس خبر|سرویس خبری|تحریریه|خبرنگار|گروه اخبار|
	مراسلنا|وكالات|غرفة الأخبار|متابعات|هيئة التحرير|التحرير|محرر|مندوبنا|من مراسلنا|قسم الأخبار|
	نمائندہ خصوصی|ہمارے نمائندے|ہمارے نمائندے سے|نامہ نگار|خصوصی نامہ نگار|ہمارے نامہ نگار|ہمارے نامہ نگار سے|بیورو رپورٹ|
	ब्यूरो|स्टाफ रिपोर्टर|एजेंसियां|স্টাফ রিপোর্টার|ডেস্ক রিপোর্ট|वृत्तसंस्था|செய்தியாளர்|
	redakce|szerkesztőség|redacția|redakcija|redaktsioon|toimitus|редакција|редакція|власний кореспондент|מערכת|כתבנו|
	本报记者|本报讯|综合报道|编辑部|本報記者|綜合報導|編集部|デジタル編集部|온라인뉴스팀|디지털뉴스팀|뉴스팀|편집부|편집국`)

// Unnamed reports whether a line is a credit that names nobody: "Our Correspondent",
// "Web Desk", "Dawn Web Desk". A by-word may stand before it, a town behind a comma.
func Unnamed(line string) bool {
	line = strings.ToLower(strings.Join(strings.Fields(line), " "))
	const townWordsMax = 3
	if credit, town, ok := strings.Cut(line, ", "); ok && len(strings.Fields(town)) <= townWordsMax {
		line = credit
	}
	if by, rest, ok := strings.Cut(line, " "); ok && IsOpener(by) && isUnnamed(rest) {
		return true
	}
	return isUnnamed(line)
}

// isUnnamed reports whether a line in lower case is such a credit without a by-word.
func isUnnamed(line string) bool {
	if unnamedCredits[line] {
		return true
	}
	const outletWordsMax = 3
	for _, end := range [...]string{"web desk", "news desk", "online desk", "digital desk", "monitoring desk", " staff report", " staff reporter"} {
		if outlet, ok := strings.CutSuffix(line, end); ok && len(strings.Fields(outlet)) <= outletWordsMax {
			return true
		}
	}
	return deskWords[line[strings.LastIndexByte(line, ' ')+1:]] && strings.Count(line, " ") < outletWordsMax
}

// deskWords end credits of a desk or of a reporter without a name, behind which desk or for whom:
// "न्यूज डेस्क", "લોકપથ પ્રતિનિધિ".
var deskWords = words.WordSet("डेस्क ڈیسک ডেস্ক ડેસ્ક డెస్క్ ਡੈਸਕ டெஸ்க் ಡೆಸ್ಕ್ ഡെസ്ക് संवाददाता प्रतिनिधि प्रतिनिधी প্রতিবেদক প্রতিনিধি সংবাদদাতা نمائندہ رپورٹر પ્રતિનિધિ ప్రతినిధి நிருபர் ਪ੍ਰੇਰਕ")
