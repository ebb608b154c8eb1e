package rules

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed builtin/*.yaml
var builtInFiles embed.FS

// BuiltIn gives the rules that come with the package. [extract.Do] uses none by itself: join
// them with your own, as the example does. They are read the first time that somebody asks.
func BuiltIn() *Set { return builtIn() }

// builtIn reads the rules. Their pages and goldens lie beside them.
var builtIn = sync.OnceValue(func() *Set {
	dir, err := fs.Sub(builtInFiles, "builtin")
	if err != nil {
		panic(err)
	}
	set, err := readDir(dir, func(name string) string { return "built in: " + name })
	if err != nil {
		panic(err) // a test loads them
	}
	return set
})
