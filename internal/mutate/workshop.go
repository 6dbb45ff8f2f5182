package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/tools/go/packages"
)

// A workshop is a folder with programs that are made of the mutated source.
type workshop struct {
	temp    string
	overlay string // the file that tells the go command of the mutated source
	runner  string // this program, mutated
	mutants []*mutation
}

// newWorkshop mutates the folders below internal/.
func newWorkshop(folders []string) (*workshop, error) {
	temp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	w := &workshop{temp: temp}
	if err := w.build(folders); err != nil {
		w.close()
		return nil, err
	}
	return w, nil
}

func (w *workshop) close() { _ = os.RemoveAll(w.temp) }

func (w *workshop) build(folders []string) error {
	patterns := make([]string, len(folders))
	for i, folder := range folders {
		patterns[i] = "github.com/tcerr/tcerrlint/internal/" + folder
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, patterns...)
	if err != nil {
		return err
	}
	replace := make(map[string]string)
	for _, pkg := range pkgs {
		if len(pkg.Errors) > 0 {
			return pkg.Errors[0]
		}
		for i, file := range pkg.Syntax {
			name := pkg.CompiledGoFiles[i]
			src, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			mutated, mutations := instrument(pkg, file, src, len(w.mutants)+1)
			w.mutants = append(w.mutants, mutations...)
			replace[name] = filepath.Join(w.temp, fmt.Sprintf("%d.go", len(replace)))
			if err := os.WriteFile(replace[name], mutated, 0o666); err != nil {
				return err
			}
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	w.overlay = filepath.Join(w.temp, "overlay.json")
	if err := os.WriteFile(w.overlay, data, 0o666); err != nil {
		return err
	}
	w.runner = filepath.Join(w.temp, "runner.exe")
	return w.compile("build", "-o", w.runner, "github.com/tcerr/tcerrlint/internal/mutate")
}

func (w *workshop) compile(args ...string) error {
	args = append([]string{args[0], "-overlay", w.overlay}, args[1:]...)
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	return nil
}

// try finds out which mutations are killed: first by the fixtures, then by the
// tests of their own package.
func (w *workshop) try(chosen []*mutation) error {
	if err := parallel(chosen, w.tryFixtures); err != nil {
		return err
	}
	tests := make(map[string]*tests)
	var alive []*mutation
	for _, m := range chosen {
		if m.killed {
			continue
		}
		alive = append(alive, m)
		if tests[m.folder] == nil {
			var err error
			if tests[m.folder], err = w.buildTests(m.folder); err != nil {
				return err
			}
		}
	}
	return parallel(alive, func(share []*mutation) error {
		for _, m := range share {
			m.killed = !tests[m.folder].pass(m)
		}
		return nil
	})
}

// parallel gives each processor a share of the mutations.
func parallel(all []*mutation, do func(share []*mutation) error) error {
	n := runtime.GOMAXPROCS(0)
	errs := make([]error, n)
	var group sync.WaitGroup
	for i := range n {
		var share []*mutation
		for j := i; j < len(all); j += n {
			share = append(share, all[j])
		}
		group.Go(func() { errs[i] = do(share) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// slowTests only ask whether the program comes to an end, with or without a
// panic: they would take most of the time and kill next to nothing.
var slowTests = []string{"TestBroken", "TestTermination"}

// A mutant that has not come to an end by then runs for ever.
const (
	fixturesLimit = 20 * time.Second
	testsLimit    = 2 * time.Minute
)

// tryFixtures runs the mutations in one process after the other: one that
// crashes or hangs has killed itself, and the rest goes on in another.
func (w *workshop) tryFixtures(share []*mutation) error {
	for len(share) > 0 {
		done, err := w.runFixtures(share)
		if err != nil {
			return err
		}
		if share = share[done:]; len(share) > 0 {
			share[0].killed = true
			share = share[1:]
		}
	}
	return nil
}

// runFixtures returns how many mutations one process has come to an end with.
func (w *workshop) runFixtures(share []*mutation) (done int, err error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	cmd := exec.CommandContext(ctx, w.runner, "-kill")
	var ids, stderr bytes.Buffer
	for _, m := range share {
		fmt.Fprintln(&ids, m.id)
	}
	cmd.Stdin, cmd.Stderr = &ids, &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	watch := time.AfterFunc(5*time.Minute, cancel) // until the fixtures are loaded
	lines := bufio.NewScanner(out)
	ready := false
	for lines.Scan() {
		watch.Reset(fixturesLimit)
		switch lines.Text() {
		case "ready":
			ready = true
			continue
		case "killed":
			share[done].killed = true
		}
		done++
	}
	watch.Stop()
	_ = cmd.Wait() // a crash is an answer
	if !ready {
		return 0, fmt.Errorf("the fixtures cannot be loaded:\n%s", &stderr)
	}
	return done, nil
}

// tests are those of a package, and the mutations that each of them comes by.
type tests struct {
	folder string // of the package
	binary string
	reach  map[string]map[int]bool // by the test's name; empty if there are no tests
}

func (w *workshop) buildTests(folder string) (*tests, error) {
	t := &tests{folder: folderOf(folder), binary: filepath.Join(w.temp, folder+".test.exe"), reach: make(map[string]map[int]bool)}
	if err := w.compile("test", "-c", "-o", t.binary, "github.com/tcerr/tcerrlint/internal/"+folder); err != nil {
		return nil, err
	}
	if _, err := os.Stat(t.binary); errors.Is(err, fs.ErrNotExist) {
		return t, nil // there are no tests
	}
	names, err := t.run("", "-test.list=.")
	if err != nil {
		return nil, err
	}
	for name := range strings.FieldsSeq(string(names)) {
		if !strings.HasPrefix(name, "Test") || slices.Contains(slowTests, name) {
			continue
		}
		reached := filepath.Join(w.temp, "reached")
		if out, err := t.run("MUTANTS_REACHED="+reached, "-test.run=^"+name+"$"); err != nil {
			return nil, fmt.Errorf("%s fails without a mistake: %w\n%s", name, err, out)
		}
		ids, err := os.ReadFile(reached)
		if err != nil {
			return nil, err
		}
		t.reach[name] = make(map[int]bool)
		for id := range strings.FieldsSeq(string(ids)) {
			n, _ := strconv.Atoi(id)
			t.reach[name][n] = true
		}
	}
	return t, nil
}

func (t *tests) run(variable string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), testsLimit)
	defer cancel()
	cmd := exec.CommandContext(ctx, t.binary, args...)
	cmd.Dir = t.folder
	cmd.Env = append(os.Environ(), variable)
	return cmd.CombinedOutput()
}

// pass reports whether the tests pass in spite of the mutation.
func (t *tests) pass(m *mutation) bool {
	var names []string
	for name, reached := range t.reach {
		if reached[m.id] {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return true
	}
	_, err := t.run(fmt.Sprintf("MUTANT=%d", m.id), "-test.failfast", "-test.run=^("+strings.Join(names, "|")+")$")
	return err == nil
}

// folderOf returns where a package below internal/ is.
func folderOf(folder string) string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", folder)
}
