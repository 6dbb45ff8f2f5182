package main

import (
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestCorpus passes the fixtures through each way to run the program, and reads
// what the findings say.
func TestCorpus(t *testing.T) {
	var messages []string
	groups := 0
	drivers := []corpus.Driver{
		{
			Name: "tcerrlint",
			Findings: func(t *testing.T, g corpus.Group) []corpus.Finding {
				r := tcerrlint(t, g.Dir, append(g.Flags, g.Packages...)...)
				found := findings(t, g, r, r.Stdout, 3)
				groups++
				for _, f := range found {
					messages = append(messages, f.Message)
				}
				return found
			},
			Fix: func(t *testing.T, g corpus.Group) {
				r := tcerrlint(t, g.Dir, append(append([]string{"-fix"}, g.Flags...), g.Packages...)...)
				findings(t, g, r, r.Stdout, 3) // what has no fix
			},
		},
		{
			Name: "go vet",
			Findings: func(t *testing.T, g corpus.Group) []corpus.Finding {
				r := command.Run(t, g.Dir, "go", goArgs("vet", "-vettool="+program, g)...)
				return findings(t, g, r, r.Stderr, 1)
			},
		},
	}
	corpus.Test(t, append(drivers, goFix()...)...)
	if groups == len(corpus.Groups(t, corpus.Root(t))) { // and not some, as -run asks
		checkMessages(t, messages)
	}
}

// goArgs returns the arguments of the go command for a tool.
func goArgs(command, tool string, g corpus.Group, options ...string) []string {
	args := append([]string{command, tool}, options...)
	for _, f := range g.Flags {
		args = append(args, "-tcerr."+strings.TrimLeft(f, "-"))
	}
	return append(args, g.Packages...)
}

// findings returns what a run has printed, which must have ended with the
// status for findings or, if there are none, 0.
func findings(t *testing.T, g corpus.Group, r command.Result, printed string, status int) []corpus.Finding {
	t.Helper()
	found := g.Parse(t, printed)
	if len(found) == 0 {
		status = 0
	}
	r.Check(t, status)
	return found
}
