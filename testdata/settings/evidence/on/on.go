// Package on compares integers that are named as a code.
package on

func is(errCode int) bool {
	return errCode == 4000 // want `compare: 4000 `
}

func port(n int) bool {
	return n == 4000
}
