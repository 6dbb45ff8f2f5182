//go:build !unix

package atomicfile

import "os"

func otherOwner(os.FileInfo) (string, bool) { return "", false }

func keepGroup(*os.File, os.FileInfo) {}
