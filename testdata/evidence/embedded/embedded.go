// Package embedded reads answers whose type is of another package, and embeds
// the envelope.
package embedded

import (
	"errors"

	"github.com/tcerr/tcerrlint/testdata/evidence/api"
)

func read(output *api.DescribeOutput) (bool, error) {
	if output.Code != 0 && output.Code != 5000 { // want `compare: 5000 `
		return false, errors.New(output.Message)
	} else if output.Code == 5000 { // want `compare: 5000 `
		return false, nil
	}
	return true, nil
}

type paged struct {
	*api.DescribeOutput
	Next string
}

func limited(p paged) bool {
	return p.Code == 4400 && p.CodeDesc == "RequestLimitExceeded" // want `compare: 4400 `
}

func named(p paged) bool {
	return p.DescribeOutput.Response.Code == 6000 || p.GetCode() == 6200 // want `compare: 6000 ` `compare: 6200 `
}
