// Package tcerronly knows the SDK by package tcerr alone.
package tcerronly

import "github.com/tcerr/tcerrlint/tcerr"

func kind(err error) int {
	switch tcerr.SDKCodeOf(err) {
	case "RequestLimitExceeded": // want `sdkconst: .* compare with tcerr.SDKRequestLimitExceeded$`
		return 1
	case "Undeclared", tcerr.SDKInternalError:
		return 2
	}
	return 0
}
