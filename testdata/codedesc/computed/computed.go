// Package computed has texts that are put together from literals.
package computed

import "strings"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type desc string

const open = "("

func computed(r response, d desc) {
	d = desc(r.CodeDesc)
	_ = r.CodeDesc == "OperationDenied."+"SourceNotExists"             // want `codedesc: "OperationDenied.SourceNotExists" `
	_ = "Operation"+("Denied."+"SourceNotExists") != r.CodeDesc        // want `codedesc: `
	_ = r.CodeDesc == string("OperationDenied."+"SourceNotExists")     // want `codedesc: `
	_ = d == desc("OperationDenied"+".SourceNotExists")                // want `codedesc: `
	_ = r.CodeDesc == `OperationDenied.`+"Source"+"\x4eot"+`Ex`+"ists" // want `codedesc: `
	switch r.CodeDesc {
	case "InvalidParameter." + "MissingParameter": // want `codedesc: `
	}
	_ = strings.HasPrefix(r.Message, "("+"-514)")   // want `message: `
	_ = strings.HasPrefix(r.Message, open+"-514)")  // want `message: `
	_ = strings.Contains(r.Message, "("+"-514"+")") // want `message: `
	_ = r.Message == "(-5"+"14)"                    // want `message: `
	_ = r.Message == (open + "-514" + ")")          // want `message: `
}
