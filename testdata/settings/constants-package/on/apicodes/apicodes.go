// Package apicodes has the user's own constants. Their names do not matter.
package apicodes

import (
	"strconv"

	"github.com/tcerr/tcerrlint/testdata/settings/constants-package/on/below"
)

// A Status is a common code.
type Status int

const (
	NotFound  Status = 5000
	Missing   Status = 5000 // the first one is used
	TooMany   Status = 4400
	BadInput  Status = 4000
	Forbidden Status = 4300
)

func (s Status) Error() string { return strconv.Itoa(int(s)) }

// A Port is no code, although 5000 is among them.
type Port int

const Registry Port = 5000

// A Detail is a module code.
type Detail int

const Exists Detail = -514

// MessageCode returns the code that leads a message.
func MessageCode(message string) Detail {
	if len(message) > 6 && message[:6] == "(-514)" { // want `message: "\(-514\)" .*; compare apicodes.MessageCode with apicodes.Exists`
		return Exists
	}
	return 0
}

// A Text is a codeDesc.
type Text string

const GoneText Text = "OperationDenied.SourceNotExists"

func own(status Status) bool {
	return below.Is(int(status)) || status == 5000 // want `compare: 5000 .*; compare with NotFound`
}
