package credit

import (
	"strings"

	"shuck/extract/internal/words"
)

// unnamedCredits are how papers sign what nobody signs by name, as whole lines and in
// lower case.
var unnamedCredits = words.PhraseSet(`our correspondent|our correspondents|our reporter|our reporters|our staff reporter|our staff correspondent|our special correspondent|our own correspondent|our bureau|our staff|
	staff reporter|staff correspondent|staff report|staff reports|special correspondent|own correspondent|a correspondent|a reporter|correspondent|correspondents|from our correspondent|by our correspondent|
	the newspaper's staff reporter|the newspaper's staff correspondent|web desk|news desk|online desk|digital desk|monitoring desk|monitoring report|bureau report|agencies|web report|news report|desk report|express news service|
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
	نمائندہ خصوصی|خصوصی نمائندہ|ہمارا نمائندہ|ہمارے نمائندے|ہمارے نمائندے سے|نامہ نگار|خصوصی نامہ نگار|ہمارے نامہ نگار|ہمارے نامہ نگار سے|ویب ڈیسک|نیوز ڈیسک|مانیٹرنگ ڈیسک|سٹاف رپورٹر|اسٹاف رپورٹر|بیورو رپورٹ|بیورو رپورٹر|آن لائن ڈیسک|نمائندہ|
	वेब डेस्क|न्यूज डेस्क|न्यूज़ डेस्क|ऑनलाइन डेस्क|डिजिटल डेस्क|हमारे संवाददाता|विशेष संवाददाता|हमारे विशेष संवाददाता|संवाददाता|ब्यूरो|कार्यालय संवाददाता|नगर संवाददाता|मुख्य संवाददाता|स्टाफ रिपोर्टर|एजेंसियां|हमारे प्रतिनिधि|
	নিজস্ব প্রতিবেদক|নিজস্ব সংবাদদাতা|নিজস্ব প্রতিনিধি|স্টাফ রিপোর্টার|অনলাইন ডেস্ক|নিউজ ডেস্ক|ওয়েব ডেস্ক|বিশেষ প্রতিনিধি|বিশেষ সংবাদদাতা|জেলা প্রতিনিধি|ডেস্ক রিপোর্ট|আন্তর্জাতিক ডেস্ক|আমাদের প্রতিনিধি|আমাদের সংবাদদাতা|
	प्रतिनिधी|आमचे प्रतिनिधी|विशेष प्रतिनिधी|वृत्तसंस्था|પ્રતિનિધિ|અમારા પ્રતિનિધિ|નિજ પ્રતિનિધિ|நமது நிருபர்|நிருபர்|செய்தியாளர்|మన ప్రతినిధి|మా ప్రతినిధి|ప్రతినిధి|ਪੱਤਰ ਪ੍ਰੇਰਕ|ਨਿੱਜੀ ਪੱਤਰ ਪ੍ਰੇਰਕ|
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
	if unnamedCredits[line] {
		return true
	}
	if by, rest, ok := strings.Cut(line, " "); ok && IsOpener(by) && unnamedCredits[rest] {
		return true
	}
	const outletWordsMax = 3
	for _, end := range [...]string{" web desk", " news desk", " online desk", " digital desk", " staff report", " staff reporter", " ویب ڈیسک", " वेब डेस्क", " ডেস্ক"} {
		if outlet, ok := strings.CutSuffix(line, end); ok && len(strings.Fields(outlet)) <= outletWordsMax {
			return true
		}
	}
	return false
}
