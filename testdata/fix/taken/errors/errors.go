// Package errors is not what it is imported as.
package errors

var Nil error
