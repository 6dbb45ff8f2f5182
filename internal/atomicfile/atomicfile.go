// Package atomicfile writes files so that nobody sees a part of one, and leaves
// alone those that are not to be written.
package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrChanged says that a file no longer has the content that was read.
var ErrChanged = errors.New("has changed since it was read")

// Write gives a file its content at once: who reads the file meanwhile, or
// after a failure, sees the old content or the new. A file that has the content
// already is left alone, a link still leads to the file, and the file keeps its
// group, as far as this process may see to it. What else is linked to the file, as by
// a copy that cp -l makes, keeps the old content. A file that is [Protected] is not
// replaced.
func Write(path string, content []byte, perm os.FileMode) error {
	old, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	case bytes.Equal(old, content):
		return nil
	default:
		if err := Protected(path); err != nil {
			return err
		}
	}
	return replace(path, content, perm)
}

// Replace is Write for a file that must still have the old content. The file
// keeps its permissions.
func Replace(path string, old, content []byte) error {
	if err := Protected(path); err != nil {
		return err
	}
	now, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, old) {
		return fmt.Errorf("%s %w", path, ErrChanged)
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return replace(path, content, info.Mode().Perm())
}

// Protected returns an error that says why a file, behind links, is not to be
// replaced: its owner has made it read-only, or it is another user's. To write
// a new file in its place, the folder's permissions would do; and root may
// write whatever it likes.
func Protected(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o200 == 0 {
		return fmt.Errorf("%s is read-only (mode %04o)", path, info.Mode().Perm())
	}
	if owner, ok := otherOwner(info); ok {
		return fmt.Errorf("%s belongs to another user (%s)", path, owner)
	}
	return nil
}

// replace writes another file beside and renames it.
func replace(path string, content []byte, perm os.FileMode) (err error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("no file can be made beside %s: %w", path, cause(err))
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	_, err = f.Write(content)
	if err == nil {
		if old, err := os.Stat(path); err == nil {
			keepGroup(f, old)
		}
		err = f.Chmod(perm) // CreateTemp gives 0600
	}
	if err = errors.Join(cause(err), f.Close()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.Rename(f.Name(), path)
}

// cause returns an error without the name of the file beside, which nobody knows.
func cause(err error) error {
	if named, ok := errors.AsType[*os.PathError](err); ok {
		return named.Err
	}
	return err
}
