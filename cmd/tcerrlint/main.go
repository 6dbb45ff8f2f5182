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
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

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
	a := analyzer.New(analyzer.Settings{})
	args := os.Args[1:]
	command := ""
	if len(args) > 0 {
		command = args[0]
	}
	switch command {
	case "":
		usage(os.Stderr)
		os.Exit(exitError)
	case "help":
		if err := help(os.Stdout, a, args[1:]); err != nil {
			fail(err)
		}
		return
	case "codes":
		if len(args) > 1 {
			fail(errors.New("codes takes no arguments"))
		}
		printCodes(os.Stdout, codes.Default())
		return
	case "constants":
		if err := writeConstants(args[1:]); err != nil {
			fail(err)
		}
		return
	case "version":
		if len(args) > 1 {
			fail(errors.New("version takes no arguments"))
		}
		fmt.Println(version())
		return
	}

	if forGoCommand(args) {
		flag.CommandLine = newFlagSet()
		unitchecker.Main(a)
	}
	status, err := (&standalone{analyzer: a}).run(args)
	if err != nil {
		fail(err)
	}
	os.Exit(status)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "tcerrlint: "+err.Error())
	os.Exit(exitError)
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
		if isDependency(os.Args[len(os.Args)-1]) {
			os.Exit(0)
		}
		line, _, _ := strings.Cut(problem.String(), "\n")
		fail(fmt.Errorf("%s (see tcerrlint help)", line))
	}
	return flags
}

// isDependency reports whether go vet calls for a dependency of the packages
// that it was asked for. Hundreds of them would repeat one wrong flag.
func isDependency(config string) bool {
	data, err := os.ReadFile(config)
	if err != nil {
		return false
	}
	var unit unitchecker.Config
	return json.Unmarshal(data, &unit) == nil && unit.VetxOnly
}

func usage(w io.Writer) {
	fmt.Fprint(w, `Tcerrlint finds fragile handling of Tencent Cloud API error codes.

Usage:

	tcerrlint [flags] packages     report findings; exit 3 if there are any, 1 on errors
	tcerrlint -fix packages        apply the fixes, and report what is left
	tcerrlint -fix -diff packages  print the fixes as a diff
	tcerrlint -json packages       print findings and fixes as JSON; exit 0
	tcerrlint codes                print the table of codes
	tcerrlint constants -package NAME -o DIR
	                               write package tcerr under another name into your module
	tcerrlint help [tcerr]         print this help, or what the analyzer finds
	tcerrlint version              print the version

	go vet -vettool=$(which tcerrlint) packages
	go fix -fixtool=$(which tcerrlint) packages

The fixes use package github.com/tcerr/tcerrlint/tcerr. Add it to your module:

	go get github.com/tcerr/tcerrlint/tcerr
`)
}

func help(w io.Writer, a *analysis.Analyzer, topics []string) error {
	switch {
	case len(topics) == 0:
		usage(w)
		printFlags(w, a)
	case len(topics) == 1 && topics[0] == a.Name:
		fmt.Fprintf(w, "%s: %s\n", a.Name, a.Doc)
		printFlags(w, a)
	default:
		return fmt.Errorf("no help for %q; there is: tcerrlint help, tcerrlint help %s", strings.Join(topics, " "), a.Name)
	}
	return nil
}

// printFlags prints the analyzer's flags and those of the program.
func printFlags(w io.Writer, a *analysis.Analyzer) {
	fmt.Fprintf(w, "\nFlags of the analyzer (under go vet and go fix: -%s.NAME):\n\n", a.Name)
	a.Flags.SetOutput(w)
	a.Flags.PrintDefaults()
	fmt.Fprint(w, "\nFlags of the program:\n\n")
	own := flag.NewFlagSet("", flag.ContinueOnError)
	new(standalone).bindOwn(own)
	own.SetOutput(w)
	own.PrintDefaults()
}

func printCodes(w io.Writer, table *codes.Table) {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "CODE\tCONSTANT\tRETRY\tMEANING\tCODEDESC")
	kind := codes.Common
	for c := range table.All() {
		if c.Kind == codes.SDK && kind != codes.SDK {
			tw.Flush() // names are far longer than numbers
			fmt.Fprintln(tw, "\nAPI 3.0 CODE\tCONSTANT\tRETRY\tMEANING\t")
		}
		kind = c.Kind
		retry := c.Class()
		if c.Retry == codes.Unknown {
			retry = "-"
		}
		fmt.Fprintf(tw, "%s\ttcerr.%s\t%s\t%s\t%s\n", c.Text(), c.Constant, retry, c.Title, c.Desc)
	}
	tw.Flush()
}

// writeConstants runs the command constants.
func writeConstants(args []string) error {
	flags := flag.NewFlagSet("constants", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("package", "", "")
	dir := flags.String("o", "", "")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("constants: %w", err)
	}
	if *name == "" || *dir == "" || flags.NArg() > 0 {
		return errors.New("usage: tcerrlint constants -package NAME -o DIR")
	}
	return constants.Write(*dir, *name)
}

// version describes the build: the module's version, the commit if the build
// knows it, and the Go version, which decides what code can be read.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "tcerrlint (built without module information)"
	}
	text := "tcerrlint " + info.Main.Version
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			text += " commit " + s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			text += " (modified)"
		}
	}
	return text + " " + info.GoVersion
}
