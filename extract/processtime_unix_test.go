//go:build unix

package extract

import (
	"syscall"
	"time"
)

// processTime is the time that processors have worked for this program. Unlike the
// time of day it does not go on while other programs are at work.
func processTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
