//go:build !unix

package extract

import "time"

var programStart = time.Now()

// processTime is the time since the program began, where that of its processors cannot
// be had.
func processTime() time.Duration { return time.Since(programStart) }
