package options

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// A Size is a flag value such as 1000, 500K, 64MiB or 1GB. All units are
// powers of 1024: a limit need not be exact to the byte.
type Size int64

// sizeUnits are powers of 1024, from the first.
const sizeUnits = "KMGT"

// Type is a word for the kind of value.
func (s *Size) Type() string { return "size" }

// String gives the size in the largest unit that leaves no fraction.
func (s *Size) String() string {
	n, unit := int64(*s), ""
	for i := 0; i < len(sizeUnits) && n > 0 && n%1024 == 0; i++ {
		n, unit = n/1024, sizeUnits[i:i+1]+"iB"
	}
	return strconv.FormatInt(n, 10) + unit
}

// Set takes a number of bytes, alone or with a unit.
func (s *Size) Set(text string) error {
	digits := strings.TrimRight(text, "KMGTkmgtiIbB ")
	n, err := strconv.ParseInt(digits, 10, 64)
	scale, ok := unitScale(strings.TrimSpace(text[len(digits):]))
	if err != nil || !ok || n < 0 || n > math.MaxInt64/scale-1 {
		return errors.New("want a number of bytes, alone or with a unit (KiB, MiB, GiB), or 0 for no limit")
	}
	*s = Size(n * scale)
	return nil
}

// unitScale reads "", "B", "K", "kB", "KiB" and the like.
func unitScale(unit string) (int64, bool) {
	unit = strings.ToUpper(unit)
	if unit == "" || unit == "B" {
		return 1, true
	}
	power := strings.IndexByte(sizeUnits, unit[0]) + 1
	if rest := unit[1:]; power == 0 || rest != "" && rest != "B" && rest != "IB" {
		return 0, false
	}
	return 1 << (10 * power), true
}
