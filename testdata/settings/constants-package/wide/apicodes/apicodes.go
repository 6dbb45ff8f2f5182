// Package apicodes has a type that is wider than an int of some platforms.
package apicodes

type Code int64

const NotFound Code = 5000
