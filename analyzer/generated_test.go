package analyzer_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/programs"
)

var (
	generated = flag.Int("programs", 120, "how many generated packages TestGenerated fixes")
	seed      = flag.Uint64("seed", 1, "the seed of the first of them; the next ones have the next seeds")
)

// TestGenerated fixes generated programs, several functions each, and runs them
// before and after. Each of them must compile after the fixes, with its tests
// and with the files of another build as well, be formatted, have the comments
// that it had, have no finding left that has a fix, and say the same about every
// answer of the API. Of a program that fails, the test prints the seed and the
// smallest program that still fails.
//
//	go test ./analyzer -run TestGenerated -programs 3000 -seed 1000
func TestGenerated(t *testing.T) {
	const batch = 60
	for first := 0; first < *generated; first += batch {
		var draws []*programs.Draws
		for i := first; i < min(first+batch, *generated); i++ {
			draws = append(draws, programs.Random(*seed+uint64(i)))
		}
		failures, found := checkPrograms(t, draws)
		if found == 0 {
			t.Error("nothing is found in the programs")
		}
		for i, failure := range failures {
			if failure == nil {
				continue
			}
			t.Errorf("seed %d: %s", *seed+uint64(first+i), strings.Join(failure, "\n"))
			small := programs.Shrink(draws[i].Taken(), 150, func(choices []int) bool {
				failures, _ := checkPrograms(t, []*programs.Draws{programs.Given(choices)})
				return failures[0] != nil
			})
			d := programs.Given(small)
			failures, _ := checkPrograms(t, []*programs.Draws{d})
			p, err := programs.New("small", programs.Given(small))
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range slices.Sorted(mapKeys(p.Files)) {
				if name == "types.go" {
					continue // the same in every program
				}
				t.Logf("the smallest program that fails, with choices %v, %s:\n%s", small, name, p.Files[name])
			}
			t.Fatal(strings.Join(failures[0], "\n"))
		}
	}
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// A recorder keeps what is reported about one program.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

// checkPrograms returns what is wrong with each program, and how many findings
// there are in all of them.
func checkPrograms(t *testing.T, draws []*programs.Draws) (failures [][]string, found int) {
	t.Helper()
	before, after := t.TempDir(), t.TempDir()
	recorders := make(map[string]*recorder)
	var names []string
	for i, d := range draws {
		name := "p" + strconv.Itoa(i)
		p, err := programs.New(name, d)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
		recorders[name] = &recorder{TB: t}
		for _, dir := range []string{before, after} {
			for file, content := range p.Files {
				write(t, filepath.Join(dir, name, file), []byte(content))
			}
		}
	}
	for _, dir := range []string{before, after} {
		writeMain(t, dir, names)
	}

	unfixed := make(map[string][]string)
	stopping := make(map[string]map[string]string) // by package
	for _, act := range analyzePrograms(t, before) {
		r := recorders[act.Package.Name]
		if r == nil {
			continue
		}
		for _, err := range act.Package.Errors {
			t.Errorf("the generator: %v", err)
		}
		found += len(act.Diagnostics)
		unfixed[act.Package.ID] = withoutFix(act.Diagnostics)
		stopping[act.Package.Name] = changes(act.Package, act.Diagnostics)
		for file, fixed := range applyFixes(r, act.Package.Fset, act.Diagnostics, os.ReadFile) {
			checkFixedFile(r, file, fixed)
			write(t, filepath.Join(after, filepath.Base(filepath.Dir(file)), filepath.Base(file)), fixed)
		}
	}
	builds := true
	for _, act := range analyzePrograms(t, after, "-tags="+programs.OtherTag) {
		builds = recordErrors(recorders[act.Package.Name], act.Package) && builds
	}
	for _, act := range analyzePrograms(t, after) {
		r := recorders[act.Package.Name]
		if r == nil {
			continue
		}
		builds = recordErrors(r, act.Package) && builds
		for _, d := range act.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				r.Errorf("after the fixes: %s: %s", act.Package.Fset.Position(d.Pos), d.Message)
			}
		}
		if before, after := unfixed[act.Package.ID], withoutFix(act.Diagnostics); !slices.Equal(before, after) {
			r.Errorf("findings without a fix were\n%q\nand after the fixes are\n%q", before, after)
		}
	}
	if builds {
		compareOutputs(t, before, after, recorders, stopping)
	}
	for _, name := range names {
		failures = append(failures, recorders[name].failures)
	}
	return failures, found
}

// recordErrors reports whether a package of the fixed programs compiles.
func recordErrors(r *recorder, pkg *packages.Package) bool {
	if r == nil {
		return true
	}
	for _, err := range pkg.Errors {
		r.Errorf("after the fixes: %v", err)
	}
	return len(pkg.Errors) == 0
}

// compareOutputs runs the programs before and after the fixes. A function says
// the same, but for the codes that a fix of retry makes stop there.
func compareOutputs(t *testing.T, before, after string, recorders map[string]*recorder, stopping map[string]map[string]string) {
	t.Helper()
	linesAfter := strings.Split(command.Go(t, after, "run", "."), "\n")
	for i, line := range strings.Split(command.Go(t, before, "run", "."), "\n") {
		name, rest, _ := strings.Cut(line, " ")
		if rest == "" {
			continue
		}
		r := recorders[name]
		code, _, _ := strings.Cut(rest, " ")
		saysBefore, saysAfter := functions(line), functions(linesAfter[i])
		for f, says := range saysBefore {
			switch want := says; {
			case len(r.failures) > 0: // one is enough
			case stopping[name][f+" "+code] == "stop":
				if !isStop.MatchString(saysAfter[f]) {
					r.Errorf("%s says %q about %s, and after the fix %q; want a stop", f, says, code, saysAfter[f])
				}
			case saysAfter[f] != want:
				r.Errorf("%s says %q about %s, and after the fixes %q", f, want, rest, saysAfter[f])
			}
		}
	}
}

var isStop = regexp.MustCompile(`^calls=1 failed=true held=false `)

// functions returns what each function says in a line.
func functions(line string) map[string]string {
	_, list, _ := strings.Cut(line, ": ")
	says := make(map[string]string)
	for part := range strings.SplitSeq(list, "; ") {
		f, text, _ := strings.Cut(part, " ")
		says[f] = text
	}
	return says
}

func analyzePrograms(t *testing.T, dir string, flags ...string) []*checker.Action {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir, Env: append(os.Environ(), "GOWORK=off"), Tests: true, BuildFlags: flags,
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{corpus.Analyzer(t, nil)}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return graph.Roots
}

// writeMain writes the module of the programs and the main package that runs
// them.
func writeMain(t *testing.T, dir string, names []string) {
	t.Helper()
	tcerr, err := filepath.Abs("../tcerr")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.mod"), []byte("module example.com/generated\n\ngo 1.26.0\n\nrequire github.com/tcerr/tcerrlint/tcerr v0.1.0\n\nreplace github.com/tcerr/tcerrlint/tcerr => "+tcerr+"\n"))
	var imports, calls strings.Builder
	for _, name := range names {
		fmt.Fprintf(&imports, "\t%q\n", "example.com/generated/"+name)
		fmt.Fprintf(&calls, "\t\t\t\t\tfmt.Printf(\"%s %%d %%q %%q: %%s\\n\", code, message, desc, %s.Run(code, message, desc))\n", name, name)
	}
	source := fmt.Sprintf(`package main

import (
	"fmt"

%s)

func main() {
	for _, code := range %#v {
		for _, message := range %#v {
			for _, desc := range []string{"", "OperationDenied.SourceNotExists", "InvalidParameter", "Other"} {
%s			}
		}
	}
}
`, &imports, programs.Codes, programs.Messages, &calls)
	write(t, filepath.Join(dir, "main.go"), []byte(source))
}

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o666); err != nil {
		t.Fatal(err)
	}
}
