package analyzer_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestLineEnds gives the fixtures the line ends of DOS. Each fix, applied as it
// is, must do what it did before, and leave no line that ends otherwise.
func TestLineEnds(t *testing.T) {
	g := corpus.Copy(t, corpus.Groups(t, corpus.Root(t))[0])
	g.Packages = slices.DeleteFunc(g.Packages, func(pkg string) bool {
		golden, err := filepath.Glob(filepath.Join(g.Dir, pkg, "*.golden"))
		return err == nil && len(golden) == 0
	})
	endLines(t, g, "\n")
	unix := eachFixed(t, g)
	endLines(t, g, "\r\n")
	dos := eachFixed(t, g)
	if len(unix) == 0 || len(dos) != len(unix) {
		t.Errorf("%d fixes, want the %d of the files as they were", len(dos), len(unix))
	}
	for at, fixed := range unix {
		if want := strings.ReplaceAll(fixed, "\n", "\r\n"); dos[at] != want {
			t.Errorf("%s: the fixed file is\n%q\nwant\n%q", at, dos[at], want)
		}
	}
}

// endLines gives each file of the group the line ends.
func endLines(t *testing.T, g corpus.Group, end string) {
	t.Helper()
	for _, pkg := range g.Packages {
		files, err := filepath.Glob(filepath.Join(g.Dir, pkg, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))
			if err := os.WriteFile(name, bytes.ReplaceAll(content, []byte("\n"), []byte(end)), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// eachFixed returns, for each fix of the group, the file with that fix alone.
func eachFixed(t *testing.T, g corpus.Group) map[string]string {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: g.Dir, Env: append(os.Environ(), "GOWORK=off"), Tests: true,
	}, g.Packages...)
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{corpus.Analyzer(t, g.Flags)}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	fixed := make(map[string]string)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		for _, d := range act.Diagnostics {
			for _, fix := range d.SuggestedFixes {
				file := act.Package.Fset.File(fix.TextEdits[0].Pos)
				src, err := os.ReadFile(file.Name())
				if err != nil {
					t.Fatal(err)
				}
				var edits []udiff.Edit
				for _, e := range fix.TextEdits {
					edits = append(edits, udiff.Edit{Start: file.Offset(e.Pos), End: file.Offset(e.End), New: string(e.NewText)})
				}
				at := fmt.Sprintf("%s: %s", act.Package.Fset.PositionFor(d.Pos, false), d.Message)
				if fixed[at], err = udiff.Apply(string(src), edits); err != nil {
					t.Errorf("%s: %v", at, err)
				}
			}
		}
	}
	return fixed
}
