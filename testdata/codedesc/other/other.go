// Package other compares a codeDesc with what is not in the table, or not raw.
package other

import (
	"strings"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

const notExists = "OperationDenied.SourceNotExists"

func other(r response) {
	_ = r.CodeDesc == "InvalidVpc.NotFound" || r.CodeDesc == "RequestLimitExceeded" || r.CodeDesc == ""
	_ = r.CodeDesc == notExists || r.CodeDesc == string(tcerr.DescSourceNotExists)
	_ = tcerr.Desc(r.CodeDesc) == tcerr.DescSourceNotExists
	_ = strings.HasPrefix(r.CodeDesc, "InvalidParameter") || strings.EqualFold(r.CodeDesc, "InvalidParameter")
	_ = r.CodeDesc < "InvalidParameter"
	_ = r.Message == "InvalidParameter"
	_ = response{CodeDesc: "InvalidParameter"}
	switch r.CodeDesc {
	case "invalidparameter", "InvalidParameter ", "OperationDenied":
	}
}
