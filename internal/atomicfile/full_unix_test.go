//go:build unix

package atomicfile

import (
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFull writes where there is only room for a part of the file: the old one
// is left as it is, and no other beside it.
func TestFull(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ) // an error is enough
	defer signal.Reset(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	small := limit
	small.Cur = 10
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &small); err != nil {
		t.Fatal(err)
	}
	errWrite := Write(file, []byte(strings.Repeat("new", 10)), 0o640)
	errReplace := Replace(file, []byte("old"), []byte(strings.Repeat("new", 10)))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(errWrite, syscall.EFBIG) || !errors.Is(errReplace, syscall.EFBIG) {
		t.Errorf("the errors are %v and %v", errWrite, errReplace)
	}
	if want := file + ": file too large"; errReplace.Error() != want {
		t.Errorf("the error is %v, want %s", errReplace, want)
	}
	check(t, file, "old")
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("there are %v, want the file: %v", entries, err)
	}
}
