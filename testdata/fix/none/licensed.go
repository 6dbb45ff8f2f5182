// A licence.

//go:build linux || !linux

package none

/* A block
   of its own. */

func licensed(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
