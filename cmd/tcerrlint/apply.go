package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/atomicfile"
)

// apply fixes files and returns the packages as they are then. It knows before
// it writes: nothing is changed if the packages would no longer compile.
func (s *standalone) apply(before *result, files []*fixedFile, patterns, args []string) (*result, error) {
	var protected []string
	files = slices.DeleteFunc(files, func(f *fixedFile) bool {
		err := atomicfile.Protected(shortPath(f.name))
		if err != nil {
			protected = append(protected, "tcerrlint: not fixed: "+err.Error())
		}
		return err != nil
	})
	// From here on, an interrupt is an error like others, and leaves nothing half
	// done behind.
	signals := slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGHUP}, signal.Ignored) // as nohup asks
	interrupted, stop := signal.NotifyContext(context.Background(), append(signals, syscall.SIGTERM)...)
	defer stop()
	after := before
	if len(files) > 0 {
		if err := cmp.Or(checkNoOverlay(), checkImports(files, args)); err != nil {
			return nil, notFixed(interrupted, err)
		}
		overlay := make(map[string][]byte)
		for _, f := range files {
			overlay[f.name] = f.fixed
		}
		var err error
		if after, err = s.load(interrupted, patterns, overlay); err != nil {
			return nil, notFixed(interrupted, err)
		}
		if err := checkCompiles(before, after); err != nil {
			return nil, notFixed(interrupted, err)
		}
		if err := writeFixed(interrupted, files); err != nil {
			return nil, err
		}
	}
	after.problems = append(after.problems, protected...)
	return after, nil
}

// checkNoOverlay returns an error if the go command has an overlay. It compiles what
// that has, and the fixes would be written to the files behind it.
func checkNoOverlay() error {
	if flags, err := exec.Command("go", "env", "GOFLAGS").Output(); err != nil || !strings.Contains(string(flags), "-overlay=") {
		return err
	}
	return errors.New("GOFLAGS has an -overlay, so what compiles is not what would be fixed; run tcerrlint -fix without it")
}

// checkCompiles returns an error if packages compile before fixes and not after.
func checkCompiles(before, after *result) error {
	was := make(map[string]bool)
	packages.Visit(before.pkgs, nil, func(p *packages.Package) { was[p.ID] = len(p.Errors) > 0 })
	var broken error
	packages.Visit(after.pkgs, nil, func(p *packages.Package) {
		if broken == nil && len(p.Errors) > 0 && !was[p.ID] {
			ofTypes, ofGo := split(p.Errors)
			first := append(ofTypes, ofGo...)[0]
			why, _, _ := strings.Cut(at(shortPath(first.Pos), first.Msg), "\n")
			broken = fmt.Errorf("the fixes would break %s: %s", p.ID, why)
		}
	})
	return broken
}

// notFixed returns the error for what happens before files are written.
func notFixed(interrupted context.Context, err error) error {
	if interrupted.Err() != nil {
		return errors.New("interrupted: nothing is fixed")
	}
	return fmt.Errorf("nothing is fixed: %w", err)
}

// writeFixed writes each file as a whole or not at all. An interrupt waits for
// the file that is being written, so that no other is left beside it.
func writeFixed(interrupted context.Context, files []*fixedFile) error {
	var errs []error
	for i, f := range files {
		if interrupted.Err() != nil {
			errs = append(errs, fmt.Errorf("interrupted: %d of %d files are fixed", i-len(errs), len(files)))
			break
		}
		if err := atomicfile.Replace(shortPath(f.name), f.content, f.fixed); err != nil {
			errs = append(errs, fmt.Errorf("not fixed: %w", err))
		}
	}
	return errors.Join(errs...)
}
