package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUpToDate(t *testing.T) {
	for _, o := range outputs("../..") {
		want, err := o.content()
		if err != nil {
			t.Errorf("%s: %v", o.path, err)
			continue
		}
		got, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(o.path)))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the code gives (first difference in line %d);\nrun this in the root directory: go run ./internal/gen",
				o.path, firstDifference(got, want))
		}
	}
}

// firstDifference returns the number of the first line that differs.
func firstDifference(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return bytes.Count(a[:n], []byte("\n")) + 1
}

func TestDeterministic(t *testing.T) {
	for _, o := range outputs("../..") {
		a, err1 := o.content()
		b, err2 := o.content()
		if err := errors.Join(err1, err2); err != nil {
			t.Errorf("%s: %v", o.path, err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two runs differ", o.path)
		}
	}
}

func TestRun(t *testing.T) {
	root := t.TempDir()
	text := "one"
	list := []output{{"a.txt", func() ([]byte, error) { return []byte(text), nil }}}

	for _, text = range []string{"one", "two, which is longer", "3"} {
		if err := run(root, list); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(root, "a.txt"))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != text {
			t.Errorf("got %q, want %q", got, text)
		}
	}

	before, err := os.Stat(filepath.Join(root, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := run(root, list); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(filepath.Join(root, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) {
		t.Error("a file that is up to date was replaced")
	}

	onlyFile(t, root, "a.txt")
}

func TestRunErrors(t *testing.T) {
	root := t.TempDir()
	if err := os.MkdirAll(filepath.Join(root, "taken", "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	ok := func() ([]byte, error) { return nil, nil }
	err := run(root, []output{
		{"fails", func() ([]byte, error) { return nil, errors.New("no content") }},
		{"missing/file", ok},
		{"taken", ok},
	})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"fails: no content", "missing/file: ", "taken: "} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error does not mention %q:\n%v", want, err)
		}
	}
	onlyFile(t, root, "taken")
}

// onlyFile checks that no temporary file is left in dir.
func onlyFile(t *testing.T, dir, name string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("got %v, want %s alone", entries, name)
	}
}
