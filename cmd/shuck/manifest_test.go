package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzManifest opens manifests of any bytes, as an interrupted run or another program may
// leave them: they are read or refused, nothing that was in them is lost, and what is
// written next is known when they are opened again.
func FuzzManifest(f *testing.F) {
	f.Add([]byte(`{"input":"a.html.json","id":"00112233445566778899aabbccddeeff","pages":1,"articles":1,"bytes":7}` + "\n"))
	f.Add([]byte(`{"names":"as given","input":"","id":"00000000000000000000000000000000"}` + "\n" + `{"input":"b","page":"b/1","id":"01`))
	f.Add([]byte("\x00\n{}\n\n[1]\n{\"input\":7}\n"))
	path := filepath.Join(f.TempDir(), "manifest.jsonl")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		m := reopened(t, path)
		e := entry{Input: "story.html.json", ID: identity{1}, Pages: 1, Articles: 1, Bytes: 99}
		if err := m.append(e); err != nil {
			t.Fatal(err)
		}
		if err := m.close(); err != nil {
			t.Fatal(err)
		}
		again := reopened(t, path)
		was, ok := again.recall(e.Input, e.ID)
		if !ok || !was.isWhole || was.bytes != e.Bytes {
			t.Errorf("recalled %+v, %t", was, ok)
		}
		if err := again.close(); err != nil {
			t.Fatal(err)
		}
		if text, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(text, data) {
			t.Errorf("%q became %q, %v", data, text, err)
		}
	})
}

func reopened(t *testing.T, path string) *manifest {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	m, err := openManifest(file, false)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
