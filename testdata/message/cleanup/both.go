package cleanup

import (
	"bytes"
	"strings"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func both(r response, b []byte) bool {
	return r.Code == 5000 || // want `compare: `
		bytes.HasPrefix(b, []byte("(-514)")) || // want `message: `
		strings.Contains(r.Message, "(-502)") // want `message: `
}
