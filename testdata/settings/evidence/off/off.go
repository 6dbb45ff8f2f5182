// Package off compares integers that are named as a code, but may be anything.
package off

func is(errCode int) bool {
	return errCode == 4000
}

func port(n int) bool {
	return n == 4000
}
