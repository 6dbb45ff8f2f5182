package main

import (
	"errors"
	"flag"
	"fmt"
	"go/build"
	"maps"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/messages.txt; read the diff before you commit it")

// golden is the list of all messages: those of findings, and what the program says
// besides. Read a new line aloud: it says what is wrong, why, and what to do.
const golden = "testdata/messages.txt"

const (
	headFindings = "# Findings. Each line stands for all that differ in nothing but names, codes and texts."
	headProgram  = "# What the program says on standard error, on Linux."
)

// A list is the golden one, in two parts.
type list struct{ findings, program []string }

func readList() (l list, err error) {
	data, err := os.ReadFile(golden)
	if err != nil {
		return l, err
	}
	findings, program, ok := strings.Cut(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n"+headProgram+"\n")
	if !ok {
		return l, fmt.Errorf("%s has no line %q", golden, headProgram)
	}
	lines := func(s string) []string { return strings.Split(strings.TrimSuffix(s, "\n"), "\n") }
	return list{lines(strings.TrimPrefix(findings, headFindings+"\n")), lines(program)}, nil
}

func (l list) write() error {
	lines := slices.Concat([]string{headFindings}, l.findings, []string{headProgram}, l.program)
	return os.WriteFile(golden, []byte(strings.Join(lines, "\n")+"\n"), 0o666)
}

// checkMessages compares what the fixtures' findings say with the list.
func checkMessages(t *testing.T, messages []string) {
	t.Helper()
	forms := make(map[string]bool)
	for _, m := range messages {
		forms[form(m)] = true
	}
	l, err := readList()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		l.findings = slices.Sorted(maps.Keys(forms))
		if err := l.write(); err != nil {
			t.Fatal(err)
		}
	}
	const long = 250 // two lines of a wide terminal
	for _, line := range slices.Sorted(maps.Keys(forms)) {
		if len(line) > long {
			t.Errorf("longer than %d bytes, and still without the names: %s", long, line)
		}
		if !slices.Contains(l.findings, line) {
			t.Errorf("not in %s: %s", golden, line)
		}
	}
	for _, line := range l.findings {
		if !forms[line] {
			t.Errorf("in %s, but no finding says: %s", golden, line)
		}
	}
	if t.Failed() {
		t.Log("if that is meant, run: go test ./cmd/tcerrlint -run '^TestCorpus$' -update")
	}
}

// heard are the messages of the program in all tests, which run at once.
var heard sync.Map

// listen notes what the program says on standard error.
func listen(stderr string) {
	for line := range strings.Lines(stderr) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "tcerrlint: ") || closing.MatchString(line) {
			heard.Store(spoken(line), true)
		}
	}
}

// A listened runs the tests and compares what the program has said with the list.
type listened struct{ *testing.M }

func (m listened) Run() int {
	code := m.M.Run()
	if code == 0 && runtime.GOOS == "linux" { // systems word their errors differently
		if err := compareSpoken(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	return code
}

func compareSpoken() error {
	l, err := readList()
	if err != nil {
		return err
	}
	var said []string
	for line := range heard.Range {
		said = append(said, line.(string))
	}
	slices.Sort(said)
	// Only a run of all tests hears everything, and only as root.
	all := flag.Lookup("test.run").Value.String() == "" && flag.Lookup("test.skip").Value.String() == "" && os.Getuid() == 0
	if *update && all {
		l.program = said
		return l.write()
	}
	var errs []error
	for _, line := range said {
		if !slices.Contains(l.program, line) {
			errs = append(errs, fmt.Errorf("not in %s: %s", golden, line))
		}
	}
	for _, line := range l.program {
		release := strings.Contains(line, "go1.N.N") // that depends on the machine's
		if all && !release && !slices.Contains(said, line) {
			errs = append(errs, fmt.Errorf("in %s, but the program never says: %s", golden, line))
		}
	}
	if len(errs) > 0 {
		errs = append(errs, errors.New("if that is meant, run, as root: go test ./cmd/tcerrlint -update"))
	}
	return errors.Join(errs...)
}

// closing matches the line below the findings.
var closing = regexp.MustCompile(`^\d+ findings? in \d+ files?, `)

// spoken returns a line as it is on any machine.
func spoken(line string) string {
	line = strings.ReplaceAll(line, build.Default.GOROOT, "$GOROOT")
	for _, part := range []struct{ of, is string }{
		{`^\d+ findings? in \d+ files?, \d+ `, "N findings in N files, N "},
		{`^\d+ findings? in \d+ files?, none `, "N findings in N files, none "},
		{`(with a fix: tcerrlint -fix) .*`, "$1 …"},
		{`go( ?)1\.\d+\.\d+`, "go${1}1.N.N"},
		{`n{50,}`, "n…"},
		{`\.go\.\d+`, ".go.N"}, // a temporary file
	} {
		line = regexp.MustCompile(part.of).ReplaceAllString(line, part.is)
	}
	return line
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
