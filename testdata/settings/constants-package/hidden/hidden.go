// Package hidden depends on the constants and may not use them. Whether their
// names are known here differs from driver to driver; the message does not.
package hidden

import "github.com/tcerr/tcerrlint/testdata/settings/constants-package/hidden/client"

func is(r client.Response) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with a constant of .*/apicodes, which this package does not import`
}
