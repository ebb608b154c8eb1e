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

// A Model holds the fitted numbers that blocks are scored by. It never changes
// and may be used by any number of goroutines. cmd/fit makes it.
type Model struct {
	Words     *Lexicon // what the words of blocks of HTML pages say
	Classes   *Lexicon // and the words of the classes around them
	TextWords *Lexicon // what the words of blocks of text dumps say

	Markup        *boost.Forest // scores the blocks of HTML pages by their Features
	MarkupContext *boost.Forest // scores them again by their MarkupContextFeatures
	Kind          *boost.Forest // tells FittedKinds of HTML pages apart by their KindFeatures
	BlindKind     *boost.Forest // does so where the address of the page is not known
	Text          *boost.Forest // scores the blocks of text dumps by their TextFeatures
	TextContext   *boost.Forest // scores them again by their TextContextFeatures
	Lines         *boost.Forest // scores the lines of text dumps as headlines by their LineFeatures
	LineContext   *boost.Forest // scores them again by their LineContextFeatures
	Signers       *boost.Forest // scores them as saying who signs the story by their SignerFeatures

	Sure     Curve // makes the confidence of HTML pages
	TextSure Curve // and of text dumps
}

//go:embed body.model
var bodyModel []byte

// builtIn decodes the model that comes with the package when the first page
// needs it. One that does not fit the program is a fault of the build, which a
// test finds.
var BuiltIn = sync.OnceValue(func() *Model {
	m, err := DecodeModel(bytes.NewReader(bodyModel))
	if err != nil {
		panic("extract: body.model: " + err.Error())
	}
	return m
})

// A modelPart is a forest of a model and the features that it is fitted for.
type modelPart struct {
	forest   **boost.Forest
	features func() []string
}

// lexicons are the lexicons of a model in the order they are written.
func (m *Model) lexicons() []**Lexicon { return []**Lexicon{&m.Words, &m.Classes, &m.TextWords} }

// parts are the forests of a model in the order they are written.
func (m *Model) parts() []modelPart {
	return []modelPart{
		{&m.Markup, FeatureNames}, {&m.MarkupContext, MarkupContextFeatureNames}, {&m.Kind, KindFeatureNames}, {&m.BlindKind, KindFeatureNames},
		{&m.Text, TextFeatureNames}, {&m.TextContext, TextContextFeatureNames}, {&m.Lines, LineFeatureNames}, {&m.LineContext, LineContextFeatureNames},
		{&m.Signers, SignerFeatureNames},
	}
}

// Encode writes a model: the lexicons, each forest behind its length, which is 0
// for one that was not fitted, then the curves. The same model always gives the
// same bytes.
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
	if err := m.Sure.encode(w); err != nil {
		return err
	}
	return m.TextSure.encode(w)
}

// DecodeModel reads a model that Encode wrote. A model that was fitted for
// other features than this package computes is an error.
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
			return nil, errors.New("fitted for other features than this program has: run cmd/fit again")
		}
		*part.forest = decoded
	}
	var err error
	if m.Sure, err = decodeCurve(r); err == nil {
		m.TextSure, err = decodeCurve(r)
	}
	return m, err
}
