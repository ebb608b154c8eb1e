package exports

import (
	"strings"
	"testing"
)

// TestPrintouts reads what the printers of wires put out, whose heads have no blank lines.
func TestPrintouts(t *testing.T) {
	const other = "\n\nNobody was hurt, and the ferry will sail again when its bell has been found, the harbour master said."
	for name, c := range map[string]struct {
		text, headline, byline, published, site string
		lines                                   string
	}{
		"Reuters": {
			text:     "06:33 13Jan22 RTRS-UPDATE 1-Ferry raised after nine days\n\n* Nobody was hurt\n\n(Adds ministry)\n\nBy Ida Lund\n\nMARROW, Jan 13 (Reuters) - " + prose + "\n\n(Reporting by Ida Lund; Editing by Tove Brandt)\n((ida@wire.example; +44 20;))\n\nKeywords: MARROW-FERRY/ (UPDATE 1)",
			headline: "Ferry raised after nine days", byline: "By Ida Lund", published: "13 Jan 2022 06:33", lines: "MARROW, Jan 13 (Reuters) - " + prose,
		},
		"AFP": {
			text:     "MAR0042 4 I 0312 SEL /AFP-BC77\nMarrow-ferry-demo\n\nFerry raised after nine days\n= (PICTURE) =\n\nby Ida LUND\n\nMARROW, Jan 13, 2022 (AFP) - " + prose + "\n\nil/tb/bc\n\nAFP 130633 GMT JAN 22",
			headline: "Ferry raised after nine days", byline: "by Ida LUND", published: "13 JAN 2022 06:33 GMT", lines: "MARROW, Jan 13, 2022 (AFP) - " + prose,
		},
		"dpa": {
			text:     "bdt0312 4 wi 320 dpa 1234\n\nVerkehr/Schiffe/\n(Zusammenfassung 1700 - neu: Ministerium)\nFähre nach neun Tagen gehoben\nVon Ida Lund, dpa (Foto - aktuell)\n\nMarrow (dpa) - " + prose + "\n\n# Notizblock\n\n## Orte\n- Hafen\n\ndpa il yyzz n1 tb\n130633 Jan 22",
			headline: "Fähre nach neun Tagen gehoben", byline: "Von Ida Lund, dpa", published: "13 Jan 2022 06:33", lines: "Marrow (dpa) - " + prose,
		},
		"TASS": {
			text:     "13.01.2022 06:33\nПАРОМЫ-МАРРОУ\nПаром подняли со дна через девять дней\n\nМАРРОУ, 13 января. /Корр. ТАСС Ида Лунд/. " + prose,
			headline: "Паром подняли со дна через девять дней", published: "13.01.2022 06:33", lines: "МАРРОУ, 13 января. /Корр. ТАСС Ида Лунд/. " + prose,
		},
		"Xinhua": {
			text:     "Ferry raised after nine days\nSource: Xinhua| 2022-01-13 06:33:03|Editor: lund\n\nMARROW, Jan. 13 (Xinhua) -- " + prose + " Enditem",
			headline: "Ferry raised after nine days", published: "2022-01-13 06:33:03", site: "Xinhua", lines: "MARROW, Jan. 13 (Xinhua) -- " + prose,
		},
		"Xinhua in Chinese": {
			text:     "渡轮九天后被打捞上岸\n2022-01-13 06:33:03 来源：新华网\n\n新华社马罗1月13日电（记者林爱达）港口将关闭一周，因为四十只小海豹在滑道上休息，任何人不得靠近，港务长周一说。（完）\n\n责任编辑：王某某",
			headline: "渡轮九天后被打捞上岸", published: "2022-01-13 06:33:03", site: "新华网", lines: "新华社马罗1月13日电（记者林爱达）港口将关闭一周，因为四十只小海豹在滑道上休息，任何人不得靠近，港务长周一说。",
		},
		"EFE": {
			text:     "TRANSPORTE BARCOS\nReflotan el transbordador después de nueve días\n\nIda Lund\n\nMarrow, 13 ene (EFE).- " + prose + " EFE\nil/tb\n(foto)(vídeo)",
			headline: "Reflotan el transbordador después de nueve días", byline: "Ida Lund", lines: "Marrow, 13 ene (EFE).- " + prose,
		},
		"ANSA": {
			text:     "ZCZC1234/SXB\nXAI43021_SXB_QBXB\nR ECO S0B QBXB\nTraghetto recuperato dopo nove giorni\n(di Ida Lund)\n   (ANSA) - MARROW, 13 GEN - " + prose + " (ANSA).\n\n     XTO-OH\n13-GEN-22 06:33\nNNNN",
			headline: "Traghetto recuperato dopo nove giorni", byline: "di Ida Lund", published: "13 GEN 2022 06:33", lines: "   (ANSA) - MARROW, 13 GEN - " + prose,
		},
		"APA": {
			text:     "APA0214 5 WI 0181 CA                           Do, 13.Jän 2022\n\nVerkehr/Schiffe/Marrow\n\nFähre nach neun Tagen gehoben\n\nUtl.: Niemand wurde verletzt =\n\n   Marrow (APA) - " + prose + "\n\n(Schluss) il/tb\n\nAPA0214    2022-01-13/06:33",
			headline: "Fähre nach neun Tagen gehoben", published: "2022-01-13", lines: "   Marrow (APA) - " + prose,
		},
		"SDA": {
			text:     "bsd123 3 pl  214 bsd 123\nVerkehr/Schiffe\nFähre nach neun Tagen gehoben =\n\nMarrow, 13. Jan (sda) - " + prose + "\n\n(SDA-ATS\\il)\n130633 Jan 22",
			headline: "Fähre nach neun Tagen gehoben", published: "13 Jan 2022 06:33", lines: "Marrow, 13. Jan (sda) - " + prose,
		},
		"Dow Jones": {
			text:     "DJ Ferry Raised After Nine Days\n\n By Ida Lund \n\n   MARROW--" + prose + "\n\n Write to Ida Lund at ida@wire.example \n\n  (END) Dow Jones Newswires",
			headline: "Ferry Raised After Nine Days", byline: "By Ida Lund", lines: "   MARROW--" + prose,
		},
		"NTB": {
			text:     "[13.01.2022 06:33]\nINNENRIKS: Ferja hevet etter ni dager\n\nMarrow (NTB): " + prose + "\n\n(©NTB)",
			headline: "Ferja hevet etter ni dager", published: "13.01.2022 06:33", lines: "Marrow (NTB): " + prose,
		},
		"a terminal of Reuters": {
			text:     "13-Jan-2022 10:52:07 AM - RTRS\nUPDATE 1-Ferry raised after nine days\n\n* Nobody was hurt\n\nBy Ida Lund\nMARROW, Jan 13 (Reuters) - " + prose + "\n (Reporting by Ida Lund)",
			headline: "Ferry raised after nine days", byline: "By Ida Lund", published: "13-Jan-2022 10:52:07 AM", lines: "MARROW, Jan 13 (Reuters) - " + prose,
		},
		"AFP with two letters for its section": {
			text:     "FRA0417 4 GI 0213 FRA /AFP-QX73\nEspaña-transporte-mar\n\nReflotan el transbordador después de nueve días\n\nMARROW, 13 Ene 2022 (AFP) - " + prose + "\n\nil/tb/bc\n\nAFP 130633 GMT JAN 22",
			headline: "Reflotan el transbordador después de nueve días", published: "13 JAN 2022 06:33 GMT", lines: "MARROW, 13 Ene 2022 (AFP) - " + prose,
		},
		"a standfirst of ANSA": {
			text:     "ZCZC1234/SXB\nXAI43021_SXB_QBXB\nTraghetto recuperato dopo nove giorni\nIl pezzo di ricambio non arriverà prima di settembre\n\n   (ANSA) - MARROW, 13 GEN - " + prose + " (ANSA).\n     XTO-OH/BC\n13-GEN-22 06:33 NNNN",
			headline: "Traghetto recuperato dopo nove giorni", published: "13 GEN 2022 06:33", lines: "   (ANSA) - MARROW, 13 GEN - " + prose,
		},
		"a bureau in the head of AFP": {
			text:     "FRA/FRS0412 3 I 0301 FRA /AFP-TQ45\nBac-transports\n\nLe bac renfloué après neuf jours\n\n" + prose + "\n\nilu/bek",
			headline: "Le bac renfloué après neuf jours", lines: prose,
		},
		"who reports and edits": {
			text:     "UPDATE 1-Ferry raised after nine days\n\nBy Ida Lund\n\nMARROW, March 9 (Reuters) - " + prose + "\n\n(Reporting by Ida Lund; Editing by Bo Ek)",
			headline: "Ferry raised after nine days", byline: "By Ida Lund", lines: "MARROW, March 9 (Reuters) - " + prose,
		},
		"initials behind the last word": {
			text:     "BELGA 09/03/2020 11:05 BIN\n\nVeerboot na negen dagen gelicht\n\n" + prose + " (TOM/LVO)",
			headline: "Veerboot na negen dagen gelicht", published: "09/03/2020 11:05", lines: prose,
		},
		"a picture above a credit": {
			text:     "bdt0318 3 vm 231 dpa 0912\n\nSchiffe/Verkehr/\n(Foto - Archiv)\nFähre nach neun Tagen gehoben\nVon Ida Lund, dpa =\n\n" + prose,
			headline: "Fähre nach neun Tagen gehoben", byline: "Von Ida Lund, dpa", lines: prose,
		},
		"who signs below the end": {
			text:     "Prom podniesiony po 9 d.\n\n" + prose + " (PAP)\n\nautorka: Ida Lund\n\nilu/ mark/",
			headline: "Prom podniesiony po 9 d.", byline: "autorka: Ida Lund", lines: prose,
		},
		"digits in the code of ANSA": {
			text:     "ZCZC7214/SXA\nXIC20240304021_SXA_QBXB\nR CRO S0A QBXB\n\n   Traghetto recuperato dopo nove giorni\n\n   (ANSA) - MARROW, 13 GEN - " + prose + " (ANSA).\n\n   YL5-BRZ\n13-GEN-22 06:33 NNNN",
			headline: "Traghetto recuperato dopo nove giorni", published: "13 GEN 2022 06:33", lines: "   (ANSA) - MARROW, 13 GEN - " + prose,
		},
		"two lines of a menu":     {text: "Skip to main content\nFONT SIZE\nBlog/Opinion\n\n" + prose + other},
		"blanks at the end":       {text: "Skip to main content\nFONT SIZE\n\n" + prose + "\n\nEnter the name of a town   "},
		"a kicker and no wire":    {text: "WORLD NEWS\nFerry raised after nine days\n\nBy Ida Lund\n\n" + prose + other},
		"a page with a slug":      {text: "Ferry-news-today\nFerry raised after nine days\nHome\nNews\nSport\n\n" + prose + "\n\nil/tb"},
		"a day above the story":   {text: "13.01.2022 06:33\nFerry raised after nine days\n\n" + prose + other},
		"who reports, on a page":  {text: "Ferry raised after nine days\n\n" + prose + other + "\n\n(Reporting by Ida Lund)"},
		"a Chinese page with its": {text: "渡轮九天后被打捞上岸\n2022-01-13 06:33:03 来源：新华网\n\n港口将关闭一周，因为四十只小海豹在滑道上休息，任何人不得靠近，港务长周一说。港口将关闭一周，因为四十只小海豹在滑道上休息。\n\n首页\n新闻"},
	} {
		t.Run(name, func(t *testing.T) {
			s := readPrintout(strings.Split(c.text, "\n"))
			if c.headline == "" {
				if s != nil {
					t.Fatalf("read %+v of what is no printout", s)
				}
				return
			}
			if s == nil {
				t.Fatal("no printout")
			}
			for f, want := range map[Field]string{Headline: c.headline, Byline: c.byline, Published: c.published, Site: c.site} {
				if got := s.First(f); got != want {
					t.Errorf("field %v: got %q, want %q", f, got, want)
				}
			}
			if got := strings.Join(s.Lines, "\n"); got != c.lines {
				t.Errorf("story:\n got %q\nwant %q", got, c.lines)
			}
		})
	}
}

// TestCarets: who else worked on a story of the AP, and its moment, are no part of it.
func TestCarets(t *testing.T) {
	s := readCarets(strings.Split("^BC-Ferry,0310<\n^Ferry raised<\n^By IDA LUND=\n   "+prose+"\n   ___\n   Associated Press writer Tove Brandt contributed to this report.\nAP-WF-03-09-88 1844GMT<", "\n"))
	if s == nil || s.First(Published) != "1988-03-09" || strings.Join(s.Lines, "\n") != "   "+prose {
		t.Errorf("got %+v", s)
	}
}
