package golden_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/golden"
)

// The check of a directory, for programs that want more than [golden.Run] does.
func ExampleFind() {
	dir, err := os.MkdirTemp("", "pages")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "ferry.html"), []byte(ferryPage), 0o666)
	os.WriteFile(filepath.Join(dir, "ferry.golden.json"), []byte(`{"headline": "The ferry goes", "lead": null}`), 0o666)

	var options golden.Options
	for _, c := range golden.Find(dir, dump.Filter{}) {
		for comparison := range c.Comparisons(options) {
			result := comparison.Do(options)
			fmt.Println(result.Name, result.Status)
			for _, difference := range result.Differences {
				fmt.Println(difference.Key, difference.Message)
				for _, line := range difference.Diff {
					fmt.Println(line)
				}
			}
		}
	}
	// Output:
	// ferry.html failed
	// headline differs
	// -The ferry [-goes-]
	// +The ferry {+stays+}
}

// A record that a program has already, held against the golden of its page.
func ExampleHold() {
	dir, err := os.MkdirTemp("", "pages")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "ferry.golden.json")
	os.WriteFile(file, []byte(`{"headline": "The ferry stays", "authors": ["Ida Lund"]}`), 0o666)

	record := extract.Record{Source: "ferry.html", Headline: "The ferry stays"}
	result := golden.Hold(file, record)
	fmt.Println(result.Status)
	for _, difference := range result.Differences {
		fmt.Printf("%s: want %s, got %s\n", difference.Key, difference.Want, difference.Got)
	}
	// Output:
	// failed
	// authors: want ["Ida Lund"], got []
}
