// Package declarations only declares, writes and orders the numbers. Nothing
// is compared with one, so there is nothing to rewrite.
package declarations

import (
	"encoding/json"
	"io"
	"net/http"
)

const endpoint = "https://cvm.api.qcloud.com/v2/index.php"

// The codes of the API.
const (
	codeOK               = 0
	codeInvalidParameter = 4000
	codeAuthFailure      = 4100
	codeNotFound         = 5000
	codeInternal         = 6000
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

var texts = []response{
	{4000, "(-503) invalid parameter", "InvalidParameter"},
	{Code: 4400, Message: "(12003) quota", CodeDesc: "RequestLimitExceeded"},
	{Code: codeInternal, CodeDesc: "InternalError"},
}

var zones = map[string]int{"gz": 4000, "sh": 5000}

var titles = map[int]string{4000: "invalid parameter", 4100: "authentication"}

func fake(w http.ResponseWriter, r *http.Request) {
	out := response{Code: 0}
	switch r.FormValue("Action") {
	case "":
		out.Code = 4000
	case "DescribeInstances":
		out = response{Code: 5000, Message: "(-502) gone", CodeDesc: "OperationDenied.SourceNotExists"}
	}
	json.NewEncoder(w).Encode(out)
}

func outcome(body io.Reader) (string, error) {
	var out response
	if err := json.NewDecoder(body).Decode(&out); err != nil {
		return endpoint, err
	}
	switch {
	case out.Code == codeOK:
		return "ok", nil
	case out.Code == codeNotFound, out.Code != codeAuthFailure && out.Code < 5000:
		return "client", nil
	case out.Code >= 6000 || out.Code > 4999:
		return "server", nil
	case out.Code == 4711 || out.Code == -1 || out.Code == 9999:
		return "unknown", nil
	}
	for i := range texts {
		if texts[i].CodeDesc == out.CodeDesc {
			return texts[i].Message, nil
		}
	}
	return "", nil
}
