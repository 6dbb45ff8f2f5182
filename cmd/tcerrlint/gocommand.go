package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// runForGoCommand does what go vet or go fix asks for, and exits.
func runForGoCommand(a *analysis.Analyzer, args []string) {
	if unit, ok := readUnit(args[len(args)-1]); ok && (newer(unit.GoVersion) || misses(unit)) {
		if unit.VetxOnly {
			os.Exit(0) // the packages that are asked for say it
		}
		if err := outdated(); err != nil {
			fail(err)
		}
	}
	flag.CommandLine = newFlagSet()
	unitchecker.Main(a)
}

// readUnit reads the description of a package.
func readUnit(config string) (*unitchecker.Config, bool) {
	data, err := os.ReadFile(config)
	if err != nil {
		return nil, false
	}
	unit := new(unitchecker.Config)
	return unit, json.Unmarshal(data, unit) == nil
}

// misses reports whether a package lacks what this program should have made of
// one that it imports.
func misses(unit *unitchecker.Config) bool {
	for _, path := range unit.ImportMap {
		if path != "unsafe" && path != "C" && unit.PackageVetx[path] == "" {
			return true
		}
	}
	return false
}

// forGoCommand reports whether go vet or go fix calls: to ask for the flags, to
// ask for the version, or with the description of one package. There, a flag
// carries the analyzer's name, -tcerr.evidence, and here it does not.
func forGoCommand(args []string) bool {
	return slices.Contains(args, "-flags") || slices.Contains(args, "-V=full") ||
		strings.HasSuffix(args[len(args)-1], ".cfg")
}

// newFlagSet returns the flag set that unitchecker fills and parses. It says
// what is wrong with a flag in one line, where the default one prints the
// whole help behind it, and exits as for every other error.
func newFlagSet() *flag.FlagSet {
	flags := flag.NewFlagSet("tcerrlint", flag.ExitOnError)
	var problem bytes.Buffer
	flags.SetOutput(&problem)
	flags.Usage = func() {
		// Go vet calls for hundreds of dependencies, which would repeat this.
		if unit, ok := readUnit(os.Args[len(os.Args)-1]); ok && unit.VetxOnly {
			os.Exit(0)
		}
		line, _, _ := strings.Cut(problem.String(), "\n")
		fail(fmt.Errorf("%s (see tcerrlint help)", line))
	}
	return flags
}
