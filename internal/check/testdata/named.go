// flags: -named-constants

// Package named compares codes with constants of its own, which is asked for.
package named

import "strconv"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type own int

const (
	notFound         = 5000
	ownNotFound  own = 5000
	ordinary         = 77
	notFoundText     = "5000"
	ordinaryText     = "77"
	description      = "OperationDenied.SourceNotExists"
	ordinaryDesc     = "Other"
)

func constants(r *response) {
	_ = r.Code == notFound // want "notFound = 5000 is"
	_ = own(r.Code) == ownNotFound || r.Code == ordinary
	_ = strconv.Itoa(r.Code) == notFoundText // want "notFoundText = \"5000\" is"
	_ = strconv.Itoa(r.Code) == ordinaryText
	_ = r.CodeDesc == description // want "codedesc: description = "
	_ = r.CodeDesc == ordinaryDesc
}
