package score

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"

	"shuck/extract/internal/boost"
	"shuck/extract/internal/lexicon"
)

// A Model holds the fitted numbers that pages are scored by. Once made it is
// not changed and is safe for concurrent use. Package fit makes it. A forest
// that was not fitted is nil: without those of kinds no page has a kind, without
// another the pages it is for cannot be scored.
type Model struct {
	Words     *lexicon.Lexicon // weights of the words of blocks of HTML pages
	Classes   *lexicon.Lexicon // and of the words of the classes around them
	TextWords *lexicon.Lexicon // weights of the words of blocks of text dumps

	Markup             *boost.Forest // scores the blocks of HTML pages by their Features
	MarkupContext      *boost.Forest // scores them again by their MarkupContextFeatures
	Kind               *boost.Forest // tells FittedKinds apart by the KindFeatures of an HTML page
	KindWithoutAddress *boost.Forest // does so where the address of the page is not known
	Text               *boost.Forest // scores the blocks of text dumps by their TextFeatures
	TextContext        *boost.Forest // scores them again by their TextContextFeatures
	Lines              *boost.Forest // scores the lines of text dumps as headlines by their LineFeatures
	LineContext        *boost.Forest // scores them again by their LineContextFeatures
	Authors            *boost.Forest // scores them as naming the story's authors by the Rows of an AuthorView

	Confidence     Curve // the confidence of bodies of HTML pages
	TextConfidence Curve // and of those of text dumps
}

//go:embed body.model
var bodyModel []byte

// BuiltIn, BuiltInMarkup and BuiltInText return the model that comes with the
// program: all of it, what HTML pages are scored by, and what text dumps are. It is
// the same for every call and must not be changed. A model that does not fit the program is
// a fault of the build, which a test finds; they may then panic.
var (
	BuiltIn       = sync.OnceValue(func() *Model { return builtIn(forMarkup | forText) })
	BuiltInMarkup = sync.OnceValue(func() *Model { return builtIn(forMarkup) })
	BuiltInText   = sync.OnceValue(func() *Model { return builtIn(forText) })
)

func builtIn(what purpose) *Model {
	m, err := decodeModel(bodyModel, what)
	if err != nil {
		panic("score: body.model: " + err.Error())
	}
	return m
}

// A purpose is a set of bits for what a part of a model is for.
type purpose uint8

const (
	forMarkup purpose = 1 << iota
	forText
)

// A modelPart is a forest of a model and the features that it is fitted to.
type modelPart struct {
	forest   **boost.Forest
	features func() []string
	is       purpose
}

// A lexiconPart is a lexicon of a model.
type lexiconPart struct {
	lexicon **lexicon.Lexicon
	is      purpose
}

// lexicons are the lexicons of a model in the order in which they are written.
func (m *Model) lexicons() []lexiconPart {
	return []lexiconPart{{&m.Words, forMarkup}, {&m.Classes, forMarkup}, {&m.TextWords, forText}}
}

// parts are the forests of a model in the order in which they are written.
func (m *Model) parts() []modelPart {
	return []modelPart{
		{&m.Markup, FeatureNames, forMarkup}, {&m.MarkupContext, MarkupContextFeatureNames, forMarkup},
		{&m.Kind, KindFeatureNames, forMarkup}, {&m.KindWithoutAddress, KindFeatureNames, forMarkup},
		{&m.Text, TextFeatureNames, forText}, {&m.TextContext, TextContextFeatureNames, forText},
		{&m.Lines, LineFeatureNames, forText}, {&m.LineContext, LineContextFeatureNames, forText}, {&m.Authors, AuthorFeatureNames, forText},
	}
}

// modelMagic is what a model begins with.
const modelMagic = "shuck model 3\n"

// Encode writes the model: the forests, each after its length in bytes (0 for one that
// was not fitted), then the lexicons, then the curves. The same model always gives the same
// bytes. The only errors are those of w.
func (m *Model) Encode(w io.Writer) error {
	if _, err := io.WriteString(w, modelMagic); err != nil {
		return err
	}
	for _, part := range m.parts() {
		var b bytes.Buffer
		if *part.forest != nil {
			if err := (*part.forest).Encode(&b); err != nil {
				return err
			}
		}
		if _, err := w.Write(binary.LittleEndian.AppendUint32(nil, uint32(b.Len()))); err != nil {
			return err
		}
		if _, err := b.WriteTo(w); err != nil {
			return err
		}
	}
	for _, x := range m.lexicons() {
		if err := (*x.lexicon).Encode(w); err != nil {
			return err
		}
	}
	if err := m.Confidence.encode(w); err != nil {
		return err
	}
	return m.TextConfidence.encode(w)
}

// DecodeModel reads a model that Encode wrote; what comes after it is not looked
// at. It returns an error where the data is damaged, or where the model was fitted
// to other features than this package computes.
func DecodeModel(from io.Reader) (*Model, error) {
	data, err := io.ReadAll(from)
	if err != nil {
		return nil, err
	}
	d := modelDecoder{rest: data, what: forMarkup | forText, checked: true}
	return d.model()
}

// decodeModel is DecodeModel for those parts alone that are for something, the others being nil, and of
// data that is trusted: with the program comes none that a test has not decoded.
func decodeModel(data []byte, what purpose) (m *Model, err error) {
	d := modelDecoder{rest: data, what: what}
	return d.model()
}

// A modelDecoder takes the parts of a model off the front of rest.
type modelDecoder struct {
	rest    []byte
	what    purpose
	checked bool // whether sums, names of features and order of words are looked at
}

func (d *modelDecoder) model() (m *Model, err error) {
	m = &Model{}
	rest, isModel := bytes.CutPrefix(d.rest, []byte(modelMagic))
	if !isModel {
		return nil, errors.New("not a model of this version: fit it again with go run ./cmd/fit DEV")
	}
	d.rest = rest
	for _, step := range [...]func(*Model) error{d.forests, d.lexicons} {
		if err := step(m); err != nil {
			return nil, err
		}
	}
	r := bytes.NewReader(d.rest)
	if m.Confidence, err = decodeCurve(r); err == nil {
		m.TextConfidence, err = decodeCurve(r)
	}
	return m, err
}

func (d *modelDecoder) forests(m *Model) error {
	for i, part := range m.parts() {
		if len(d.rest) < 4 {
			return fmt.Errorf("forest %d: %w", i, io.ErrUnexpectedEOF)
		}
		size := int(binary.LittleEndian.Uint32(d.rest))
		if d.rest = d.rest[4:]; len(d.rest) < size {
			return fmt.Errorf("forest %d: %w", i, io.ErrUnexpectedEOF)
		}
		if size > 0 && part.is&d.what != 0 {
			if err := d.forest(part, d.rest[:size]); err != nil {
				return fmt.Errorf("forest %d: %w", i, err)
			}
		}
		d.rest = d.rest[size:]
	}
	return nil
}

// forest reads the forest of a part.
func (d *modelDecoder) forest(part modelPart, data []byte) (err error) {
	if !d.checked {
		*part.forest, err = boost.DecodeTrusted(data)
		return err
	}
	decoded, err := boost.DecodeBytes(data)
	if err != nil {
		return err
	}
	if decoded.Fingerprint != boost.Fingerprint(part.features()) {
		return errors.New("fitted to other features than this program has: fit it again with go run ./cmd/fit DEV")
	}
	*part.forest = decoded
	return nil
}

func (d *modelDecoder) lexicons(m *Model) error {
	for _, part := range m.lexicons() {
		x, rest, err := lexicon.Decode(d.rest)
		if err == nil && d.checked {
			err = x.Check()
		}
		if err != nil {
			return fmt.Errorf("lexicon: %w", err)
		}
		if d.rest = rest; part.is&d.what != 0 {
			*part.lexicon = x
		}
	}
	return nil
}
