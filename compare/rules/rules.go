// Package gorules is what one would write for Tencent Cloud's codes with
// ruleguard in an hour: a field Code that is compared with a number or a text,
// and a text that is searched for a module code. A rule sees one expression and
// its types, so it can say neither where control goes nor where a value comes
// from.
package gorules

import "github.com/quasilyte/go-ruleguard/dsl"

func codes(m dsl.Matcher) {
	m.Match(`$x.Code == $c`, `$x.Code != $c`, `$c == $x.Code`, `$c != $x.Code`).
		Where(m["c"].Const && m["c"].Value.Int() >= 4000 && m["c"].Value.Int() <= 6200).
		Report(`$c may be an error code; name it`)

	m.Match(`$x.Code == $c`, `$x.Code != $c`, `$c == $x.Code`, `$c != $x.Code`).
		Where(m["c"].Text.Matches(`^"[A-Z0-9]`)).
		Report(`$c may be an error code; name it`)

	m.Match(`switch $x.Code { $*cases }`).
		Where(m["cases"].Text.Matches(`case .*([456][0-9]00|"[A-Z0-9])`)).
		Report(`this switch may be on error codes; name them`)

	m.Match(`strings.Contains($x, $c)`, `strings.HasPrefix($x, $c)`).
		Where(m["c"].Const && m["c"].Text.Matches(`\(-\d+\)|Code=`)).
		Report(`$c may be an error code; ask for it with a function`)
}
