package labels

import (
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/words"
)

// A WordClass is a class of words that short blocks beside a story are made of,
// as one bit; classes can be combined.
type WordClass uint32

// WordClasses has the words of each class in the languages with most pages, in
// the order of the bits. "Share this", "Teilen" and "Compartir" are of the
// class share; "shareholder" is not.
var WordClasses = [...]struct{ Name, words string }{
	{"share", `share shares sharing tweet facebook twitter whatsapp linkedin pinterest reddit email print telegram teilen drucken compartir
		compartilhar partager condividi udostępnij поделиться delen dela del jaa paylaş instagram youtube tiktok`},
	{"related", `related recommended recommendations trending popular latest recent similar also more featured suggested stories articles headlines top most mira vea lea vedi
		mehr auch lesen weitere verwandte meistgelesen aktuelle relacionadas relacionados también además más últimas noticias leia mais veja
		aussi lire plus autres articles voir leggi anche altri correlati lees ook meer læs også les também czytaj także więcej читайте также ещё`},
	{"more", `read continue reading view see show load all next previous prev weiterlesen weiter leer lire leggi click here discover learn explore`},
	{"newsletter", `newsletter newsletters subscribe subscribed subscription subscriber subscribers sign signup inbox mailing alerts abonnieren abonnement
		abo anmelden suscríbete suscribirse suscripción assine abonnez iscriviti boletín inscription unsubscribe`},
	{"comment", `comment comments reply replies replied respond discussion kommentar kommentare kommentieren antworten comentarios comentar comentários
		commentaires commentaire réagir commenti commenta reacties комментарии коментарі thread posts posted moderator`},
	{"rights", `copyright rights reserved ltd inc gmbh llc trademark trademarks vorbehalten derechos reservados droits réservés diritti riservati direitos
		impressum datenschutz agb terms conditions disclaimer legal policy`},
	{"consent", `cookie cookies privacy consent gdpr datenschutzerklärung confidentialité privacidad privacidade javascript browser adblock enable disable
		einverstanden externen externer akzeptieren zustimmen accept accepter aceptar accetta`},
	{"account", `login log logout register registered account password username profile member members membership konto registrieren einloggen iniciar sesión
		connexion compte registrati accedi`},
	{"shop", `price cart basket shipping delivery stock buy add checkout wishlist sku quantity qty sale discount warenkorb preis lieferung versand carrito precio
		comprar panier prix livraison acheter carrello prezzo refund returns usd eur`},
	{"picture", `photo photos photograph photographer image images picture credit getty reuters ap afp foto fotos bild bilder imagen imagem crédit archivo
		file video watch gallery galerie galería illustration courtesy shutterstock`},
	{"advertisement", `advertisement advertisements advertising ad ads sponsored anzeige werbung publicidad publicité publicidade pubblicità reklama реклама promoted affiliate
		commission partner`},
	{"time", `ago min mins minute minutes hour hours am pm jan feb mar apr jun jul aug sep sept oct nov dec january february march april june
		july august september october november december uhr jour ` +
		strings.Join(dates.Labels(dates.InShortBlocks), " ")},
	{"tags", `tags tag topics topic categories category filed under keywords themen schlagworte schlagwörter etiquetas temas sujets thèmes argomenti kategorie`},
	{"author", `author authors about writer journalist reporter editor correspondent contributor follow staff bio autor autorin redakteur redaktion autora auteur
		journaliste redacción redação autore über contributed contact`},
	{"rating", `rating ratings review reviews stars star rated helpful verified votes vote likes like upvote bewertung bewertungen reseñas avis`},
	{"support", `donate donation support supporters independent journalism contribution fund spenden unterstützen dona apoya soutenez`},
	{"navigation", `home menu search skip navigation back close toggle sitemap contact help faq startseite suche inicio buscar accueil rechercher cerca categories`},
	{"list", `results showing items filter sort page pages per found matches`},
}

// WordClassCount is the number of classes.
const WordClassCount = len(WordClasses)

// A classTable maps the hashes of words to their classes.
type classTable struct {
	has     words.Filter
	classes words.Table[uint32, WordClass]
}

// classesOfWord has the words of WordClasses.
var classesOfWord = func() *classTable {
	const wordsMost = 1000 // more than there are
	t := &classTable{classes: words.NewTable[uint32, WordClass](wordsMost)}
	for i, class := range WordClasses {
		for word := range strings.FieldsSeq(class.words) {
			hashes := words.Hash(word, nil)
			for _, h := range hashes {
				t.has.Add(h)
				at := t.classes.Find(h, h)
				at.Key = h
				at.Value |= 1 << i
			}
		}
	}
	return t
}()

// maxClassWords is how many words of a block count: labels are short, and prose
// has every word somewhere.
const maxClassWords = 12

// WordClassesOf returns the classes of the words that a block begins with.
// words are hashes, as words.Hash returns them.
func WordClassesOf(words []uint32) WordClass {
	var found WordClass
	for _, w := range words[:min(len(words), maxClassWords)] {
		if classesOfWord.has.MayHave(w) {
			found |= classesOfWord.classes.Find(w, w).Value
		}
	}
	return found
}
