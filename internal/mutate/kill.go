package main

import (
	"bufio"
	"errors"
	"fmt"
	"go/ast"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/mutate/mutant"
)

// killAll answers for each number of a mutation whether the fixtures notice it.
// It says "ready" when they are loaded.
func killAll(in io.Reader, out io.Writer) error {
	groups, err := load()
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "ready")
	for lines := bufio.NewScanner(in); lines.Scan(); {
		id, err := strconv.Atoi(lines.Text())
		if err != nil {
			return err
		}
		mutant.Active = id
		verdict := "alive"
		if slices.ContainsFunc(groups, (*group).notices) {
			verdict = "killed"
		}
		fmt.Fprintln(out, verdict)
	}
	return nil
}

// A group is the fixtures of one setting, loaded once.
type group struct {
	flags []string
	pkgs  []*packages.Package
	want  []result
}

// A result is what is found in one package.
type result struct {
	err      string
	findings []finding
}

// A finding is what the tests of the fixtures look at.
type finding struct {
	place   string // and category and fix
	message string
	wants   []*regexp.Regexp // the patterns in the comments of its line
}

// load loads the fixtures, and analyzes them without a mistake.
func load() ([]*group, error) {
	mutant.Active = 0
	root := filepath.Join(folderOf("mutate"), "..", "..", "testdata")
	found, err := corpus.FindGroups(root)
	if err != nil {
		return nil, err
	}
	var groups []*group
	for _, g := range found {
		pkgs, err := packages.Load(&packages.Config{
			Mode: packages.LoadSyntax | packages.NeedModule, Dir: root, Env: append(os.Environ(), "GOWORK=off"), Tests: true,
		}, g.Packages...)
		if err != nil {
			return nil, err
		}
		loaded := &group{flags: g.Flags, pkgs: pkgs}
		if loaded.want, err = loaded.analyze(); err != nil {
			return nil, err
		}
		groups = append(groups, loaded)
	}
	if len(groups) == 0 {
		return nil, errors.New("there are no fixtures")
	}
	return groups, nil
}

func (g *group) analyze() ([]result, error) {
	a, err := corpus.NewAnalyzer(g.flags)
	if err != nil {
		return nil, err
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, g.pkgs, nil)
	if err != nil {
		return nil, err
	}
	var results []result
	for _, act := range graph.Roots {
		var r result
		if act.Err != nil {
			r.err = act.Err.Error()
		}
		for _, d := range act.Diagnostics {
			r.findings = append(r.findings, newFinding(act.Package, d))
		}
		results = append(results, r)
	}
	return results, nil
}

func newFinding(pkg *packages.Package, d analysis.Diagnostic) finding {
	var place strings.Builder
	fmt.Fprintf(&place, "%v-%v %s", pkg.Fset.Position(d.Pos), pkg.Fset.Position(d.End), d.Category)
	for _, f := range d.SuggestedFixes {
		for _, e := range f.TextEdits {
			fmt.Fprintf(&place, " %d-%d %q", e.Pos, e.End, e.NewText)
		}
	}
	return finding{place: place.String(), message: d.Message, wants: wantsAt(pkg, d)}
}

// wantsAt returns the patterns of the comments in the finding's line.
func wantsAt(pkg *packages.Package, d analysis.Diagnostic) []*regexp.Regexp {
	at := pkg.Fset.PositionFor(d.Pos, false)
	var wants []*regexp.Regexp
	for _, file := range pkg.Syntax {
		if d.Pos < file.FileStart || file.FileEnd < d.Pos {
			continue
		}
		for _, c := range slices.Concat(commentsOf(file)...) {
			_, patterns, ok := strings.Cut(c.Text, "want ")
			if !ok || pkg.Fset.PositionFor(c.Pos(), false).Line != at.Line {
				continue
			}
			for _, quoted := range quotedText.FindAllString(patterns, -1) {
				if pattern, err := strconv.Unquote(quoted); err == nil {
					wants = append(wants, regexp.MustCompile(pattern))
				}
			}
		}
	}
	return wants
}

var quotedText = regexp.MustCompile("`[^`]*`" + `|"(?:[^"\\]|\\.)*"`)

func commentsOf(file *ast.File) [][]*ast.Comment {
	var lists [][]*ast.Comment
	for _, g := range file.Comments {
		lists = append(lists, g.List)
	}
	return lists
}

// notices reports whether the tests of the fixtures fail with the mistake that
// is made now: a finding is gone, new, elsewhere or fixed in another way, or
// its message is none that a pattern wants.
func (g *group) notices() bool {
	got, err := g.analyze()
	return err != nil || !slices.EqualFunc(g.want, got, func(want, got result) bool {
		return want.err == got.err && slices.EqualFunc(want.findings, got.findings, finding.accepts)
	})
}

func (want finding) accepts(got finding) bool {
	if want.place != got.place {
		return false
	}
	return want.message == got.message ||
		slices.ContainsFunc(want.wants, func(pattern *regexp.Regexp) bool { return pattern.MatchString(got.message) })
}
