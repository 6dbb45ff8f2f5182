package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"go/format"
	"go/token"
	"io"
	"os"
	"path/filepath"

	"github.com/aymanbagabas/go-udiff"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/atomicfile"
	"github.com/tcerr/tcerrlint/internal/patch"
)

// A fixedFile is what a file is to become.
type fixedFile struct {
	name           string
	pkg            *packages.Package // that it was seen in first
	content, fixed []byte
	fixes          [][]udiff.Edit
}

// fixedFiles returns the files that fixes change, in the order of the findings.
// A fix that does not go with the others is left for the next run: there is none,
// as long as all come from the same analyzer and it keeps its word, see package
// fix.
func (r *result) fixedFiles() ([]*fixedFile, error) {
	var files []*fixedFile
	byName := make(map[string]*fixedFile)
	for _, finding := range r.findings {
		for _, fix := range finding.fixes() {
			tok := finding.pkg.Fset.File(fix.TextEdits[0].Pos)
			f := byName[tok.Name()]
			if f == nil {
				content, err := r.content(tok.Name())
				if err != nil {
					return nil, err
				}
				f = &fixedFile{name: tok.Name(), pkg: finding.pkg, content: content}
				byName[f.name] = f
				files = append(files, f)
			}
			f.add(tok, fix)
		}
	}
	for _, f := range files {
		fixed, err := udiff.ApplyBytes(f.content, merged(f.fixes))
		if err == nil {
			f.fixed, err = asBefore(f.content, fixed)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", shortPath(f.name), err)
		}
	}
	return files, nil
}

// content returns the content of a file, which must be what was parsed.
func (r *result) content(name string) ([]byte, error) {
	content, err := os.ReadFile(name)
	if err == nil && sha256.Sum256(content) != r.sums[name] {
		err = fmt.Errorf("%s %w", shortPath(name), atomicfile.ErrChanged)
	}
	if err != nil {
		return nil, fmt.Errorf("nothing is fixed: %w", err)
	}
	return content, nil
}

// add adds a fix, all of whose edits are in the file.
func (f *fixedFile) add(tok *token.File, fix analysis.SuggestedFix) {
	var edits []udiff.Edit
	for _, e := range fix.TextEdits {
		edits = append(edits, udiff.Edit{Start: tok.Offset(e.Pos), End: tok.Offset(e.End), New: string(e.NewText)})
	}
	f.fixes = append(f.fixes, edits)
}

// merged returns the edits of all fixes, but of those that do not go with the
// ones before. Fixes are merged two by two, and what that makes again, so that
// ten thousand of them do not take the time of their square.
func merged(fixes [][]udiff.Edit) []udiff.Edit {
	if len(fixes) == 1 {
		return fixes[0]
	}
	first, rest := merged(fixes[:len(fixes)/2]), fixes[len(fixes)/2:]
	if all, ok := udiff.Merge(first, merged(rest)); ok {
		return all
	}
	for _, edits := range rest {
		if all, ok := udiff.Merge(first, edits); ok {
			first = all
		}
	}
	return first
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

// printPatch prints what to apply in the folder of the module. Where there are
// several modules, that is the folder of them all.
func printPatch(w io.Writer, files []*fixedFile) error {
	folder := ""
	for _, f := range files {
		folder = common(cmp.Or(folder, moduleDir(f)), moduleDir(f))
	}
	for _, f := range files {
		name, err := filepath.Rel(folder, f.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, patch.Unified(filepath.ToSlash(name), string(f.content), string(f.fixed))); err != nil {
			return err
		}
	}
	return nil
}

// common returns the innermost folder that has both others.
func common(folder, other string) string {
	for !isBelow(folder, other) && folder != filepath.Dir(folder) {
		folder = filepath.Dir(folder)
	}
	return folder
}

// isBelow reports whether a folder is another one or in it.
func isBelow(folder, dir string) bool {
	rel, err := filepath.Rel(folder, dir)
	return err == nil && (rel == "." || filepath.IsLocal(rel))
}

// moduleDir returns the folder of the module that a file is in.
func moduleDir(f *fixedFile) string {
	if m := f.pkg.Module; m != nil {
		return m.Dir
	}
	return filepath.Dir(f.name)
}
