package main

import (
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// checkImports returns an error if a module that fixes change cannot import what
// they import, with the command that helps.
func checkImports(files []*fixedFile, args []string) error {
	type need struct{ dir, pkg string }
	checked := make(map[need]bool)
	var missing, commands []string
	for _, f := range files {
		for _, pkg := range newImports(f) {
			n := need{moduleDir(f), pkg}
			if imported := f.pkg.Imports[pkg]; checked[n] || imported != nil && len(imported.Errors) == 0 {
				continue
			}
			checked[n] = true
			if goIn(n.dir, "list", pkg).Run() != nil {
				missing = append(missing, fmt.Sprintf("%s cannot import %s", inModule(f), pkg))
				commands = append(commands, bring(n.pkg, n.dir, args))
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return errors.New(strings.Join(missing, "; ") + "; run: " + strings.Join(unique(commands), " && "))
}

// inModule names the module that a file is in.
func inModule(f *fixedFile) string {
	if m := f.pkg.Module; m != nil {
		return "module " + m.Path
	}
	return shortPath(f.name)
}

// newImports returns the paths that a fixed file imports and did not before.
func newImports(f *fixedFile) []string {
	before := importsOf(f.content)
	return slices.DeleteFunc(importsOf(f.fixed), func(path string) bool { return slices.Contains(before, path) })
}

func importsOf(content []byte) []string {
	file, err := parser.ParseFile(token.NewFileSet(), "", content, parser.ImportsOnly)
	if err != nil {
		return nil // as the compiler will say
	}
	var paths []string
	for _, spec := range file.Imports {
		paths = append(paths, strings.Trim(spec.Path.Value, "\"`"))
	}
	return paths
}

// bring returns the command after which the module in a folder can import a
// package:
//   - go get, if the module does not require it. It may have: go mod tidy takes
//     away a requirement that no import needs yet.
//   - -fix in spite of the module's vendor folder, and then go mod vendor, which
//     takes only what is imported
func bring(pkg, dir string, args []string) string {
	var change []string
	if wd, err := os.Getwd(); err != nil || !isBelow(dir, wd) {
		change = []string{"-C", shortPath(dir)}
	}
	get := shell("go", slices.Concat(change, []string{"get", pkg})...)
	vendor := vendorCommand(dir)
	if vendor == "" {
		return get
	}
	fixAnyway := "GOFLAGS=" + quoted(strings.TrimSpace(os.Getenv("GOFLAGS")+" -mod=readonly")) + " " + shell("tcerrlint", args...)
	steps := []string{get, fixAnyway, shell("go", slices.Concat(change, []string{vendor, "vendor"})...)}
	if goIn(dir, "list", "-mod=readonly", pkg).Run() == nil {
		steps = steps[1:] // it is required already
	}
	return strings.Join(steps, " && ")
}

// vendorCommand returns "mod" or "work" if the module in the folder has its
// dependencies in a folder that "go mod vendor" or "go work vendor" writes.
func vendorCommand(dir string) string {
	command := "mod"
	if out, err := goIn(dir, "env", "GOWORK").Output(); err == nil {
		if work := strings.TrimSpace(string(out)); work != "" && work != "off" {
			command, dir = "work", filepath.Dir(work)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "vendor", "modules.txt")); err != nil {
		return ""
	}
	return command
}

func goIn(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	return cmd
}
