package exports

import (
	"slices"
	"strings"
	"testing"
)

// storiesOf are two stories, each below a head and with something between.
func storiesOf(first, between string) string {
	const rest = "\n\nBy Ida Lund\n\n9 March 2020\n\n" + prose + "\n"
	return first + "Ferry raised after nine days" + rest + between + "Seals leave the harbour" + rest
}

// TestMarks parts files at lines that stand between stories or above each.
func TestMarks(t *testing.T) {
	for name, c := range map[string]struct{ first, between string }{
		"numbers":               {"1.\n\n", "\n2.\n\n"},
		"of how many":           {"[1/2]\n\n", "\n[2/2]\n\n"},
		"in Roman numbers":      {"I\n\n", "\nII\n\n"},
		"in Chinese":            {"第1篇\n\n", "\n第2篇\n\n"},
		"as headings":           {"# Story 1\n\n", "\n# Story 2\n\n"},
		"a token":               {"", "\n<|endoftext|>\n\n"},
		"a token of sentences":  {"", "\n</s>\n\n"},
		"next story":            {"", "\n--- NEXT STORY ---\n\n"},
		"page break":            {"", "\n[PAGE BREAK]\n\n"},
		"full stops":            {"", "\n...............\n\n"},
		"signs of per cent":     {"", "\n%%%%\n\n"},
		"stars with blanks":     {"", "\n★ ★ ★\n\n"},
		"two signs":             {"", "\n<<<<>>>>\n\n"},
		"asterism":              {"", "\n⁂\n\n"},
		"record separator":      {"", "\n\x1e\n"},
		"file separator":        {"", "\x1c"},
		"numbers with words":    {"Notizia 1:\n\n", "\nNotizia 2:\n\n"},
		"numbers in Korean":     {"기사1\n\n", "\n기사2\n\n"},
		"addresses with labels": {"Source: https://quay.example/1\n\n", "\nSource: https://quay.example/2\n\n"},
		"names of more":         {"::::::::::::::\na.txt\n::::::::::::::\n", "::::::::::::::\nb.txt\n::::::::::::::\n"},
		"tags of WikiExtractor": {"<doc id=\"1\" url=\"https://quay.example/1\" title=\"Ferry\">\n", "</doc>\n<doc id=\"2\" url=\"https://quay.example/2\" title=\"Seals\">\n"},
		"front matter":          {"---\ntitle: Ferry\ndate: 2020-03-09\n---\n\n", "\n---\ntitle: Seals\ndate: 2020-03-10\n---\n\n"},
		"front matter below":    {"---\ntitle: Ferry\ndate: 2020-03-09\n---\n", "---\ntitle: Seals\ndate: 2020-03-10\n---\n"},
		"front matter in TOML":  {"+++\ntitle = \"Ferry\"\ndate = 2020-03-09\n+++\n\n", "\n+++\ntitle = \"Seals\"\ndate = 2020-03-10\n+++\n\n"},
		"first headings":        {"# ", "\n# "},
		"end of document":       {"", "\nEnd of Document\n\n"},
	} {
		t.Run(name, func(t *testing.T) {
			text := storiesOf(c.first, c.between)
			found := Starts([]byte(text), false)
			if len(found) != 2 {
				t.Fatalf("parted at %v", found)
			}
			for n, part := range []string{text[:found[1]], text[found[1]:]} {
				lines := WithoutEndMark(WithoutName(strings.Split(part, "\n")))
				kept := strings.TrimSpace(strings.Join(lines, "\n"))
				if isFrontMatter := strings.HasPrefix(name, "front"); !isFrontMatter && !strings.HasPrefix(name, "tags") && !strings.HasPrefix(strings.TrimPrefix(kept, "# "), []string{"Ferry", "Seals"}[n]) {
					t.Errorf("story %d opens with %.40q", n, kept)
				}
				if !strings.HasSuffix(kept, prose) {
					t.Errorf("story %d ends with %q", n, kept[max(0, len(kept)-40):])
				}
			}
		})
	}
}

// TestNoMarks: one story has numbers, signs and headings too.
func TestNoMarks(t *testing.T) {
	for name, text := range map[string]string{
		"numbered points":          storiesOf("", "")[:300] + "\n\n1.\n\n" + prose + "\n\n2.\n\n" + prose,
		"numbers of a menu":        "News of the day\n\n9 March 2020\n\n" + prose + "\n\n1.\n\nFerry raised after nine days\n\nBy Ida Lund\n\n" + prose,
		"links below, in Japanese": "渡し船が引き揚げられた\n\n2020年3月9日\n\n号外の渡し船が月曜日に浅瀬で沈んだが、正午までに引き揚げられ、甲板のピアノの調律は狂っていなかったと船長は話した。けが人はいなかったが、チェロが一つ見つからず、港の人々は今も浅瀬を探している。\n\n\n関連記事\n\n港の灯台に新しいランプを取り付けた灯台守の話\n\n浅瀬の地図をきれいに描けるライブラリと地図の集まり\n\n2020年3月9日\n\n港の人々が集まる市場の新しい屋根の色についての投票\n\n灯台の古いランプを買い取った町の小さな博物館の話\n",
		"signs inside":             "Ferry raised\n\nBy Ida Lund\n\n" + prose + "\n\n%%%%\n\n" + prose + "\n\n%%%%\n\n" + prose,
		"headings inside":          "# Ferry raised\n\nBy Ida Lund\n\n" + prose + "\n\n# What the harbour master said\n\n" + prose,
		"capitals inside":          "FERRY RAISED AFTER DAYS\n\nOSLO (AP) — " + prose + "\n\nWHAT THE MASTER SAID\n\n" + prose,
		"front matter above":       "---\ntitle: Ferry raised\nauthor: Ida Lund\ndate: 2020-03-09\n---\nFerry raised after nine days\n\nBy Ida Lund\n\n9 March 2020\n\n" + prose + "\n",
		"front matter in a fence":  "---\ntitle: How to write\ndate: 2020-03-09\n---\n" + prose + "\n\n```\n---\ntitle: Seals\ndate: 2020-03-10\n---\n```\n\n" + prose + "\n",
		"front matter inside":      "---\ntitle: How to write front matter\ndate: 2020-03-09\n---\n\n" + prose + "\n\n---\n\n" + prose + "\n\n---\n",
		"a tag inside":             "Ferry raised\n\nBy Ida Lund\n\n" + prose + "\n\n</s>\n\n" + prose,
	} {
		if found := Starts([]byte(text), false); found != nil {
			t.Errorf("%s: parted at %v", name, found)
		}
	}
}

// TestCapitalHeads parts a digest at its headlines in capitals.
func TestCapitalHeads(t *testing.T) {
	text := "FERRY RAISED AFTER NINE DAYS\n\nMARROWEK — " + prose + "\n\nSEALS LEAVE THE HARBOUR\n\nOSLO (AP) — " + prose + "\n"
	if found, want := Starts([]byte(text), false), []int{0, strings.Index(text, "SEALS")}; !slices.Equal(found, want) {
		t.Errorf("parted at %v, want %v", found, want)
	}
}

// TestChineseStories: what has no blanks between words is as long as it reads.
func TestChineseStories(t *testing.T) {
	const story = "本报记者 沈若溪\n\n2025-04-12 09:30\n\n有着九十年历史的江湾老码头仓库，十二日以书店的面貌重新开放，首日就迎来了三千多名读者。书店保留了原来的木梁和铁门，书架用旧船板制成。书店二楼将设立码头工人口述史展览，预计今年秋天对外开放，老读者可以先来看。\n"
	for _, between := range []string{"\n----------\n\n", "\n\n\n"} {
		text := "江湾老码头改建书店\n\n" + story + between + "城西公园新增步道\n\n" + story
		if found := Starts([]byte(text), false); len(found) != 2 {
			t.Errorf("%q: parted at %v", between, found)
		}
	}
}

// TestRepeatedLabels parts a file at its labels where no blank line stands between stories, and
// not where one of them comes again alone.
func TestRepeatedLabels(t *testing.T) {
	const story = "标题：渡轮\n作者：伦德\n日期：2020年3月9日\n正文：" + prose + "\n" + prose + "\n"
	for text, want := range map[string]int{story + story: 2, story + "标题：又一次\n" + prose: 0} {
		if got := len(Starts([]byte(text), false)); got != want {
			t.Errorf("%d stories, want %d, in %q", got, want, text)
		}
	}
}
