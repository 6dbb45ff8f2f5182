//go:build unix

package atomicfile

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestProtected checks the bits and the owner, as root may write everything.
func TestProtected(t *testing.T) {
	for _, test := range []struct {
		name    string
		protect func(path string) error
		want    string
	}{
		{"read-only", func(path string) error { return os.Chmod(path, 0o444) }, "is read-only (mode 0444)"},
		{"others may write", func(path string) error { return os.Chmod(path, 0o466) }, "is read-only (mode 0466)"},
		{"another owner", func(path string) error { return os.Chown(path, 4000, -1) }, "belongs to another user (4000)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
			if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink("file", link); err != nil {
				t.Fatal(err)
			}
			if err := test.protect(file); os.IsPermission(err) {
				return // only root gives files away
			} else if err != nil {
				t.Fatal(err)
			}
			for _, path := range []string{file, link} {
				for _, err := range []error{
					Write(path, []byte("new"), 0o640),
					Replace(path, []byte("old"), []byte("new")),
				} {
					if err == nil || !strings.Contains(err.Error(), path+" "+test.want) {
						t.Errorf("writing %s gives the error %v, want one that it %s", path, err, test.want)
					}
				}
			}
			if got, err := os.ReadFile(file); err != nil || string(got) != "old" {
				t.Errorf("the file has %q: %v", got, err)
			}
			if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
				t.Errorf("there are %v, want file and link: %v", entries, err)
			}
			if err := Write(file, []byte("old"), 0o640); err != nil {
				t.Errorf("what need not be written is an error: %v", err)
			}
		})
	}
}

// TestGroup gives the file to another group first, if it runs as root.
func TestGroup(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 {
		if err := os.Chown(file, -1, 4400); err != nil {
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
