package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the wanted output in testdata/script; read the diff before committing it")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"shuck": main})
}

// TestScripts runs the scripts of the command line, one behaviour a file.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			// Or each run of the race detector's binary waits a second at its end.
			env.Setenv("GORACE", "atexit_sleep_ms=0")
			env.Setenv("NL", "\n")
			for name, dir := range map[string]string{
				"SCALE": "../../testdata/scale", "ACTION": "../../.github/actions/check", "COMPARE": "../../testdata/compare",
			} {
				path, err := filepath.Abs(dir)
				if err != nil {
					return err
				}
				env.Setenv(name, path)
			}
			return nil
		},
		Condition: scriptCondition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    scriptExits,
			"gzip":     scriptGzip,
			"pack":     scriptPack,
			"truncate": scriptTruncate,
		},
	})
}

// scriptCondition is the condition [exists:PATH], for what scripts need besides
// programs.
func scriptCondition(condition string) (bool, error) {
	path, ok := strings.CutPrefix(condition, "exists:")
	if !ok {
		return false, fmt.Errorf("unknown condition %q", condition)
	}
	_, err := os.Stat(path)
	return err == nil, nil
}

// scriptExits is the command `exits CODE PROGRAM ARG...`: run a program and
// hold its exit code against the one wanted.
func scriptExits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// scriptGzip is the command `gzip FILE OUT`: scripts cannot hold binary data.
func scriptGzip(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: gzip FILE OUT")
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), packed.Bytes(), 0o666))
}

// scriptTruncate is the command `truncate FILE N`: keep N bytes of a file, or
// make it N bytes long with zero bytes.
func scriptTruncate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: truncate FILE N")
	}
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}
