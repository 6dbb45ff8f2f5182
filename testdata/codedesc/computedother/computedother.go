// Package computedother puts texts together that are no codeDesc and no
// message, or are not constant.
package computedother

import "strings"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

const denied = "OperationDenied."

func other(r response, part string) {
	_ = r.CodeDesc == "OperationDenied."+"Unheard" || r.CodeDesc == "Operation"+"denied"
	_ = r.CodeDesc == denied+"SourceNotExists" // names a declared constant
	_ = r.CodeDesc == denied+part || r.CodeDesc == "OperationDenied."+part
	_ = part == "OperationDenied."+"SourceNotExists"
	_ = r.CodeDesc < "OperationDenied."+"SourceNotExists"
	_ = strings.HasPrefix(part, "abs"+"(-514)") || strings.HasPrefix(part, "("+part) || part == "(-"+"514"
}
