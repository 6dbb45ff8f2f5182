// Package apicodes has the codes of a team.
package apicodes

// A Name is a code of API 3.0.
type Name string

const (
	Throttled   Name = "RequestLimitExceeded"
	BadArgument Name = "InvalidParameter"
)

// A Desc is a codeDesc of API 2.0.
type Desc string

const (
	DescBadArgument Desc = "InvalidParameter"
	DescMissing     Desc = "InvalidParameter.MissingParameter"
)
