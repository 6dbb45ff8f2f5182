// Package lib has responses with codes of other packages' types.
package lib

import (
	"github.com/tcerr/tcerrlint/testdata/fix/own/lib/internal/hidden"
	"github.com/tcerr/tcerrlint/testdata/fix/own/status"
)

// A Response has a code with constants.
type Response struct {
	Code              status.Code
	Message, CodeDesc string
}

// A Hidden has a code with constants that nobody can name.
type Hidden struct {
	Code              hidden.Code
	Message, CodeDesc string
}
