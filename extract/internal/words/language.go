package words

import (
	_ "embed"
	"encoding/binary"
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Language identification in two steps. The script decides alone where one
// language owns it (Greek, Thai, Hangul); where several share it, the words of
// the text vote for the languages that have them in their list of common
// words, and letters vote for the languages that need them.

const (
	// LanguageSample is how much text is looked at, in bytes: 600 words of a
	// Latin language hold 200 stop words, and more text changed no verdict.
	LanguageSample = 4 << 10
	// minScriptLetters is how many letters of a script make it worth naming:
	// a symbol or a unit in a line of figures does not.
	minScriptLetters = 4
	// kanaShare: one kana to so many Han characters makes a text Japanese.
	// Japanese news has more kana than Han; a Chinese text may quote a name.
	kanaShare = 12
	// letterVote is shared by the languages that need a letter.
	letterVote = 6
	// letterDoubt is taken from each language that does not know a letter of
	// the text, so that a foreign name does no harm but a foreign text does.
	letterDoubt = 3
	// minVotes is the least score to be believed: more than one word that a
	// language has for itself.
	minVotes = 30
	// minVotesPer100Words refuses texts in no language (lists of names and
	// products) and in unknown ones: they hit some list in a few words of a
	// hundred. Prose scores 500 and more.
	minVotesPer100Words = 150
)

// wordVotes is what a word gives each language that has it, by the number of
// these languages, 24/√n: a word that one language has alone says most, "de"
// with its twelve languages little. Sharing it out fully (24/n) leaves too
// little to short texts in near relatives, where most words are common to all.
var wordVotes = [...]int{0, 24, 17, 14, 12, 11, 10, 9, 8, 8, 8, 7, 7, 7, 6, 6}

// IdentifyLanguage returns the BCP 47 tag of the language that text is written
// in, or "" where it is too short, too mixed or in none of the languages known.
// Of a long text it reads the first LanguageSample bytes. It is safe for
// concurrent use.
func IdentifyLanguage(text string) string {
	if len(text) > LanguageSample {
		text = text[:LanguageSample]
	}
	script := DominantScript(text)
	if e := ProfilesOf(script); e != nil {
		if tag := e.identify(text); tag != "" {
			return tag
		}
	}
	return scriptLanguage[script]
}

// Profiles hold what distinguishes the languages of one script: their common
// words, and the letters that they need.
type Profiles struct {
	Tags    []string         // the languages, as BCP 47 tags
	Letters map[rune][]uint8 // by letter, the indexes of those that need it
	script  Script
}

// ProfilesOf returns the profiles of a script, nil where only one language uses it. They
// are made when first asked for and not to be changed.
func ProfilesOf(script Script) *Profiles {
	if profiles := scriptProfiles[script]; profiles != nil {
		return profiles()
	}
	return nil
}

// scriptProfiles make the profiles of the scripts that several languages share.
var scriptProfiles = func() map[Script]func() *Profiles {
	all := map[Script]func() *Profiles{}
	for script, profiles := range sharedScripts {
		all[script] = sync.OnceValue(func() *Profiles { return newProfiles(script, profiles) })
	}
	return all
}()

// newProfiles indexes the profiles of the languages of a script.
func newProfiles(script Script, profiles []wordProfile) *Profiles {
	e := &Profiles{Letters: map[rune][]uint8{}, script: script}
	for i, profile := range profiles {
		e.Tags = append(e.Tags, profile.tag)
		for _, letter := range profile.letters {
			e.Letters[letter] = appendLanguage(e.Letters[letter], uint8(i))
		}
	}
	return e
}

// languagesByWord gives the languages of a script that have a word among their common ones,
// a bit for each of its Tags, by its index. Words are known by their hashes.
func languagesByWord(profiles []wordProfile) map[uint32]uint64 {
	languages := map[uint32]uint64{}
	for i, profile := range profiles {
		for word := range strings.FieldsSeq(profile.words) {
			languages[hashOfWord(word)] |= 1 << i
		}
	}
	return languages
}

// languageTable has what languagesByWord gives for all scripts: how many sets of languages
// there are; these sets; and a Frozen with the number of the set of each word by its
// languagesKey.
//
//go:embed languages.table
var languageTable []byte

// languagesOf looks a word up in languageTable.
func languagesOf(script Script, word uint32) uint64 {
	const countBytes, setBytes = 2, 8
	sets := languageTable[countBytes:]
	size := setBytes * int(binary.LittleEndian.Uint16(languageTable))
	number, known := Frozen(sets[size:]).Find(languagesKey(script, word))
	if !known {
		return 0
	}
	return binary.LittleEndian.Uint64(sets[setBytes*number:])
}

// languagesKey tells words of several scripts with the same hash apart.
func languagesKey(script Script, word uint32) uint64 { return uint64(script)<<32 | uint64(word) }

// appendLanguage adds a language to a list once, though its words name it
// twice.
func appendLanguage(list []uint8, lang uint8) []uint8 {
	if n := len(list); n > 0 && list[n-1] == lang {
		return list
	}
	return append(list, lang)
}

// A voteCount counts the votes of the words and letters of one text.
type voteCount struct {
	*Profiles
	votes  [64]int // by language; more than any script has
	seen   int     // words
	doubts int     // letters that some languages do not know
}

// identify counts the votes of a text and returns the tag of the language that
// won, or "" where none did.
func (e *Profiles) identify(text string) string {
	b := voteCount{Profiles: e}
	hash, inWord := uint32(FNVOffset32), false // of the word so far, in lower case
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r):
			if inWord {
				b.countWord(hash)
			}
			hash, inWord = FNVOffset32, false
			continue
		default:
			r = unicode.ToLower(r)
			b.countLetter(r)
		}
		hash, inWord = HashRune(hash, r), true
	}
	if inWord {
		b.countWord(hash)
	}
	return b.winner()
}

func (b *voteCount) countWord(hash uint32) {
	languages := languagesOf(b.script, hash)
	votes := wordVotes[min(bits.OnesCount64(languages), len(wordVotes)-1)]
	for ; languages != 0; languages &= languages - 1 {
		b.votes[bits.TrailingZeros64(languages)] += votes
	}
	b.seen++
}

func (b *voteCount) countLetter(r rune) {
	languages := b.Letters[r]
	if languages == nil {
		return
	}
	b.doubts++
	for _, lang := range languages {
		b.votes[lang] += letterDoubt + letterVote/len(languages)
	}
}

func (b *voteCount) winner() string {
	best, second := 0, 0
	for lang, votes := range b.votes[1:len(b.Tags)] {
		switch {
		case votes > b.votes[best]:
			best, second = lang+1, b.votes[best]
		case votes > second:
			second = votes
		}
	}
	score := b.votes[best] - b.doubts*letterDoubt
	if score < minVotes || score*100 < b.seen*minVotesPer100Words || b.votes[best] == second {
		return ""
	}
	return b.Tags[best]
}

// languageNames gives tags for what pages write where a tag is wanted: names,
// and codes of countries that are no codes of languages.
var languageNames = map[string]string{
	"english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
	"español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt",
	"russian": "ru", "русский": "ru", "chinese": "zh", "japanese": "ja", "arabic": "ar",
	"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "ua": "uk", "vn": "vi",
}

// NormaliseLanguageTag makes a BCP 47 tag of what a page declares ("en_US",
// "zh_cn.UTF-8", "EN-us, fr", "jp"), or "" of what is none.
func NormaliseLanguageTag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	s = strings.ReplaceAll(s, "_", "-")
	if i := strings.IndexAny(s, ".@; "); i >= 0 { // the rest of a POSIX locale, a quality
		s = s[:i]
	}
	base, rest, _ := strings.Cut(s, "-")
	if tag, ok := languageNames[strings.ToLower(base)]; ok {
		s = strings.TrimSuffix(tag+"-"+rest, "-")
	}
	if strings.HasSuffix(strings.ToLower(s), "-uk") { // not the country's code
		s = s[:len(s)-2] + "GB"
	}
	tag, err := language.Parse(s)
	if _, unknown := err.(language.ValueError); err != nil && !unknown || len(base) < 2 {
		return "" // an unknown part alone ("en-EN") leaves the known ones
	}
	switch base, _, _ := tag.Raw(); base.String() {
	case "und", "mul", "zxx", "mis": // undetermined, several, none, not coded
		return ""
	}
	return tag.String()
}

// IsLanguageTag reports whether a text is a BCP 47 tag as records have it: "en-GB", not
// "en_gb" nor "English". It may be one that has given way to another ("tl").
func IsLanguageTag(s string) bool {
	tag, err := language.Raw.Parse(s)
	return err == nil && tag.String() == s && NormaliseLanguageTag(s) != ""
}

// A Script is a writing system, as far as it distinguishes languages.
type Script uint8

// The scripts.
const (
	ScriptNone Script = iota
	ScriptLatin
	scriptCyrillic
	scriptArabic
	scriptDevanagari
	scriptHebrew
	scriptBengali
	scriptEthiopic
	scriptGreek
	scriptArmenian
	scriptGeorgian
	scriptGurmukhi
	scriptGujarati
	scriptOdia
	scriptTamil
	scriptTelugu
	scriptKannada
	scriptMalayalam
	scriptSinhala
	scriptThai
	scriptLao
	scriptTibetan
	scriptBurmese
	scriptKhmer
	ScriptHangul
	scriptKana
	scriptHan
	scriptCount
)

// sharedScripts are the scripts that several languages use.
var sharedScripts = map[Script][]wordProfile{
	ScriptLatin:      latinProfiles,
	scriptCyrillic:   cyrillicProfiles,
	scriptArabic:     arabicProfiles,
	scriptDevanagari: devanagariProfiles,
	scriptHebrew:     hebrewProfiles,
	scriptBengali:    bengaliProfiles,
	scriptEthiopic:   ethiopicProfiles,
}

// scriptLanguage gives the language of each script that only one uses, and for
// shared ones that which a text is in unless its words vote for another.
var scriptLanguage = map[Script]string{
	scriptHebrew: "he", scriptBengali: "bn", scriptEthiopic: "am",
	scriptGreek: "el", scriptArmenian: "hy", scriptGeorgian: "ka", scriptGurmukhi: "pa",
	scriptGujarati: "gu", scriptOdia: "or", scriptTamil: "ta", scriptTelugu: "te",
	scriptKannada: "kn", scriptMalayalam: "ml", scriptSinhala: "si", scriptThai: "th",
	scriptLao: "lo", scriptTibetan: "bo", scriptBurmese: "my", scriptKhmer: "km",
	ScriptHangul: "ko", scriptKana: "ja", scriptHan: "zh",
}

// scriptRanges are the letters of each script, in the order of code points.
var scriptRanges = []struct {
	first, last rune
	script      Script
}{
	{'A', 'Z', ScriptLatin}, {'a', 'z', ScriptLatin}, {0x00C0, 0x024F, ScriptLatin}, {0x0250, 0x02AF, ScriptLatin},
	{0x0300, 0x036F, ScriptLatin}, {0x0370, 0x03FF, scriptGreek}, {0x0400, 0x052F, scriptCyrillic}, {0x0531, 0x0587, scriptArmenian},
	{0x05D0, 0x05F2, scriptHebrew}, {0x0620, 0x064A, scriptArabic}, {0x066E, 0x06D5, scriptArabic},
	{0x06FA, 0x077F, scriptArabic}, {0x0904, 0x0963, scriptDevanagari}, {0x0980, 0x09F1, scriptBengali},
	{0x0A01, 0x0A74, scriptGurmukhi}, {0x0A81, 0x0AE3, scriptGujarati}, {0x0B01, 0x0B63, scriptOdia},
	{0x0B82, 0x0BD7, scriptTamil}, {0x0C00, 0x0C63, scriptTelugu}, {0x0C80, 0x0CE3, scriptKannada},
	{0x0D00, 0x0D63, scriptMalayalam}, {0x0D81, 0x0DDF, scriptSinhala}, {0x0E01, 0x0E4E, scriptThai},
	{0x0E81, 0x0ECD, scriptLao}, {0x0F40, 0x0FBC, scriptTibetan}, {0x1000, 0x103E, scriptBurmese},
	{0x10A0, 0x10FF, scriptGeorgian}, {0x1100, 0x11FF, ScriptHangul}, {0x1200, 0x135A, scriptEthiopic},
	{0x1780, 0x17D3, scriptKhmer}, {0x1E00, 0x1EFF, ScriptLatin}, {0x1F00, 0x1FFF, scriptGreek},
	{0x3041, 0x3096, scriptKana}, {0x30A1, 0x30FA, scriptKana}, {0x3400, 0x4DBF, scriptHan},
	{0x4E00, 0x9FFF, scriptHan}, {0xAC00, 0xD7A3, ScriptHangul}, {0xF900, 0xFAFF, scriptHan},
	{0xFF66, 0xFF9D, scriptKana},
}

// ScriptOfRune returns the script of a letter, ScriptNone for anything else.
func ScriptOfRune(r rune) Script {
	low, high := 0, len(scriptRanges)
	for low < high {
		middle := (low + high) / 2
		if r > scriptRanges[middle].last {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(scriptRanges) && r >= scriptRanges[low].first {
		return scriptRanges[low].script
	}
	return ScriptNone
}

// DominantScript returns the script that most of a text is in, ScriptNone where
// it has too few letters. Letters weigh as many as they have bytes, since a Han
// character says more than a Latin one.
func DominantScript(text string) Script {
	var letters, weight [scriptCount]int
	for _, r := range text {
		script := ScriptLatin
		if lower := r | 0x20; lower < 'a' || 'z' < lower {
			if r < utf8.RuneSelf {
				continue
			}
			script = ScriptOfRune(r)
		}
		letters[script]++
		weight[script] += utf8.RuneLen(r)
	}
	if kana := letters[scriptKana]; kana*kanaShare > letters[scriptHan] {
		weight[scriptKana] += weight[scriptHan]
		weight[scriptHan] = 0
	}
	best := ScriptLatin
	for script := ScriptLatin + 1; script < scriptCount; script++ {
		if weight[script] > weight[best] {
			best = script
		}
	}
	if letters[best] < minScriptLetters {
		return ScriptNone
	}
	return best
}
