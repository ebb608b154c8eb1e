package labels

import (
	"strings"
	"sync"

	"shuck/extract/internal/words"
)

// replyWords are what the buttons below comments say, as whole lines and in lower case.
const replyWords = `reply|reply to this|reply to this comment|like reply|respond|answer|antworten|antwort|auf diesen kommentar antworten|beantworten|répondre|responder|rispondi|responder a este comentario|responder comentário|reageer|beantwoorden|antwoorden|
	svar|svara|besvar|vastaa|odpowiedz|odpovědět|odpovedať|răspunde|válasz|odgovori|ответить|відповісти|отговор|απάντηση|yanıtla|cevapla|cevap ver|balas|trả lời|jibu|
	返信|返信する|回复|回覆|回应|답글|답글달기|رد|الرد|پاسخ|جواب دیں|जवाब दें|উত্তর`

var replyWordSet = sync.OnceValue(func() map[string]bool { return words.PhraseSet(replyWords) })

// AsksReply reports whether a line is the button below a comment, alone or with others
// beside it: "Reply", "Like · Reply · Share".
func AsksReply(line string) bool {
	if len(line) > headBytesMax {
		return false
	}
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune("·•|/()[]»↓\n", r) }) {
		if isHead(replyWordSet(), part) {
			return true
		}
	}
	return false
}
