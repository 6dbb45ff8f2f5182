package check

import (
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestDeclaredIn checks who makes the errors of a package. Some drivers do not
// say which module they look at, so that no fixture can ask for that.
func TestDeclaredIn(t *testing.T) {
	own := types.NewPackage("example.com/cloud/api", "api")
	for _, module := range []*analysis.Module{nil, {}, {Path: "example.com/cloud"}} {
		o := &origins{Pass: &Pass{Pkg: own, pass: &analysis.Pass{Module: module}}}
		known := module != nil && module.Path != ""
		for path, want := range map[string]makers{
			"example.com/cloud":         bySibling,
			"example.com/cloud/network": bySibling,
			"example.com/cloudy":        byOthers,
			"example.com":               byOthers,
			"os":                        byOthers,
		} {
			if want == bySibling && !known {
				want = byOthers
			}
			if got := o.declaredIn(types.NewPackage(path, "")); got != want {
				t.Errorf("module %v, package %s: got %b, want %b", module, path, got, want)
			}
		}
		if o.declaredIn(own) != byModule || o.declaredIn(nil) != byModule {
			t.Errorf("module %v: the package itself, or none, is of another module", module)
		}
	}
}
