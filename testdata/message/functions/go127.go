//go:build go1.27

package functions

import (
	"bytes"
	"strings"
)

func go127(s string, b []byte) (ok bool) {
	_, _, ok = strings.CutLast(s, "(-514)")       // want `message: `
	_, _, ok = bytes.CutLast(b, []byte("(-514)")) // want `message: `
	return ok
}
