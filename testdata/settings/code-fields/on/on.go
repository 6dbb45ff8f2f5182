// Package on compares fields of which only the user knows that they hold a code.
package on

import "github.com/tcerr/tcerrlint/testdata/settings/code-fields/wire"

type own struct {
	result any
	limit  int
}

func fields(r wire.Reply, p *wire.Page, b wire.Box[int], o own) bool {
	return r.Ret == 5000 || // want `compare: 5000 `
		p.Ret == 4400 || // want `compare: 4400 `
		p.Reply.Ret == 4100 || // want `compare: 4100 `
		b.Value == 6000 || // want `compare: 6000 `
		o.result.(float64) == 4000 || // want `compare: 4000 `
		r.Total == 5000 || p.Total == 4000 || o.limit == 6000
}

func flow(r *wire.Reply) bool {
	n := r.Ret
	return isMissing(int(n)) || n == 6200 // want `compare: 6200 `
}

func isMissing(n int) bool { return n == 5000 } // want `compare: 5000 `
