package charset

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/unicode/norm"
)

// legacyTexts are invented sentences with the charsets they used to be written
// in. Where a language had several, the guess must tell them apart.
var legacyTexts = []struct{ language, charsets, text string }{
	{"German", "windows-1252 iso-8859-15", "Die Bürgermeisterin eröffnete am Dienstag die größte Fähre des Landes, für die lange kein Käufer gefunden wurde."},
	{"French", "windows-1252", "La maire a inauguré mardi la plus grande forêt protégée du pays, où l'été a été très sec après un hiver doux."},
	{"Spanish", "windows-1252", "La alcaldesa inauguró el martes el puerto pequeño, según dijo, después de años de obras que también pagó la región."},
	{"Portuguese", "windows-1252", "A prefeita não abriu a estação de ônibus na terça-feira porque também faltavam cadeiras, disse à rádio."},
	{"Italian", "windows-1252", "La sindaca ha inaugurato martedì la più grande città sportiva, perché già l'anno scorso era stata così annunciata."},
	{"Dutch", "windows-1252", "De burgemeester opende dinsdag één van de cafés aan de haven, zo is het geëindigd na drieëntwintig jaar."},
	{"Danish", "windows-1252", "Borgmesteren åbnede tirsdag den største færge, men på grund af vejret blev der ikke sejlet før næste dag."},
	{"Swedish", "windows-1252", "Borgmästaren öppnade på tisdagen den största färjan, men på grund av vädret går den inte förrän nästa år."},
	{"Icelandic", "windows-1252", "Bæjarstjórinn opnaði stærstu ferjuna á þriðjudag en vegna veðurs hefur hún ekki siglt enn þá."},
	{"Finnish", "windows-1252", "Kaupunginjohtaja avasi tiistaina isoimman lautan, mutta sään vuoksi se ei lähtenyt vielä tänään merelle."},
	{"Polish", "windows-1250 iso-8859-2", "Burmistrz otworzyła we wtorek największą przystań, która została już wcześniej zamknięta, gdyż nie było pieniędzy."},
	{"Czech", "windows-1250 iso-8859-2", "Starostka v úterý otevřela největší přístav, který byl podle ní už dříve uzavřen, protože chyběly peníze."},
	{"Hungarian", "windows-1250 iso-8859-2", "A polgármester kedden megnyitotta a legnagyobb kikötőt, amely azért volt zárva, mert már nem jutott rá fedezet, és nincs idő sem."},
	{"Croatian", "windows-1250 iso-8859-2", "Gradonačelnica je u utorak otvorila najveće pristanište koje će, kako kaže, još dugo čekati na brodove i putnike."},
	{"Lithuanian", "windows-1257", "Merė antradienį atidarė didžiausią uostą, kuris dėl pinigų stygiaus buvo uždarytas, tačiau dabar jau gali būti naudojamas."},
	{"Latvian", "windows-1257", "Mēre otrdien atklāja lielāko ostu, kas naudas trūkuma dēļ bija slēgta, bet tagad to jau var izmantot arī kuģi."},
	{"Turkish", "windows-1254", "Belediye başkanı salı günü, para olmadığı için daha önce kapatılan en büyük limanı açtı ve çok mutlu olduğunu söyledi."},
	{"Russian", "windows-1251 koi8-r iso-8859-5 ibm866", "Глава города открыла во вторник самый большой порт, который раньше был закрыт, потому что не было денег."},
	{"Ukrainian", "windows-1251 koi8-u", "Голова міста відкрила у вівторок найбільший порт, який раніше був закритий, бо не вистачало грошей і людей."},
	{"Bulgarian", "windows-1251", "Кметицата откри във вторник най-голямото пристанище, което преди това беше затворено, защото нямаше пари."},
	{"Serbian", "windows-1251", "Градоначелница је у уторак отворила највеће пристаниште које је пре тога било затворено јер није било новца."},
	{"Maltese", "iso-8859-3", "Is-sindku qal nhar it-Tlieta li l-port il-kbir reġa' nfetaħ, wara li kien ilu magħluq ħafna żmien għax ma kienx hemm flus biżżejjed għax-xogħol."},
	{"Esperanto", "iso-8859-3", "La urbestrino malfermis marde la plej grandan havenon, kiu estis fermita ĉar mankis mono, sed nun oni povas ĝin uzi denove, ŝi diris, kaj ankaŭ la ŝipoj povos reveni ĵaŭde, ĉar ĉiuj ŝuldoj jam estas pagitaj."},
	{"Lithuanian, ISO", "iso-8859-4 iso-8859-10", "Merė antradienį atidarė didžiausią uostą, kuris dėl pinigų stygiaus buvo uždarytas, tačiau dabar jau gali būti naudojamas."},
	{"Latvian, ISO", "iso-8859-4 iso-8859-10", "Mēre otrdien atklāja lielāko ostu, kas naudas trūkuma dēļ bija slēgta, bet tagad to jau var izmantot arī kuģi, kā arī tie, kas tur nekad nav bijuši."},
	{"Greek", "windows-1253 iso-8859-7", "Η δήμαρχος άνοιξε την Τρίτη το μεγαλύτερο λιμάνι, που είχε κλείσει επειδή δεν υπήρχαν χρήματα για τα έργα."},
	{"Hebrew", "windows-1255", "ראש העיר פתחה ביום שלישי את הנמל הגדול ביותר, שהיה סגור כי לא היה כסף לשיפוץ שלו."},
	{"Arabic", "windows-1256 iso-8859-6", "افتتحت رئيسة البلدية يوم الثلاثاء أكبر ميناء في البلاد بعد أن كان مغلقا لأن المال لم يكن كافيا."},
	{"Thai", "windows-874", "นายกเทศมนตรีเปิดท่าเรือที่ใหญ่ที่สุดเมื่อวันอังคาร หลังจากปิดมานานเพราะไม่มีเงินซ่อม"},
	{"Japanese", "shift_jis euc-jp iso-2022-jp", "市長は火曜日、資金不足のため長く閉鎖されていた最大の港を開いた。船はまだ来ていないという。"},
	{"Chinese, simplified", "gbk gb18030", "市长星期二重新开放了最大的港口，此前由于缺乏资金，这个港口已经关闭了很长时间。"},
	{"Chinese, traditional", "big5", "市長星期二重新開放了最大的港口，此前由於缺乏資金，這個港口已經關閉了很長時間。"},
	{"Korean", "euc-kr", "시장은 화요일 자금 부족으로 오랫동안 닫혀 있던 가장 큰 항구를 다시 열었다고 밝혔다."},
}

// vietnamese1258 has the tones apart, as windows-1258 writes them.
const vietnamese1258 = "Thi\u0323 tr\u01b0\u01a1\u0309ng m\u01a1\u0309 la\u0323i ca\u0309ng l\u01a1\u0301n nh\u00e2\u0301t va\u0300o th\u01b0\u0301 Ba sau khi " +
	"no\u0301 \u0111a\u0303 bi\u0323 \u0111o\u0301ng c\u01b0\u0309a vi\u0300 kh\u00f4ng co\u0301 ti\u00ea\u0300n."

func encodeAs(t *testing.T, charset, text string) []byte {
	t.Helper()
	e, err := htmlindex.Get(charset)
	if err != nil {
		t.Fatal(err)
	}
	data, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", charset, err)
	}
	return data
}

// Each text must come back from each of its charsets: as text and as HTML,
// declared by the transport, by the page or not at all.
func TestDecodeLegacyCharsets(t *testing.T) {
	for _, c := range legacyTexts {
		page := `<!doctype html><html><head><title>x</title><style>p{color:red}</style></head><body><p>` + c.text + "</p></body></html>"
		declaring := strings.Replace(page, "<title>", `<meta http-equiv="Content-Type" content="text/html; charset=CHARSET"><title>`, 1)
		for charset := range strings.FieldsSeq(c.charsets) {
			for _, form := range []struct {
				name, text, transport string
				isHTML                bool
			}{
				{"text", c.text, "", false},
				{"text, declared", c.text, charset, false},
				{"html", page, "", true},
				{"html, declared", page, strings.ToUpper(charset), true},
				{"html, meta", strings.Replace(declaring, "CHARSET", charset, 1), "", true},
				{"html, meta and a false transport", strings.Replace(declaring, "CHARSET", charset, 1), "utf-8", true},
			} {
				text, got, warnings := Decode(encodeAs(t, charset, form.text), form.transport, form.isHTML)
				if string(text) != form.text {
					t.Errorf("%s in %s, %s: read as %s: %q %q", c.language, charset, form.name, got, text, warnings)
				}
			}
		}
	}
}

func TestDecodeComposesVietnamese(t *testing.T) {
	text, charset, _ := Decode(encodeAs(t, "windows-1258", vietnamese1258), "", false)
	if want := norm.NFC.String(vietnamese1258); string(text) != want {
		t.Errorf("%s: %q, want %q", charset, text, want)
	}
}

// A declaration of Latin letters is the default of many servers.
func TestDecodeCorrectsFalseLatin1(t *testing.T) {
	for _, c := range legacyTexts {
		charset, _, _ := strings.Cut(c.charsets, " ")
		switch charset {
		case "windows-1252", "windows-1250", "windows-1257": // true, or too near to be sure
			continue
		}
		text, got, _ := Decode(encodeAs(t, charset, c.text), "iso-8859-1", false)
		if string(text) != c.text {
			t.Errorf("%s in %s: read as %s: %q", c.language, charset, got, text)
		}
	}
}

func TestDecodeUTF8(t *testing.T) {
	long := strings.Repeat("Über den Fluß führt eine Brücke. ", 100)
	for _, c := range []struct {
		name, data, declared string
		isHTML               bool
		want, warning        string
	}{
		{"plain", "Straße", "", false, "Straße", ""},
		{"ASCII", "street", "windows-1251", false, "street", ""},
		{"empty", "", "", false, "", ""},
		{"mark", "\uFEFFStraße", "", false, "Straße", ""},
		{"mark over a false transport", "\uFEFFStraße", "gbk", false, "Straße", ""},
		{"declared latin1", "Straße", "iso-8859-1", false, "Straße", ""},
		{"declared windows-1251", "Привет, город", "windows-1251", false, "Привет, город", ""},
		{"declared big5 in the page", `<meta charset=big5><p>這個港口已經關閉`, "", true, `<meta charset=big5><p>這個港口已經關閉`, ""},
		{"declared as nothing known", "Straße", "x-unknown", false, "Straße", ""},
		{"one bad byte", long + "\xFC", "", false, long + "\uFFFD", "1 byte replaced"},
		{"cut off in a character", long + "\xE2\x80", "utf-8", false, long + "\uFFFD", "2 bytes replaced"},
		{"late umlaut", strings.Repeat("street ", 1000) + "Straße", "", false, strings.Repeat("street ", 1000) + "Straße", ""},
	} {
		text, charset, warnings := Decode([]byte(c.data), c.declared, c.isHTML)
		if string(text) != c.want || charset != "utf-8" || strings.Join(warnings, "; ") != c.warning {
			t.Errorf("%s: %s %q %q", c.name, charset, text, warnings)
		}
	}
}

func TestDecodeDoesNotCopyUTF8(t *testing.T) {
	data := []byte("Der Fluß führt Hochwasser.")
	text, _, _ := Decode(data, "", false)
	if &text[0] != &data[0] {
		t.Error("copied")
	}
}

func TestDecodeWarnings(t *testing.T) {
	for _, c := range []struct {
		name, data, declared, charset, text, warnings string
	}{
		{"guessed", "caf\xE9", "", "windows-1252", "café", "charset guessed: windows-1252"},
		{"declared utf-8, but is not", "caf\xE9", "utf-8", "windows-1252", "café", "charset guessed: windows-1252"},
		{"a byte without meaning", "caf\xE9 \x81", "latin1", "windows-1252", "café \uFFFD", "1 byte replaced"},
		{"gb2312 means its superset", "\xB8\xDB\xBF\xDA \x81\x40", "gb2312", "gbk", "港口 丂", ""},
		{"code page", "caf\xE9", "CP1252", "windows-1252", "café", ""},
		{"quoted", "caf\xE9", `"ISO-8859-1"`, "windows-1252", "café", ""},
		{"HZ", "~{8[?Z~} is open", "hz-gb-2312", "hz-gb-2312", "港口 is open", ""},
		{"what looks like HZ", "~{8[?Z~} is open", "gb2312", "utf-8", "~{8[?Z~} is open", ""},
		{"ISO-2022-KR", "\x1b$)CThe \x0e4k19\x0f is\n\x0eGW\x0f", "", "iso-2022-kr", "The 대국 is\n항", ""},
		{"ISO-2022-KR cut off", "\x1b$)C\x0e4k1", "iso-2022-kr", "iso-2022-kr", "대\uFFFD", "1 byte replaced"},
		{"UTF-7", "caf+AOk-", "UTF-7", "utf-8", "caf+AOk-", "charset declared as utf-7, which is not read: signs stand as they are"},
		{"UTF-7 by its other name", "caf+AOk-", "unicode-1-1-utf-7", "utf-8", "caf+AOk-", "charset declared as unicode-1-1-utf-7, which is not read: signs stand as they are"},
		{"UTF-7 without signs", "cafe", "utf-7", "utf-8", "cafe", ""},
		{"two words that are valid UTF-8", "\xC1\xAA\xCD\xA8", "gbk", "gbk", "联通", ""},
	} {
		text, charset, warnings := Decode([]byte(c.data), c.declared, false)
		if string(text) != c.text || charset != c.charset || strings.Join(warnings, "; ") != c.warnings {
			t.Errorf("%s: %s %q %q", c.name, charset, text, warnings)
		}
	}
}

// wide encodes in 2 or 4 bytes a unit.
func wide(text string, size int, bigEndian bool) []byte {
	var out []byte
	put := func(v uint32) {
		for i := range size {
			if bigEndian {
				i = size - 1 - i
			}
			out = append(out, byte(v>>(8*i)))
		}
	}
	if size == 4 {
		for _, r := range text {
			put(uint32(r))
		}
		return out
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		put(uint32(unit))
	}
	return out
}

func TestDecodeWide(t *testing.T) {
	for _, text := range []string{
		"The mayor opened the largest harbour 🚢 on Tuesday.",
		"Глава города открыла во вторник самый большой порт.",
		"<html><body><p>市長は火曜日、資金不足のため長く閉鎖されていた最大の港を開いた。</p></body></html>",
	} {
		for _, c := range []struct {
			charset   string
			size      int
			bigEndian bool
		}{
			{"utf-16le", 2, false}, {"utf-16be", 2, true}, {"utf-32le", 4, false}, {"utf-32be", 4, true},
		} {
			for _, mark := range []string{"", "\uFEFF"} {
				data := wide(mark+text, c.size, c.bigEndian)
				got, charset, warnings := Decode(data, "", true)
				if string(got) != text || charset != c.charset || warnings != nil {
					t.Errorf("%s with mark %q: %s %q %q", c.charset, mark, charset, got, warnings)
				}
				if IsBinary(data) {
					t.Errorf("%s with mark %q looks binary", c.charset, mark)
				}
			}
		}
	}
}

func TestMetaCharset(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{`<meta charset="windows-1251">`, "windows-1251"},
		{`<META CHARSET=koi8-r />`, "koi8-r"},
		{`<meta http-equiv="Content-Type" content="text/html; charset=Big5">`, "Big5"},
		{`<meta content='text/html;charset = "euc-kr"' http-equiv=Content-Type>`, "euc-kr"},
		{"<?xml version=\"1.0\" encoding='ISO-8859-2'?>\n<html>", "ISO-8859-2"},
		{`<!-- <meta charset=big5> --><meta charset=gbk>`, "gbk"},
		{`<script>var s = '<meta charset=big5>'</script><meta charset=gbk>`, "gbk"},
		{strings.Repeat("<script>x()</script>", 800) + `<meta charset=gbk>`, "gbk"},
		{strings.Repeat("<script>x()</script>", 8000) + `<meta charset=gbk>`, ""},
		{`<meta name=description content="the charset and its history">`, ""},
		{`<p>charset=gbk</p>`, ""},
		{``, ""},
	} {
		if got := metaCharset(&undecoded{data: []byte(c.page), isHTML: true}); got != c.want {
			t.Errorf("%.60q: %q, want %q", c.page, got, c.want)
		}
	}
}

func TestIsBinary(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       bool
	}{
		{"empty", "", false},
		{"text", "The harbour\tis open.\r\n\f", false},
		{"ISO-2022-JP", string(encodeAs(t, "iso-2022-jp", "港を開いた。港を開いた。")), false},
		{"windows-1251", string(encodeAs(t, "windows-1251", "Порт открыт")), false},
		{"ISO-2022-KR", "\x1b$)C\x0e4k19\x0f \x0e4k19\x0f", false},
		{"shifts that nothing announces", "\x0e4k19\x0f \x0e4k19\x0f", true},
		{"GBK", string(encodeAs(t, "gbk", "港口重新开放了")), false},
		{"stray zero", strings.Repeat("The harbour is open. ", 10) + "\x00", false},
		{"PDF", "%PDF-1.7\n1 0 obj", true},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", true},
		{"JPEG", "\xFF\xD8\xFF\xE0\x00\x10JFIF", true},
		{"GIF", "GIF89a\x01\x00\x01\x00", true},
		{"ZIP", "PK\x03\x04\x14\x00", true},
		{"gzip", "\x1F\x8B\x08\x00", true},
		{"ELF", "\x7FELF\x02\x01", true},
		{"MP4", "\x00\x00\x00\x20ftypisom", true},
		{"controls", "\x01\x02\x03\x04 harbour", true},
		{"little-endian numbers", string(bytes.Repeat([]byte{1, 0, 2, 0, 3, 0, 4, 0}, 50)), true},
		{"zeros", strings.Repeat("\x00", 100), true},
	} {
		if got := IsBinary([]byte(c.data)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Hostile input must give valid UTF-8 and no panic.
func FuzzDecode(f *testing.F) {
	for _, c := range legacyTexts {
		f.Add([]byte(c.text), "", true)
	}
	f.Add([]byte("<script"), "utf-16", true)
	f.Add([]byte("\xFF\xFE\x00"), "gbk", false)
	f.Add([]byte("<!--\xE9<meta charset="), "x-user-defined", true)
	f.Fuzz(func(t *testing.T, data []byte, declared string, isHTML bool) {
		IsBinary(data)
		text, charset, _ := Decode(data, declared, isHTML)
		if charset == "" || !bytes.Equal(bytes.ToValidUTF8(text, nil), text) {
			t.Errorf("%q %q", charset, text)
		}
	})
}

func BenchmarkDecodeUTF8(b *testing.B) {
	data := []byte("\n<p>Die Fähre</p>" + strings.Repeat("<p>The harbour is open again.</p>", 5000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Decode(data, "", true)
	}
}

func BenchmarkDecodeGuessed(b *testing.B) {
	data := []byte(strings.Repeat("<p>Die F\xE4hre f\xFCr das gr\xF6\xDFte Dorf ist da.</p>", 5000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Decode(data, "", true)
	}
}
