package main

import (
	"flag"
	"fmt"
	"go/doc/comment"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/codes"
)

// A subcommand looks at no packages.
type subcommand struct {
	name, args string
	summary    string // one line
	more       string // for its own help
}

func (c subcommand) usage() string { return strings.TrimSpace("tcerrlint " + c.name + " " + c.args) }

func subcommands() []subcommand {
	return []subcommand{
		{"codes", "", "print the table of codes", `For each code: the constant of package tcerr, what a repetition of the request
can achieve (never, change, fresh, later), and what the code means.`},
		{"constants", "-package NAME -o DIR", "write package tcerr under another name into your module", `For modules that want no dependency: the folder gets the source of package
tcerr, with its license, as package NAME. Only what this command wrote before is
overwritten. Then let fixes use it:

	tcerrlint -constants-package=example.com/your/module/DIR ./...`},
		{"help", "[CHECK | COMMAND]", "print this help, or that of a check or a command (of all checks: help tcerr)", ""},
		{"version", "", "print the version", `The version of the module, the commit if the build knows it, and the Go version
that the program was built with, which decides what code it can read.`},
	}
}

// subcommandOf returns the subcommand of that name, or nil.
func subcommandOf(name string) *subcommand {
	all := subcommands()
	i := slices.IndexFunc(all, func(c subcommand) bool { return c.name == name })
	if i < 0 {
		return nil
	}
	return &all[i]
}

func usage(w io.Writer) {
	fmt.Fprint(w, `Tcerrlint finds fragile handling of Tencent Cloud API error codes.

Usage:

	tcerrlint [flags] packages     report findings; exit 3 if there are any, else 1 on errors
	tcerrlint -fix packages        apply the fixes, and report what is left
	tcerrlint -fix -diff packages  print the fixes as a patch for the module's folder
	tcerrlint -json packages       print findings and fixes as JSON; exit 0
`)
	for _, c := range subcommands() {
		usage := c.usage()
		if len(usage) > 30 {
			usage += "\n\t" + strings.Repeat(" ", 30)
		}
		fmt.Fprintf(w, "\t%-30s %s\n", usage, c.summary)
	}
	fmt.Fprint(w, `
	go vet -vettool=$(which tcerrlint) packages
	go fix -fixtool=$(which tcerrlint) packages

Checks:

`)
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range check.All() {
		fmt.Fprintf(tw, "\t%s\t%s\t(%s)\n", c.Name, c.Title, fixes(c))
	}
	_ = tw.Flush() // as for all of it: w is a buffer, or standard error
	fmt.Fprint(w, `
A comment //nolint:tcerr silences its line, the statement or declaration that
begins there or, if it stands alone, the next line.

The fixes use package github.com/tcerr/tcerrlint/tcerr. Add it to your module:

	go get github.com/tcerr/tcerrlint/tcerr
`)
}

// fixes says whether the findings of a check have fixes.
func fixes(c *check.Check) string {
	if c.NoFix {
		return "no fix"
	}
	return "fix"
}

func help(w io.Writer, a *analysis.Analyzer, topics []string) error {
	topic := strings.Join(topics, " ")
	if topic == "" {
		usage(w)
		printFlags(w, a)
		return nil
	}
	if topic == a.Name {
		fmt.Fprintf(w, "%s: %s", a.Name, paragraphs(a.Doc))
		printFlags(w, a)
		return nil
	}
	if c := subcommandOf(topic); c != nil {
		fmt.Fprintf(w, "%s\n\n%s: %s\n", c.usage(), c.name, c.summary)
		if c.more != "" {
			fmt.Fprintf(w, "\n%s\n", c.more)
		}
		return nil
	}
	for _, c := range check.All() {
		if c.Name == topic {
			printCheck(w, c)
			return nil
		}
	}
	topics = append([]string{a.Name}, check.Names()...)
	for _, c := range subcommands() {
		topics = append(topics, c.name)
	}
	return fmt.Errorf("no help for %q; there is: tcerrlint help, or help and one of %s", topic, strings.Join(topics, ", "))
}

// printCheck prints what the documentation has on a check.
func printCheck(w io.Writer, c *check.Check) {
	fmt.Fprintf(w, "%s: %s (%s)\n\n", c.Name, c.Title, fixes(c))
	fmt.Fprintf(w, "Reported:\n\n%s\n\n\t%s: %s\n\nRepaired:\n\n%s\n\n", indented(c.Before), c.Name, c.Says, indented(c.After))
	fmt.Fprintf(w, "%s\n%s\n", paragraphs(c.Doc), c.URL())
}

// paragraphs returns the text of a Go doc comment with lines of one length.
func paragraphs(text string) string {
	return string(new(comment.Printer).Text(new(comment.Parser).Parse(text)))
}

func indented(code string) string { return "\t" + strings.ReplaceAll(code, "\n", "\n\t") }

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
