// Package weak names a host of API 2.0: what is only called a code or a message may
// be one.
package weak

import (
	"strings"

	"example.com/other/client"
	own "example.com/program/client"
)

const host = "cvm.api.qcloud.com"

type response struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func ask(r *response, o *client.Response, w *own.Response, code, port int, text string) {
	_ = r.Code == 5000 // want "compare: 5000"
	_ = code == 5000   // want "compare: 5000"
	_ = w.Code == 5000 // want "compare: 5000"
	_ = o.Code == 5000 || port == 5000
	_ = strings.HasPrefix(r.Message, "(9003)") // want "message"
	_ = strings.Contains(r.Message, "x (9003)") || strings.HasPrefix(text, "(9003)")
}
