// Package wire hides the SDK.
package wire

// A Reply has a code of API 3.0.
type Reply struct{ Ret, Other string }

// CodeOf returns the code of an error.
func CodeOf(err error) string { return err.Error() }

// Both returns an action and a code.
func Both() (action, code string) { return "", "" }
