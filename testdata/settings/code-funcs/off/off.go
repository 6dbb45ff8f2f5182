// Package off compares results of which only the user knows that they are codes.
package off

import (
	"errors"

	"github.com/tcerr/tcerrlint/testdata/settings/code-funcs/wire"
)

func do() bool {
	if _, ret, err := wire.Do("DescribeInstances"); err != nil && ret == 5000 {
		return true
	}
	calls, failures, last := wire.Count()
	return calls == 5000 || failures == 4000 || last == 4400
}

func methods(r *wire.Reply, p wire.Page) bool {
	switch r.Ret() {
	case 4000, 4100:
		return true
	}
	return p.Ret() == 6000 || r.Total() == 5000
}

func failure(err error) bool {
	var f wire.Failure
	return errors.As(err, &f) && f.Number() == 6200
}

func parse(s string) int { return len(s) }

func own(s string) bool { return parse(s) == 4200 }
