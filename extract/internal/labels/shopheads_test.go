package labels

import "testing"

func TestHeadsShop(t *testing.T) {
	for heading, want := range map[string]bool{
		"Customer reviews (12)": true, "You may also like": true, "Shipping & Returns": true, "Lieferung und Rückgabe": true, "Avis clients": true, "Envíos": true,
		"Похожие товары": true, "カスタマーレビュー": true, "配送について": true, "교환 및 반품": true, "समीक्षाएं": true, "التقييمات": true,
		"Reviewed by sailors": false, "The pump": false, "Deliveryman’s lamp": false, "": false,
	} {
		if got := HeadsShop(heading); got != want {
			t.Errorf("%q: %t, want %t", heading, got, want)
		}
	}
}
