// Package api has the types of answers that other packages use.
package api

// A Response is what every action answers.
type Response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

// GetCode returns the code.
func (r *Response) GetCode() int { return r.Code }

// DescribeOutput is the answer of one action.
type DescribeOutput struct {
	Response
	Instances []struct{ ID string } `json:"instanceSet"`
}

// A Pointers has the fields as the query API's first client had them.
type Pointers struct {
	Code     *int
	Message  *string
	CodeDesc *string
}

// An Any has a code of any type.
type Any struct {
	Code     interface{} `json:"code"`
	Message  string      `json:"message"`
	CodeDesc string      `json:"codeDesc"`
}

// A Status is another service's: two of the three fields.
type Status struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}
