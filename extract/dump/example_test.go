package dump_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"shuck/extract/dump"
)

func ExamplePages() {
	dir, err := os.MkdirTemp("", "dumps")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "one.html"), []byte("<h1>Ferry stays</h1>"), 0o666)
	os.WriteFile(filepath.Join(dir, "two.txt"), []byte("Orchard opens"), 0o666)

	for page, err := range dump.Pages(dir, dump.Options{}) {
		if err != nil {
			fmt.Println(page.Source, err)
			continue
		}
		fmt.Println(filepath.Base(page.Source), len(page.Data))
	}
	// Output:
	// one.html 20
	// two.txt 13
}
