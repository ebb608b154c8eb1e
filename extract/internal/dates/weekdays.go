package dates

import (
	"slices"
	"strings"
	"sync"
	"time"
)

//lint:file-ignore ST1018 names of some scripts are written with invisible joiners

// A Use says where a word beside a date counts as one. The same word may have
// another meaning elsewhere: "sat" is no weekday in a sentence.
type Use uint8

// Where a word beside a date counts.
const (
	InDatelines   Use = 1 << iota // in a dateline
	InCredits                     // in a credit, beside the authors
	InBlocks                      // as a phrase of a block that labels a date
	InShortBlocks                 // as a word of a short block
	BesideNames                   // before or after a name whose date has been cut off
)

// weekdays are the names of the days, a line or more for each language. All of
// them count beside a date; uses says where else they do.
var weekdays = [...]struct {
	uses  Use
	names string
}{
	{InDatelines | InCredits, "monday mon tuesday tue tues wednesday wed thursday thu thurs friday fri saturday sat sunday sun"},
	{InCredits, "thur"},
	{InDatelines | InCredits, "montag dienstag mittwoch donnerstag freitag samstag sonntag"},
	{0, "mo di mi do fr sa so"},
	{InCredits, "sonnabend"},
	{InDatelines | InCredits, "lundi mardi mercredi jeudi vendredi samedi dimanche"},
	{0, "lun mar mer jeu ven sam dim"},
	{InDatelines | InCredits, "lunes martes miércoles jueves viernes sábado domingo"},
	{0, `mié jue vie sáb dom
		segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua qui sex`},
	{InDatelines | InCredits, "lunedì martedì mercoledì giovedì venerdì sabato domenica"},
	{0, `gio
		dilluns dimarts dimecres dijous divendres dissabte diumenge luni marți miercuri joi vineri sâmbătă duminică`},
	{InCredits, "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"},
	{0, `ma wo vr za zo
		mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag mån tis tir ons tor tors fre lør lör søn sön
		maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ke to pe la su
		maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
		esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
		pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
		pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
		poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
		pondelok utorok streda štvrtok piatok nedeľa ponedeljek torek četrtek petek nedelja
		ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja`},
	{InDatelines, "hétfő kedd szerda csütörtök péntek szombat vasárnap"},
	{0, "pazartesi salı çarşamba perşembe cuma cumartesi pazar"},
	{InDatelines, "senin selasa rabu kamis jumat sabtu minggu"},
	{InCredits, "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili"},
	{0, "ahad isnin khamis thứ hai ba tư năm sáu bảy chủ nhật"},
	{InCredits, "понедельник вторник среда четверг пятница суббота воскресенье"},
	{0, `пн вт ср чт пт сб вс
		понеділок вівторок середа четвер пятниця субота неділя понеделник сряда четвъртък петък събота неделя
		δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
		الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد יום שני שלישי רביעי חמישי שישי שבת ראשון
		دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार बृहस्पतिवार वीरवार इतवार
		سوموار منگل بدھ جمعرات جمعہ ہفتہ اتوار সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
		星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 週一 週二 週三 週四 週五 週六 週日 周一 周二 周三 周四 周五 周六 周日
		月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日
		월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일
		vrydag saterdag sondag hënë martë mërkurë enjte premte shtunë diel tnejn tlieta erbgħa ħamis ġimgħa sibt ħadd
		luain máirt céadaoin déardaoin aoine sathairn domhnaigh llun mercher iau gwener sadwrn isniin talaado arbaco khamiis jimce sabti axad
		miyerkules huwebes biyernes linggo litinin talata laraba alhamis asabar lahadi
		mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur astelehena asteartea asteazkena osteguna ostirala larunbata igandea
		панядзелак аўторак серада чацвер пятніца субота нядзеля понедељак уторак среда четвртак петак недеља четврток сабота недела
		პარასკევი კვირა ուրբաթ կիրակի жұма juma ሰኞ ማክሰኞ ረቡዕ ሐሙስ ዓርብ ቅዳሜ እሁድ
		จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์`},
}

// weekdayEnds end most names of days in languages that make them of a word for day.
var weekdayEnds = [...]string{"वार", "वारी", "बार", "বার", "વાર", "వారం", "ਵਾਰ", "கிழமை", "შაბათი", "շաբթի", "сенбі", "shanba", "гараг", "နေ့", "න්දා"}

// endsLikeWeekday reports whether a word before a date is built like the name of a day.
func endsLikeWeekday(word string) bool {
	return slices.ContainsFunc(weekdayEnds[:], func(end string) bool { return len(word) > len(end) && strings.HasSuffix(word, end) })
}

// weekdayNames are the names of the days as they stand before dates in numbers, from
// Monday on, a week for each language.
var weekdayNames = [...]string{
	"mon tue wed thu fri sat sun", "monday tuesday wednesday thursday friday saturday sunday",
	"mo di mi do fr sa so", "montag dienstag mittwoch donnerstag freitag samstag sonntag",
	"lun mar mer jeu ven sam dim", "lundi mardi mercredi jeudi vendredi samedi dimanche",
	"lun mar mié jue vie sáb dom", "lunes martes miércoles jueves viernes sábado domingo",
	"seg ter qua qui sex sáb dom", "segunda terça quarta quinta sexta sábado domingo",
	"lun mar mer gio ven sab dom", "lunedì martedì mercoledì giovedì venerdì sabato domenica",
	"maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}

// isSwappedOn reports whether a weekday, as it is printed before a date, is that of the
// date with month and day swapped and not that of the date.
func (d foundDay) isSwappedOn(weekday string) bool {
	if d.swapped.IsZero() {
		return false
	}
	weekday = strings.ToLower(weekday)
	is, isSwapped := false, false
	for _, week := range weekdayNames {
		for i, name := range strings.Fields(week) {
			if name != weekday {
				continue
			}
			of := time.Weekday((i + 1) % 7)
			is = is || d.date.Midnight().Weekday() == of
			isSwapped = isSwapped || d.swapped.Midnight().Weekday() == of
		}
	}
	return isSwapped && !is
}

// IsWeekday reports whether a word is the name of a weekday in any language, in capitals or not.
func IsWeekday(word string) bool { return everyWeekday()[strings.ToLower(word)] }

var everyWeekday = sync.OnceValue(func() map[string]bool { return Weekdays(0) })

// Weekdays returns the set of the weekdays that count in all of uses, in lower
// case. With no use it returns all weekdays.
func Weekdays(uses Use) map[string]bool {
	set := map[string]bool{}
	for _, line := range weekdays {
		if line.uses&uses != uses {
			continue
		}
		for name := range strings.FieldsSeq(line.names) {
			set[name] = true
		}
	}
	return set
}
