// Package forms compares a codeDesc in each form.
package forms

import "slices"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func equal(r response) bool {
	return r.Code != 0 && r.CodeDesc == "OperationDenied.SourceNotExists" // want `codedesc: "OperationDenied.SourceNotExists" is the Tencent Cloud codeDesc for "resource does not exist"; compare with tcerr.DescSourceNotExists`
}

func others(r *response, p *string, known string) {
	_ = "InvalidParameter" != r.CodeDesc                                           // want `codedesc: `
	_ = r.CodeDesc == (`InternalError.DBoperationFail`)                            // want `codedesc: `
	_ = r.CodeDesc == string("OperationDenied.ExceedLimit")                        // want `codedesc: `
	_ = string(r.CodeDesc) == "OperationDenied.ExceedLimit"                        // want `codedesc: `
	_ = slices.Contains([]string{"InvalidParameter", "InternalError"}, r.CodeDesc) // want `codedesc: "InvalidParameter" `
	_ = map[string]int{"InvalidParameter": 1}[r.CodeDesc]                          // want `codedesc: "InvalidParameter" `
	p = &r.CodeDesc
	_ = *p == "InvalidParameter" // want `codedesc: `
	switch r.CodeDesc {
	case "OperationDenied.SourceAlreadyExists": // want `codedesc: `
	case "RequestLimitExceeded", known:
	case "OperationDenied.SubresourceExist": // want `codedesc: `
	}
	desc := r.CodeDesc
	_ = desc == "InvalidParameter.MissingParameter" // want `codedesc: `
}

var retried = []string{"InternalError.DBoperationFail"} // want `codedesc: `

func shared(r response) bool { return slices.Contains(retried, r.CodeDesc) }
