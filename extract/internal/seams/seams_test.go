package seams

import (
	"strings"
	"testing"
)

func TestIsFragment(t *testing.T) {
	for _, c := range []struct {
		last, next string
		want       bool
	}{
		{"though nobody has tuned it.", "Abdul Adhim Kamouss", true},
		{"правительства Виктора Орбана.", "Комментарии", true},
		{"ピアノの調律は狂っていなかった。", "関連記事", true},
		{"though nobody has tuned it.", "he said", false},
		{"though nobody has tuned it.", "The bell rang.", false},
		{"though nobody has tuned", "Ana Perez", false},
		{"announces primary challenge to Rep.", "Ana Perez", false},
		{"the bell of the ferry at noon. Foto:", "Ida Lund", false},
		{"the bell of the ferry at noon.", "Ida Lund/AP", false},
		{"the bell of the ferry at noon.", "(Ida Lund)", false},
		{"the bell of the ferry at noon.", "The captain said:", false},
	} {
		if got := IsFragment(c.last, c.next); got != c.want {
			t.Errorf("%q below %q: %t", c.next, c.last, got)
		}
	}
}

func TestIsFactLine(t *testing.T) {
	for _, c := range []struct {
		last, next string
		want       bool
	}{
		{"i jet russi in esercitazione nell’Artico", "Ana Perez 4 Febbraio 2025 - 14:41", true},
		{"dans un glissement de terrain", "Le 28/03/2023 à 0:28 | MAJ à 5:40", true},
		{"dans un glissement de terrain", "Le 28/03/2023", false},
		{"the ferry was raised on Monday,", "4 February 2025 14:41", false},
		{"the ferry was raised in the", "Ledger 4 February 2025 14:41", false},
		{"the ferry was raised", "at noon on 4 February 2025 14:41", false},
		{"the ferry was raised", "On 4 February 2025 it rang at 14:41.", false},
		{"the ferry was raised", "Bell 14:41", false},
	} {
		if got := IsFactLine(c.last, c.next); got != c.want {
			t.Errorf("%q below %q: %t", c.next, c.last, got)
		}
	}
}

// TestIsFactRow knows rows of facts below which a paragraph begins.
func TestIsFactRow(t *testing.T) {
	for _, c := range []struct {
		line, next string
		want       bool
	}{
		{"Date: March 7, 2025 | Category: Ferries | Author: Ana Perez", "Whether the ferry sails again", true},
		{"Ferries | Por: Ana Pérez | 7 marzo 2025 9:12 pm", "El barco", true},
		{"Ferries | Bridges | Author: Ana Perez", "Whether the ferry sails again", false},
		{"Date: March 7, 2025 | Category: Ferries and", "Bridges", false},
		{"Date: March 7, 2025 | Author: Ana Perez", "and Bo Lund", false},
		{"Date: March 7, 2025, Author: Ana Perez", "Whether the ferry sails again", false},
	} {
		if got := IsFactRow(c.line, c.next); got != c.want {
			t.Errorf("%q below %q: %t", c.next, c.line, got)
		}
	}
}

func TestOpensHeader(t *testing.T) {
	const last = "Ferry raised at noon with its piano in tune"
	for next, want := range map[string]bool{
		"Escrito por Ana Pérez":                                           true,
		"Text: Udo Kern, Fotos: Ida Lund":                                 true,
		"Par Maud Keriven (avec AFP)":                                     true,
		"Publié le 7 mars 2025, mis à jour le 8 mars 2025":                true,
		"Updated: March 7, 2025":                                          true,
		"Updated rules for ferries will come into force on March 7, 2025": false,
		"by Ana Pérez":                                                    false,
		"The ferry sank.":                                                 false,
		"Lower Sallow":                                                    false,
		"":                                                                false,
	} {
		if got := OpensHeader(last, next); got != want {
			t.Errorf("%q: got %v", next, got)
		}
	}
	if OpensHeader("It was raised by the harbour board and", "By Ana Pérez") {
		t.Error("a header behind a line that goes on")
	}
}

func TestOpensSentence(t *testing.T) {
	small := SmallWords(strings.Split(strings.Repeat("Nobody saw a ferry: the heron, they say. The Orrin Ledger wrote what the Ledger writes\n", 3), "\n"))
	for _, c := range []struct {
		last, next string
		want       bool
	}{
		{"Ferry raised from shallow water by noon", "The captain said that the bell", true},
		{"Ferry raised from shallow water by noon", "the captain said that the bell", false},
		{"Ferry raised from shallow water by noon", "THE captain said that the bell", false},
		{"Ferry raised from shallow water by", "Ledger and lock keepers", false},
		{"Ferry raised from the", "The Ledger", false},
		{"Ferry raised.", "The captain", false},
		{"Ferry Raised From Shallow Water By", "The Ledger Says", false},
	} {
		if got := OpensSentence(c.last, c.next, small); got != c.want {
			t.Errorf("%q below %q: %t", c.next, c.last, got)
		}
	}
	if OpensSentence("Ferry raised by noon", "The captain", nil) {
		t.Error("a sentence is known without the words of the dump")
	}
}

func TestEndsOpen(t *testing.T) {
	for piece, want := range map[string]bool{
		"The ferry of the":       true,
		"Паром подняли в":        true,
		"Η βάρκα του":            true,
		"رفعت العبارة من":        true,
		"घाट के पास डूबी नाव का": true,
		"เรือเก่าถูกกู้ขึ้นใน":   true,
		"El transbordador de":    true,
		"The ferry was raised":   false,
		"नाव निकाली गई":          false,
		"เรือเก่าถูกกู้ขึ้น":     false,
	} {
		if got := EndsOpen(piece); got != want {
			t.Errorf("%q: got %t", piece, got)
		}
	}
}

func TestOpensBound(t *testing.T) {
	for _, c := range []struct {
		piece        string
		bound, glued bool
	}{
		{"ने कहा कि पियानो का सुर वैसा ही है", true, false},
		{"کا کہنا ہے کہ", true, false},
		{"가 정오에 인양됐다", true, true},
		{"씨는 말했다", true, false},
		{"กล่าวว่าเปียโนยังเสียงดี", true, false},
		{"नाविक ने कहा", false, false},
		{"가라앉은 나룻배", false, false},
		{"said that it rang", false, false},
	} {
		if bound, glued := OpensBound(c.piece); bound != c.bound || glued != c.glued {
			t.Errorf("%q: got %t and %t", c.piece, bound, glued)
		}
	}
}
