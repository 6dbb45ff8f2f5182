// Tcerrlint finds fragile handling of Tencent Cloud API error codes in Go and
// rewrites it to typed constants.
//
// It runs by itself, and as a tool of the go command:
//
//	tcerrlint ./...
//	go vet -vettool=$(which tcerrlint) ./...
//	go fix -fixtool=$(which tcerrlint) ./...
//
// Run "tcerrlint help" for the rest.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/constants"
)

// The status, as the drivers of golang.org/x/tools have it. Under go vet and go
// fix, it is theirs.
const (
	exitError    = 1
	exitFindings = 3
)

func main() {
	status, err := run(os.Args[1:])
	if err != nil {
		fail(err)
	}
	os.Exit(status)
}

func run(args []string) (status int, err error) {
	a := analyzer.NewAlone(analyzer.Settings{})
	if len(args) == 0 {
		usage(os.Stderr)
		return exitError, nil
	}
	if isFlag(args, "version") {
		return 0, runCommand(a, "version", nil)
	}
	if subcommandOf(args[0]) != nil {
		return 0, runCommand(a, args[0], args[1:])
	}
	if forGoCommand(args) {
		runForGoCommand(a, args)
	}
	return (&standalone{analyzer: a}).run(args)
}

// runCommand runs what looks at no packages.
func runCommand(a *analysis.Analyzer, command string, args []string) error {
	switch {
	case isFlag(args, "h") || isFlag(args, "help"):
		return output(func(w io.Writer) error { return help(w, a, []string{command}) })
	case command == "help":
		return output(func(w io.Writer) error { return help(w, a, args) })
	case command == "constants":
		return writeConstants(args)
	case len(args) > 0:
		return fmt.Errorf("%s takes no arguments (see tcerrlint help)", command)
	case command == "codes":
		return output(func(w io.Writer) error { return printCodes(w, codes.Default()) })
	}
	return output(func(w io.Writer) error { _, err := fmt.Fprintln(w, ownVersion()); return err })
}

// isFlag reports whether one of the arguments is the flag.
func isFlag(args []string, name string) bool {
	return slices.Contains(args, "-"+name) || slices.Contains(args, "--"+name)
}

// fail prints an error, or those that it joins, and exits.
func fail(err error) {
	errs := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		errs = joined.Unwrap()
	}
	for _, err := range errs {
		fmt.Fprintln(os.Stderr, "tcerrlint: "+err.Error())
	}
	os.Exit(exitError)
}

// output writes what is printed to standard output, or nothing if printing
// fails. What cannot be written is an error: nobody is to take it for nothing.
func output(write func(io.Writer) error) error {
	var text bytes.Buffer
	if err := write(&text); err != nil {
		return err
	}
	if _, err := os.Stdout.Write(text.Bytes()); err != nil {
		return fmt.Errorf("not printed: %w", err)
	}
	return nil
}

// writeConstants runs the command constants.
func writeConstants(args []string) error {
	flags := flag.NewFlagSet("constants", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("package", "", "")
	dir := flags.String("o", "", "")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("constants: %w (see tcerrlint help)", err)
	}
	if *name == "" || *dir == "" || flags.NArg() > 0 {
		return errors.New("usage: tcerrlint constants -package NAME -o DIR")
	}
	return constants.Write(*dir, *name)
}

// ownVersion describes the build: the module's version, the commit if the build
// knows it, and the Go version, which decides what code can be read.
func ownVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "tcerrlint (built without module information)"
	}
	words := []string{"tcerrlint", info.Main.Version}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			words = append(words, "commit", s.Value[:min(12, len(s.Value))])
		case s.Key == "vcs.modified" && s.Value == "true":
			words = append(words, "(modified)")
		}
	}
	return strings.Join(append(words, info.GoVersion), " ")
}
