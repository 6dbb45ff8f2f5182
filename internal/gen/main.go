// Command gen writes the files that repeat what stands elsewhere: the constants,
// from the table of package codes, and the documentation, from the checks, the
// settings and the table. Run it in the root directory of the repository:
//
//	go run ./internal/gen
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// An output is one generated file. The content depends on nothing but the
// code, so that a test can tell whether the file is up to date.
type output struct {
	path    string // from the root of the repository, with slashes
	content func() ([]byte, error)
}

// outputs lists what is generated.
func outputs() []output {
	return []output{
		{"tcerr/codes.go", constants},
		{"docs/checks.md", checksDoc},
		{"docs/codes.md", codesDoc},
	}
}

func main() {
	if err := run(".", outputs()); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// run brings the outputs below root up to date.
func run(root string, outputs []output) error {
	var errs []error
	for _, o := range outputs {
		content, err := o.content()
		if err == nil {
			err = write(filepath.Join(root, filepath.FromSlash(o.path)), content)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", o.path, err))
		}
	}
	return errors.Join(errs...)
}

// write replaces the content of a file at once: who reads the file meanwhile,
// or after a failure, sees the old content or the new, never a part. A file
// that has the content already is left alone.
func write(path string, content []byte) (err error) {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
		return nil
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(content)
	if err == nil {
		err = f.Chmod(0o644) // CreateTemp gives 0600
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
