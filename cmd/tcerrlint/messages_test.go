package main

import (
	"flag"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/messages.txt; read the diff before you commit it")

// checkMessages compares what the fixtures' findings say with the list of all
// messages: one line for all that differ in nothing but names, codes and texts.
// Read a new line aloud: it says what is wrong, why, and what to do.
func checkMessages(t *testing.T, messages []string) {
	const golden = "testdata/messages.txt"
	forms := make(map[string]bool)
	for _, m := range messages {
		forms[form(m)] = true
	}
	got := strings.Join(slices.Sorted(maps.Keys(forms)), "\n") + "\n"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want := strings.ReplaceAll(read(t, golden), "\r\n", "\n")
	const long = 250 // two lines of a wide terminal
	for line := range strings.Lines(got) {
		if len(line) > long {
			t.Errorf("longer than %d bytes, and still without the names: %s", long, line)
		}
		if !strings.Contains("\n"+want, "\n"+line) {
			t.Errorf("not in %s: %s", golden, line)
		}
	}
	for line := range strings.Lines(want) {
		if !forms[strings.TrimSuffix(line, "\n")] {
			t.Errorf("in %s, but no finding says: %s", golden, line)
		}
	}
	if t.Failed() {
		t.Log("if that is meant, run: go test ./cmd/tcerrlint -run '^TestCorpus$' -update")
	}
}

// form returns a message with "…" for what depends on the program that it is
// about.
func form(message string) string {
	for _, part := range []struct{ of, is string }{
		{`"[^"]*"|` + "`[^`]*`", "…"}, // texts
		{`\w+(\.\w+)+`, "…"},          // qualified names
		{`-?\b\d+\b`, "…"},            // codes
		{`… \([^()]*\)`, "…"},         // with their names
		{`(…, )*… and …`, "…"},        // lists of them
		{`\w+ = …`, "…"},              // named constants
		{`^unwrap: \w+ (wraps|keeps|returns) `, "unwrap: … $1 "},
		{` (with|for) \w+$`, " $1 …"},
		{`of type \w+`, "of type …"},
		{`constant (such as|of) \S+?,`, "constant $1 …,"}, // and packages
		{`which …/\S+`, "which …"},
		{`error code of \w+;`, "error code of …;"},
		{`: [a-zA-Z ]+ \(…\), .* are repeated`, ": … are repeated"},
		{`…\[\S*\]`, "…"}, // of a type
	} {
		message = regexp.MustCompile(part.of).ReplaceAllString(message, part.is)
	}
	return message
}
