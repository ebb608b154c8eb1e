package dump_test

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"shuck/extract"
	"shuck/extract/dump"
)

const ferryPage = `<html><title>The ferry stays</title><article><h1>The ferry stays</h1>
<p class="byline">By Ida Lund</p>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>
</article></html>`

// The records of all pages in a directory and below it, or in a container.
func ExamplePages_records() {
	dir, err := os.MkdirTemp("", "dumps")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "ferry.html"), []byte(ferryPage), 0o666)
	os.WriteFile(filepath.Join(dir, "nothing.html"), nil, 0o666)

	for page, err := range dump.Pages(dir, dump.Options{}) {
		if err != nil { // it could not be read
			fmt.Println(page.Source, err)
			continue
		}
		record := extract.Do(page, extract.Options{})
		if record.Err != nil { // it is no page, or holds no story
			fmt.Println(filepath.Base(page.Source), record.Err)
			continue
		}
		fmt.Println(filepath.Base(page.Source), record.Headline, record.Authors)
	}
	// Output:
	// ferry.html The ferry stays [Ida Lund]
	// nothing.html there is nothing to read in it
}

// A page from a response, a pipe or a file, here a compressed one.
func ExampleFromReader() {
	packed, w := io.Pipe()
	go func() {
		z := gzip.NewWriter(w)
		io.WriteString(z, ferryPage)
		z.Close()
		w.Close()
	}()

	record, err := dump.FromReader(context.Background(), packed, dump.ReadOptions{
		Source: "ferry", URL: "https://marrow.example/ferry", MaxBytes: 64 << 20,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(record.Source, record.URL, record.Headline)
	// Output:
	// ferry https://marrow.example/ferry The ferry stays
}

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
