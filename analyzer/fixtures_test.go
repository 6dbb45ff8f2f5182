package analyzer_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

var update = flag.Bool("update", false, "write the golden files of the fixtures; read the diff before you commit it")

// TestFixtures passes every package below testdata through the same mill:
//
//  1. The findings are those of the "want" comments, and the fixed files those
//     of the golden files (analysistest).
//  2. All fixes of a file, applied together as they are, give a file that is
//     formatted if it was, but for the alignment of comments and values, which
//     depends on the lines around, and that has the comments that it had.
//  3. The fixed package compiles, and so it does with each fix alone. One that
//     names the constants of texts leaves the same values at the same places.
//  4. Analyzed again, it has no finding with a fix, and each finding without
//     one that it had before, and no other, but for what retry says of code that
//     was dead before a fix of unwrap.
//  5. If the package is a program, it prints what it printed before. Findings of
//     retry and unwrap are there to change something: where a line begins with
//     the name of the function and one of the codes of a finding of retry, the
//     third word becomes "stop", and what the function holds and owes when it
//     returns stays as it is; where one begins with the name of the function of a
//     finding of unwrap and "wrapped", the third word becomes "found". A fix of
//     either that no program runs is an error.
//
// A folder with a file named "flags" is analyzed with the flags in that file,
// and so are the folders below.
func TestFixtures(t *testing.T) {
	for _, g := range corpus.Groups(t, corpus.Root(t)) {
		root, patterns := g.Dir, g.Packages
		t.Run(g.Name(), func(t *testing.T) {
			a := corpus.Analyzer(t, g.Flags)
			if *update {
				updateGoldens(t, root, a, patterns)
			}
			results := analysistest.RunWithSuggestedFixes(t, root, a, patterns...)
			overlay := make(map[string][]byte)
			unfixed := make(map[string][]string) // by package ID
			wakes := make(map[string]bool)       // the packages in which a fix of unwrap makes dead code live
			for _, r := range results {
				pkg := r.Action.Package
				checkDiagnostics(t, pkg.Fset, r.Diagnostics)
				for name, fixed := range applyFixes(t, pkg.Fset, r.Diagnostics, os.ReadFile) {
					src, err := os.ReadFile(name)
					if err != nil {
						t.Fatal(err)
					}
					checkFixedFile(t, name, src, fixed)
					overlay[name] = fixed
				}
				unfixed[pkg.ID] = withoutFix(r.Diagnostics)
				wakes[pkg.ID] = slices.ContainsFunc(r.Diagnostics, func(d analysis.Diagnostic) bool {
					return d.Category == "unwrap" && len(d.SuggestedFixes) > 0
				})
			}
			checkFixedPackages(t, root, a, patterns, overlay, unfixed, wakes)
			for _, r := range results {
				checkEachFix(t, r.Action.Package, r.Diagnostics)
			}
			programs := make(map[string]map[string]string) // by folder
			for _, r := range results {
				switch pkg := r.Action.Package; {
				case pkg.Name != "main":
					for function, change := range changes(pkg, r.Diagnostics) {
						if change != "found" {
							t.Errorf("%s: no program runs the fix for %s", pkg.ID, function)
						}
					}
				case !strings.HasSuffix(pkg.ID, ".test]") && !strings.HasSuffix(pkg.ID, ".test"):
					programs[filepath.Dir(pkg.GoFiles[0])] = changes(pkg, r.Diagnostics)
				}
			}
			checkSameOutput(t, root, overlay, programs)
		})
	}
}

// checkDiagnostics checks what all findings have in common.
func checkDiagnostics(t *testing.T, fset *token.FileSet, diagnostics []analysis.Diagnostic) {
	t.Helper()
	at := make(map[token.Pos]string)
	for _, d := range diagnostics {
		pos := fset.Position(d.Pos)
		if !strings.HasPrefix(d.Message, d.Category+": ") || !strings.HasSuffix(d.URL, "#"+d.Category) {
			t.Errorf("%s: category %q, URL %q and message %q disagree", pos, d.Category, d.URL, d.Message)
		}
		if !d.End.IsValid() || d.End <= d.Pos || fset.Position(d.End).Line != pos.Line {
			t.Errorf("%s: the finding %q has no range of its own on one line", pos, d.Message)
		}
		if other, ok := at[d.Pos]; ok {
			t.Errorf("%s: two findings, %q and %q", pos, other, d.Message)
		}
		at[d.Pos] = d.Message
		if len(d.SuggestedFixes) > 1 {
			t.Errorf("%s: %d fixes; some drivers apply all of them", pos, len(d.SuggestedFixes))
		}
	}
}

// applyFixes applies all fixes to the files, with nothing but the merging of
// identical edits that every driver does.
func applyFixes(t testing.TB, fset *token.FileSet, diagnostics []analysis.Diagnostic, readFile func(string) ([]byte, error)) map[string][]byte {
	t.Helper()
	edits := make(map[*token.File][]analysis.TextEdit)
	for _, d := range diagnostics {
		for _, f := range d.SuggestedFixes {
			for _, e := range f.TextEdits {
				file := fset.File(e.Pos)
				same := func(o analysis.TextEdit) bool {
					return o.Pos == e.Pos && o.End == e.End && bytes.Equal(o.NewText, e.NewText)
				}
				if !slices.ContainsFunc(edits[file], same) {
					edits[file] = append(edits[file], e)
				}
			}
		}
	}
	fixed := make(map[string][]byte)
	for file, edits := range edits {
		src, err := readFile(file.Name())
		if err != nil {
			t.Fatal(err)
		}
		// Drivers put what is inserted before what else begins there.
		slices.SortFunc(edits, func(a, b analysis.TextEdit) int { return cmp.Or(int(a.Pos-b.Pos), int(a.End-b.End)) })
		var out []byte
		last := 0
		for i, e := range edits {
			start, end := file.Offset(e.Pos), file.Offset(e.End)
			if start < last || i > 0 && e.Pos == edits[i-1].Pos && e.End == edits[i-1].End {
				t.Errorf("%s: the edit %q overlaps %q", file.Position(e.Pos), e.NewText, edits[i-1].NewText)
				continue
			}
			out = append(append(out, src[last:start]...), e.NewText...)
			last = end
		}
		fixed[file.Name()] = append(out, src[last:]...)
	}
	return fixed
}

func checkFixedFile(t testing.TB, name string, src, fixed []byte) {
	t.Helper()
	if formatted, err := format.Source(fixed); err != nil {
		t.Errorf("%s: %v", name, err)
	} else if isFormatted(src) && !slices.Equal(unaligned(fixed), unaligned(formatted)) && !onlyBreaks(fixed, formatted) {
		t.Errorf("%s: the fixed file is not gofmt-ed:\n%s\n-- want --\n%s", name, fixed, formatted)
	}
	if before, after := comments(t, src), comments(t, fixed); !slices.Equal(before, after) {
		t.Errorf("%s: the fixes change the comments from\n%q\nto\n%q", name, before, after)
	}
}

func isFormatted(src []byte) bool {
	formatted, err := format.Source(src)
	return err == nil && bytes.Equal(src, formatted)
}

// unaligned returns the lines with one space wherever there are more.
func unaligned(src []byte) []string {
	lines := strings.Split(string(src), "\n")
	for i, line := range lines {
		indent := len(line) - len(strings.TrimLeft(line, "\t"))
		lines[i] = line[:indent] + strings.Join(strings.Fields(line), " ")
	}
	return lines
}

// onlyBreaks reports whether a file is formatted but for a function in one line that
// has become longer than gofmt lets it be. Whether it has is known when all fixes
// have been applied, not to any of them.
func onlyBreaks(src, formatted []byte) bool {
	words := func(src []byte) []string {
		return strings.FieldsFunc(string(src), func(r rune) bool { return unicode.IsSpace(r) || r == ';' })
	}
	return slices.Equal(words(src), words(formatted))
}

func comments(t testing.TB, src []byte) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", src, parser.ParseComments)
	if err != nil {
		t.Errorf("%v", err)
		return nil
	}
	var texts []string
	for _, group := range file.Comments {
		for _, c := range group.List {
			texts = append(texts, c.Text)
		}
	}
	slices.Sort(texts) // an import may move to the other side of one
	return texts
}

func withoutFix(diagnostics []analysis.Diagnostic) []string {
	var messages []string
	for _, d := range diagnostics {
		if len(d.SuggestedFixes) == 0 {
			messages = append(messages, d.Message)
		}
	}
	slices.Sort(messages)
	return messages
}

// checkFixedPackages loads the packages with their files fixed, compiles them
// and analyzes them again.
func checkFixedPackages(t *testing.T, root string, a *analysis.Analyzer, patterns []string, overlay map[string][]byte, unfixed map[string][]string, wakes map[string]bool) {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadSyntax | packages.NeedModule,
		Dir:     root,
		Env:     append(os.Environ(), "GOWORK=off"),
		Tests:   true,
		Overlay: overlay,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range pkgs {
		for _, err := range pkg.Errors {
			t.Errorf("after the fixes: %v", err)
		}
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("after the fixes: %s: %v", act.Package.ID, act.Err)
		}
		for _, d := range act.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				t.Errorf("after the fixes: %s: %s: %s", act.Package.Fset.Position(d.Pos), d.Message, d.SuggestedFixes[0].Message)
			}
		}
		before, after := unfixed[act.Package.ID], withoutFix(act.Diagnostics)
		if wakes[act.Package.ID] {
			after = slices.DeleteFunc(after, func(s string) bool {
				return strings.HasPrefix(s, "retry: ") && !slices.Contains(before, s)
			})
		}
		if !slices.Equal(before, after) {
			t.Errorf("%s: findings without a fix were\n%q\nand after the fixes are\n%q", act.Package.ID, before, after)
		}
	}
}

// checkEachFix type-checks the package with each of its fixes applied alone, as
// an editor does.
func checkEachFix(t *testing.T, pkg *packages.Package, diagnostics []analysis.Diagnostic) {
	t.Helper()
	var seen []*analysis.SuggestedFix
	for _, d := range diagnostics {
		if len(d.SuggestedFixes) == 0 || slices.ContainsFunc(seen, func(f *analysis.SuggestedFix) bool {
			return slices.EqualFunc(f.TextEdits, d.SuggestedFixes[0].TextEdits, func(a, b analysis.TextEdit) bool {
				return a.Pos == b.Pos && a.End == b.End && bytes.Equal(a.NewText, b.NewText)
			})
		}) {
			continue
		}
		seen = append(seen, &d.SuggestedFixes[0])
		fixed := applyFixes(t, pkg.Fset, []analysis.Diagnostic{d}, os.ReadFile)
		fset := token.NewFileSet()
		var files []*ast.File
		for _, name := range pkg.CompiledGoFiles {
			var src any
			if content, ok := fixed[name]; ok {
				src = content
			}
			file, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
			if err != nil {
				t.Errorf("after one fix: %v", err)
				return
			}
			files = append(files, file)
		}
		conf := types.Config{
			Importer:  importerFunc(func(path string) (*types.Package, error) { return importFor(pkg, path) }),
			GoVersion: pkg.Types.GoVersion(),
			Error:     func(err error) { t.Errorf("%s: after this fix alone: %v", pkg.Fset.Position(d.Pos), err) },
		}
		info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
		_, _ = conf.Check(pkg.PkgPath, fset, files, info) // each error has been reported
		if d.Category != "sdkconst" && d.Category != "codedesc" {
			continue // of compare, a text may become a number
		}
		before, after := constantsIn(pkg.TypesInfo, pkg.Syntax), constantsIn(info, files)
		if !slices.Equal(before, after) {
			t.Errorf("%s: the constants of the package were\n%q\nand after this fix are\n%q", pkg.Fset.Position(d.Pos), before, after)
		}
	}
}

// constantsIn returns the values of all constants that are not parts of others,
// in the order of the source. Those that name a code in place of a text have the
// same value at the same place.
func constantsIn(info *types.Info, files []*ast.File) []string {
	var values []string
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if ok && info.Types[e].Value != nil {
				values = append(values, info.Types[e].Value.ExactString())
				return false
			}
			return true
		})
	}
	return values
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// importFor returns a package that pkg imports or that a fix adds an import of.
func importFor(pkg *packages.Package, path string) (*types.Package, error) {
	if dep := pkg.Imports[path]; dep != nil {
		return dep.Types, nil
	}
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	added, err := addedPackages()
	if err != nil {
		return nil, err
	}
	for _, pkg := range added {
		if pkg.PkgPath == path {
			return pkg.Types, nil
		}
	}
	return nil, fmt.Errorf("no package %s", path)
}

// addedPackages loads the packages that fixes add imports of, once.
var addedPackages = sync.OnceValues(func() ([]*packages.Package, error) {
	return packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: "../testdata", Env: append(os.Environ(), "GOWORK=off"),
	}, "github.com/tcerr/tcerrlint/tcerr", "errors")
})

// changes returns how lines of a program change, as the third word that those
// with two others at their beginning have after the fixes: of "describe 4000" it
// is "stop" if retry makes that code stop in that function, or "" if its fix only
// names the code, in a case that falls through to the default; and of "describe
// wrapped" it is "found" if unwrap makes that function find an error.
func changes(pkg *packages.Package, diagnostics []analysis.Diagnostic) map[string]string {
	changes := make(map[string]string)
	for _, d := range diagnostics {
		if len(d.SuggestedFixes) == 0 || d.Category != "retry" && d.Category != "unwrap" {
			continue
		}
		for _, file := range pkg.Syntax {
			for _, decl := range file.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || d.Pos < fn.Pos() || fn.End() <= d.Pos {
					continue
				}
				if d.Category == "unwrap" {
					changes[fn.Name.Name+" wrapped"] = "found"
					continue
				}
				for part := range strings.SplitSeq(d.Message, "; ") {
					change := "stop"
					if strings.Contains(part, "does not name") {
						change = ""
					}
					for _, code := range codeInMessage.FindAllStringSubmatch(part, -1) {
						if key := fn.Name.Name + " " + code[1] + code[2]; changes[key] == "" {
							changes[key] = change
						}
					}
				}
			}
		}
	}
	return changes
}

var codeInMessage = regexp.MustCompile(`\b([0-9]+) \(|("[A-Za-z.]+") \(`)

// owes returns the end of a line, which says what a function holds and owes.
func owes(line string) string {
	_, owes, _ := strings.Cut(line, " owes ")
	return owes
}

// checkSameOutput runs programs as they are and with their files fixed, where each
// must print the same but for its changes.
func checkSameOutput(t *testing.T, root string, overlay map[string][]byte, programs map[string]map[string]string) {
	t.Helper()
	if len(programs) == 0 {
		return
	}
	dirs := slices.Sorted(maps.Keys(programs))
	printed := outputs(t, buildPrograms(t, root, dirs), buildPrograms(t, root, dirs, "-overlay", writeOverlay(t, overlay)))
	for _, dir := range dirs {
		isFixed := false
		for name := range overlay {
			isFixed = isFixed || filepath.Dir(name) == dir
		}
		if !isFixed {
			t.Errorf("%s is a program, but nothing in it is fixed", dir)
			continue
		}
		compareOutput(t, dir, printed[0][dir], printed[1][dir], programs[dir])
	}
}

// buildPrograms builds the programs in the folders and returns their paths. One command
// builds as many as have names of their own.
func buildPrograms(t *testing.T, root string, dirs []string, flags ...string) map[string]string {
	t.Helper()
	built := make(map[string]string)
	for len(dirs) > 0 {
		temp := t.TempDir()
		args := append([]string{"build", "-o", temp + string(filepath.Separator)}, flags...)
		names := make(map[string]bool)
		var later []string
		for _, dir := range dirs {
			name := filepath.Base(dir)
			if names[name] {
				later = append(later, dir)
				continue
			}
			names[name] = true
			args = append(args, dir)
			built[dir] = filepath.Join(temp, name)
			if runtime.GOOS == "windows" {
				built[dir] += ".exe"
			}
		}
		command.Go(t, root, args...)
		dirs = later
	}
	return built
}

// outputs returns what programs print, by folder as they are given. They run all
// at once, as those of a retry library sleep most of the time.
func outputs(t *testing.T, programs ...map[string]string) []map[string]string {
	t.Helper()
	outputs := make([]map[string]string, len(programs))
	var mutex sync.Mutex
	var group sync.WaitGroup
	for i := range programs {
		outputs[i] = make(map[string]string)
		for dir, program := range programs[i] {
			group.Go(func() {
				cmd := exec.Command(program)
				cmd.Dir = dir
				out, err := cmd.Output()
				if err != nil {
					t.Errorf("%s: %v", dir, err)
				}
				mutex.Lock()
				defer mutex.Unlock()
				outputs[i][dir] = string(out)
			})
		}
	}
	group.Wait()
	return outputs
}

// compareOutput compares what a program prints before and after the fixes.
func compareOutput(t *testing.T, dir, before, after string, changes map[string]string) {
	t.Helper()
	linesAfter := strings.Split(after, "\n")
	for i, line := range strings.Split(before, "\n") {
		if i >= len(linesAfter) {
			t.Errorf("%s prints fewer lines after the fixes:\n%s", dir, after)
			break
		}
		words := strings.Fields(line)
		key := strings.Join(words[:min(2, len(words))], " ")
		want := changes[key]
		delete(changes, key)
		if want == "" {
			if line != linesAfter[i] {
				t.Errorf("%s prints %q, and after the fixes %q", dir, line, linesAfter[i])
			}
			continue
		}
		if words[2] == want || !strings.HasPrefix(linesAfter[i], key+" "+want) {
			t.Errorf("%s prints %q, and after the fixes %q; want %s", dir, line, linesAfter[i], want)
		}
		if owes(line) != owes(linesAfter[i]) {
			t.Errorf("%s prints %q, and after the fixes %q: the stop leaves something undone", dir, line, linesAfter[i])
		}
	}
	for key := range changes {
		t.Errorf("%s prints nothing about %s", dir, key)
	}
	if before == "" {
		t.Errorf("%s prints nothing: there is nothing to compare", dir)
	}
}

// writeOverlay writes the file that tells the go command what to read in place
// of other files.
func writeOverlay(t *testing.T, contents map[string][]byte) string {
	t.Helper()
	temp := t.TempDir()
	replace := make(map[string]string)
	for name, content := range contents {
		file := filepath.Join(temp, fmt.Sprintf("%d.go", len(replace)))
		if err := os.WriteFile(file, content, 0o666); err != nil {
			t.Fatal(err)
		}
		replace[name] = file
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(temp, "overlay.json")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// updateGoldens writes what the fixes give.
func updateGoldens(t *testing.T, root string, a *analysis.Analyzer, patterns []string) {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedModule, Dir: root, Env: append(os.Environ(), "GOWORK=off"), Tests: true,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		for name, fixed := range applyFixes(t, act.Package.Fset, act.Diagnostics, os.ReadFile) {
			golden := name + ".golden"
			if old, err := os.ReadFile(golden); err == nil && bytes.Equal(formatted(t, old), formatted(t, fixed)) {
				continue // as far as TestFixtures sees
			}
			if err := os.WriteFile(golden, fixed, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// formatted returns a file as gofmt has it, which is how golden files are
// compared.
func formatted(t *testing.T, src []byte) []byte {
	t.Helper()
	formatted, err := format.Source(src)
	if err != nil {
		t.Fatal(err)
	}
	return formatted
}

// TestFixtureBalance keeps the promise that there are as many folders in which
// nothing may be found as there are others.
func TestFixtureBalance(t *testing.T) {
	positive, negative := 0, 0
	for _, g := range corpus.Groups(t, "../testdata") {
		for _, p := range g.Packages {
			found := false
			files, err := filepath.Glob(filepath.Join("../testdata", p, "*.go"))
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range files {
				if match, err := build.Default.MatchFile(filepath.Split(name)); err != nil || !match {
					continue // of a later Go
				}
				file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
				if err != nil {
					t.Fatal(err)
				}
				found = found || slices.ContainsFunc(file.Comments, func(g *ast.CommentGroup) bool {
					return strings.Contains(g.Text(), "want ") || strings.Contains(g.List[0].Text, "// want ")
				})
			}
			if found {
				positive++
			} else {
				negative++
			}
		}
	}
	if negative < positive {
		t.Errorf("%d folders with findings, %d without; want at least as many", positive, negative)
	}
}
