// Package apicodes has codes of API 2.0 only. Some of the texts are names of API
// 3.0 too.
package apicodes

// A Desc is a codeDesc.
type Desc string

const (
	BadArgument Desc = "InvalidParameter"
	Missing     Desc = "InvalidParameter.MissingParameter"
)
