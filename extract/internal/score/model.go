package score

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"

	"shuck/extract/internal/boost"
)

// A Model holds the fitted numbers that pages are scored by. Once made it is
// not changed and is safe for concurrent use. Package fit makes it. A forest
// that was not fitted is nil: without those of kinds no page has a kind, without
// another the pages it is for cannot be scored.
type Model struct {
	Words     *Lexicon // weights of the words of blocks of HTML pages
	Classes   *Lexicon // and of the words of the classes around them
	TextWords *Lexicon // weights of the words of blocks of text dumps

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

// BuiltIn returns the model that comes with the program, decoded when first
// asked for. It is the same for every call and must not be changed. A model
// that does not fit the program is a fault of the build, which a test finds;
// BuiltIn then panics.
var BuiltIn = sync.OnceValue(func() *Model {
	m, err := DecodeModel(bytes.NewReader(bodyModel))
	if err != nil {
		panic("score: body.model: " + err.Error())
	}
	return m
})

// A modelPart is a forest of a model and the features that it is fitted to.
type modelPart struct {
	forest   **boost.Forest
	features func() []string
}

// lexicons are the lexicons of a model in the order in which they are written.
func (m *Model) lexicons() []**Lexicon { return []**Lexicon{&m.Words, &m.Classes, &m.TextWords} }

// parts are the forests of a model in the order in which they are written.
func (m *Model) parts() []modelPart {
	return []modelPart{
		{&m.Markup, FeatureNames}, {&m.MarkupContext, MarkupContextFeatureNames}, {&m.Kind, KindFeatureNames}, {&m.KindWithoutAddress, KindFeatureNames},
		{&m.Text, TextFeatureNames}, {&m.TextContext, TextContextFeatureNames}, {&m.Lines, LineFeatureNames}, {&m.LineContext, LineContextFeatureNames},
		{&m.Authors, AuthorFeatureNames},
	}
}

// Encode writes the model: the lexicons, then the forests, each after its
// length in bytes (0 for one that was not fitted), then the curves. The same
// model always gives the same bytes. The only errors are those of w.
func (m *Model) Encode(w io.Writer) error {
	for _, x := range m.lexicons() {
		if err := (*x).encode(w); err != nil {
			return err
		}
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
	if err := m.Confidence.encode(w); err != nil {
		return err
	}
	return m.TextConfidence.encode(w)
}

// DecodeModel reads a model that Encode wrote; what comes after it is not looked
// at. It returns an error where the data is damaged, or where the model was fitted
// to other features than this package computes.
func DecodeModel(from io.Reader) (*Model, error) {
	m := &Model{}
	r := bufio.NewReader(from)
	for _, x := range m.lexicons() {
		decoded, err := decodeLexicon(r)
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		*x = decoded
	}
	for i, part := range m.parts() {
		var length [4]byte
		if _, err := io.ReadFull(r, length[:]); err != nil {
			return nil, fmt.Errorf("forest %d: %w", i, err)
		}
		size := binary.LittleEndian.Uint32(length[:])
		if size == 0 {
			continue
		}
		decoded, err := boost.Decode(io.LimitReader(r, int64(size)))
		if err != nil {
			return nil, fmt.Errorf("forest %d: %w", i, err)
		}
		if decoded.Fingerprint != boost.Fingerprint(part.features()) {
			return nil, errors.New("fitted to other features than this program has: fit it again with go run ./cmd/fit DEV")
		}
		*part.forest = decoded
	}
	var err error
	if m.Confidence, err = decodeCurve(r); err == nil {
		m.TextConfidence, err = decodeCurve(r)
	}
	return m, err
}
