// Package typed has typed constants of its own.
package typed

type desc string

const notExists desc = "OperationDenied.SourceNotExists"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc desc   `json:"codeDesc"`
}

type other string

type plain struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc *other `json:"codeDesc"`
}

func is(r response, p plain) {
	_ = r.CodeDesc == "OperationDenied.SourceNotExists"  // want `compare with notExists`
	_ = *p.CodeDesc == "OperationDenied.SourceNotExists" // want `compare with tcerr.DescSourceNotExists`
	switch r.CodeDesc {
	case "OperationDenied.SourceNotExists": // want `compare with notExists`
	case "InvalidParameter": // want `compare with tcerr.DescInvalidParameter`
	}
	_ = r.CodeDesc == notExists
}
