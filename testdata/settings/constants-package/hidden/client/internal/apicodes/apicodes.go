// Package apicodes has constants that only the client may use.
package apicodes

// A Code is a common code.
type Code int

const NotFound Code = 5000
