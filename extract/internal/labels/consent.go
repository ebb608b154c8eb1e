package labels

import "strings"

// What stands in the place of a post or a video until the reader consents says that it
// comes from elsewhere, that data is passed on, and what to do. Each of these is said in
// parts of words, since languages end them in many ways.
var consentParts = [...]string{
	`third part|third-part|external content|external service|embedded content|youtube|twitter|instagram|facebook|tiktok|vimeo|social network|social media|externe inhalt|externen inhalt|
		externer inhalt|drittanbieter|drittplattform|sozialen netzwerk|contenu tiers|contenu externe|contenu provenant|réseaux sociaux|contenido externo|contenido de terceros|redes sociales|
		contenuto esterno|terze parti|conteúdo externo|terceiros|externe content|externe inhoud|derden|eksternt ind|eksternt inn|externt inneh|tredjepart|tredje part|ulkopuolis|
		zewnętrzn|externí obsah|внешн|сторонн|εξωτερικ|harici içerik|üçüncü taraf|外部サイト|外部コンテンツ|第三方|외부 콘텐츠`,
	`consent|cookie|personal data|privacy|permission|einwilligung|einverstanden|zustimm|personenbezogen|datenschutz|données personnelles|vie privée|consentimiento|datos personales|
		consenso|dati personali|consentimento|dados pessoais|toestemming|persoonsgegevens|samtyk|personoplysning|personopplysning|informasjonskaps|samtyck|personuppgift|suostumu|evästee|
		zgod|danych osobowych|ciastecz|souhlas|osobních údaj|согласи|персональны|συγκατάθεσ|onay|çerez|クッキー|同意|쿠키|동의`,
	`you can|click|allow|we ask|we need|we'd need|your choice|settings|to show|to view|load|klick|laden|sie können|anzeigen|cliquez|vous pouvez|pour afficher|haga clic|haz clic|puede|para ver|clicca|
		puoi|clique|você pode|klik|u kunt|du kan|klicka|klikk|voit |kliknij|możesz|můžete|нажмите|вы можете|чтобы|κάντε κλικ|tıkla|クリック|点击|點擊|클릭`,
}

// AsksConsent reports whether a text asks for consent to content from elsewhere.
func AsksConsent(text string) bool {
	text = strings.ToLower(text)
	for _, parts := range consentParts {
		says := false
		for part := range strings.SplitSeq(parts, "|") {
			if says = strings.Contains(text, strings.TrimLeft(part, "\n\t")); says {
				break
			}
		}
		if !says {
			return false
		}
	}
	return true
}
