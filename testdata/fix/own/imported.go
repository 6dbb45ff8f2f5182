package own

import (
	"github.com/tcerr/tcerrlint/testdata/fix/own/lib"
	"github.com/tcerr/tcerrlint/testdata/fix/own/status"
)

func imported(r lib.Response) bool {
	return r.Code != status.OK &&
		r.Code != 5000 && // want `compare: 5000 .*; compare with status.Missing`
		r.Code != 4400 // want `compare: 4400 .*; compare with tcerr.CodeQuotaExceeded`
}

func tag(r lib.Response) int {
	switch r.Code {
	case 5000: // want `compare: 5000 .*; compare with status.Missing`
		return 1
	case 4400: // want `compare: 4400 .*; compare with tcerr.CodeQuotaExceeded`
		return 2
	}
	return 0
}
