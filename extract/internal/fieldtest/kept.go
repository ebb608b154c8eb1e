package fieldtest

import (
	"bytes"
	"os"
	"testing"
)

// Kept holds that a file beside a test, which is part of the program as have, is what the
// test makes of the lists that it comes from, want. With update it is written anew; else
// how says what command does that.
func Kept(t *testing.T, file string, have, want []byte, update bool, how string) {
	t.Helper()
	switch {
	case bytes.Equal(have, want):
	case update:
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is that of other lists: %s", file, how)
	}
}
