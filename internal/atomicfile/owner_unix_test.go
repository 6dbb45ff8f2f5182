//go:build unix

package atomicfile

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestOwner gives the file away first, if it runs as root.
func TestOwner(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 {
		if err := os.Chown(file, 4000, 4400); err != nil {
			t.Fatal(err)
		}
	}
	before := owner(t, file)
	if err := Write(file, []byte("new"), 0o640); err != nil {
		t.Fatal(err)
	}
	check(t, file, "new")
	if after := owner(t, file); after != before {
		t.Errorf("the file belonged to %v and belongs to %v", before, after)
	}
}

func owner(t *testing.T, file string) [2]uint32 {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	stat := info.Sys().(*syscall.Stat_t)
	return [2]uint32{stat.Uid, stat.Gid}
}
