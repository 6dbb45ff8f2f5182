package check

import (
	"go/constant"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/site"
)

func codedesc() *Check {
	return &Check{
		Name:  "codedesc",
		Title: "report codeDesc values that are compared as bare strings",
		Says:  `"OperationDenied.SourceNotExists" is the Tencent Cloud codeDesc for "resource does not exist"; compare with tcerr.DescSourceNotExists`,
		Doc: `
A codeDesc like "OperationDenied.SourceNotExists" is easily misspelled, and a
misspelled one still compiles. The check reports a raw string, one that is
written without naming a declared constant, that is compared with the codeDesc
of a Tencent Cloud answer, in the forms that compare knows: == and !=, the cases
of a switch, slices.Contains and slices.Index over a literal, and the keys of a
map literal.

# What it leaves alone

It never reports strings that are not the codeDesc of a module code in the
table, parts of them, and values of which nothing says that they are a codeDesc.

# The fix

The fix names the constant of package tcerr and converts the value to
tcerr.Desc. If the value has a named type whose package declares a constant of
that string, and the file imports that package, that constant is used and
nothing is converted. A switch is rewritten as a whole.

# Settings

With the setting named-constants, the package's own constants of a basic type
are reported as well.`,
		Before: `if resp.CodeDesc == "OperationDenied.SourceNotExists" {
	return nil
}`,
		After: `if tcerr.Desc(resp.CodeDesc) == tcerr.DescSourceNotExists {
	return nil
}`,
		Text:  func(p *Pass, text string) bool { return p.Codes.HasDesc(text) }, // none needs an escape
		Value: isDesc,
		Named: func(p *Pass, c *types.Const) bool {
			return p.Settings.NamedConstants && p.ownPlain(c) && isDesc(p, c.Val())
		},
		Run: func(p *Pass, s *site.Site) []Finding {
			if s.Kind == site.Match || s.Kind == site.Argument {
				return nil
			}
			hits := p.hits(s, descFamily)
			if len(hits) == 0 || !p.evidenced(s, descFamily.role) {
				return nil
			}
			return newComparison(p, s, descFamily, hits).findings()
		},
	}
}

// isDesc reports whether the value is a codeDesc of the table.
func isDesc(p *Pass, v constant.Value) bool {
	_, ok := descFamily.find(p.Codes, v)
	return ok
}
