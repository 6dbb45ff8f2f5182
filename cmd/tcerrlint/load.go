package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// A result is packages as they were loaded, and what was found in them.
type result struct {
	pkgs     []*packages.Package // by ID
	graph    *checker.Graph
	findings []finding
	problems []string // what is wrong with packages

	mu   sync.Mutex
	sums map[string][sha256.Size]byte // of the files, as they were parsed
}

// load loads packages and runs the analyzer. Their own errors do not keep it
// from looking at what is well. The overlay has the content of files that are
// not written yet, by their names.
func (s *standalone) load(ctx context.Context, patterns []string, overlay map[string][]byte) (*result, error) {
	r := &result{sums: make(map[string][sha256.Size]byte)}
	config := &packages.Config{
		Context: ctx,
		Mode:    packages.LoadSyntax | packages.NeedModule | packages.NeedForTest,
		Tests:   s.tests,
		Overlay: overlay,
	}
	if s.fix {
		config.ParseFile = r.parse
	}
	if overlay != nil { // it may be interrupted
		temp, err := os.MkdirTemp(os.Getenv("GOTMPDIR"), "tcerrlint-")
		if err != nil {
			return nil, err
		}
		defer removeAll(temp)
		config.Env = append(os.Environ(), "GOTMPDIR="+temp)
	}
	var err error
	r.pkgs, err = packages.Load(config, patterns...)
	if err != nil {
		return nil, explained(err)
	}
	if len(r.pkgs) == 0 {
		return nil, noPackages(patterns)
	}
	slices.SortFunc(r.pkgs, func(a, b *packages.Package) int { return strings.Compare(a.ID, b.ID) })
	if r.problems, err = packageErrors(r.pkgs, overlay != nil); err != nil {
		return nil, err
	}
	if r.graph, err = checker.Analyze([]*analysis.Analyzer{s.analyzer}, r.pkgs, nil); err != nil {
		return nil, err
	}
	r.findings = settle(r.graph)
	return r, settingsError(r.graph)
}

// removeAll removes the folder of a go command. One that was interrupted may have
// left it as it was, and a compiler that still writes there.
func removeAll(dir string) {
	for range 100 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// settingsError returns what the analyzer finds wrong with its settings, which
// is the same in many packages.
func settingsError(graph *checker.Graph) error {
	var errs []error
	seen := make(map[string]bool)
	for _, act := range graph.Roots {
		if act.Err != nil && !seen[act.Err.Error()] {
			seen[act.Err.Error()] = true
			errs = append(errs, act.Err)
		}
	}
	return errors.Join(errs...)
}

// parse parses a file as package packages does by itself.
func (r *result) parse(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
	sum := sha256.Sum256(src)
	r.mu.Lock()
	r.sums[name] = sum
	r.mu.Unlock()
	return parser.ParseFile(fset, name, src, parser.AllErrors|parser.ParseComments)
}

// explained returns an error of package packages in the words of the go
// command, if it has said why.
func explained(err error) error {
	if _, missing := exec.LookPath("go"); missing != nil {
		return errors.New("the go command, which loads the packages, is not found; add the folder that it is in to PATH")
	}
	text := err.Error()
	if _, said, ok := strings.Cut(text, ": stderr: "); ok {
		text = cmp.Or(wordsOfGo(said), text)
	}
	return errors.New(advised(text))
}

// advised returns what the go command says of patterns, with paths from here,
// and with the way out where it names none.
func advised(text string) string {
	text = strings.TrimPrefix(text, "-: ") // for a position, where there is none
	if dir, err := os.Getwd(); err == nil {
		text = strings.ReplaceAll(text, dir+string(filepath.Separator), "")
	}
	for _, advice := range []struct{ problem, way string }{
		{"is not in std", "a folder is ./NAME, the packages of the module are ./..."},
		{"directory prefix . does not contain main module", "run it in the folder of a module"},
		{"outside main module", "run it in the folder of that module"},
		{"does not contain package", "run it in the folder of that module"},
		{"named files must be .go files", "give files, or packages such as ./..., not both"},
		{"malformed import path", "the packages of the module are ./..."},
	} {
		if strings.Contains(text, advice.problem) && !strings.ContainsAny(text, ";\n") {
			return text + "; " + advice.way + " (see tcerrlint help)"
		}
	}
	return text
}

// noPackages returns what go list says of patterns that give no package, which
// package packages keeps to itself as long as go list -e has status 0.
func noPackages(patterns []string) error {
	var stderr strings.Builder
	cmd := exec.Command("go", append([]string{"list", "--"}, patterns...)...)
	cmd.Stderr = &stderr
	_ = cmd.Run() // whatever the status: the text counts
	if text := wordsOfGo(stderr.String()); text != "" {
		return errors.New(advised(text))
	}
	return fmt.Errorf("%s: no packages", strings.Join(patterns, " "))
}

// wordsOfGo returns what the go command prints without its own prefix, which
// would stand behind that of this program, and its progress.
func wordsOfGo(stderr string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSpace(stderr), "\n") {
		if !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, strings.TrimPrefix(line, "go: "))
		}
	}
	return strings.Join(lines, "\n")
}

// packageErrors returns what is wrong with packages, each once and in the same
// order at each run: what the go command says and, of packages that it does not
// complain about, what package types says. If types complains because this
// program is older than the go command, that is the one error.
//
// With an overlay, the compiler is not asked if types complains as well: it names
// copies of the files.
func packageErrors(pkgs []*packages.Package, overlay bool) (problems []string, err error) {
	var own []string
	explained := make(map[*packages.Package]bool) // itself, or what it imports
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		for _, imported := range p.Imports {
			explained[p] = explained[p] || explained[imported]
		}
		ofTypes, ofGo := split(p.Errors)
		for _, e := range ofGo {
			if !overlay || !isOfCompiler(e) || len(ofTypes) == 0 {
				explained[p] = true
				problems = append(problems, errorsOfGo(e)...)
			}
		}
		if !explained[p] {
			for _, e := range placed(ofTypes) {
				own = append(own, at(shortPath(e.Pos), e.Msg))
			}
		}
	})
	if len(own) > 0 {
		if err := outdated(); err != nil {
			return nil, err
		}
	}
	return unique(append(problems, own...)), nil
}

// split returns the errors that are from the parser and the type checker of this
// program, and those that are from the go command.
func split(errs []packages.Error) (ofTypes, ofGo []packages.Error) {
	for _, e := range errs {
		if e.Kind == packages.ParseError || e.Kind == packages.TypeError {
			ofTypes = append(ofTypes, e)
		} else {
			ofGo = append(ofGo, e)
		}
	}
	return ofTypes, ofGo
}

// placed returns those errors that say where they are, if there are any. The
// others follow from them: of a file that is nested too deeply for the parser,
// package types says without a place that it is of no package.
func placed(errs []packages.Error) []packages.Error {
	isPlaced := func(e packages.Error) bool { return e.Pos != "" && e.Pos != "-" }
	if !slices.ContainsFunc(errs, isPlaced) {
		return errs
	}
	return slices.DeleteFunc(slices.Clone(errs), func(e packages.Error) bool { return !isPlaced(e) })
}

// isOfCompiler reports whether the go command repeats what the compiler says.
func isOfCompiler(e packages.Error) bool { return strings.HasPrefix(e.Msg, "# ") }

// errorsOfGo returns an error of the go command as it is to be printed. The
// compiler's are several in one, below a line that names the package. Another
// variant of the package has the same below another name.
func errorsOfGo(e packages.Error) []string {
	if !isOfCompiler(e) {
		return []string{at(e.Pos, advised(e.Msg))}
	}
	var list []string
	for line := range strings.SplitSeq(strings.TrimSpace(e.Msg), "\n") {
		switch {
		case strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "\t") && len(list) > 0:
			list[len(list)-1] += "\n" + line
		default:
			list = append(list, line)
		}
	}
	return list
}

// at returns an error with its position or, if it has none, this program before.
func at(pos, message string) string {
	if pos == "" || pos == "-" {
		pos = "tcerrlint"
	}
	return pos + ": " + message
}

// unique returns the texts without those that were there before.
func unique(texts []string) []string {
	seen := make(map[string]bool)
	return slices.DeleteFunc(texts, func(text string) bool {
		was := seen[text]
		seen[text] = true
		return was
	})
}

// outdated returns an error if this program was built with an older Go than the
// one that it runs under: it cannot know the language of that.
func outdated() error {
	out, err := exec.Command("go", "env", "GOVERSION").Output()
	running, _, _ := strings.Cut(strings.TrimSpace(string(out)), " ") // without experiments
	if err != nil || !newer(running) {
		return nil //nolint:nilerr // who has no go command is told so where it is needed
	}
	return fmt.Errorf("built with %s, it cannot read programs of %s; install it again: GOTOOLCHAIN=%[2]s go install github.com/tcerr/tcerrlint/cmd/tcerrlint@latest",
		runtime.Version(), running)
}

// newer reports whether a Go version has a newer language than that which this
// program was built with.
func newer(goVersion string) bool {
	return version.Compare(version.Lang(goVersion), version.Lang(runtime.Version())) > 0
}
