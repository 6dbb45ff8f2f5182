//go:build never

package unseen

import tcerr4 "strings"

type tcerr2 = string

func (r response) tcerr6() {}

const (
	_, tcerr3 = 1, len(tcerr7)
	tcerr7    = tcerr4.X
)
