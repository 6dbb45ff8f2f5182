package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	file, link, copied := filepath.Join(dir, "file"), filepath.Join(dir, "link"), filepath.Join(dir, "copied")
	if err := os.Symlink("file", link); err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{"one", "two", "two"} { // to no file, another, the same
		if err := Write(file, []byte(content), 0o640); err != nil {
			t.Fatal(err)
		}
		check(t, file, content)
	}
	if err := Write(link, []byte("three"), 0o640); err != nil {
		t.Fatal(err)
	}
	check(t, file, "three")
	// A copy that shares the file keeps what it has.
	if err := os.Link(file, copied); err != nil {
		t.Fatal(err)
	}
	if err := Replace(file, []byte("three"), []byte("four")); err != nil {
		t.Fatal(err)
	}
	check(t, file, "four")
	check(t, copied, "three")
	if target, err := os.Readlink(link); err != nil || target != "file" {
		t.Errorf("the link leads to %q: %v", target, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 3 {
		t.Errorf("there are %v, want file, link and copied: %v", entries, err)
	}
}

func check(t *testing.T, file, want string) {
	t.Helper()
	if got, err := os.ReadFile(file); err != nil || string(got) != want {
		t.Errorf("the file has %q, want %q: %v", got, want, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o640 && runtime.GOOS != "windows" { // which has no such modes
		t.Errorf("the file is %v, want 0640: %v", info.Mode(), err)
	}
}

// TestReplace checks that only what was read is replaced: another content of the
// same length is another content.
func TestReplace(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("mine"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := Replace(file, []byte("read"), []byte("fixed")); !errors.Is(err, ErrChanged) {
		t.Errorf("Replace of a changed file gives %v", err)
	}
	check(t, file, "mine")
	if err := Replace(file, []byte("mine"), []byte("fixed")); err != nil {
		t.Fatal(err)
	}
	check(t, file, "fixed")
}

// TestNoFile writes where there is none, or a folder.
func TestNoFile(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "missing")
	if err := Replace(missing, nil, []byte("new")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Replace gives %v", err)
	}
	if err := Write(filepath.Join(missing, "file"), []byte("new"), 0o640); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Write gives %v", err)
	}
	if err := Write(dir, []byte("new"), 0o640); err == nil {
		t.Error("a folder is written")
	}
	if err := Replace(dir, nil, []byte("new")); err == nil {
		t.Error("a folder is replaced")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("there are %v: %v", entries, err)
	}
}

// TestFailure fails to write: the name is so long that none can stand beside.
func TestFailure(t *testing.T) {
	file := filepath.Join(t.TempDir(), strings.Repeat("n", 255))
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := Write(file, []byte("new"), 0o640); err == nil || !strings.HasPrefix(err.Error(), "no file can be made beside "+file+": ") {
		t.Errorf("the error is %v", err)
	}
	check(t, file, "old")
}
