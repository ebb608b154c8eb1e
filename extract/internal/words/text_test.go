package words

import "testing"

func TestSentenceEnds(t *testing.T) {
	for _, c := range []struct {
		text        string
		opens, ends bool
	}{
		{"", false, false},
		{"the ferry rang.", true, true},
		{"The ferry rang", false, false},
		{"élan, he said (twice!)", true, true},
		{"“It rang.”", false, true},
		{"5 ferries (of 7)", false, false},
		{"船が鳴った。」", false, true},
		{"መርከቡ ደወለ።", false, true},
	} {
		if got := OpensLower(c.text); got != c.opens {
			t.Errorf("%q opens with a small letter: %t", c.text, got)
		}
		if got := EndsLikeSentence(c.text); got != c.ends {
			t.Errorf("%q ends like a sentence: %t", c.text, got)
		}
	}
}
