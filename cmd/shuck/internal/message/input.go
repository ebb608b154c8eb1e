package message

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract"
	"shuck/extract/dump"
)

// InternalError is what a page has come to that a fault of this program was caught on;
// fault is what was recovered.
func InternalError(fault any) *extract.Error {
	return &extract.Error{
		Kind:    extract.ErrInternal,
		Message: fmt.Sprintf("a fault in shuck, please report it with the page: %v", fault),
	}
}

// Explain says what is wrong with a source and, where something can be done, what.
func Explain(source string, err error) string {
	if page, ok := errors.AsType[*extract.Error](err); ok {
		return explainPage(source, page, err)
	}
	if directory, ok := errors.AsType[*dump.NoPagesError](err); ok && directory.PassedOver > 0 {
		return directory.Error() + "; name the files, or choose them with --include"
	}
	return err.Error()
}

// explainPage is Explain of an error that is that of a page.
func explainPage(source string, page *extract.Error, err error) string {
	switch page.Kind {
	case extract.ErrUnreadable:
		if fetch := HowToFetch(source); fetch != "" {
			return fetch
		}
	case extract.ErrTooLarge:
		return page.Message + "; raise it with --max-bytes"
	case extract.ErrTimeout:
		return page.Message + "; raise it with --timeout"
	case extract.ErrDamaged:
		if _, ok := errors.AsType[*dump.SyntaxError](err); ok { // another copy has it as well
			return err.Error() + "; mend it, or what wrote it"
		}
		return page.Message + "; fetch or copy it again"
	}
	return err.Error()
}

// InputError ends a command that goes no further than the first input which cannot
// be used. It says what the main job says of one.
func InputError(source string, err error) error {
	return errors.New(Of(source, Explain(source, err)))
}

// Of is one line that names its source, with nothing in it that a terminal would obey,
// whatever the source is called and the text quotes.
func Of(source, text string) string {
	if source == pathname.StandardInput {
		source = "standard input"
	}
	if source == "" || !terminal.IsVisible(source) {
		source = strconv.Quote(source)
	}
	if !isOneLine(text) {
		text = terminal.Visible(strings.Join(strings.Fields(text), " "))
	}
	return source + ": " + text
}

// isOneLine reports whether a text is a line as it stands, as most messages are, of
// which a run may have millions.
func isOneLine(text string) bool {
	return terminal.IsVisible(text) && !strings.Contains(text, "  ") && strings.TrimSpace(text) == text
}

var (
	// "https://example.org/a", not "example.org/a".
	withScheme = lazily(`^(?i)https?://.`)
	// "example.org/a.html" and "www.example.org", not "pages/a.html", "a.html" or
	// "dumps.2024/a.html".
	withHost = lazily(`^(?i)(www(\.[a-z0-9-]+)+\.[a-z]{2,}(/|$)|([a-z0-9-]+\.)+[a-z]{2,}/)`)
	// What a shell takes as it is.
	plainWord = lazily(`^[\w:/.,~%+=@-]+$`)
)

// lazily gives a regular expression that is compiled when it is first asked for, which most
// runs do not.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// HowToFetch says what to do about a path that is an address and no file; it gives ""
// for all others.
func HowToFetch(path string) string {
	address := path
	said := "shuck does not fetch pages"
	switch {
	case pathname.Exists(path):
		return ""
	case withScheme().MatchString(path):
	case withHost().MatchString(path):
		address = "https://" + path
		said = "no such file, and shuck does not fetch pages"
	default:
		return ""
	}
	if !plainWord().MatchString(address) {
		address = "'" + strings.ReplaceAll(address, "'", "%27") + "'"
	}
	return fmt.Sprintf("%s: curl -sL %s | shuck --url %[2]s", said, address)
}
