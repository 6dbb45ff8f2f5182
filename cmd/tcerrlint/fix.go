package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/aymanbagabas/go-udiff"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/tcerr/tcerrlint/internal/atomicfile"
)

// A fixedFile is what a file is to become.
type fixedFile struct {
	name           string
	content, fixed []byte
	edits          []udiff.Edit
}

// fixedFiles returns the files that fixes change, by name. Those of modules
// that are only dependencies are left alone. A fix that does not go with the
// others is left for the next run: there is none, as long as all come from the
// same analyzer and it keeps its word, see package fix.
func fixedFiles(graph *checker.Graph) ([]*fixedFile, error) {
	files := make(map[string]*fixedFile)
	for _, act := range graph.Roots {
		if m := act.Package.Module; m != nil && !m.Main {
			continue
		}
		for _, d := range act.Diagnostics {
			for _, fix := range d.SuggestedFixes {
				if err := add(files, act, fix); err != nil {
					return nil, err
				}
			}
		}
	}
	for _, f := range files {
		fixed, err := udiff.ApplyBytes(f.content, f.edits)
		if err == nil {
			f.fixed, err = asBefore(f.content, fixed)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	sorted := slices.Sorted(maps.Keys(files))
	list := make([]*fixedFile, len(sorted))
	for i, name := range sorted {
		list[i] = files[name]
	}
	return list, nil
}

// asBefore returns the fixed content as its owner keeps the file: with the line
// ends of DOS, and as gofmt has it, if it was. Fixes end lines as Unix does, and
// leave it to gofmt to align what stands around them.
func asBefore(content, fixed []byte) ([]byte, error) {
	lines := bytes.Count(content, []byte("\n"))
	isDOS := lines > 0 && lines == bytes.Count(content, []byte("\r\n"))
	if isDOS {
		content, fixed = toUnix(content), toUnix(fixed)
	}
	if formatted, err := format.Source(content); err == nil && bytes.Equal(formatted, content) {
		if fixed, err = format.Source(fixed); err != nil {
			return nil, err
		}
	}
	if isDOS {
		fixed = bytes.ReplaceAll(fixed, []byte("\n"), []byte("\r\n"))
	}
	return fixed, nil
}

func toUnix(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// add adds a fix, all of whose edits are in one file.
func add(files map[string]*fixedFile, act *checker.Action, fix analysis.SuggestedFix) error {
	tok := act.Package.Fset.File(fix.TextEdits[0].Pos)
	f := files[tok.Name()]
	if f == nil {
		content, err := os.ReadFile(tok.Name())
		if err != nil {
			return err
		}
		if len(content) != tok.Size() {
			return fmt.Errorf("%s: has changed since it was read; nothing is fixed", tok.Name())
		}
		f = &fixedFile{name: tok.Name(), content: content}
		files[f.name] = f
	}
	var edits []udiff.Edit
	for _, e := range fix.TextEdits {
		edits = append(edits, udiff.Edit{Start: tok.Offset(e.Pos), End: tok.Offset(e.End), New: string(e.NewText)})
	}
	if merged, ok := udiff.Merge(f.edits, edits); ok {
		f.edits = merged
	}
	return nil
}

func printDiff(w io.Writer, files []*fixedFile) error {
	for _, f := range files {
		if _, err := io.WriteString(w, udiff.Unified(f.name+" (old)", f.name+" (new)", string(f.content), string(f.fixed))); err != nil {
			return err
		}
	}
	return nil
}

// writeFixed writes each file as a whole or not at all.
func writeFixed(files []*fixedFile) error {
	var errs []error
	for _, f := range files {
		info, err := os.Stat(f.name)
		if err == nil {
			err = atomicfile.Write(f.name, f.fixed, info.Mode().Perm())
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("not fixed: %w", err))
		}
	}
	return errors.Join(errs...)
}
