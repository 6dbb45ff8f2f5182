//go:build unix

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestMessagesOfSystem is TestMessages for what the system says in its own
// words.
func TestMessagesOfSystem(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{"unreadable/a.go": "package unreadable\n"})
	if err := os.Symlink("missing", filepath.Join(dir, "unreadable", "b.go")); err != nil {
		t.Fatal(err)
	}
	checkMessage(t, dir, "./missing/...", "pattern ./missing/...: lstat ./missing/: no such file or directory")
	checkMessage(t, dir, "./unreadable", "open unreadable/b.go: no such file or directory")
	checkMessage(t, dir, "constants -package a -o code.go", "mkdir code.go: not a directory")
}
