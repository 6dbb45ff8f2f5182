// Package status has a type of code with constants.
package status

// A Code is one.
type Code int

const (
	OK       Code = 0
	Missing  Code = 5000
	NotFound Code = 5000 // the first one counts
	limited  Code = 4400 // of no use elsewhere
)

var _ = limited
