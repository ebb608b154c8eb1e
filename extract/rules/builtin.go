package rules

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed builtin/*.yaml
var builtInFiles embed.FS

// BuiltIn are the rules that come with the package, read the first time they
// are asked for. Their pages and goldens lie beside them.
var BuiltIn = sync.OnceValue(func() *Set {
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
