// Package atomicfile writes files so that nobody sees a part of one.
package atomicfile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
)

// Write replaces the content of a file at once: who reads the file meanwhile,
// or after a failure, sees the old content or the new. A file that has the
// content already is left alone, a link still leads to the file, and the file
// still belongs to whom it did, as far as this process may see to it.
func Write(path string, content []byte, perm os.FileMode) (err error) {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
		return nil
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
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
		if old, err := os.Stat(path); err == nil {
			keepOwner(f, old)
		}
		err = f.Chmod(perm) // CreateTemp gives 0600
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
