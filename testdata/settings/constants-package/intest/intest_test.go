package intest

import (
	"testing"

	"github.com/tcerr/tcerrlint/testdata/settings/constants-package/on/apicodes"
)

func TestNotFound(t *testing.T) {
	if notFound(response{Code: int(apicodes.TooMany)}) {
		t.Error("found")
	}
}
