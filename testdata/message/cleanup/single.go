// Package cleanup holds files in which fixes take the last uses of imports.
package cleanup

import "strings"

func single(s string) bool {
	return strings.HasPrefix(s, "(-514)") // want `message: `
}

func again(s string) bool {
	return !strings.Contains(s, "(-514)") // want `message: `
}
