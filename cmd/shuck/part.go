package main

import (
	"crypto/sha256"
	"fmt"
	"io"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/shard"
)

// A partOutput is the sink of --out with --shard: one file, which appears when the
// part is whole.
type partOutput struct {
	standardOutput
	file   *shard.File
	isDone bool
}

// about says what the part of a job is.
func (j *job) about(in *intake) shard.About {
	return shard.About{
		Part: j.shard.Number, Of: j.shard.Of, Inputs: in.sum,
		Settings: fmt.Sprintf("%x", sha256.Sum256([]byte(j.settings))),
		Header:   int64(len(j.format.header)), Between: j.format.separator,
	}
}

// donePart is what an earlier run made of the part, nil where it has to be made.
func (j *job) donePart(in *intake) *shard.About {
	if j.shard.Of == 0 || j.out == "" || j.force {
		return nil
	}
	return shard.Done(j.out, j.about(in))
}

// endDone ends the run of a part that is there, as the run ended that made it.
func (j *job) endDone(done *shard.About, stderr io.Writer) error {
	if !j.quiet {
		fmt.Fprintf(stderr, "shuck: part %s is done, in %s of %s; --force does it again\n", j.shard.String(), done.Records, j.out)
	}
	if code := exit.Code(done.Exit); code != exit.Articles {
		return exit.PagesError{Code: code}
	}
	return nil
}

// newPart begins the file of a part.
func (j *job) newPart(in *intake) (sink, error) {
	ending := j.format.ending
	if ending == ".json" {
		ending = ".jsonl"
	}
	file, err := shard.Create(j.out, j.about(in), ending)
	if err != nil {
		return nil, fmt.Errorf("--out %s: %w", j.out, err)
	}
	return &partOutput{standardOutput: standardOutput{to: file, header: j.format.header, separator: j.format.separator}, file: file}, nil
}

// finish makes the part appear.
func (p *partOutput) finish(outcome exit.Code) error {
	if err := p.standardOutput.close(); err != nil {
		return err
	}
	p.isDone = true
	if err := p.file.Finish(int(outcome)); err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	return nil
}

// close takes away a part that is not whole.
func (p *partOutput) close() error {
	if !p.isDone {
		p.file.Discard()
	}
	return nil
}
