// Command gen writes the files that repeat what stands elsewhere: the constants,
// from the table of package codes, and the documentation, from the checks, the
// settings and the table. Run it in the root directory of the repository:
//
//	go run ./internal/gen
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/tcerr/tcerrlint/internal/atomicfile"
	"github.com/tcerr/tcerrlint/internal/picture"
)

// An output is one generated file. The content depends on nothing but the
// code, so that a test can tell whether the file is up to date.
type output struct {
	path    string // from the root of the repository, with slashes
	content func() ([]byte, error)
}

// outputs lists what is generated in the repository at root.
func outputs(root string) []output {
	list := []output{
		{"tcerr/codes.go", constants},
		{"docs/checks.md", checksDoc},
		{"docs/codes.md", codesDoc},
		{"docs/settings.md", settingsDoc},
		{"internal/constants/source/codes.go.txt", constants},
		{".golangci.example.yml", golangciExample},
		{"CONTRIBUTING.md", func() ([]byte, error) { return contributing(root) }},
		{picture.Drawing, func() ([]byte, error) { return drawing(root) }},
	}
	for _, name := range []string{"LICENSE", "code.go", "doc.go", "error.go", "message.go", "modulecode.go", "retry.go", "sdkcode.go"} {
		list = append(list, output{"internal/constants/source/" + name + ".txt", func() ([]byte, error) {
			return os.ReadFile(filepath.Join(root, "tcerr", name))
		}})
	}
	return list
}

// drawing returns the picture of a finding in an editor.
func drawing(root string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(root, picture.Data))
	if err != nil {
		return nil, err
	}
	finding, err := picture.Parse(data)
	if err != nil {
		return nil, err
	}
	src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(finding.File)))
	if err != nil {
		return nil, err
	}
	return finding.SVG(string(src))
}

func main() {
	if err := run(".", outputs(".")); err != nil {
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
			err = atomicfile.Write(filepath.Join(root, filepath.FromSlash(o.path)), content, 0o644)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", o.path, err))
		}
	}
	return errors.Join(errs...)
}
