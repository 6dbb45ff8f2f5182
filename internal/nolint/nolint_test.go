package nolint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

func TestDirective(t *testing.T) {
	for comment, want := range map[string]bool{
		"//nolint":                              true,
		"// nolint":                             true,
		"//nolint // for a reason":              true,
		"//nolint:tcerr":                        true,
		"// nolint:tcerr":                       true,
		"//nolint:tcerr // for a reason":        true,
		"//nolint:errcheck,tcerr":               true,
		"//nolint: errcheck, tcerr // a reason": true,
		"//nolint:TCERR":                        true,
		"//nolint:all":                          true,

		"//nolint:errcheck":              false,
		"//nolint:errcheck // not tcerr": false,
		"//nolint:tcerrlint":             false,
		"//nolint:tcerr for a reason":    false,
		"//nolint:":                      false,
		"//nolinter":                     false,
		"// see nolint:tcerr":            false,
		"/*nolint:tcerr*/":               false,
		"//lint:ignore tcerr reason":     false,
		"//":                             false,
		"//:tcerr":                       false,
	} {
		if got := silences(comment, "tcerr"); got != want {
			t.Errorf("%q silences: %v, want %v", comment, got, want)
		}
	}
}

// TestRanges checks which calls of bad are silenced. The argument says whether
// the call is to be.
func TestRanges(t *testing.T) {
	const src = `package p

func line() {
	bad(true) //nolint:tcerr
	bad(false)
	//nolint:tcerr // for a reason
	bad(true)
	bad(false)

	//nolint:errcheck
	bad(false)

	if true {
		bad(false)
	} //nolint:tcerr // about the block above
	bad(false)
	_ = []int{
		1,
		2} //nolint:tcerr // about the call above
	bad(false)
}

//nolint:tcerr
func declaration() {
	bad(true)
	if bad(true) {
		bad(true)
	}
}

func after() { bad(false) }

func statements() {
	//nolint:tcerr
	if bad(true) ||
		bad(true) {
		bad(true)
	}
	if bad(true) || //nolint:tcerr
		bad(true) {
		bad(true)
	}
	switch bad(false) {
	case bad(true): //nolint:tcerr
		bad(true)
	//nolint:tcerr
	case bad(true):
		bad(true)
	case bad(false):
	}
	if bad(false) {
		//nolint:tcerr
	}
	bad(false)
}

// documented is documented.
//
//nolint:tcerr // the last line counts
var documented = bad(true)

var (
	a = bad(false)
	b = bad(true) //nolint:all
	c = bad(false)
	//nolint
	d = []bool{
		bad(true),
	}
)

//nolint:tcerr // for a reason
// that takes two lines
var reasoned = bad(true)

//nolint:tcerr
// and once more
//nolint:errcheck
var twice = bad(true)

//nolint:tcerr
// The last line of the comment is not the directive.
var explained = bad(true)

// So it is here.
//nolint:tcerr
// And here.

var alsoApart = bad(false)

//nolint:tcerr

var apart = bad(false)
`
	check(t, src)
	check(t, "//nolint:tcerr\n"+strings.NewReplacer("bad(false)", "bad(true)").Replace(src))
	check(t, "// Package p is documented.\n//\n//nolint:tcerr\n"+strings.NewReplacer("bad(false)", "bad(true)").Replace(src))
	check(t, "//go:build linux\n\n"+src)
}

func check(t *testing.T, src string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	f := NewFile(fset, file, "tcerr")
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			want := call.Args[0].(*ast.Ident).Name == "true"
			if got := f.Silencer(call.Pos()) != nil; got != want {
				t.Errorf("%s: silenced: %v, want %v in\n%s", fset.Position(call.Pos()), got, want, src)
			}
		}
		return true
	})
}

// TestLast checks which of two comments silences: who asks wants to know whether
// it is needed.
func TestLast(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "package p\n\n//nolint:tcerr // first\n//nolint:tcerr // last\n// of all\nvar x = 1\n", parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	c := NewFile(fset, file, "tcerr").Silencer(file.Decls[0].Pos())
	if c == nil || c.Text != "//nolint:tcerr // last" {
		t.Errorf("%v silences, not the last one", c)
	}
}
