// Package own compares codes of types that other packages declare.
package own

import "github.com/tcerr/tcerrlint/testdata/fix/own/lib"

func notImported(r lib.Response) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with tcerr.CodeResourceNotFound`
}

func notImportable(r lib.Hidden) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with tcerr.CodeResourceNotFound`
}
