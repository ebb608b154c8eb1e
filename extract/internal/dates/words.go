package dates

import (
	_ "embed"

	"shuck/extract/internal/words"
)

// A wordRole is what a word can be next to a date. A word can have several
// roles: "mar" is a month in English and Tuesday in Spanish.
type wordRole uint16

const (
	roleWeekday     wordRole = 1 << iota
	roleLink                 // stands between the parts of a date: 14 "de" enero "de" 2022
	roleClockLink            // announces a clock time: 14 janvier "à" 18h33
	roleAM                   // before noon
	rolePM                   // after noon
	roleClockUnit            // closes a clock time: 18:33 "Uhr"
	roleYearMark             // follows the year: 2022 "г."
	roleOrdinal              // follows the day at once: 14"th"
	roleMonthNumber          // a number follows that is the month: "tháng" 1
	roleFirstWord            // first word of a month name of two words: "كانون" الثاني
)

// A knownWord is what is known of a word: the month it names, its roles, both,
// or nothing.
type knownWord struct {
	month uint8 // 1 to 12; firstSolarMonth and up for the Persian calendar, firstEthiopicMonth and up for the Ethiopian; 0 for none
	roles wordRole
}

// is reports whether the word has any of the roles.
func (w knownWord) is(role wordRole) bool { return w.roles&role != 0 }

// firstSolarMonth is the number a knownWord gives to Farvardin, and firstEthiopicMonth that of
// Meskerem.
const (
	firstSolarMonth    = 13
	firstEthiopicMonth = 25
)

// roleWords has the words of each role in all languages. Those of roleWeekday are
// in weekdays, and those of roleFirstWord follow from monthNames.
var roleWords = [...]struct {
	role  wordRole
	words string
}{
	{roleLink, `of de del della di da do dels d' l' al ta tal the den der le el af m gada ngày năm nam من سنة عام в
		ค.ศ. พ.ศ. ปี ថ្ងៃទី ឆ្នាំ ko eko on am vom ж թ ቀን`},
	{roleClockLink, `at um om à a as às las los les alle ore o ob u v w в о об у godz kl klo klokka klockan kello saat saati t
		pukul pkl jam lúc στις στισ ώρα الساعة ساعت בשעה kell plkst від ora la από เวลา ម៉ោង`},
	{roleAM, "am pg pd πμ ص صباحا 오전 上午 午前 凌晨 早上 清晨 öö sa पूर्वाह्न"},
	{rolePM, "pm ptg md μμ م مساء عصرا ظهرا 오후 下午 午後 晚上 傍晚 中午 ös ch अपराह्न"},
	{roleClockUnit, "uhr uur h hr hrs hs น นาฬิกา ur val час ч"},
	{roleYearMark, "թ г год года р року рік г-н م ce ad d e y yil il йил жыл жылғы оны"},
	{roleOrdinal, "st nd rd th er ère e a o i en ос η го е an de ième"},
	{roleMonthNumber, "tháng thg"},
}

// wordTable has what is known of the words of monthNames, solarMonths, weekdays and
// roleWords, by hashOfFolded. After a change of one it is written anew by go test
// ./extract/internal/dates -update.
//
//go:embed words.table
var wordTable []byte

// find returns what is known of a word by hashOfFolded, and whether anything is.
func find(folded uint64) (knownWord, bool) {
	packed, known := words.Frozen(wordTable).Find(folded)
	return knownWord{month: uint8(packed), roles: wordRole(packed >> 8)}, known
}

// zoneOffsets are the zones, in minutes east of Greenwich, whose abbreviation
// means one offset only. IST (India, Ireland, Israel), CST (Chicago, China),
// AST and SST are left out because they mean several.
var zoneOffsets = map[string]zoneRule{
	"Z": {kind: zoneUniversal}, "UTC": {kind: zoneUniversal}, "GMT": {kind: zoneUniversal},
	"WET": {offset: 0}, "WEST": {offset: 60}, "BST": {offset: 60, kind: zoneBritishSummer},
	"CET": {offset: 60}, "CEST": {offset: 120}, "MEZ": {offset: 60}, "MESZ": {offset: 120},
	"EET": {offset: 120}, "EEST": {offset: 180}, "TRT": {offset: 180}, "MSK": {offset: 180}, "МСК": {offset: 180},
	"WAT": {offset: 60}, "CAT": {offset: 120}, "SAST": {offset: 120}, "EAT": {offset: 180},
	"IRST": {offset: 210}, "GST": {offset: 240}, "AFT": {offset: 270}, "PKT": {offset: 300}, "UZT": {offset: 300},
	"NPT": {offset: 345}, "ICT": {offset: 420}, "WIB": {offset: 420}, "WITA": {offset: 480}, "WIT": {offset: 540},
	"SGT": {offset: 480}, "MYT": {offset: 480}, "HKT": {offset: 480}, "PHT": {offset: 480}, "AWST": {offset: 480},
	"JST": {offset: 540}, "KST": {offset: 540}, "ACST": {offset: 570}, "ACDT": {offset: 630},
	"AEST": {offset: 600}, "AEDT": {offset: 660}, "NZST": {offset: 720}, "NZDT": {offset: 780},
	"EST": {offset: -300, american: true}, "EDT": {offset: -240, american: true},
	"CDT": {offset: -300, american: true}, "MST": {offset: -420, american: true}, "MDT": {offset: -360, american: true},
	"PST": {offset: -480, american: true}, "PDT": {offset: -420, american: true},
	"AKST": {offset: -540, american: true}, "AKDT": {offset: -480, american: true}, "HST": {offset: -600, american: true},
	"ET": {offset: -300, kind: zoneAmericanTime, american: true}, "CT": {offset: -360, kind: zoneAmericanTime, american: true},
	"MT": {offset: -420, kind: zoneAmericanTime, american: true}, "PT": {offset: -480, kind: zoneAmericanTime, american: true},
	"NST": {offset: -210}, "NDT": {offset: -150}, "ADT": {offset: -180}, "BRT": {offset: -180}, "ART": {offset: -180},
	"VET": {offset: -240}, "COT": {offset: -300}, "PET": {offset: -300},
}
