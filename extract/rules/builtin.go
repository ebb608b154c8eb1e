package rules

import (
	"embed"
	"io/fs"
	"strings"
	"sync"
)

//go:embed builtin/*.yaml
var builtInFiles embed.FS

// BuiltIn gives the rules that come with the package. [extract.Do] uses none by itself: join
// them with your own, as the example does. They are read the first time that a page is of one of their hosts.
func BuiltIn() *Set { return builtIn() }

// builtIn finds out which hosts there are rules for: their files are called by them. Their
// pages and goldens lie beside them.
var builtIn = sync.OnceValue(func() *Set {
	dir, err := fs.Sub(builtInFiles, "builtin")
	if err != nil {
		panic(err)
	}
	source := func(name string) string { return "built in: " + name }
	names, err := ruleNames(dir, source)
	if err != nil {
		panic(err)
	}
	hosts := make(map[string]bool, len(names))
	for _, name := range names {
		hosts[strings.TrimSuffix(name, ".yaml")] = true
	}
	read := sync.OnceValue(func() *content {
		c, err := readFiles(dir, names, source)
		if err != nil {
			panic(err) // a test loads them
		}
		return c
	})
	return &Set{layers: []layer{{read: read, hosts: hosts}}}
})
