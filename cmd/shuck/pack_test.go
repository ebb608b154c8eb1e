package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/ulikunitz/xz"
)

// A packed is a file to put into a container, under a name.
type packed struct {
	name string
	data []byte
}

// packers write containers for scripts, which cannot hold binary data.
var packers = map[string]func([]packed) ([]byte, error){
	"gzip": eachBy(func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil }),
	"zstd": eachBy(func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) }),
	"xz":   eachBy(func(w io.Writer) (io.WriteCloser, error) { return xz.NewWriter(w) }),
	"tar":  packTar,
	"zip":  packZip,
	"warc": packWARC,
	"wet":  packWET,
}

// scriptPack is the command `pack FORMAT OUT [NAME=]FILE...`. Compression packs
// each file by itself, one behind the other.
func scriptPack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 || packers[args[0]] == nil {
		ts.Fatalf("usage: pack gzip|zstd|xz|tar|zip|warc|wet OUT [NAME=]FILE...")
	}
	var files []packed
	for _, arg := range args[2:] {
		name, path, ok := strings.Cut(arg, "=")
		if !ok {
			path = name
		}
		files = append(files, packed{name, []byte(ts.ReadFile(path))})
	}
	data, err := packers[args[0]](files)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o666))
}

func eachBy(open func(io.Writer) (io.WriteCloser, error)) func([]packed) ([]byte, error) {
	return func(files []packed) ([]byte, error) {
		var out bytes.Buffer
		for _, file := range files {
			w, err := open(&out)
			if err != nil {
				return nil, err
			}
			if _, err := w.Write(file.data); err != nil {
				return nil, err
			}
			if err := w.Close(); err != nil {
				return nil, err
			}
		}
		return out.Bytes(), nil
	}
}

func packTar(files []packed) ([]byte, error) {
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, file := range files {
		header := &tar.Header{Name: file.name, Size: int64(len(file.data)), Mode: 0o666}
		if err := w.WriteHeader(header); err != nil {
			return nil, err
		}
		if _, err := w.Write(file.data); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), w.Flush() // and no end, so that tars can be joined
}

func packZip(files []packed) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range files {
		member, err := w.Create(file.name)
		if err != nil {
			return nil, err
		}
		if _, err := member.Write(file.data); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

// packWARC makes each file what a server answered.
func packWARC(files []packed) ([]byte, error) {
	var out bytes.Buffer
	for _, file := range files {
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + string(file.data)
		writeRecord(&out, "response", file.name, "application/http; msgtype=response", answer)
	}
	return out.Bytes(), nil
}

// packWET makes each file the text of a page.
func packWET(files []packed) ([]byte, error) {
	var out bytes.Buffer
	for _, file := range files {
		writeRecord(&out, "conversion", file.name, "text/plain", string(file.data))
	}
	return out.Bytes(), nil
}

func writeRecord(w io.Writer, kind, name, contentType, body string) {
	fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://a.example/%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, name, contentType, len(body), body)
}
