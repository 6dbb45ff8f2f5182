// Package tests knows in its tests what it gets.
package tests

import (
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func TestDescribe(t *testing.T) {
	c := &api.Client{}
	resp, err := c.Describe(&api.Request{})
	if err != nil {
		t.Fatal(err)
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeInvalidParameter:
		t.Fatal(resp.Message)
	case tcerr.CodeQuotaExceeded:
		t.Skip("later")
	}
	if want := "data"; resp.Data[0] != want {
		t.Errorf("got %q", resp.Data)
	}
}
