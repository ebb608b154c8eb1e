package labels

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// shopHeads open the headings of what shops show below each of their products: other
// products, what buyers say, and how it is sent, sent back and paid; in lower case.
const shopHeads = `you may also like|you might also like|related|similar|recommended|recently viewed|customers also|customers who|people also|frequently bought|more from|more like|complete the look|complete your|
	reviews|ratings|customer reviews|product reviews|user reviews|what our customers say|what customers say|testimonials|shipping|delivery|return|returns|warranty|payment|financing|
	das könnte ihnen auch gefallen|das könnte dir auch gefallen|ähnliche|kunden kauften auch|wird oft zusammen gekauft|zuletzt angesehen|bewertungen|kundenbewertungen|rezensionen|kundenstimmen|versand|lieferung|rückgabe|rücksendung|garantie|zahlung|zahlungsarten|
	vous aimerez aussi|vous aimerez peut-être|produits similaires|produits associés|articles similaires|récemment consultés|les clients ont aussi|avis|livraison|retours|expédition|paiement|
	también te puede gustar|te puede interesar|productos relacionados|productos similares|los clientes también|vistos recientemente|opiniones|reseñas|valoraciones|envío|envíos|entrega|devoluciones|garantía|formas de pago|
	potrebbe interessarti|potrebbero interessarti|prodotti correlati|prodotti simili|visti di recente|recensioni|opinioni|spedizione|spedizioni|consegna|resi|garanzia|pagamento|pagamenti|
	você também pode gostar|produtos relacionados|produtos semelhantes|vistos recentemente|quem comprou|avaliações|opiniões|envio|frete|devoluções|trocas|garantia|
	misschien vind je dit ook leuk|gerelateerde producten|vergelijkbare producten|recent bekeken|beoordelingen|klantbeoordelingen|recensies|verzending|levering|bezorging|retourneren|betaling|
	liknande produkter|relaterade produkter|du kanske också gillar|nyligen visade|recensioner|omdömen|leverans|frakt|retur|returer|garanti|betalning|lignende produkter|relaterede produkter|relaterte produkter|andre købte også|andre kjøpte også|anmeldelser|omtaler|fragt|
	samankaltaisia tuotteita|viimeksi katsotut|arvostelut|arviot|toimitus|palautukset|takuu|maksutavat|podobne produkty|produkty powiązane|może ci się spodobać|ostatnio oglądane|opinie|recenzje|dostawa|wysyłka|zwroty|gwarancja|płatność|
	podobné produkty|související produkty|recenze|hodnocení|doprava|vrácení|záruka|platba|похожие товары|с этим товаром|вам может понравиться|недавно просмотренные|отзывы|доставка|возврат|гарантия|оплата|
	схожі товари|з цим товаром|вам може сподобатися|відгуки|повернення|гарантія|benzer ürünler|ilgili ürünler|son gezdikleriniz|yorumlar|değerlendirmeler|müşteri yorumları|kargo|teslimat|iade|ödeme|
	σχετικά προϊόντα|παρόμοια προϊόντα|κριτικές|αξιολογήσεις|αποστολή|παράδοση|επιστροφές|εγγύηση|πληρωμή|produk terkait|produk serupa|ulasan|pengiriman|pengembalian|garansi|pembayaran|
	sản phẩm liên quan|sản phẩm tương tự|đánh giá|giao hàng|vận chuyển|đổi trả|bảo hành|thanh toán|bidhaa zinazohusiana|maoni ya wateja|
	関連商品|おすすめ商品|この商品を|最近チェックした|レビュー|カスタマーレビュー|口コミ|配送|送料|返品|保証|お支払い|相关产品|相关商品|相似商品|猜你喜欢|推荐商品|最近浏览|用户评价|商品评价|评价|运费|退换|退货|保修|
	相關產品|相關商品|猜你喜歡|推薦商品|評價|運費|退換|退貨|保固|관련 상품|추천 상품|비슷한 상품|최근 본 상품|함께 구매|리뷰|상품평|구매후기|배송|반품|교환|보증|결제|
	منتجات ذات صلة|منتجات مشابهة|قد يعجبك|التقييمات|المراجعات|آراء العملاء|الشحن|التوصيل|الإرجاع|الضمان|الدفع|محصولات مرتبط|محصولات مشابه|نظرات کاربران|گارانتی|متعلقہ مصنوعات|صارفین کی رائے|
	संबंधित उत्पाद|मिलते जुलते उत्पाद|समीक्षाएं|डिलीवरी|वापसी|वारंटी|भुगतान|সম্পর্কিত পণ্য|রিভিউ|ডেলিভারি|রিটার্ন|ওয়ারেন্টি`

var shopHeadList = sync.OnceValue(func() []string {
	list := strings.Split(shopHeads, "|")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
})

// HeadsShop reports whether a heading is that of a part that shops have below each of
// their products: "Customer reviews (12)", "Lieferung und Rückgabe". "Reviewed by
// sailors" is not.
func HeadsShop(heading string) bool {
	if len(heading) > headBytesMax {
		return false
	}
	heading = headOf(words.OneLine(heading))
	for _, open := range shopHeadList() {
		rest, ok := strings.CutPrefix(heading, open)
		if !ok {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(open)
		if next, _ := utf8.DecodeRuneInString(rest); rest == "" || !unicode.IsLetter(next) && !unicode.IsMark(next) || words.IsSpaceless(last) {
			return true
		}
	}
	return false
}
