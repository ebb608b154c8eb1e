package exports

import (
	"slices"
	"strings"
	"testing"
)

// prose is enough for a story.
const prose = "The harbour will stay closed to sailing boats for a week because forty seal pups rest on its slipway, the harbour master said on Monday, and nobody may come closer than fifty metres, for which a rope has been put up by two volunteers."

const chineseProse = "码头管理处周一表示，四十只小海豹正在滑道上休息，因此港口将对帆船关闭一个星期，任何人不得走近五十米之内，两名志愿者已经为此拉起了绳子，管理处还请市民不要喂食，也不要带狗前来，等到海豹自己离开以后港口才会重新开放。"

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, text string
		form       string
		want       map[Field]string
		lines      string
	}{
		{name: "prose with a colon", text: "Ferry raised\n\nBy Ida Lund\n\nNote: " + prose},
		{name: "dump with a header", text: "Title: Ferry raised\nURL: https://marrow.example/\nDate: 2020-03-09\n\n" + prose},
		{name: "mail that quotes", text: "He wrote: no\nshe wrote: yes\n\n" + prose},
		{name: "words in capitals", text: "HD is a television format\n\nLP records are back\n\n" + prose},
		{name: "a page with a label that opens it", text: "Content\n\nMenu\n\nNews\n\nFerry raised\n\ncomments\n\n" + prose + "\n\nComments"},
		{name: "a page with labels in its menus", text: "Edition:\n\nU.S.\n\nFerry raised\n\nCredit:\n\nArticle\n\n" + prose + "\n\nCompany"},
		{name: "HTML", text: "<div><p>" + prose},
		{
			name: "codes", form: "field-codes", text: "HD  Ferry raised\nBY  By Ida Lund\nSN  The Quay\n    Ledger\n\nLP\n" + prose + "\n\nAN  Document X",
			want: map[Field]string{Headline: "Ferry raised", Byline: "By Ida Lund", Site: "The Quay Ledger"}, lines: prose,
		},
		{
			name: "RIS", form: "field-codes", text: "TY  - NEWS\nTI  - Ferry raised\nAU  - Lund, Ida\nDA  - 2020/03/09\nN2  - " + prose + "\nER  - ",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020/03/09"}, lines: prose,
		},
		{
			name: "names below the headline", form: "database", text: "Ferry raised after nine days\nIDA LUND; TOVE BRANDT\n81 words\n9 March 2020\nThe Quay Ledger\nEnglish\n(c) 2020 Quay Papers Ltd\n\n" + prose + "\n\nQuay Papers Ltd\n\nDocument QUAYL00020200309em2h0001",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "IDA LUND, TOVE BRANDT", Published: "2020-03-09", Site: "The Quay Ledger"}, lines: prose,
		},
		{
			name: "a headline like a name", form: "database", text: "Business\nFerry Raised\n81 words\n9 March 2020\nThe Quay Ledger\nEnglish\n(c) 2020 Quay Papers Ltd\n\n" + prose,
			want: map[Field]string{Headline: "Ferry Raised", Byline: "", Section: "Business"}, lines: prose,
		},
		{
			name: "below a rule", form: "labels", text: "________________\n\nDocument 1 of 2\n\nFerry raised\n\nAuthor: Lund, Ida\n\nPublication info: The Quay Ledger ; Marrow. 09 Mar 2020: 4.\n\nFull text: " + prose + "\n\nSubject: Ferries\n\nPublication date: 9 Mar 2020",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "9 Mar 2020"}, lines: prose,
		},
		{
			name: "below a cover", form: "labels", text: "User Name: = \nDate and Time: = Tuesday, March 3, 2026 10:14:00 AM EST\nJob Number: = 21\nDocuments (1)\n1. Ferry raised\n\nPage 1 of 4\n\nFerry raised\nThe Quay Ledger (England)\nMarch 9, 2020 Monday\n\nSection: NEWS; Pg. 4\nLength: 81 words\nByline: Ida Lund\n\nBody\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09", Site: "The Quay Ledger (England)"}, lines: prose,
		},
		{
			name: "values below their labels", form: "labels", text: "Title:\n    Ferry raised.\nAuthors:\n    Lund, Ida\nSource:\n    Quay Ledger. 3/9/2020, p4. 2p.\nDocument Type:\n    Article\nSubject Terms:\n    *Ferries\n    *Seals\nDatabase:\n    Newspapers\n\nSection: NEWS\n\n" + prose + "\n\n(Copyright applies to all Abstracts.)",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09", Site: "Quay Ledger", Topics: "Ferries; Seals", Section: "NEWS"}, lines: prose,
		},
		{
			name: "below a cover without a foot", form: "labels", text: "User Name: = Bo Ek\nDate and Time: = Tuesday, March 3, 2026 10:14:00 AM EST\nJob Number: = 21\n\nDocuments (2)\n\n 1. Ferry raised\n   Client/Matter: -None-\n   Search Type: Natural Language\n\n 2. Seals leave\n   Client/Matter: -None-\n\n\nFerry raised\nThe Quay Ledger (England)\nMarch 9, 2020 Monday\n\nSection: NEWS; Pg. 4\nLength: 81 words\nByline: Ida Lund\n\nBody\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09", Site: "The Quay Ledger (England)"}, lines: prose,
		},
		{
			name: "a standfirst behind a semicolon", form: "labels", text: "                 1 von 1 DOKUMENT\n\n                 Der Kaibote\n\n                 9. März 2020\n\nFähre gehoben;\nNiemand wurde verletzt\n\nAUTOR: Ida Lund; Bo Ek\n\nRUBRIK: LOKALES; S. 4\n\nLÄNGE: 81 Wörter\n\n" + prose + "\n\nUPDATE: 10. März 2020",
			want: map[Field]string{Headline: "Fähre gehoben", Lead: "Niemand wurde verletzt", Byline: "Ida Lund; Bo Ek", Site: "Der Kaibote"}, lines: prose,
		},
		{
			name: "EBSCO with an author a line", form: "labels", text: "Record: 1\n     Title: Ferry raised.\n   Authors: Lund, Ida\n            Ek, Bo\n    Source: Quay Ledger. 03/09/2020, p4. 1p.\nAccession Number: 4XN20200309\n  Database: Newspapers\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund; Bo Ek", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "labels below a number", form: "labels", text: "STORY 1 of 2\nHeadline: Ferry raised\nOutlet: Fen Post\nReporter: Ida Lund\nDate: 2020-03-09\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Site: "Fen Post"}, lines: prose,
		},
		{
			name: "a note of Readwise", form: "labels", text: "# Ferry raised after nine days\n\n![rw-book-cover](https://quay.example/c.png)\n\n## Metadata\n- Author: [[Ida Lund]]\n- Full Title: Ferry raised after nine days\n- Category: #articles\n- Summary: It had sunk.\n- URL: https://quay.example/ferry\n\n## Full Document\n" + prose + "\n\n## Highlights\n- It had sunk.",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Description: "It had sunk."}, lines: prose,
		},
		{
			name: "NewsBank with the paper twice", form: "library", text: "NewsBank: Access World News\n\nFerry raised after nine days\n\nQuay Ledger, The (ME)\nMarch 9, 2020 | Quay Ledger, The (ME) | Dot Lund; Ledger Staff | Page B1\n\n" + prose + "\n\nCopyright 2020 Quay Ledger, All Rights Reserved.",
			want: map[Field]string{Headline: "Ferry raised after nine days", Lead: "", Byline: "Dot Lund", Site: "Quay Ledger, The (ME)"}, lines: prose,
		},
		{
			name: "PressReader with an address", form: "library", text: "Ferry raised after nine days\n\nQuay Ledger · 9 Mar 2020 · A6 · IDA LUND ida@quay.example\n\n" + prose + "\n\nPressReader.com +1 604 278 4604\nCOPYRIGHT AND PROTECTED BY APPLICABLE LAW",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "IDA LUND", Site: "Quay Ledger"}, lines: prose,
		},
		{
			name: "a release of an exchange", form: "press-release", text: "EQS-News: Fähren AG / Schlagwort(e): Prognose\nFähren AG: Prognose nach neun Tagen angehoben\n\n09.03.2020 / 11:42 CET/CEST\nFür den Inhalt der Mitteilung ist der Emittent / Herausgeber verantwortlich.\n\nFähren AG: Prognose nach neun Tagen angehoben\n\n" + prose + "\n\nKontakt:\nIda Lund\n\n09.03.2020 CET/CEST Die EQS Distributionsservices umfassen Meldepflichten.",
			want: map[Field]string{Headline: "Fähren AG: Prognose nach neun Tagen angehoben", Lead: "", Published: "2020-03-09T11:42:00"}, lines: prose,
		},
		{
			name: "a long letterhead with a day", form: "press-release", text: "PRÉFET DU FEN\nLiberté\nÉgalité\nFraternité\n\nService de la communication\n\nMarrow, le 9 mars 2020\n\nCOMMUNIQUÉ DE PRESSE\n\nLe bac renfloué après neuf jours\n\n" + prose + "\n\nContact presse\nBureau de la communication\npref@marrow.example",
			want: map[Field]string{Headline: "Le bac renfloué après neuf jours", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a release that does not say so", form: "press-release", text: "Ferry raised after nine days\n\nNobody was hurt, and the harbour is open to boats again\n\nValle Verde, 9 March 2020. " + prose + "\n\nFurther information\nIda Lund, press@quay.example\n\nMarrow Ferries has nine ships.",
			want: map[Field]string{Headline: "Ferry raised after nine days", Lead: "Nobody was hurt, and the harbour is open to boats again", Dateline: "Valle Verde", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a release in Japanese that does not say so", form: "press-release", text: "湾岸渡船株式会社\n2020年3月9日 10時00分\n\n渡し船、九日ぶりに引き揚げ、港は来週また開く\n\n" + chineseProse + "\n\n■会社概要\n会社名：湾岸渡船株式会社\n\n【本件に関するお問い合わせ先】\n広報室\nTEL：0479-555-0142",
			want: map[Field]string{Headline: "渡し船、九日ぶりに引き揚げ、港は来週また開く", Published: "2020-03-09T10:00:00"}, lines: chineseProse,
		},
		{
			name: "a release with its source beside the day", form: "press-release", text: "Ferry raised after nine days\n\nMarch 9, 2020 7:00 AM EDT | Source: Marrow Ferries Inc.\n\nMarrow, Ontario--(Newsfile Corp. - March 9, 2020) - " + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Lead: "", Site: "Marrow Ferries Inc.", Published: "2020-03-09T07:00:00-04:00"}, lines: "Marrow, Ontario--(Newsfile Corp. - March 9, 2020) - " + prose,
		},
		{
			name: "a numbered release", form: "press-release", text: "COMUNE DI MARROW\nUfficio stampa\n\nComunicato n. 57 del 9 marzo 2020\n\nTraghetto recuperato dopo nove giorni\n\n" + prose + "\n\nPer informazioni: Ufficio stampa, stampa@marrow.example",
			want: map[Field]string{Headline: "Traghetto recuperato dopo nove giorni", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a short story above a label", form: "labels", text: "               1 of 2 DOCUMENTS\n\n               El Muelle\n\n               9 de marzo de 2020 lunes\n\nSacan el barco\n\nBYLINE: Ida Lund\n\nSECTION: LOCAL; Pg. 9\n\nLENGTH: 20 palabras\n\nEl barco salió del agua a mediodía y el piano que llevaba a bordo no había perdido la afinación.\n\nLOAD-DATE: 10 de marzo de 2020\n\nLANGUAGE: SPANISH",
			want: map[Field]string{Headline: "Sacan el barco", Byline: "Ida Lund", Published: "2020-03-09"}, lines: "El barco salió del agua a mediodía y el piano que llevaba a bordo no había perdido la afinación.",
		},
		{
			name: "points behind a story", form: "highlights", text: "(CNN)" + prose + "\n\n@highlight\n\nNobody was hurt\n\n@highlight\n\nSeals rest",
			want: map[Field]string{Lead: "Nobody was hurt\nSeals rest"}, lines: "(CNN)" + prose,
		},
		{
			name: "the police below its letterhead", form: "press-release", text: "Polizeipräsidium Marschland - Pressestelle\nPOL-ML: Fähre nach neun Tagen gehoben\n\n09.03.2020 – 09:14\n\nMarrow (ots) - " + prose + "\n\nKontakt:\nTelefon: 0641/5550",
			want: map[Field]string{Headline: "POL-ML: Fähre nach neun Tagen gehoben", Lead: "", Published: "2020-03-09T09:14:00"}, lines: "Marrow (ots) - " + prose,
		},
		{
			name: "a standfirst that is a sentence above labels", form: "press-release", text: "News story\n\nFerry raised after nine days\n\nBoats will be asked to wait for seals as well as for ferries, the harbour says.\n\nFrom: Harbour Office\nPublished 9 March 2020\n\n" + prose + "\n\nMedia enquiries\n\nPress office 020 7946 0142",
			want: map[Field]string{Headline: "Ferry raised after nine days", Lead: "Boats will be asked to wait for seals as well as for ferries, the harbour says.", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a mail that Outlook passes on", form: "mail-header", text: "Von: Bo Ek <bo@quay.example>\nGesendet: Montag, 9. März 2020 08:31\nAn: Uwe\nBetreff: WG: Fähre gehoben\n\nZur Kenntnis.\n\nVon: Presse <presse@quay.example>\nGesendet: Sonntag, 8. März 2020 06:02\nAn: Verteiler\nBetreff: Fähre gehoben\n\nFähre nach neun Tagen gehoben\nVon Ida Lund, Kaibote\n\n" + prose,
			want: map[Field]string{Headline: "Fähre nach neun Tagen gehoben", Byline: "Von Ida Lund, Kaibote"}, lines: prose,
		},
		{
			name: "the paper between day and page", form: "library", text: "Article  |  Lundi 9 mars 2020\nLe Phare du Fen\np. 7 • 243 mots\n\nLe bac renfloué après neuf jours de travail\n\nIda Lund\n\n" + prose,
			want: map[Field]string{Headline: "Le bac renfloué après neuf jours de travail", Byline: "Ida Lund", Site: "Le Phare du Fen", Published: "2020-03-09"}, lines: prose,
		},
		{name: "a story with a place and a day", text: "Ferry raised after nine days\n\nValle Verde, 9 March 2020. " + prose + "\n\nComments\n\nIda says: ida@quay.example"},
		{
			name: "the first mail of a digest", form: "mail-header", text: "Send Quay mailing list submissions to\n\tquay@lists.example\n\nToday's Topics:\n\n   1. Ferry raised (Ida Lund)\n\n\n----------------------------------------------------------------------\n\nMessage: 1\nDate: Mon, 9 Mar 2020 08:12:44 +0100\nFrom: Ida Lund <ida@quay.example>\nTo: quay@lists.example\nSubject: [Quay] Ferry raised\n\n" + prose + "\n\n------------------------------\n",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund"}, lines: prose,
		},
		{
			name: "a story on a terminal with its hour in halves", form: "wire", text: "RTRS - UPDATE 2-Ferry raised after nine days\n\n09-Mar-2020 09:41:07 AM\n\n* Nobody was hurt\n\n(Adds harbour)\n\nBy Ida Lund\n\n" + prose,
			want: map[Field]string{Byline: "By Ida Lund", Published: "09-Mar-2020 09:41:07 AM"}, lines: prose,
		},
		{
			name: "a letterhead above a release", form: "press-release", text: "CITY OF MARROW\nOffice of the Harbour\n3 Quay Street\nTel. 555 0100\n\nMEDIA STATEMENT\n\nMarrow, 9 March 2020\n\nMarrow Ferries\n\nFerry raised after nine days\nNobody was hurt, the harbour says\n\n" + prose + "\n\nHarbour Office\nBo Ek, 555 0100\nbo@marrow.example",
			want: map[Field]string{Headline: "Ferry raised after nine days", Lead: "Nobody was hurt, the harbour says", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a standfirst below capitals", form: "press-release", text: "COMUNICATO STAMPA\n\nTRAGHETTO RECUPERATO DOPO NOVE GIORNI\nNessuno è rimasto ferito, dice il porto\n\n" + prose + "\n\nPer informazioni:\nIda Lund",
			want: map[Field]string{Headline: "TRAGHETTO RECUPERATO DOPO NOVE GIORNI", Lead: "Nessuno è rimasto ferito, dice il porto"}, lines: prose,
		},
		{
			name: "a release behind its moment", form: "press-release", text: "Marrow Oy\n\nLautta nostettiin yhdeksän päivän jälkeen\n\n9.3.2020 09:00:00 EET | Marrow Oy | Tiedote\n\n" + prose + "\n\nYhteyshenkilöt\n\nIda Lund\nida@marrow.example",
			want: map[Field]string{Headline: "Lautta nostettiin yhdeksän päivän jälkeen", Published: "2020-03-09T09:00:00+02:00"}, lines: prose,
		},
		{
			name: "a release in Japanese", form: "press-release", text: "報道関係者各位\nプレスリリース\n\n2020年3月9日\n湾岸渡船株式会社\n\n渡し船、九日ぶりに引き揚げ\n\n" + chineseProse + "\n\n港は来週また開く。\n\n【本件に関するお問い合わせ先】\n広報室\npr@marrow.example",
			want: map[Field]string{Headline: "渡し船、九日ぶりに引き揚げ", Published: "2020-03-09"}, lines: chineseProse + "\n\n港は来週また開く。",
		},
		{
			name: "a standfirst right below the headline in a mail", form: "mail-header", text: "Från: Kajen <brev@kajen.example>\nTill: Bo\nSkickat: den 9 mars 2020 07:00\nÄmne: Färjan lyft efter nio dagar\n\nFärjan lyft efter nio dagar\nIngen skadades, säger hamnen\n\nAv Ida Lund\n\n" + prose + "\n\nDu får det här mejlet eftersom du prenumererar.",
			want: map[Field]string{Headline: "Färjan lyft efter nio dagar", Lead: "Ingen skadades, säger hamnen", Byline: "Av Ida Lund"}, lines: prose,
		},
		{
			name: "an unknown place and the day of a release", form: "press-release", text: "NOTA DE PRENSA\n\nTransbordador reflotado tras nueve días\n\nValle Alto, 9 de marzo de 2020 – " + prose,
			want: map[Field]string{Headline: "Transbordador reflotado tras nueve días", Dateline: "Valle Alto", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a wrapped release", form: "press-release", text: "NEWS RELEASE\n\nFerry raised after nine days\n\n(Marrow) -- " + strings.NewReplacer(", ", ",\n", " for ", "\nfor ").Replace(prose) + "\n\n# # #",
			want: map[Field]string{Headline: "Ferry raised after nine days", Lead: ""}, lines: "(Marrow) -- " + prose,
		},
		{
			name: "a newsletter that says why one has it", form: "newsletter", text: "The Quay Ledger\n\nFerry raised after nine days\n\n" + prose + "\n\nYou're receiving this email because you signed up.",
			lines: "The Quay Ledger\n\nFerry raised after nine days\n\n" + prose,
		},
		{
			name: "labels once more below the story", form: "labels", text: "Paper: The Quay\nTitle: Ferry raised\nAuthor: Ida Lund\nDate: March 9, 2020\n\n" + prose + "\n\nAuthor: Ida Lund\nSection: City\nPage: 3\nCopyright, 2020, The Quay",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Site: "The Quay"}, lines: prose,
		},
		{
			name: "whose a story is, below it", form: "library", text: "Ferry raised after nine days\nIda Lund\nThe Quay Ledger\n9 March 2020\n81 words\nEnglish\n(c) 2020 Quay Papers\n\n" + prose + "\n\nQuay Papers\n\nDocument QUAYL00020200309em2h0001",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund"}, lines: prose,
		},
		{
			name: "a menu above a line like that of a release", text: "Home\nNews\nSport\nWeather\nShop\nLogin\nPress release\nFerry raised\n\n" + prose,
		},
		{
			name: "a newsletter between its frames", form: "newsletter", text: "The Quay Ledger\nView in your browser\n\nFerry raised after nine days\n\n" + prose + "\n\nSie erhalten diesen Newsletter, weil Sie ihn bestellt haben.\nAbmelden",
			lines: "The Quay Ledger\n\nFerry raised after nine days\n\n" + prose,
		},
		{
			name: "a title above labels", form: "labels", text: "# Ferry raised after nine days\n\nAuthor: Ida Lund\nCreated: 10 March 2020\nPublished: 9 March 2020\nTags: Ferries\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "9 March 2020"}, lines: prose,
		},
		{
			name: "a title above labels and tabs", form: "labels", text: "Ferry raised after nine days\n\nItem Type\tNewspaper Article\nAuthor\tIda Lund\nPublication\tThe Quay\nDate\t2020-03-09\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Site: "The Quay", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "NewsBank with bullets", form: "library", text: "Ferry raised after nine days\n\nQuay Ledger, The (England) - March 9, 2020\n\n• Author/Byline: Ida Lund\n\n• Edition: 1\n\n• Section: News\n\n• Page: 3\n\n" + prose + "\n\n• Citation (aglc Style)\n\nIda Lund, Ferry raised",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "2020-03-09", Section: "News"}, lines: prose,
		},
		{
			name: "Gale", form: "labels", text: "Ferry raised after nine days\n\nDate: Mar. 9, 2020\nFrom: The Quay(Issue 38)\nDocument Type: Article\nLength: 81 words\n\nFull Text: \nByline: Ida Lund\n\n" + prose + "\n\nCOPYRIGHT 2020 The Quay",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "Mar. 9, 2020"}, lines: prose,
		},
		{
			name: "what a database says of the search, and an author before the paper", form: "labels", text: "Report Information\nMarch 04 2021 10:12\n\nDocument 1 of 1\n\nFerry raised after nine days\n\nLund, Ida . The Quay Ledger ; Marrow [Marrow]. 09 Mar 2020: 3.\n\nFULL TEXT\n\n" + prose + "\n\nDETAILS\n\nSubject: Ferries\nPublication date: Mar 9, 2020\nPublisher: Quay Papers",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a role below the credit", form: "database", text: "Business\nFerry raised after nine days\n\nBy Ida Lund\nHarbour Correspondent\n81 words\n9 March 2020\nThe Quay Ledger\nEnglish\n(c) 2020 Quay Papers Ltd\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "By Ida Lund"}, lines: prose,
		},
		{
			name: "Eureka", form: "library", text: "Le Quotidien de Marrow\nActualités, lundi 9 mars 2020, p. 3\n\nLe bac renfloué après neuf jours de travaux\n\nLund, Ida\n\n" + prose + "\n\n© 2020 Le Quotidien de Marrow.",
			want: map[Field]string{Headline: "Le bac renfloué après neuf jours de travaux", Section: "Actualités", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a mail that a French program passes on", form: "mail-header", text: "Début du message réexpédié :\n\n> De: Le Quai <lettre@quai.example>\n> Objet: Le bac renfloué\n> Date: 9 mars 2020 à 07:01:12 UTC+1\n> À: ida@quai.example\n>\n> Le bac renfloué\n>\n> Personne n'est blessé\n>\n> Par Ida Lund\n>\n> " + prose + "\n\n--\nBo",
			want: map[Field]string{Headline: "Le bac renfloué", Byline: "Par Ida Lund", Lead: "Personne n'est blessé"}, lines: prose,
		},
		{
			name: "who writes a newsletter", form: "mail-header", text: "From: Ida Lund from The Quay Letter <quay@letters.example>\nTo: bo@marrow.example\nSubject: Ferry raised\nDate: Mon, 9 Mar 2020 07:01:33 +0000\n\nView this post on the web at https://quay.example/p/ferry\n\n" + prose + "\n\nUnsubscribe https://quay.example/u",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund"}, lines: prose,
		},
		{
			name: "PressReader", form: "library", text: "Ferry raised\n\nNobody was hurt\n\nThe Quay Ledger · 9 Mar 2020 · 4 · By Ida Lund\n\n" + prose + "\n\nNewspapers in English\n\n© PressReader. All rights reserved.",
			want: map[Field]string{Headline: "Ferry raised", Lead: "Nobody was hurt", Byline: "By Ida Lund", Published: "2020-03-09", Site: "The Quay Ledger"}, lines: prose,
		},
		{
			name: "NewsBank", form: "library", text: "Ferry raised\nMarch 9, 2020 | Quay Ledger, The (England)\nAuthor: Ida Lund | Section: News | Page: 4\n81 Words | Readability: Lexile: 1210\nOpenURL Link\nCitation (AMA)\n\n" + prose + "\n\nCITATION: Lund, Ida. Ferry raised. NewsBank: Access World News.\nCopyright 2020 The Quay Ledger.",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09", Site: "Quay Ledger, The (England)", Section: "News"}, lines: prose,
		},
		{
			name: "Westlaw", form: "library", text: "6/14/19 Fen Post 12\n2019 WLNR 18273645\nFerry raised after nine days\nByline: Ida Lund\n\n" + prose + "\n\n---- Index References ----\n\nLanguage: EN",
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "2019-06-14"}, lines: prose,
		},
		{
			name: "Genios", form: "library", text: "Fen-Post vom 14.06.2019, S. 12 / Lokales\n\nFähre gehoben\n\nVon Ida Lund\n\n" + prose + "\n\nDauerhafte Adresse des Dokuments: https://fen.example/1",
			want: map[Field]string{Headline: "Fähre gehoben", Byline: "Von Ida Lund", Published: "2019-06-14", Site: "Fen-Post"}, lines: prose,
		},
		{
			name: "Europresse", form: "library", text: "Nom de la source\nFen Post\n\nType de source\nPresse • Journaux\n\nVendredi 14 juin 2019\nFen Post • p. 12 • 345 mots\n\nLe bac renfloué après neuf jours\n\nIda Lund\n\n" + prose + "\n\nCet article est paru dans Fen Post",
			want: map[Field]string{Headline: "Le bac renfloué après neuf jours", Byline: "Ida Lund", Published: "2019-06-14", Site: "Fen Post"}, lines: prose,
		},
		{
			name: "Europresse with all of its block", form: "library", text: "Nom de la source\nFen Post\nType de source\nPresse • Journaux\nPériodicité\nQuotidien\nCouverture géographique\nRégionale\nProvenance\nMarrow, Fenland, France\np. 12\nVendredi 14 juin 2019\nFen Post • p. 12 • 345 mots\n\nLe bac renfloué après neuf jours\n\nIda Lund\n\n" + prose + "\n\n© 2019 Fen Post. Tous droits réservés.\n\nCertificat émis le 16 juin 2019",
			want: map[Field]string{Headline: "Le bac renfloué après neuf jours", Byline: "Ida Lund", Published: "2019-06-14", Site: "Fen Post"}, lines: prose,
		},
		{
			name: "the paper above the day", form: "library", text: "Le Courrier du Fen\nVendredi 14 juin 2019 - p. 12\n\nLe bac renfloué après neuf jours\nIda Lund\n\n" + prose,
			want: map[Field]string{Headline: "Le bac renfloué après neuf jours", Byline: "Ida Lund", Published: "2019-06-14", Site: "Le Courrier du Fen"}, lines: prose,
		},
		{
			name: "Retriever", form: "library", text: "Färjan lyft efter nio dagar\nFen Post. Publicerat på webb. 2019-06-14 05:30\nIda Lund\n\n" + prose + "\n\nSe webartikeln på http://ret.nu/a1b2",
			want: map[Field]string{Headline: "Färjan lyft efter nio dagar", Byline: "Ida Lund", Published: "2019-06-14T05:30:00", Site: "Fen Post"}, lines: prose,
		},
		{
			name: "a citation", form: "library", text: "Ferry raised after nine days\nLund, Ida. Fen Post; Marrow. 14 June 2019: 12.\n\nFull Text\n" + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "2019-06-14", Site: "Fen Post"}, lines: prose,
		},
		{
			name: "a section and a standfirst", form: "library", text: "Fen-Zeitung - 14.06.2019 - Seite 12 - Lokales\n\nLokales\n\nFähre nach neun Tagen gehoben\n\nNiemand wurde verletzt\n\nIda Lund\n\n" + prose,
			want: map[Field]string{Headline: "Fähre nach neun Tagen gehoben", Lead: "Niemand wurde verletzt", Byline: "Ida Lund", Published: "2019-06-14"}, lines: prose,
		},
		{name: "a day and a credit above prose", text: "Ferry raised after nine days\n\nBy Ida Lund | June 14, 2019\n\n" + prose},
		{name: "a page of numbers", text: "Ferry raised after nine days\n\n1\n2\n3\n\nJune 14, 2019\n\n" + prose},
		{
			name: "the paper above the day", form: "labels", text: "Fen Post (Marrow, ME)\nJune 14, 2019\n\nFerry raised after nine days\n\nAuthor: Ida Lund\nSection: News\nPage: 12\n\nArticle Text:\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "Ida Lund", Published: "2019-06-14", Site: "Fen Post (Marrow, ME)"}, lines: prose,
		},
		{
			name: "the day behind the paper", form: "labels", text: "Link to Document\nFerry raised\nFen Post (England) June 14, 2019 Friday\n\nLength: 81 words\nByline: Ida Lund\nHighlight: Nobody was hurt.\n\nBody\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Published: "2019-06-14", Site: "Fen Post (England)"}, lines: prose,
		},
		{
			name: "PubMed", form: "field-codes", text: "PMID- 31201234\nOWN - NLM\nDP  - 2019 Jun 14\nTI  - Ferry raised\n      by divers.\nAB  - " + prose + "\nFAU - Lund, Ida\nAU  - Lund I\nJT  - Fen journal",
			want: map[Field]string{Headline: "Ferry raised by divers", Byline: "Ida Lund", Published: "2019 Jun 14", Site: "Fen journal"}, lines: prose,
		},
		{
			name: "a day behind the code for years", form: "field-codes", text: "TY  - NEWS\nTI  - Ferry raised\nPY  - 2019/06/14/\nAB  - " + prose + "\nER  - ",
			want: map[Field]string{Headline: "Ferry raised", Published: "2019/06/14"}, lines: prose,
		},
		{
			name: "comments in place of labels", form: "labels", text: ".. title: Ferry raised\n.. slug: ferry\n.. date: 2019-06-14\n.. author: Ida Lund\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2019-06-14"}, lines: prose,
		},
		{
			name: "labels in Japanese", form: "labels", text: "見出し: 渡し船を引き揚げ\n著者: 高瀬みずき\n日付: 2020-03-09\n出典: 北浜新聞\n\n本文:\n" + prose,
			want: map[Field]string{Headline: "渡し船を引き揚げ", Byline: "高瀬みずき", Published: "2020-03-09", Site: "北浜新聞"}, lines: prose,
		},
		{
			name: "labels in Vietnamese", form: "labels", text: "Tiêu đề: Trục vớt phà\nTác giả: Nguyễn Thu\nNgày: 2020-03-09\nNguồn: Báo Bến\n\nNội dung:\n" + prose,
			want: map[Field]string{Headline: "Trục vớt phà", Byline: "Nguyễn Thu", Published: "2020-03-09", Site: "Báo Bến"}, lines: prose,
		},
		{
			name: "a credit above the moment", form: "wire", text: "Ferry raised after nine days\n\nBy Ida Lund\n\n2020-03-09 09:30\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised after nine days", Byline: "By Ida Lund", Published: "2020-03-09 09:30"}, lines: prose,
		},
		{name: "a line of its own above the moment", text: "Ferry raised\n\nNobody was hurt\n\n2020-03-09 09:30\n\n" + prose},
		{name: "a page that names a library", text: "Ferry raised\n\n" + prose + "\n\n© PressReader. All rights reserved."},
		{
			name: "encoded words", form: "mail-header", text: "From: =?utf-8?B?SWRhIEzDvG5k?= <ida@marrow.example>\nSubject: =?ISO-8859-1?Q?F=E4hre_?=\n =?ISO-8859-1?Q?gehoben?=\nDate: Sun, 8 Mar 2020 18:33:00 +0100\n\n" + prose,
			want: map[Field]string{Headline: "Fähre gehoben", Byline: "Ida Lünd"}, lines: prose,
		},
		{
			name: "the Wall Street Journal", form: "tagged-collection", text: "<DOC>\n<DOCNO> WSJ920309-0001 </DOCNO>\n<HL> Ferry Raised\n@  ---\n@  Nobody Was Hurt\n@  ----\n@  By Ida Lund\n@  Staff Reporter of The Wall Street Journal </HL>\n<DATE> 03/09/92 </DATE>\n<TEXT>\n" + prose + "\n</TEXT>\n</DOC>",
			want: map[Field]string{Headline: "Ferry Raised", Lead: "Nobody Was Hurt", Byline: "By Ida Lund", Published: "1992-03-09"}, lines: prose,
		},
		{
			name: "a box of a terminal", form: "wire", text: "(BN) Ferry Raised\n+--------------+\n\nFerry Raised\n2020-03-09 18:33:12.4 GMT\n\nBy Ida Lund\n\n" + prose + "\n\n--With assistance from Tove Brandt in Marrow.\n\nTo contact the reporter on this story:\nIda Lund",
			want: map[Field]string{Headline: "Ferry Raised", Byline: "By Ida Lund", Published: "2020-03-09 18:33:12"}, lines: prose,
		},
		{
			name: "whom to ask on lines of their own, and a zone by its name", form: "press-release", text: "FOR IMMEDIATE RELEASE\n\nContact:\nBo Ek\nMarrow Ferries\n555-0100\n\nFerry raised\n\nMarch 09, 2020 08:00 AM Eastern Daylight Time\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Published: "2020-03-09T08:00:00"}, lines: prose,
		},
		{
			name: "who signs a release", form: "press-release", text: "PRESS RELEASE\n\nFerry raised\n\nBy Ida Lund\n\nMarch 9, 2020\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "By Ida Lund", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "contacts and places above a release", form: "press-release", text: "EMBARGOED UNTIL MONDAY\n\nPRESS RELEASE\n\nContact: Bo Ek\n555-0100\n\nMarrow, le 9 mars 2020\n\nFerry raised\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "ends of sheets", form: "database", text: "Ferry raised after nine days\n\n81 words\n\n9 March 2020\n\nThe Quay Ledger\n\nQUAYL\n\nFirst\n\n4\n\nEnglish\n\n(c) 2020 Quay Papers Ltd\n\n" + prose + "\n\nPage 2 of 3 © 2020 Factiva, Inc. All rights reserved.\n\nFerry raised after nine days\n\nPage 3 of the log is lost.\n\nDocument QUAYL00020200309em2h0001",
			want: map[Field]string{Headline: "Ferry raised after nine days", Published: "2020-03-09", Site: "The Quay Ledger"}, lines: prose + "\n\n\n\nPage 3 of the log is lost.",
		},
		{
			name: "a section called Rubrik", form: "labels", text: "                 1 von 1 DOKUMENT\n\n                 Der Kaibote\n\n                 9. März 2020\n\nFähre gehoben\n\nAUTOR: Ida Lund\n\nRUBRIK: LOKALES; S. 4\n\nLÄNGE: 81 Wörter\n\n" + prose + "\n\nUPDATE: 10. März 2020\n\nSPRACHE: GERMAN; DEUTSCH",
			want: map[Field]string{Headline: "Fähre gehoben", Byline: "Ida Lund", Published: "2020-03-09", Site: "Der Kaibote", Section: "LOKALES"}, lines: prose,
		},
		{
			name: "a headline called Rubrik", form: "labels", text: "Rubrik: Färjan lyft\nKälla: Kajbladet\nFörfattare: Ida Lund\nIngress: Ingen skadades\nBrödtext: " + prose,
			want: map[Field]string{Headline: "Färjan lyft", Byline: "Ida Lund", Site: "Kajbladet", Lead: "Ingen skadades"}, lines: prose,
		},
		{
			name: "Nexis in Spanish", form: "labels", text: "1 of 1 DOCUMENT\n\nEl Muelle\n\n9 de marzo de 2020\n\nSacan el barco\n\nAUTOR: Ida Lund\n\nSECCIÓN: LOCAL\n\nLONGITUD: 81 palabras\n\n" + prose + "\n\nFECHA-CARGA: 10 de marzo de 2020\n\nTIPO-PUBLICACIÓN: Periódico",
			want: map[Field]string{Byline: "Ida Lund", Published: "2020-03-09", Section: "LOCAL"}, lines: prose,
		},
		{
			name: "paper and day behind one label", form: "labels", text: "Titel: Fähre gehoben\nQuelle: Der Kaibote vom 09.03.2020, S. 4\nAutor: Ida Lund\nVolltext: " + prose,
			want: map[Field]string{Headline: "Fähre gehoben", Published: "2020-03-09", Site: "Der Kaibote"}, lines: prose,
		},
		{
			name: "an issue with its number", form: "labels", text: "Titel: Fähre gehoben\nQuelle: Der Kaibote vom 09.03.2020, Nr. 56, S. 4\nAutor: Ida Lund\n\n" + prose + "\n\nDauerhafte Adresse des Dokuments:\nhttps://kai.example/1",
			want: map[Field]string{Headline: "Fähre gehoben", Published: "2020-03-09", Site: "Der Kaibote"}, lines: prose,
		},
		{
			name: "an issue behind a semicolon", form: "labels", text: "Record: 1\nTitle: Ferry raised\nAuthors: Lund, Ida\nSource: Quay Ledger; 3/9/2020, p4, 1p\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09", Site: "Quay Ledger"}, lines: prose,
		},
		{
			name: "labels in brackets", form: "labels", text: "【标题】渡轮已打捞\n【来源】码头日报\n【作者】高远\n【正文】\n" + prose,
			want: map[Field]string{Headline: "渡轮已打捞", Byline: "高远", Site: "码头日报"}, lines: prose,
		},
		{
			name: "labels in Korean", form: "labels", text: "제목: 나룻배 인양\n언론사: 부두일보\n일자: 2020-03-09\n기고자: 김도라\n본문: " + prose,
			want: map[Field]string{Headline: "나룻배 인양", Byline: "김도라", Site: "부두일보", Published: "2020-03-09"}, lines: prose,
		},
		{
			name: "a label behind a story in Chinese", form: "labels", text: "标题: 渡轮已打捞\n报章: 码头日报\n日期: 2020-03-09\n字数: 81\n\n" + chineseProse + "\n\n文章编号: 20200309",
			want: map[Field]string{Headline: "渡轮已打捞", Site: "码头日报"}, lines: chineseProse,
		},
		{
			name: "a title, an author and prose", form: "labels", text: "Title: Ferry raised\nAuthor: Ida Lund\n\nDate: 2020-03-09\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09"}, lines: prose,
		},
		{name: "a dump with a title that has its site", text: "Title: Ferry raised - The Quay\nAuthor: Ida Lund\nDate: 2020-03-09\n\n" + prose},
		{name: "a dump with a title and an author", text: "Title: Ferry raised\nAuthor: Ida Lund\nDate: 2020-03-09\n\nHome\nNews\n\n" + prose},
		{
			name: "below a cover with a foot", form: "labels", text: "Date and Time: Tuesday, March 3, 2026 10:14:00 AM EST\nJob Number: 21\nDocuments (1)\n\n1. Ferry raised\n\n| About LexisNexis | Privacy Policy\n\nFerry raised\n\nThe Quay Ledger\n\nMarch 9, 2020 Monday\n\nSection: NEWS; Pg. 4\n\nLength: 81 words\n\nByline: Ida Lund\n\nBody\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Published: "2020-03-09", Site: "The Quay Ledger"}, lines: prose,
		},
		{
			name: "labels in French", form: "labels", text: "Titre: Le bac renfloué\nAuteur: Ida Lund\nDate de publication: 9 mars 2020\nTexte: " + prose,
			want: map[Field]string{Headline: "Le bac renfloué", Byline: "Ida Lund", Published: "9 mars 2020"}, lines: prose,
		},
		{
			name: "labels in Russian", form: "labels", text: "Заголовок: Паром подняли\nАвтор: Ида Лунд\nИсточник: Причал\n\n" + prose,
			want: map[Field]string{Headline: "Паром подняли", Byline: "Ида Лунд", Site: "Причал"}, lines: prose,
		},
		{
			name: "subject behind the story", form: "labels", text: "Ferry raised\n\nThe Quay\n\nByline: Ida Lund\n\nBody\n\n" + prose + "\n\nSubject: FERRIES (90%)\n\nLanguage: ENGLISH",
			want: map[Field]string{Headline: "Ferry raised", Site: "The Quay", Topics: "FERRIES (90%)"}, lines: prose,
		},
		{
			name: "forwarded mail", form: "mail-header", text: "From: Desk <desk@marrow.example>\nSubject: Fwd: news\nDate: Mon, 9 Mar 2020 18:33:00 +0100\n\nSee below.\n\n---------- Forwarded message ---------\nFrom: Ida Lund <ida@marrow.example>\nSubject: Ferry raised\nDate: Sun, 8 Mar 2020 18:33:00 +0100\n\n" + prose + "\n\n-- \nIda",
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "Sun, 8 Mar 2020 18:33:00 +0100"}, lines: prose,
		},
		{
			name: "forwarded below a word", form: "mail-header", text: "Worth a read.\n\n---------- Forwarded message ---------\nFrom: The Quay Ledger <news@quay.example>\nDate: Mon, Mar 9, 2020 at 4:12 PM\nSubject: Ferry raised\nTo: <me@quay.example>\n\n\nFerry raised\n\nBy Ida Lund\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "By Ida Lund", Published: "Mon, Mar 9, 2020 at 4:12 PM"}, lines: prose,
		},
		{
			name: "forwarded in a quote", form: "mail-header", text: "From: Desk <desk@marrow.example>\nSubject: Fwd: news\nDate: Mon, 9 Mar 2020 18:33:00 +0100\n\n> Begin forwarded message:\n>\n> From: Ida Lund [mailto:ida@marrow.example]\n> Subject: Ferry raised\n> Date: Sun, 8 Mar 2020 18:33:00 +0100\n>\n> " + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "Sun, 8 Mar 2020 18:33:00 +0100"}, lines: prose,
		},
		{
			name: "a sender without an address", form: "mail-header", text: "From: Ida Lund\nSent: Monday, March 9, 2020 6:33 PM\nSubject: Ferry raised\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund"}, lines: prose,
		},
		{
			name: "mail in bold", form: "mail-header", text: "*From:* Ida Lund ida@marrow.example\n*Date:* March 9, 2020 at 6:33 PM\n*Subject:* *Ferry raised*\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "March 9, 2020 at 6:33 PM"}, lines: prose,
		},
		{
			name: "mail in French", form: "mail-header", text: "De : Ida Lund <ida@marrow.example>\nEnvoyé : lundi 9 mars 2020 18:33\nObjet : Le bac renfloué\n\n" + prose,
			want: map[Field]string{Headline: "Le bac renfloué", Byline: "Ida Lund", Published: "lundi 9 mars 2020 18:33"}, lines: prose,
		},
		{
			name: "mail in Chinese", form: "mail-header", text: "发件人：ida@marrow.example\n发送时间：2020年3月9日 18:33\n主题：渡轮已打捞\n\n" + chineseProse,
			want: map[Field]string{Headline: "渡轮已打捞", Published: "2020年3月9日 18:33"}, lines: chineseProse,
		},
		{
			name: "a story with its own head, forwarded twice", form: "mail-header", text: "From: Desk <desk@marrow.example>\nSubject: Fwd: Fwd: boats\nDate: Mon, 9 Mar 2020 18:33:00 +0100\n\nFYI\n\n---------- Forwarded message ---------\nFrom: Bo Berg <bo@marrow.example>\nDate: Sun, Mar 8, 2020 at 8:12 PM\nSubject: Fwd: boats\nTo: Desk <desk@marrow.example>\n\n\nsee below\n\n---------- Forwarded message ---------\nFrom: Vic Stane <vic@marrow.example>\nDate: Sat, Mar 7, 2020 at 8:12 PM\nSubject: boats\nTo: Bo Berg <bo@marrow.example>\n\n\nFerry raised\nat noon\nBy Ida Lund\nMarch 6, 2020\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised at noon", Byline: "By Ida Lund", Published: "2020-03-06"}, lines: prose,
		},
		{
			name: "forwarded below the rule of Outlook", form: "mail-header", text: "From: Bo Berg\nSent: Monday, March 9, 2020 6:33 PM\nTo: Desk\nSubject: FW: boats\n\nFor your file.\n\n________________________________\nFrom: Vic Stane <vic@marrow.example>\nSent: Sunday, March 8, 2020 6:33 PM\nSubject: Ferry raised\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Vic Stane", Published: "Sunday, March 8, 2020 6:33 PM"}, lines: prose,
		},
		{
			name: "a greeting above a credit", form: "mail-header", text: "From: Ida Lund <ida@marrow.example>\nTo: Desk <desk@marrow.example>\nSubject: Ferry raised\n\nHere is what I have so far\n\nFerry raised\n\nBy Bo Berg\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised"}, lines: "Here is what I have so far\n\nFerry raised\n\nBy Bo Berg\n\n" + prose,
		},
		{name: "an interview", text: "A: no\nB: yes\nC: no\n\n" + prose},
		{
			name: "a newsletter", form: "mail-header", text: "From: The Quay <news@quay.example>\nSubject: Ferry raised\nDate: Mon, 9 Mar 2020\n\nView this email in your browser\n\nFerry raised\n\nBy Ida Lund\n\n" + prose + "\n\nYou are receiving this email as a reader.\n\nUnsubscribe",
			want: map[Field]string{Headline: "Ferry raised", Byline: "By Ida Lund"}, lines: prose,
		},
		{
			name: "a head without blank lines", form: "labels", text: "Ferry raised\nThe Quay Ledger\nMarch 9, 2020 Monday\nSection: NEWS; Pg. 4\nByline: Ida Lund\nBody\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "Ida Lund", Published: "2020-03-09", Site: "The Quay Ledger"}, lines: prose,
		},
		{name: "a page about forwarding", text: "How to forward\n\nForwarded messages are grey.\n\n" + prose},
		{
			name: "mail of an office", form: "mail-header", text: "From: news@marrow.example\nSubject: [press] Ferry raised\nDate: Mon, 9 Mar 2020\n\nBy Ida Lund\n\n" + prose,
			want: map[Field]string{Headline: "Ferry raised", Byline: "By Ida Lund"}, lines: prose,
		},
		{
			name: "carets", form: "wire", text: "^BC-Ferry,0310<\n^Ferry raised<\n^By IDA LUND=\n^Associated Press Writer=\n   " + prose + "\nAP-NY-03-09-88 1844EST<",
			want: map[Field]string{Headline: "Ferry raised", Byline: "By IDA LUND", Published: "1988-03-09"}, lines: prose,
		},
		{name: "a page with press releases", text: "The Ledger\nPress releases\n\nFerry raised\n\n" + prose},
		{name: "a page that a browser printed", text: "   Link: [1]canonical\n   Link: [2]alternate (print)\n   Link: [3]Feed of all (alternate)\n\n   Text:\n\n" + prose},
		{
			name: "press release", form: "press-release", text: "PRESSEMITTEILUNG\n\nFähre gehoben\n\n9. März 2020\n\n" + prose + "\n\nÜber Marrow\n\nMarrow liegt am Meer.\n\n###",
			want: map[Field]string{Headline: "Fähre gehoben", Published: "2020-03-09"}, lines: prose,
		},
	} {
		s := Read(strings.Split(c.text, "\n"))
		if s == nil || c.form == "" {
			if s != nil || c.form != "" {
				t.Errorf("%s: read as %+v, want %q", c.name, s, c.form)
			}
			continue
		}
		if string(s.Form.ID) != c.form {
			t.Errorf("%s: read as %q, want %q", c.name, s.Form.ID, c.form)
		}
		for f, want := range c.want {
			if got := s.First(f); got != want {
				t.Errorf("%s: field %d is %q, want %q (all: %v)", c.name, f, got, want, s.Values)
			}
		}
		if got := strings.TrimSpace(strings.Join(s.Lines, "\n")); got != c.lines {
			t.Errorf("%s: the story is %q, want %q", c.name, got, c.lines)
		}
	}
}

func TestDayOfNumber(t *testing.T) {
	for number, want := range map[string]string{
		"AP880212-0001": "1988-02-12", "AFP_ENG_20090114.0001": "2009-01-14", "LA010189-0001": "1989-01-01", "FT911-3": "", "920309": "1992-03-09", "WSJ999999-1": "",
	} {
		if got := dayOfNumber(number); got != want {
			t.Errorf("%s: got %q, want %q", number, got, want)
		}
	}
}

// A story of each: a head that shows whose it is, and prose.
const (
	storyA = "Ferry raised at noon\n\nBy Ida Lund\n\n" + prose + "\n"
	storyB = "Herons return to the mill\n\nMarch 9, 2020\n\n" + prose + "\n"

	markdownA = "Ferry raised at noon\n\n*By Ida Lund*\n\n" + prose + "\n"
	markdownB = "Herons return to the mill\n\n_By Ida Lund_\n\n" + prose + "\n"
)

func TestStarts(t *testing.T) {
	for _, c := range []struct {
		name, text string // | stands where a story begins
	}{
		{"one", storyA},
		{"dashes", "|" + storyA + "\n-----\n\n|" + storyB},
		{"equals signs", "|" + storyA + "=====\n|" + storyB},
		{"stars", "|" + storyA + "\n* * *\n\n|" + storyB},
		{"end marks", "|" + storyA + "\n-30-\n\n|" + storyB + "\n-30-\n"},
		{"a section of the story", storyA + "\n***\n\n" + prose + "\n"},
		{"a rule in a story with labels", "HEADLINE: A\n\nBYLINE: B\n\nBODY:\n\n" + prose + "\n\n* * *\n\nThe harbour master, who has\nseen more seals than boats this year, said that he would count them every evening\nuntil the last of them had left for the sea, and that the rope would stay where it is\nuntil then, whatever the sailors might say about it at the next meeting of their club.\n\nLOAD-DATE: March 9, 2020\n"},
		{"a menu above", "Home\nNews\nSport\n-----\n" + storyA + "-----\n" + storyB},
		{"names of files", "|==> a.txt <==\n" + storyA + "\n|==> b.txt <==\n" + storyB},
		{"counted", "|\n   1 of 2 DOCUMENTS\n\n" + storyA + "\n|   2 of 2 DOCUMENTS\n\n" + storyB},
		{"ended", "|" + storyA + "\nEnd of Document\n\n|" + storyB + "\nEnd of Document\n"},
		{"labels again", "|HEADLINE: A\n\nBYLINE: B\n\nBODY:\n\n" + prose + "\n\n|HEADLINE: C\n\nBYLINE: D\n\nBODY:\n\n" + prose},
		{"codes again", "|HD  A\nSN  B\nLP\n" + prose + "\nAN  1\n\n|HD  C\nSN  D\nLP\n" + prose + "\nAN  2\n"},
		{"messages of a chat", "|05/11/2023, 09:41 - Ada: *Ferry raised*\n\n" + prose + "\n05/11/2023, 09:43 - Bo: Thanks\n|05/11/2023, 10:02 - Bo: Seals leave\n\n" + prose + "\n"},
		{"a message and remarks", "05/11/2023, 09:41 - Ada: *Ferry raised*\n\n" + prose + "\n05/11/2023, 09:43 - Bo: Thanks, I did not know\n"},
		{"pages that a browser printed", "|3/14/24, 10:30 AM   Ferry raised - The Quay Ledger\n\n" + storyA + "\nhttps://ledger.example/ferry     1/2\n\f3/14/24, 10:30 AM   Ferry raised - The Quay Ledger\n\n" + prose + "\nhttps://ledger.example/ferry     2/2\n|\f3/14/24, 10:31 AM   Seals leave - The Quay Ledger\n\n" + storyB + "\nhttps://ledger.example/seals     1/1\n\f"},
		{"a page that a browser printed", "3/14/24, 10:30 AM   Ferry raised - The Quay Ledger\n\n" + storyA + "\nhttps://ledger.example/ferry     1/1\n\fPrinted by Ada\n"},
		{"blocks on the paper", "|Nom de la source\nFen Post\n\n" + storyA + "\n|Nom de la source\nFen Post\n\n" + storyB},
		{"a mail that is passed on", "From: Ida <ida@quay.example>\nTo: Bo\nSubject: Fwd: Ferry raised\nDate: 9 March 2020\n\nBegin forwarded message:\n\nFrom: Quay <quay@quay.example>\nSubject: Ferry raised\nDate: 8 March 2020\nTo: Ida\n\n" + prose + "\n"},
		{"the digest of a list", "|Send Quay mailing list submissions to\n\nToday's Topics:\n\n   1. Ferry raised\n\n---------------\n\nMessage: 1\nFrom: Ida <ida@quay.example>\nSubject: Ferry raised\n\n" + prose + "\n\n---------------\n\n|Message: 2\nFrom: Bo <bo@quay.example>\nSubject: Seals leave\n\n" + prose + "\n\n---------------\n\nSubject: Digest Footer\n"},
		{"numbers of a wire", "|bdt0112 3 vm 120 dpa-infocom 0301\n\nSchiffe/\nFähre gehoben\n\n" + prose + "\n\nbdt0113 4 vm\n\n|bdt0119 4 vm 98 dpa-infocom 0315\n\nSchiffe/\nRobben bleiben\n\n" + prose + "\n"},
		{"a mail that Outlook passes on", "Von: Bo <bo@quay.example>\nGesendet: 9. März 2020\nBetreff: WG: Fähre gehoben\n\nZur Kenntnis.\n\nVon: Ida <ida@quay.example>\nGesendet: 8. März 2020\nBetreff: Fähre gehoben\n\n" + prose + "\n"},
		{"ends of a wire", "|Prom podniesiony po 9 d.\n\n" + prose + " (PAP)\n\nautorka: Ida Lund\n\nilu/ mark/\n\n-----\n\n|Foki na pomoście\n\n" + prose + " (PAP)\n\nbek/ mark/\n"},
		{"tags", "|<DOC>\n<DOCNO> A </DOCNO>\n<TEXT>\n" + prose + "\n</TEXT>\n</DOC>\n|<DOC>\n<DOCNO> B </DOCNO>\n</DOC>\n"},
		{"the word end", "|" + storyA + "\nEND\n\n|" + storyB + "\nEND\n"},
		{"numbered by hand", "|Story 1\n\n" + storyA + "\n|Story 2\n\n" + storyB},
		{"names between rules", "|--- a.txt ---\n" + storyA + "\n|--- b.txt ---\n" + storyB},
		{"addresses", "|https://example.org/a\n\n" + storyA + "\n|https://example.org/b\n\n" + storyB},
		{"addresses of no stories", "https://example.org/a\n\n" + storyA + "\nhttps://example.org/b\n\nMore\n"},
		{"Markdown", "|# " + markdownA + "\n---\n\n|# " + markdownB},
		{"a page in Markdown with rules in it", "# " + markdownA + "\n---\n\n## Comments\n\nMarch 9, 2020\n\n" + prose + "\n\n---\n\nContact us\n"},
		{"a menu above headings", "News of the river and the mill\n\n## March 9, 2020\n\n" + prose + "\n\n* * *\n\n## Comments of readers\n\n" + prose + "\n\nMarch 9, 2020\n"},
		{"a menu below a day", "Saturday\n\n20 December, 2025\n\n" + strings.Repeat("  * News of the river\n  * Letters to the editor\n", 10) + "\n____\n" + storyA},
		{"rows of a table that lays out a page", storyA + "\n---  \n" + storyB},
		{"links of a text browser", "   Link: alternate\n\n" + storyA + "\n   Link: next\n"},
		{"rules of a page that a text browser printed", storyA + "\n   ______\n\n" + storyB + "\nReferences\n\n   1. https://example.org/a\n"},
		{"pages that a text browser printed", "|" + storyA + "\nReferences\n\n   1. https://example.org/a\n______\n|" + storyB + "\nReferences\n\n   1. https://example.org/b\n"},
		{"blank lines", "|" + storyA + "\n\n|" + storyB},
		{"blank lines, and something else", storyA + "\n\n" + storyB + "\n\nContact us\n"},
	} {
		var want []int
		text := c.text
		for {
			i := strings.IndexByte(text, '|')
			if i < 0 {
				break
			}
			want = append(want, i)
			text = text[:i] + text[i+1:]
		}
		if got := Starts([]byte(text), false); !slices.Equal(got, want) {
			t.Errorf("%s: stories begin at %v, want %v", c.name, got, want)
		}
	}
}

func TestWithoutName(t *testing.T) {
	for text, want := range map[string]string{
		"\nStory 1\n\nFerry raised": "\nFerry raised", "https://example.org/a\nFerry": "Ferry", "--- a.txt ---\nFerry": "Ferry", "Ferry\nStory 1": "Ferry\nStory 1",
		"[05/11/2023, 09:41:12] Ada: Ferry raised\nNobody was hurt.\n[05/11/2023, 09:44:02] Bo: nice": "Ferry raised\nNobody was hurt.", "05.11.23, 09:41 - Ada: hi\n05.11.23, 09:42 - Ada: Ferry raised": "Ferry raised", "05/11/2023, 09:41\nFerry": "05/11/2023, 09:41\nFerry", "05/11/2023, 09:41 - Ada: *Ferry raised*\nNobody": "Ferry raised\nNobody",
		"#0": "#0", "https://example.org/a\n": "https://example.org/a\n", "==> a.txt <==\n\n": "==> a.txt <==\n\n", "": "",
	} {
		if got := strings.Join(WithoutName(strings.Split(text, "\n")), "\n"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"1 of 100 DOCUMENTS\nFerry": "Ferry", "1 of 100 DOCUMENTS": "1 of 100 DOCUMENTS"} {
		if got := strings.Join(WithoutCounter(strings.Split(text, "\n")), "\n"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestMayHoldSeveral(t *testing.T) {
	head := func(title string) []string {
		return []string{title, "", "By Ida Lund", "", "March 9, 2020", "", prose, "", prose, ""}
	}
	one := head("Ferry raised at noon today")
	if MayHoldSeveral(one) {
		t.Error("one story is taken for several")
	}
	bare := func(title string) []string { return []string{title, "", prose, "", prose, ""} }
	ruled := append(append(bare("Ferry raised at noon today"), "-----", ""), bare("Herons return to the mill")...)
	if !MayHoldSeveral(ruled) {
		t.Error("two stories between rules are taken for one")
	}
	if MayHoldSeveral(append(append(bare("Ferry raised at noon today"), "-----", ""), prose, "", prose)) {
		t.Error("a story with a rule in it is taken for several")
	}
	if !MayHoldSeveral(append(one, head("Herons return to the mill")...)) {
		t.Error("two stories are taken for one")
	}
	menu := strings.Split("News Sport Weather Mills Rivers Boats Herons Bells Quays Letters", " ")
	paged := slices.Concat(menu, []string{"March 9, 2020", "", prose, "", prose, "", "====", ""}, menu, []string{"March 10, 2020", "", prose, "", prose})
	if !MayHoldSeveral(paged) {
		t.Error("two pages with menus are taken for one")
	}
	if paged[slices.Index(paged, "March 10, 2020")] = "Bridges"; MayHoldSeveral(paged) {
		t.Error("what stands below a page's rule is taken for a page")
	}
}

// TestWithWebAddress: newsletters say where they are on the web, and how to leave them.
func TestWithWebAddress(t *testing.T) {
	const story = "Ferry raised\n\nIt rang."
	got := strings.Join(WithoutName(strings.Split("View this post on the web at https://quay.example/p/ferry\n\n"+story+"\n\nUnsubscribe https://quay.example/u\n", "\n")), "\n")
	if want := "URL: https://quay.example/p/ferry\n\n\n" + story + "\n"; strings.TrimRight(got, "\n") != strings.TrimRight(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
	const header = "URL: https://quay.example/1\n\nFerry raised"
	if got := strings.Join(WithoutName(strings.Split(header, "\n")), "\n"); got != header {
		t.Errorf("got %q", got)
	}
	const other = "View this post later\n\nIt rang.\n\nUnsubscribe"
	if got := strings.Join(WithoutName(strings.Split(other, "\n")), "\n"); got != other {
		t.Errorf("got %q", got)
	}
}

// TestJumps takes out where a story goes on in a paper, and leaves lines that only look so.
func TestJumps(t *testing.T) {
	for text, want := range map[string]string{
		"a\n\nb\n\nSEE BRIDGE, A6\n\nBRIDGE\nContinued from A1\n\nc": "a\n\nb\n\n\n\nc",
		"a\n\nb\n\n» STRIKE, A4\n\nc":                                "a\n\nb\n\n\nc",
		"a\n\nb\n\nFortsetzung auf Seite 3\n\nc":                     "a\n\nb\n\n\nc",
		"a\n\nb\n\n» Suite en page 4\n\nc":                           "a\n\nb\n\n\nc",
		"a\n\nb\n\nfrom 1 year to 6\nBOEING B52\nSee you at 8\nc":    "a\n\nb\n\nfrom 1 year to 6\nBOEING B52\nSee you at 8\nc",
	} {
		if got := strings.Join(WithoutJumps(strings.Split(text, "\n")), "\n"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestNotes takes out comments on a document, and leaves letters in brackets that nothing explains.
func TestNotes(t *testing.T) {
	for text, want := range map[string]string{
		"Ferry[a] raised\nBy Ida\n\n[a]By whom?\n[b]By Bo": "Ferry raised\nBy Ida\n",
		"Ferry[a] raised\nBy Ida":                          "Ferry[a] raised\nBy Ida",
		"Ferry raised\n[a]By whom?":                        "Ferry raised\n[a]By whom?",
	} {
		if got := strings.Join(WithoutNotes(strings.Split(text, "\n")), "\n"); strings.TrimRight(got, "\n") != strings.TrimRight(want, "\n") {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestAddressBelowTitle: an address right below the title of a text is that of the page.
func TestAddressBelowTitle(t *testing.T) {
	got := WithoutName([]string{"Ferry raised after nine days", "https://quay.example/ferry", "", prose})
	if len(got) != 5 || got[0] != "URL: https://quay.example/ferry" || got[2] != "Ferry raised after nine days" {
		t.Errorf("got %q", got)
	}
}

// TestSigners: initials and agencies that sign the end of a story are no part of it.
func TestSigners(t *testing.T) {
	for text, want := range map[string]string{
		"Ferry raised\n\nIt stays. (ANI)":          "Ferry raised\n\nIt stays.",
		"Ferry raised\n\nIt stays.\n\nhbe kno\n":   "Ferry raised\n\nIt stays.",
		"Ferry raised\n\nIt stays (in port).":      "Ferry raised\n\nIt stays (in port).",
		"Ferry raised\n\nTides\n\nhigh low":        "Ferry raised\n\nTides\n\nhigh low",
		"Ferry raised\n\nIt stays.\n\nsee more ad": "Ferry raised\n\nIt stays.\n\nsee more ad",
	} {
		if got := strings.Join(WithoutSigners(strings.Split(text, "\n")), "\n"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	korean := []string{"배를 인양", "", prose, "", "ida@quay.example", "", "(끝)", "", "<저작권자(c) 부두일보>"}
	if got := WithoutEndMark(korean); len(got) != 4 {
		t.Errorf("got %q", got)
	}
}
