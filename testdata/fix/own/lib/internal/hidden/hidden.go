// Package hidden can be imported by package lib only.
package hidden

// A Code is one.
type Code int

const NotFound Code = 5000
