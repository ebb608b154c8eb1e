package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/shard"
	"shuck/extract"
	"shuck/extract/dump"
)

// An origin is a file that pages come from.
type origin struct {
	file    dump.File
	name    string // under --out, see relativeName
	isNamed bool   // by the user, not found in a directory
	isAgain bool   // the same name has come before in this run

	// What the sink of --out knows of it.
	id      identity
	members map[nameHash]memberMemory
	numbers map[nameHash]int // how often a member's name has come
}

// An input is what comes from a file, one after the other: pages, and at last
// its end. A page has an error where it could not be had: an *extract.Error
// becomes its record; any other error is a message, and no page stands for it.
type input struct {
	from  *origin
	event event
	file  string // under --out
	page  extract.Page
	key   string // with a tab, before its record
	err   error
	was   earlier // where it is skipped
}

// An intake gives the inputs of one run of a job.
type intake struct {
	job   *job
	ctx   context.Context // when it ends, nothing new is begun
	stdin io.Reader
	list  io.Reader // of --files-from
	out   sink
	below string // what names under --out are relative to

	left  dump.LeftOut          // complete when the files are
	stats dump.Stats            // of what was passed over in containers
	plan  *shard.Plan           // of a part; nil for the whole
	sum   string                // of all inputs, where there is a plan
	seen  map[nameHash]struct{} // names so far, where one could come twice
}

func newIntake(ctx context.Context, j *job, stdin io.Reader) (*intake, func(), error) {
	in := &intake{job: j, ctx: ctx, stdin: interruptible(ctx, stdin), below: j.namesBelow()}
	if j.out != "" && j.shard.Of == 0 && in.below == "" {
		in.seen = map[nameHash]struct{}{}
	}
	closeList, err := in.openList()
	if err != nil {
		return nil, nil, err
	}
	if j.shard.Of == 0 {
		return in, closeList, nil
	}
	if closeList, err = in.measure(closeList); err != nil {
		closeList()
		return nil, nil, err
	}
	return in, closeList, nil
}

// openList opens the list of --files-from, if there is one. The function that it gives
// closes it.
func (in *intake) openList() (func(), error) {
	switch path := in.job.filesFrom; {
	case path == "":
	case path == pathname.StandardInput:
		in.list = in.stdin
	case pathname.IsPipe(path):
		in.list = in.fromPipe(path)
	default:
		list, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("--files-from: %w", err)
		}
		in.list = interruptible(in.ctx, list)
		return func() { _ = list.Close() }, nil
	}
	return func() {}, nil
}

// interruptible gives what r gives until the context ends. Waiting for a pipe
// cannot be ended otherwise.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	if ctx.Done() == nil {
		return r
	}
	out, in := io.Pipe()
	var begun bool
	return readerFunc(func(p []byte) (int, error) {
		if !begun {
			begun = true
			context.AfterFunc(ctx, func() { in.CloseWithError(context.Cause(ctx)) })
			go func() {
				_, err := io.Copy(in, r)
				in.CloseWithError(err)
			}()
		}
		return out.Read(p)
	})
}

// A lateFile is opened when it is first read, since opening a pipe waits for somebody
// who writes to it. It closes itself at its end.
type lateFile struct {
	path string
	file *os.File
}

func (l *lateFile) Read(p []byte) (n int, err error) {
	if l.file == nil {
		if l.file, err = os.Open(l.path); err != nil {
			return 0, err
		}
	}
	if n, err = l.file.Read(p); err != nil {
		_ = l.file.Close()
	}
	return n, err
}

// fromPipe reads a named pipe until the run is asked to stop.
func (in *intake) fromPipe(path string) io.Reader {
	return interruptible(in.ctx, &lateFile{path: path})
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// A fileTaker takes a file that pages come from, or the error in its place, and whether
// the user has named it. It reports whether there may be more.
type fileTaker func(file dump.File, err error, isNamed bool) bool

// files gives every file that was named, each as the sequence of its inputs, in batches;
// of a part those that belong to it.
func (in *intake) files() iter.Seq[iter.Seq[[]input]] {
	return func(yield func(iter.Seq[[]input]) bool) {
		in.all()(func(file dump.File, err error, isNamed bool) bool {
			if in.plan != nil {
				r, ok := in.plan.Take(file)
				if !ok {
					return in.ctx.Err() == nil
				}
				file.Range = r
			}
			return in.ctx.Err() == nil && yield(in.file(file, err, isNamed))
		})
	}
}

// all gives the files of the list, or those behind the paths.
func (in *intake) all() func(fileTaker) {
	if in.list != nil {
		return in.listed
	}
	return in.named
}

// measure makes the plan of a part, which takes a first look at all inputs. The list is
// as it was then: opened anew, where it is a file. The function that measure gives closes
// it in place of closeList.
func (in *intake) measure(closeList func()) (func(), error) {
	var kept *keptList
	if in.list != nil && !isRegular(in.job.filesFrom) {
		kept = &keptList{from: in.list}
		in.list = kept
	}
	sum, noList := shard.NewMeasure(), error(nil)
	in.all()(func(file dump.File, err error, _ bool) bool {
		if in.list != nil && err != nil && !errors.As(err, new(*extract.Error)) {
			noList = fmt.Errorf("%s: %w", file.Source, err)
		}
		sum.Add(file)
		return in.ctx.Err() == nil
	})
	in.left, in.plan, in.sum = dump.LeftOut{}, sum.Plan(in.job.shard), sum.Sum()
	switch {
	case kept != nil && kept.err != nil:
		return closeList, fmt.Errorf("--files-from: %w", kept.err)
	case noList != nil: // or one part alone would say so
		return closeList, noList
	case kept == nil:
		closeList()
		return in.openList()
	}
	in.list = bytes.NewReader(kept.read)
	return closeList, nil
}

// isRegular reports whether a list is a file that can be read twice.
func isRegular(path string) bool {
	info, err := os.Stat(path)
	return path != pathname.StandardInput && err == nil && info.Mode().IsRegular()
}

// mostKept is how long a list may be that can be read only once, where it is needed
// twice: two million paths. One that goes on for ever is refused.
const mostKept = 128 << 20

// A keptList keeps what is read of a list, and the error that it ended with.
type keptList struct {
	from io.Reader
	read []byte
	err  error
}

func (k *keptList) Read(p []byte) (int, error) {
	n, err := k.from.Read(p)
	if k.read = append(k.read, p[:n]...); len(k.read) > mostKept {
		err = fmt.Errorf("the list has more than %d bytes, and is read twice for --shard: give it as a file", mostKept)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		k.err = err
	}
	return n, err
}

// named gives the files behind the paths.
func (in *intake) named(take fileTaker) {
	for _, path := range in.job.paths {
		if path == pathname.StandardInput {
			if !take(dump.File{Source: path, Reader: in.stdin}, nil, true) {
				return
			}
			continue
		}
		isPipe := pathname.IsPipe(path)
		for file, err := range dump.Walk(path, in.job.filter, &in.left) {
			if isPipe {
				file.Reader = in.fromPipe(path)
			}
			if !take(file, err, file.Source == path) {
				return
			}
		}
	}
}

// listed gives the files of a list. A list that cannot be read is no page, so
// its error is wrapped as text: it gives a message and no record.
func (in *intake) listed(take fileTaker) {
	for file, err := range dump.List(in.list, in.job.separator) {
		if err != nil {
			file.Source, err = in.job.filesFrom, fmt.Errorf("the list %v", err)
		} else if file.Source == pathname.StandardInput {
			err = &extract.Error{Kind: extract.ErrUnreadable, Message: "standard input cannot be named in a list: give - as a path; a file of that name is ./-"}
		} else if pathname.IsPipe(file.Source) {
			file.Reader = in.fromPipe(file.Source)
		}
		if !take(file, err, true) {
			return
		}
	}
}

// file gives the inputs of one file.
func (in *intake) file(file dump.File, err error, isNamed bool) iter.Seq[[]input] {
	if in.job.url != "" {
		file.URL = in.job.url
	}
	file.Stats, file.Keys, file.Limit = &in.stats, in.job.keys, in.job.limiter.perPage()
	from := &origin{file: file, isNamed: isNamed, name: relativeName(file.Source, in.below)}
	if in.seen != nil {
		name := hashName(from.name)
		_, from.isAgain = in.seen[name]
		in.seen[name] = struct{}{}
	}
	return func(yield func([]input) bool) {
		b := &batch{yield: yield}
		defer b.pass()
		switch {
		case in.ctx.Err() != nil: // not begun
		case err != nil:
			b.add(in.place(from, extract.Page{Source: file.Source, URL: file.URL}, err))
		default:
			in.read(b.before(from), b.add)
		}
	}
}

// read gives the pages of a file and its end, or that it is skipped. When the
// context ends there are no more pages and no end.
func (in *intake) read(from *origin, yield func(input) bool) {
	if was, ok := in.out.recall(from); ok {
		yield(input{from: from, event: fileSkipped, was: was})
		return
	}
	for next := range in.pages(from) {
		if in.ctx.Err() != nil && next.err != nil || !yield(next) || in.ctx.Err() != nil {
			return
		}
	}
	yield(input{from: from, event: fileEnded})
}

// pages reads a file. A fault of this program costs that file alone.
func (in *intake) pages(from *origin) iter.Seq[input] {
	return func(yield func(input) bool) {
		defer func() {
			if fault := recover(); fault != nil {
				yield(in.place(from, extract.Page{Source: from.file.Source, URL: from.file.URL}, message.InternalError(fault)))
			}
		}()
		if in.job.key {
			in.lines(from, yield)
			return
		}
		for page, err := range from.file.Pages(in.job.maxBytes) {
			if !yield(in.place(from, page, err)) {
				return
			}
		}
	}
}

// lines reads standard input line by line.
func (in *intake) lines(from *origin, yield func(input) bool) {
	for line := range dump.Lines(from.file.Reader, from.file.Source, in.job.keys, in.job.maxBytes) {
		next := in.place(from, line.Page, line.Err)
		if next.key = line.Key; !yield(next) {
			return
		}
	}
}

// place makes an input of a page or error.
func (in *intake) place(from *origin, page extract.Page, err error) input {
	file, was, ok := in.out.place(from, page.Source)
	switch {
	case err != nil:
		return input{from: from, event: pageFailed, file: file, page: page, err: err}
	case ok:
		return input{from: from, event: memberSkipped, was: was}
	default:
		return input{from: from, event: pageDone, file: file, page: page}
	}
}

// count tells how many files there are, or that it cannot be known without
// reading what can be read only once.
func (in *intake) count() (int, bool) {
	if in.plan != nil { // how many files a part has shows when it is done
		return 0, false
	}
	if in.list != nil {
		return in.countList()
	}
	n := 0
	for _, path := range in.job.paths {
		if path == pathname.StandardInput {
			n++
			continue
		}
		for _, err := range dump.Files(path, in.job.filter) {
			if in.ctx.Err() != nil {
				return 0, false
			}
			if err == nil {
				n++
			}
		}
	}
	return n, true
}

func (in *intake) countList() (int, bool) {
	info, err := os.Stat(in.job.filesFrom)
	if in.job.filesFrom == pathname.StandardInput || err != nil || !info.Mode().IsRegular() {
		return 0, false
	}
	list, err := os.Open(in.job.filesFrom)
	if err != nil {
		return 0, false
	}
	defer list.Close()
	n := 0
	for _, err := range dump.List(list, in.job.separator) {
		if err != nil || in.ctx.Err() != nil {
			return 0, false
		}
		n++
	}
	return n, true
}
