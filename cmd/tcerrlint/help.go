package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/codes"
)

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

func printCodes(w io.Writer, table *codes.Table) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "CODE\tCONSTANT\tRETRY\tMEANING\tCODEDESC")
	kind := codes.Common
	for c := range table.All() {
		if c.Kind == codes.SDK && kind != codes.SDK {
			if err := tw.Flush(); err != nil { // names are far longer than numbers
				return err
			}
			fmt.Fprintln(tw, "\nAPI 3.0 CODE\tCONSTANT\tRETRY\tMEANING\t")
		}
		kind = c.Kind
		retry := c.Class()
		if c.Retry == codes.Unknown {
			retry = "-"
		}
		fmt.Fprintf(tw, "%s\ttcerr.%s\t%s\t%s\t%s\n", c.Text(), c.Constant, retry, c.Title, c.Desc)
	}
	return tw.Flush()
}
