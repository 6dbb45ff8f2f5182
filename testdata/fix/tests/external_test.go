package tests_test

import (
	"testing"

	"github.com/tcerr/tcerrlint/testdata/fix/tests"
)

func TestExternal(t *testing.T) {
	var r tests.Response
	if r.Code == 5000 || r.Code == 4000 { // want `compare: 5000 .*compare with tests.NotFound` `compare: 4000 .*compare with tcerr.CodeInvalidParameter`
		t.Error(r)
	}
}
