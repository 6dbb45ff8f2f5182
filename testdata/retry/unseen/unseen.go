// Package unseen gives the answer to functions that do not look at its code, so
// that a switch does let codes pass.
package unseen

import (
	"fmt"
	"log"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var kept []string

func keep(r *api.Response) { kept = append(kept, r.Data...) }

func handed(c *api.Client) {
	r, err := c.Describe(&api.Request{})
	if err != nil {
		return
	}
	switch tcerr.Code(r.Code) { // want "retry: this switch has no case for 4000"
	case tcerr.CodeResourceNotFound:
		return
	}
	keep(r)
}

func printed(c *api.Client) []string {
	r, err := c.Describe(&api.Request{})
	if err != nil {
		return nil
	}
	switch tcerr.Code(r.Code) { // want "retry: this switch has no case for 4000"
	case tcerr.CodeResourceNotFound:
		return nil
	}
	log.Println(r)
	fmt.Println(fmt.Sprint(r), r.Code)
	return r.Data
}

// copied keeps the code in a variable of its own.
func copied(c *api.Client) []string {
	r, err := c.Describe(&api.Request{})
	if err != nil {
		return nil
	}
	code := r.Code
	switch tcerr.Code(code) { // want "retry: this switch has no case for 4000"
	case tcerr.CodeResourceNotFound:
		return nil
	}
	return r.Data
}
