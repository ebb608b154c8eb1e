package score

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// A Curve maps the F1 that scores let one expect of a body to the chance that
// the body is good: the share of pages with an F1 of at least 0.9, among pages
// that were not fitted on. Its points rise in both coordinates and it is
// straight between them. An empty curve maps everything to itself. Both values
// lie between 0 and 1.
type Curve []CurvePoint

// A CurvePoint is one point of a Curve.
type CurvePoint struct{ Expected, Chance float32 }

// At returns the chance at an expected F1. Below its first point and above its
// last the curve is level.
func (c Curve) At(expected float64) float64 {
	if len(c) == 0 {
		return expected
	}
	x := float32(expected)
	before := c[0]
	for _, p := range c {
		if x <= p.Expected {
			if p.Expected == before.Expected {
				return float64(p.Chance)
			}
			return float64(before.Chance + (p.Chance-before.Chance)*(x-before.Expected)/(p.Expected-before.Expected))
		}
		before = p
	}
	return float64(before.Chance)
}

// encode writes the number of points and then the points, little-endian.
func (c Curve) encode(w io.Writer) error {
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(c)))
	for _, p := range c {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(p.Expected))
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(p.Chance))
	}
	_, err := w.Write(data)
	return err
}

// curvePointsMax bounds what decodeCurve reads.
const curvePointsMax = 1000

func decodeCurve(r io.Reader) (Curve, error) {
	var n uint32
	if err := binary.Read(r, binary.LittleEndian, &n); err != nil {
		return nil, err
	}
	if n > curvePointsMax {
		return nil, fmt.Errorf("curve of %d points", n)
	}
	c := make(Curve, n)
	return c, binary.Read(r, binary.LittleEndian, c)
}
