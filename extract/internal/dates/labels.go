package dates

import (
	"slices"
	"strings"
)

// labels are what pages print before a date, a line or more for each language.
// Their order is that in which Labels returns them.
var labels = [...]struct {
	uses  Use
	words string // in lower case, with | between
}{
	{InBlocks | BesideNames, "last updated"}, // before its end
	{InCredits | InBlocks | InShortBlocks | BesideNames, "published|posted|updated"},
	{InCredits | InBlocks, "modified"},
	{InCredits, "publish|last|created|originally|first|heard"},
	{InBlocks, "first published|at"},
	{InCredits | InBlocks | BesideNames, "publisert"},
	{InCredits | InBlocks | BesideNames, "publicerad"},
	{InCredits | InBlocks, "oppdatert|uppdaterad|publiceret|opdateret|julkaistu|päivitetty"},
	{InCredits | InBlocks | InShortBlocks | BesideNames, "veröffentlicht|aktualisiert"},
	{InCredits | InBlocks, "stand"},
	{InCredits, "publiziert|erschienen|lesedauer|lesezeit"},
	{InBlocks, "erstellt"},
	{InCredits | InBlocks, "gepubliceerd|bijgewerkt"},
	{InBlocks | BesideNames, "publié le"},
	{InCredits | InBlocks | InShortBlocks, "publié"},
	{InCredits | InShortBlocks, "mis"},
	{InCredits, "publiée|actualisé"},
	{InBlocks, "mis à jour|modifié"},
	{InCredits | InBlocks | InShortBlocks | BesideNames, "publicado"},
	{InCredits | InBlocks | InShortBlocks, "actualizado"},
	{InCredits, "publicada|actualizada"},
	{InCredits | InBlocks, "atualizado"},
	{InCredits | InBlocks | BesideNames, "pubblicato"},
	{InCredits | InBlocks | InShortBlocks, "aggiornato"},
	{InBlocks, "data"},
	{InCredits | InBlocks, "opublikowano|aktualizacja"},
	{InCredits, "publikováno"},
	{InCredits | InBlocks, "опубликовано|обновлено|опубліковано|оновлено"},
	{InBlocks, "дата"},
	{InCredits | InBlocks, "yayınlanma|güncelleme|diterbitkan"},
	{InBlocks, "giriş"},
	{InCredits | InBlocks, "입력|수정|发布|發布|更新|公開|نشر|تحديث"},
	{InBlocks, "配信|掲載|更新时间|अपडेट"},
	{InCredits | InBlocks | BesideNames, "प्रकाशित"},
	{InCredits | BesideNames, "نُشر|النشر|פורסם|עודכן|เผยแพร่|เผยแพร่เมื่อ|อัปเดต|วันที่|δημοσιεύτηκε|δημοσιεύθηκε|δημοσίευση|közzétéve|objavljeno|публикувано|публикувана|منتشر|شده|등록|승인|송고|기사입력|掲載|掲載日|公開日|更新日|配信|发布时间|發布時間|发布于|發布於|发表于|發表於|日期|更新时间|更新時間"},
	{InCredits, "publicat|vydáno|aktualizováno|zveřejněno|uverejnené|publikované|publicerat|offentliggjort|udgivet|geplaatst|terbit|dipublikasikan|diperbarui|yayınlandı|eklenme|dodano|megjelent|frissítve|प्रकाशन|প্রকাশিত|প্রকাশ|postado|pubblicata"},
	{BesideNames, "опубликовано|опубліковано|yayınlanma|yayınlandı|yayın tarihi|diterbitkan|dipublikasikan|publié|pubblicato il|publicado el|publicado em|veröffentlicht am|gepubliceerd|publiceret|julkaistu|opublikowano|شائع|شائع شدہ|تاریخ اشاعت|منتشر شده|انتشار|تاریخ انتشار|نشر|প্রকাশিত|প্রকাশ|imechapishwa|đăng ngày|ngày đăng|xuất bản|发布|發布|公開|更新|입력|mis à jour|mise à jour|actualizado|atualizado|aggiornato"},
	{InBlocks | BesideNames, "on"}, // last: what else stands beside a name is cut off first
}

// Labels returns the words and phrases before a date that count in all of
// uses, in lower case: "updated", "publié le".
func Labels(uses Use) []string {
	var found []string
	for _, line := range labels {
		if line.uses&uses == uses {
			found = append(found, strings.Split(line.words, "|")...)
		}
	}
	return found
}

// IsUpdate reports whether label, which stands before a date, says that it is
// the date of an update: "Updated", "mis à jour le", "更新". "Update" alone does
// too; "up to date" does not.
func IsUpdate(label string) bool {
	_, ok := CutUpdate(label)
	return ok
}

// IsOfAnother reports whether label, which stands before a date, ends with words that say
// that the date is none of a story: that on which a member joined, an event is or a text
// was protected, today's, or the number of an issue: "Joined:", "Mitglied seit", "©",
// "Event date:", "Today is", "Vol. 12, No.".
func IsOfAnother(label string) bool {
	label = strings.TrimRight(strings.ToLower(label), " :")
	if strings.HasSuffix(label, ",") {
		label = beforeWeekday(label)
	}
	return slices.ContainsFunc(otherLabels, func(of string) bool {
		before, ok := strings.CutSuffix(label, of)
		return ok && (before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "\n"))
	})
}

// beforeWeekday returns a label without its last word and a comma, the day of the week in
// "today is saturday,".
func beforeWeekday(label string) string {
	return strings.TrimRight(label[:strings.LastIndexByte(label, ' ')+1], " ")
}

// otherLabels are the ends of such labels.
var otherLabels = []string{
	"joined", "join date", "registered", "member since", "registriert", "beigetreten", "dabei seit", "mitglied seit", "inscrit", "inscrit le", "inscription", "membre depuis",
	"registrado", "miembro desde", "fecha de ingreso", "membro desde", "registado", "iscritto", "iscritto il", "iscritto dal", "registrato", "membro dal", "lid sinds", "geregistreerd",
	"dołączył", "dołączył(a)", "rejestracja", "registrován", "medlem sedan", "medlem siden", "зарегистрирован", "регистрация", "с нами с", "на форуме с", "kayıt", "katılım", "üyelik tarihi", "注册时间", "登録日",
	"copyright", "©", "(c)", "saved on", "date saved", "accessed", "accessed on", "retrieved", "retrieved on",
	"event date", "date of event", "date of the event", "deadline", "closing date", "expires", "expires on", "valid until", "today is", "veranstaltungsdatum", "heute ist", "gültig bis", "date de l'événement", "nous sommes le",
	"no.", "nr.", "№", "site last updated", "website last updated",
	"fecha del evento", "hoy es", "data do evento", "hoje é", "data dell'evento", "oggi è", "vandaag is", "今天是", "今日は",
}

// CutUpdate returns what stands in a text before the word that says what IsUpdate
// asks for: "By Ida Lund " of "By Ida Lund mis à jour le". It is "" where letters
// are longer in lower case.
func CutUpdate(text string) (before string, ok bool) {
	lower := strings.ToLower(text)
	for _, stem := range updateStems {
		i := strings.Index(lower, stem)
		if i < 0 {
			continue
		}
		if len(lower) != len(text) {
			i = 0
		}
		return text[:i], true
	}
	return "", false
}

// updateStems are the parts of words that say so.
var updateStems = []string{
	"updat", "modif", "revised", "edited", "last review", "aktualisier", "geändert", "mis à jour", "mise à jour", "màj", "actualiz", "atualiz",
	"aggiorna", "bijgewerkt", "gewijzigd", "oppdater", "uppdater", "opdater", "päivitetty", "aktualiz", "обновл", "оновл", "изменен",
	"güncelle", "更新", "修改", "수정", "diperbarui", "cập nhật", "تحديث", "अपडेट", "ενημέρωση", "frissítve", "actualizat", "modyfik",
	"actualitza", "actualisé", "muokattu", "kemaskini", "актуализ", "আপডেট", "अद्यतन", "עודכן", "עדכון", "به‌روز", "بروزرسانی", "اپ ڈیٹ", "อัปเดต",
	"atnaujinta", "atjaunot", "uuendatud",
}

// endsInUpdate reports whether a text ends in one of updateStems, which may end or begin
// like a weekday: "cập nhật" and "수정" do like "chủ nhật" and "수".
func endsInUpdate(text string) bool {
	const longest = 32 // bytes
	text = strings.ToLower(text[max(0, len(text)-longest):])
	for _, stem := range updateStems {
		if strings.HasSuffix(text, stem) {
			return true
		}
	}
	return false
}
