// Package textdecoded has answers whose code is a text, as the documentation
// shows it in places: {"code": "5100", …}.
package textdecoded

import (
	"encoding/json"
	"slices"
)

type answer struct {
	Code     string `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type number struct {
	Code     json.Number
	Message  string
	CodeDesc string
}

type pointer struct {
	Code     *string `json:"code,omitempty"`
	Message  *string `json:"message"`
	CodeDesc *string `json:"codeDesc"`
}

type page struct {
	answer
	Total int
}

const failed = "5100"

func (a answer) failed() bool {
	return a.Code == "5100" // want `compare: "5100" is the Tencent Cloud code for "resource operation failed" as a text; decode the code into an int and compare it with tcerr.CodeOperationFailed$`
}

func compare(a *answer, n number, p pointer, q page) bool {
	switch a.Code {
	case "0":
		return true
	case "4400", "6000": // want `compare: "4400" ` `compare: "6000" `
		return false
	}
	code := a.Code
	return n.Code == "5000" || // want `compare: "5000" `
		"5000" != n.Code.String() || // want `compare: "5000" `
		n.Code == json.Number("4500") || // want `compare: "4500" `
		*p.Code == "4100" || // want `compare: "4100" `
		q.Code == "4200" || // want `compare: "4200" `
		code == "4300" || // want `compare: "4300" .* compare the number with`
		slices.Contains([]string{"6200"}, a.Code) || // want `compare: "6200" `
		a.Code == failed // with the setting named-constants
}

// Who has a codeDesc in such an answer, has the API's.
func described(a answer) bool { return a.CodeDesc == "OperationDenied.SourceNotExists" } // want `codedesc: `
