package dot

import . "bytes"

func inBytes(b []byte) bool {
	return Equal(b, []byte("(-514)")) // want `message: `
}

func inBytesToo(b []byte) bool {
	return Index(b, []byte("(-514)")) >= 0 // want `message: `
}
