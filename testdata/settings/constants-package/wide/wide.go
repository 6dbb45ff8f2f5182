// Package wide converts codes to an int, which may lose bits that the type of
// the constants keeps.
package wide

import "github.com/tcerr/tcerrlint/testdata/settings/constants-package/wide/apicodes"

type response struct {
	Code              int64
	Message, CodeDesc string
}

var _ apicodes.Code

func narrow(r response) bool { return int(r.Code) == 5000 } // want `compare: 5000 .* compare with apicodes.NotFound`
