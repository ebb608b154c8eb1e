package fit

import (
	"strings"
	"testing"
)

// TestCalibrate makes a curve of verdicts that promise too much, from five folds.
func TestCalibrate(t *testing.T) {
	byFold := make([]map[bool][]verdict, folds)
	for i := range byFold {
		byFold[i] = map[bool][]verdict{}
		for j := range 80 {
			expected := float64(j) / 80
			byFold[i][true] = append(byFold[i][true], verdict{expected, j%4 == 0 && j > 40})
		}
	}
	var printed strings.Builder
	curves := calibrate(byFold, &printed)
	if len(curves[false]) != 0 {
		t.Errorf("a curve of no text dumps: %v", curves[false])
	}
	if low, high := curves[true].At(0.2), curves[true].At(0.95); low != 0 || high < 0.2 || high > 0.3 {
		t.Errorf("a body expected to have an F1 of 0.2 is good with a chance of %g, of 0.95 with %g; want 0 and a fourth", low, high)
	}
	if !strings.Contains(printed.String(), "html confidence 0.0 to 0.1") || strings.Contains(printed.String(), "html confidence 0.9") {
		t.Errorf("printed\n%s", &printed)
	}
}
