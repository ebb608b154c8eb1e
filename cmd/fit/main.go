// Fit makes the model that shuck scores pages by: see package extract/fit.
//
//	go run ./cmd/fit [-o FILE] [-check | -quick] [-views html] DEV
package main

import (
	"fmt"
	"os"
	"time"

	"shuck/extract/fit"
)

func main() {
	start := time.Now()
	if err := fit.Run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
	fmt.Fprintln(os.Stderr, "took", time.Since(start).Round(time.Second))
}
