package page

import (
	"slices"
	"strings"
	"testing"
)

// TestUnwrap cuts texts of several prints into blocks.
func TestUnwrap(t *testing.T) {
	const long = "The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, and that nobody was hurt on it, but for a cello that is said to be missing."
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"wrapped at 60, indented", "   The ferry that sank in shallow water on Monday was raised\n   by noon, and its captain said that the piano on deck had\n   kept its tune, more or less.\n\n   Nobody was hurt, but a cello is said to be missing since\n   the second lurch.\n",
			[]string{"The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less.", "Nobody was hurt, but a cello is said to be missing since the second lurch."}},
		{"a block a line", "Home\nNews\nThe ferry that sank in shallow water on Monday was raised by noon.\nNobody was hurt.\n",
			[]string{"Home", "News", "The ferry that sank in shallow water on Monday was raised by noon.", "Nobody was hurt."}},
		{"underlined headings, form feed, CRLF", "Ferry raised\r\n============\r\nNobody was hurt.\f\r\nA cello is missing.\r\n",
			[]string{"Ferry raised", "Nobody was hurt.", "A cello is missing."}},
		{"markers and references", "   [1]Home [2]News [3]Sport [4]Letters [5]Shop [6]More\n\n   The [7]ferry was raised.\n\nReferences\n\n   Visible links:\n   1. https://ferry.example/\n   2. https://ferry.example/news\n",
			[]string{"Home News Sport Letters Shop More", "The ferry was raised."}},
		{"markers that touch words", "   [7]Home [8]News\n\n   by[9]Ana Pérez [10]([11]AP)\n\n   The ferry was raised, said the\n   [12]harbour board.\n\nReferences\n\n   Visible links\n   7. https://ferry.example/\n   8. News\n\thttps://ferry.example/news\n   9. https://ferry.example/ana\n",
			[]string{"Home News", "by Ana Pérez (AP)", "The ferry was raised, said the", "harbour board."}},
		{"a centred headline", "   The ferry that sank in shallow water on Monday was raised\n   by noon, and its captain said that the piano on deck had\n   kept its tune, more or less.\n\n  The ferry of Marrow was raised at noon and its bell was rung\n                      twice by its captain\n",
			[]string{"The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less.", "The ferry of Marrow was raised at noon and its bell was rung twice by its captain"}},
		{"a centred headline that is wider", "   The ferry that sank in shallow water on Monday was raised\n   by noon, and its captain said that the piano on deck had\n   kept its tune, more or less, and that nobody was hurt on\n   it, but for a cello that is said to be missing since the\n   second lurch, when the master of the ferry turned it back\n   for a hat that he had left on the landing stage of Lower\n   sallow the day before.\n\nThe ferry of Marrow was raised at noon and its bell was rung by it\n                        twice two captains\n",
			[]string{"The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, and that nobody was hurt on it, but for a cello that is said to be missing since the second lurch, when the master of the ferry turned it back for a hat that he had left on the landing stage of Lower sallow the day before.", "The ferry of Marrow was raised at noon and its bell was rung by it twice two captains"}},
		{"a centred list item", "   The ferry that sank in shallow water on Monday was raised\n   by noon, and its captain said that the piano on deck had\n   kept its tune, more or less.\n\n     • The ferry of Marrow was raised at noon and a bell\n                           rang twice by its captain\n",
			[]string{"The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less.", "The ferry of Marrow was raised at noon and a bell rang twice by its captain"}},
		{"a date below a full line", "   The ferry that sank in shallow water on Monday was raised\n   by noon, and its captain said that the piano on deck had\n   kept its tune, more or less.\n\n   The ferry of Marrow was raised at noon and its bell rang\n   15 December 2025\n",
			[]string{"The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less.", "The ferry of Marrow was raised at noon and its bell rang", "15 December 2025"}},
		{"a headline that comes again, without blank lines", "The ferry that sank in shallow water on Monday was raised\nThe ferry that sank in shallow water on Monday was raised\nThe captain said that the piano on the deck had kept its\ntune, more or less, and that a cello is missing since the\nsecond lurch.\n",
			[]string{"The ferry that sank in shallow water on Monday was raised", "The ferry that sank in shallow water on Monday was raised", "The captain said that the piano on the deck had kept its tune, more or less, and that a cello is missing since the second lurch."}},
		{"a headline that once has the site behind it", "The ferry that sank in shallow water on Monday was raised\nby noon | The Ledger\nThe ferry that sank in shallow water on Monday was raised\nby noon\nThe captain said that the piano on the deck had kept its\ntune, more or less, and that a cello is missing since the\nsecond lurch.\n",
			[]string{"The ferry that sank in shallow water on Monday was raised by noon | The Ledger", "The ferry that sank in shallow water on Monday was raised by noon", "The captain said that the piano on the deck had kept its tune, more or less, and that a cello is missing since the second lurch."}},
		{"facts and labels below full lines", "The ferry that sank in shallow water on Monday was raised\nBo Lee 4 May 2020 - 14:41\nThe captain said that the piano on the deck had kept its\ntune, more or less, and that a cello has not been found.\nMore about ferries\nHe says that the second lurch was the worst of them all,\nand that he has not slept.\n",
			[]string{"The ferry that sank in shallow water on Monday was raised", "Bo Lee 4 May 2020 - 14:41", "The captain said that the piano on the deck had kept its tune, more or less, and that a cello has not been found.", "More about ferries", "He says that the second lurch was the worst of them all, and that he has not slept."}},
		{"the head of a copy without blank lines", "quay.example\nFerry raised\nBo Lee and Ida Lund\n4–5 minutes\n\n" + long + "\n\n" + long + "\n",
			[]string{"quay.example", "Ferry raised", "Bo Lee and Ida Lund", "4–5 minutes", long, long}},
		{"the head of a message with its signs", "*Ferry raised*\n_By Bo Lee_\nNovember 4, 2023\n\n" + long + "\n\n" + long + "\n",
			[]string{"Ferry raised", "By Bo Lee", "November 4, 2023", long, long}},
		{"a headline over two lines", "Ferry raised with its\npiano in tune\n\n" + long + "\n\n" + long + "\n",
			[]string{"Ferry raised with its piano in tune", long, long}},
		{"a day at the beginning of a line", "   9. September 2025 um 15:46 Uhr / Bo Lee\n   9. Rudern\n\n   The captain said that the piano on the deck had kept its\n   tune, more or less, and that a cello has not been seen on\n   the river since, nor on the deck of the ferry.\n",
			[]string{"9. September 2025 um 15:46 Uhr / Bo Lee", "Rudern", "The captain said that the piano on the deck had kept its tune, more or less, and that a cello has not been seen on the river since, nor on the deck of the ferry."}},
		{"text that was deleted", "   [DEL: Sunk :DEL] Ferry raised from shallow water\n\n   The captain said that the piano on the deck had kept its\n   tune, more or less, and that a cello has not been seen on\n   the river since, nor [DEL: on the deck of the ferry.\n",
			[]string{"Ferry raised from shallow water", "The captain said that the piano on the deck had kept its tune, more or less, and that a cello has not been seen on the river since, nor [DEL: on the deck of the ferry."}},
		{"blanks before paragraphs, and a path to the page", "News Ferry raised at noon from shallow water\nFerry raised at noon from shallow water\n Raised with its piano in tune and its bell rung twice now\n Bellringers asked\nThe captain said that the piano on the deck had kept its\ntune, more or less, and that a cello is missing since the\nsecond lurch. The ferry that sank in shallow water was on\nits way to Lower Sallow.\n",
			[]string{"News Ferry raised at noon from shallow water", "Ferry raised at noon from shallow water", "Raised with its piano in tune and its bell rung twice now", "Bellringers asked", "The captain said that the piano on the deck had kept its tune, more or less, and that a cello is missing since the second lurch. The ferry that sank in shallow water was on its way to Lower Sallow."}},
		{"wide headings among wrapped lines", "The harbour board of Marrow has not said who will pay for any of it\n\nFerry raised at noon from shallow water with its piano still in tune\n\nThe ferry that sank in shallow water on Monday was raised\nby noon, and its captain said that the piano on deck had\nkept its tune, more or less, and that nobody was hurt on\nit, but for a cello that is said to be missing since the\nsecond lurch, when the master of the ferry turned it back\nfor a hat that he had left on the landing stage of Lower\nsallow the day before.\n",
			[]string{"The harbour board of Marrow has not said who will pay for any of it", "Ferry raised at noon from shallow water with its piano still in tune", "The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune, more or less, and that nobody was hurt on it, but for a cello that is said to be missing since the second lurch, when the master of the ferry turned it back for a hat that he had left on the landing stage of Lower sallow the day before."}},
		{"letters of two columns", "号外の渡し船が月曜日に浅瀬で沈んだが、正午までに引き揚\nげられ、甲板のピアノの調律は狂っていなかったと船長は話\nした。\n",
			[]string{"号外の渡し船が月曜日に浅瀬で沈んだが、正午までに引き揚げられ、甲板のピアノの調律は狂っていなかったと船長は話した。"}},
		{"columns of a newspaper", "Ferry raised with its\npiano in tune\n\nBy Ana Perez\n\nThe ferry that sank in\nshallow water was raised\nby noon, and its captain\nsaid that the piano had\nkept its tune, more or\nless.\n\nNobody was hurt, but a\ncello is said to be\nmissing since then.\n",
			[]string{"Ferry raised with its piano in tune", "By Ana Perez", "The ferry that sank in shallow water was raised by noon, and its captain said that the piano had kept its tune, more or less.", "Nobody was hurt, but a cello is said to be missing since then."}},
		{"a poem", "The ferry sank\nin water\nas cold as stone\n\nand the captain\nsaid that the piano\nwas\nin tune\n\nas ferries are\nwhen noon\nis rung\n\nby bells\n",
			[]string{"The ferry sank", "in water", "as cold as stone", "and the captain", "said that the piano", "was", "in tune", "as ferries are", "when noon", "is rung", "by bells"}},
		{"Chinese in narrow columns", "渡轮在中午前被打捞上岸\n\n作者：周晓岚\n\n星期一在浅水中沉没的渡轮在中午前被打捞\n上岸，船长说甲板上的钢琴音调没有走样，\n只是大提琴自从第二次倾斜以后就再也没有\n人见过。\n\n港务局没有说明由谁来支付打捞的费用，也\n没有说明渡轮什么时候可以重新开航，只是\n说没有人受伤。\n",
			[]string{"渡轮在中午前被打捞上岸", "作者：周晓岚", "星期一在浅水中沉没的渡轮在中午前被打捞上岸，船长说甲板上的钢琴音调没有走样，只是大提琴自从第二次倾斜以后就再也没有人见过。", "港务局没有说明由谁来支付打捞的费用，也没有说明渡轮什么时候可以重新开航，只是说没有人受伤。"}},
		{"paragraphs of like length, a line each", "Ledger\nNews\nFerry raised at noon\nThe ferry that sank in shallow water on Monday was raised by noon.\n\"We have kept the piano in tune,\" said its captain, who had slept.\nA cello is said to be missing since the second lurch of the ferry.\nThe harbour board is to say on Friday who will have to pay for it.\n",
			[]string{"Ledger", "News", "Ferry raised at noon", "The ferry that sank in shallow water on Monday was raised by noon.", "\"We have kept the piano in tune,\" said its captain, who had slept.", "A cello is said to be missing since the second lurch of the ferry.", "The harbour board is to say on Friday who will have to pay for it."}},
	} {
		d := Parse(Page{Data: []byte(c.text), Shape: ShapeText})
		var got []string
		for i := range d.Blocks {
			got = append(got, d.Blocks[i].Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// Lines of a script without capitals that are cut within sentences are joined, also where
// more lines are wider than the print.
func TestWrappedWithoutCapitals(t *testing.T) {
	const wrapped = "강에 가라앉았던 배가 월요일 정오에 다시 떠올랐다고 선장이 말했고 그 종은\n" +
		"강에 가라앉았던 배가 월요일 정오에 다시 떠올랐다고 선장이 말했고 그 돛은\n" +
		"강에 가라앉았던 배가 월요일 정오에 다시 떠올랐다고 선장이 말했고 그 닻은\n아직 그대로다.\n\n"
	wide := strings.Repeat("이것은 아주 길어서 어떤 너비에도 맞지 않는 줄이다 ", 3) + "\n\n"
	d := Parse(Page{Data: []byte(strings.Repeat(wide, 30) + strings.Repeat(wrapped, 4)), Shape: ShapeText})
	if len(d.Blocks) != 34 {
		t.Errorf("got %d blocks, want 34", len(d.Blocks))
	}
}
