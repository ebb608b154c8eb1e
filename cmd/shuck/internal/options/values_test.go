package options

import (
	"math"
	"testing"
)

func TestByteSize(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "1000": 1000, "12B": 12, "1K": 1 << 10, "1k": 1 << 10, "3kB": 3 << 10, "500KiB": 500 << 10,
		"64MiB": 64 << 20, "2 GB": 2 << 30, "1T": 1 << 40,
	} {
		var s Size
		if err := s.Set(text); err != nil || int64(s) != want {
			t.Errorf("%q: %d, %v, want %d", text, s, err, want)
		}
		again := Size(-1)
		if err := again.Set(s.String()); err != nil || again != s {
			t.Errorf("%q: printed as %q, read back as %d, %v", text, s.String(), again, err)
		}
	}
	for _, text := range []string{"", "K", "-1", "1.5M", "12x", "1KK", "1iB", "9223372036854775807K", "99999999999999999999"} {
		s := Size(7)
		if err := s.Set(text); err == nil || s != 7 {
			t.Errorf("%q: taken as %d", text, s)
		}
	}
	if s := Size(math.MaxInt64); s.String() != "9223372036854775807" {
		t.Errorf("the largest size is printed as %s", s.String())
	}
}

func TestTimeLimit(t *testing.T) {
	for text, want := range map[string]string{"2m": "2m", "90s": "1m30s", "1h": "1h", "60m": "1h", "1h5m": "1h5m", "0": "0s", "500ms": "500ms", "10m": "10m"} {
		var limit TimeLimit
		if err := limit.Set(text); err != nil || limit.String() != want {
			t.Errorf("%s: %s, %v, want %s", text, limit.String(), err, want)
		}
	}
	for _, text := range []string{"30", "-1s", "", "s", "1d"} {
		limit := TimeLimit(7)
		if err := limit.Set(text); err == nil || limit != 7 {
			t.Errorf("%q: taken as %s", text, limit.String())
		}
	}
}
