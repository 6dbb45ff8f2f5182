package library_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/library"
)

// TestRetryPaths finds libraries by the import paths that programs write, and
// none by a path that only looks like one.
func TestRetryPaths(t *testing.T) {
	for path, want := range map[string]string{
		"github.com/cenkalti/backoff":                               "cenkalti/backoff",
		"github.com/cenkalti/backoff/v5":                            "cenkalti/backoff",
		"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry": "terraform-plugin-sdk",
		"k8s.io/apimachinery/pkg/util/wait":                         "apimachinery/pkg/util/wait",
		"example.org/vendor/github.com/avast/retry-go":              "avast/retry-go",
		"resty.dev/v3": "resty.dev",
		"github.com/failsafe-go/failsafe-go/retrypolicy":    "failsafe-go/failsafe-go/retrypolicy",
		"github.com/failsafe-go/failsafe-go/circuitbreaker": "",
		"github.com/mycenkalti/backoff":                     "",
		"github.com/avast/retry-gopher":                     "",
		"github.com/somebody/retry":                         "",
	} {
		if got := library.RetryPath(path); got != want {
			t.Errorf("%s is taken for %q, want %q", path, got, want)
		}
	}
}

// TestRetryRows shows that each word of the table of retry libraries matters:
// without it, other findings or fixes come out of the fixtures.
func TestRetryRows(t *testing.T) {
	pkgs := fixtures(t, "./retry/...")
	all := find(t, pkgs, "retry")
	library.WithoutEach(func(row, word string) {
		if slices.Equal(find(t, pkgs, "retry"), all) {
			t.Errorf("%s of %s can be taken out, and no fixture shows it", word, row)
		}
	})
}

// TestMakers shows the same of the table of functions that make errors.
func TestMakers(t *testing.T) {
	pkgs := fixtures(t, "./unwrap/makers")
	all := find(t, pkgs, "unwrap")
	library.WithoutEachMaker(func(path, function string) {
		if slices.Equal(find(t, pkgs, "unwrap"), all) {
			t.Errorf("%s.%s can be taken out, and no fixture shows it", path, function)
		}
	})
}

func fixtures(t *testing.T, pattern string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedModule, Dir: "../../testdata", Env: append(os.Environ(), "GOWORK=off"),
	}, pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(find(t, pkgs, "")) == 0 {
		t.Fatal("nothing is found")
	}
	return pkgs
}

// find returns the findings of a check, or of all, and what their fixes write.
func find(t *testing.T, pkgs []*packages.Package, check string) []string {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.New(analyzer.Settings{})}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for act := range graph.All() {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		for _, d := range act.Diagnostics {
			if check == "" || d.Category == check {
				text := fmt.Sprintf("%s: %s", act.Package.Fset.Position(d.Pos), d.Message)
				for _, f := range d.SuggestedFixes {
					for _, e := range f.TextEdits {
						text += "\n" + string(e.NewText)
					}
				}
				found = append(found, text)
			}
		}
	}
	slices.Sort(found)
	return found
}
