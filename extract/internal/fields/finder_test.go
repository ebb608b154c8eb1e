package fields

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEachFinderIsUsed looks through the sources for finders that no table has, and
// for what a row lacks.
func TestEachFinderIsUsed(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var sources finderSources
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		sources.read(file)
	}
	if len(sources.blocks) == 0 || len(sources.tables) == 0 {
		t.Fatalf("found %d blocks of finders and %d tables", len(sources.blocks), len(sources.tables))
	}
	for _, fault := range sources.faults() {
		t.Error(fault)
	}
}

// TestFinderFaults holds that TestEachFinderIsUsed can fail.
func TestFinderFaults(t *testing.T) {
	const begin = "package fields\nconst (\n aIDs = facts.FieldFinder + iota*idsOfField\n bIDs\n)\nconst (\n one = aIDs + iota\n two\n)\n"
	const row = `{one, "one", 1, facts.Shown, find}, `
	for source, want := range map[string]string{
		`var t = []finder{` + row + `{two, "two", 1, facts.Shown, find}}`:                                                                           "",
		`var t = append([]finder{` + row + `}, []finder{{two, "two", .5, facts.Shown, find}}...)`:                                                   "",
		`var t = []finder{` + row + `}`:                                                                                                             "no table has two",
		`var t = []finder{` + row + `{two, "", 1, facts.Shown, find}}`:                                                                              "two lacks its name or its trust",
		`var t = []finder{` + row + `{two, "two", 0, facts.Shown, find}}`:                                                                           "two lacks its name or its trust",
		`var t = []finder{` + row + row + `{two, "two", 1, facts.Shown, find}}`:                                                                     "t has one twice",
		`var t = []finder{` + row + `{two, "two", 1, facts.Shown, find}, {3, "x", 1, facts.Shown, find}}`:                                           "a row of t has no finder of a block",
		`var t, u = []finder{` + row + `}, []finder{{one, "uno", 1, facts.Shown, f}, {two, "two", 1, facts.Shown, f}}`:                              `one is called "one" and "uno"`,
		"const (\n three = aIDs + iota\n)\nvar t = []finder{" + row + `{two, "two", 1, facts.Shown, find}, {three, "three", 1, facts.Shown, find}}`: "two blocks begin at aIDs",
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", begin+source, 0)
		if err != nil {
			t.Fatal(err)
		}
		var sources finderSources
		sources.read(file)
		if got := strings.Join(sources.faults(), "\n"); got != want {
			t.Errorf("%s:\n%q, want %q", source, got, want)
		}
	}
}

// finderSources are the finders and their tables, as sources have them.
type finderSources struct {
	blocks []finderBlock
	tables []finderTable
}

// A finderBlock is a block of constants: the finders of a field.
type finderBlock struct {
	begin string // what its first number is made of
	names []string
}

// A finderTable is a composite literal of type []finder.
type finderTable struct {
	name string // of the variable
	rows [][]ast.Expr
}

// read adds what a file declares.
func (s *finderSources) read(file *ast.File) {
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		switch {
		case !ok:
		case group.Tok == token.CONST:
			s.readBlock(group)
		case group.Tok == token.VAR:
			for _, spec := range group.Specs {
				s.readTables(spec.(*ast.ValueSpec))
			}
		}
	}
}

func (s *finderSources) readBlock(group *ast.GenDecl) {
	block := finderBlock{}
	for _, spec := range group.Specs {
		spec := spec.(*ast.ValueSpec)
		for _, value := range spec.Values {
			sum, ok := value.(*ast.BinaryExpr)
			if !ok {
				continue
			}
			if begin, ok := sum.X.(*ast.Ident); ok && strings.HasSuffix(begin.Name, "IDs") {
				block.begin = begin.Name
			}
		}
		block.names = append(block.names, spec.Names[0].Name)
	}
	if block.begin != "" {
		s.blocks = append(s.blocks, block)
	}
}

func (s *finderSources) readTables(spec *ast.ValueSpec) {
	for i, value := range spec.Values {
		name := spec.Names[min(i, len(spec.Names)-1)].Name
		ast.Inspect(value, func(n ast.Node) bool {
			list, ok := n.(*ast.CompositeLit)
			if !ok || !isFinderSlice(list.Type) {
				return true
			}
			table := finderTable{name: name}
			for _, e := range list.Elts {
				if row, ok := e.(*ast.CompositeLit); ok {
					table.rows = append(table.rows, row.Elts)
				}
			}
			s.tables = append(s.tables, table)
			return true
		})
	}
}

func isFinderSlice(e ast.Expr) bool {
	list, ok := e.(*ast.ArrayType)
	if !ok {
		return false
	}
	of, ok := list.Elt.(*ast.Ident)
	return ok && of.Name == "finder"
}

// faults says what is wrong with the finders and their tables.
func (s *finderSources) faults() []string {
	var out []string
	report := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	var all []string
	begins := map[string]bool{}
	for _, b := range s.blocks {
		if begins[b.begin] {
			report("two blocks begin at %s", b.begin)
		}
		if begins[b.begin] = true; len(b.names) > idsOfField {
			report("the block at %s is longer than idsOfField", b.begin)
		}
		all = append(all, b.names...)
	}
	called := map[string]string{}
	for _, table := range s.tables {
		inTable := map[string]bool{}
		for _, row := range table.rows {
			id, ok := row[0].(*ast.Ident)
			if !ok || !slices.Contains(all, id.Name) {
				report("a row of %s has no finder of a block", table.name)
				continue
			}
			name, trust := literal(row[1]), literal(row[2])
			if name == `""` || strings.Trim(trust, "0.") == "" {
				report("%s lacks its name or its trust", id.Name)
			}
			if inTable[id.Name] {
				report("%s has %s twice", table.name, id.Name)
			}
			if before, met := called[id.Name]; met && before != name {
				report("%s is called %s and %s", id.Name, before, name)
			}
			inTable[id.Name], called[id.Name] = true, name
		}
	}
	for _, name := range all {
		if _, met := called[name]; !met {
			report("no table has %s", name)
		}
	}
	return out
}

// literal is a literal as it is written; "" stands for any other expression.
func literal(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok {
		return l.Value
	}
	return ""
}
