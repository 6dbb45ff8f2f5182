// Package fields has codes of which only the user knows.
package fields

import "github.com/tcerr/tcerrlint/testdata/sdkconst/wire"

func known(r *wire.Reply, err error) bool {
	c := wire.CodeOf(err)
	action, code := wire.Both()
	return r.Ret == "InternalError" || r.Other == "InternalError" || // want `sdkconst: "InternalError" .*; compare with tcerr.SDKInternalError$`
		c == "InternalError" || action == "InternalError" || code == "InternalError" // want `sdkconst: ` `sdkconst: `
}
