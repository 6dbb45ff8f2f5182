package analyzer_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestWider states where the fixed form of message decides otherwise than the
// text did, on purpose: it reads the code, however it is spelled, and nothing
// else. For each form, on each message, it runs the form and what the fix makes
// of it.
func TestWider(t *testing.T) {
	messages := []string{
		"(-514)",                         // no difference
		"(-514) Resource already exists", // a description
		"(- 514)",                        // a space behind the sign
		"( -514)",                        // and before it
		"(-0514)",                        // a zero
		"x: (- 514)",                     // in another text
		"(514)",                          // no difference
		"",                               // shorter than a slice of it
	}
	// A description has a fix only where it is the only wording of its code.
	tests := []struct{ form, before, after string }{
		{`strings.HasPrefix(m, "(-514)")`, "true true false false false false false false", "true true true true true false false false"},
		{`!strings.HasPrefix(m, "(-514)")`, "false false true true true true true true", "false false false false false true true true"},
		{`strings.HasPrefix(m, "(- 514)")`, "false false true false false false false false", "true true true true true false false false"},
		{`strings.HasPrefix(strings.ReplaceAll(m, "514", "502"), "(-502) Resource already exists")`, "false true false false false false false false", "true true true true true false false false"},
		{`strings.Contains(m, "(-514)")`, "true true false false false false false false", "true true true true true true false false"},
		{`strings.Index(m, "(-514)") < 0`, "false false true true true true true true", "false false false false false false true true"},
		{`m == "(-514)"`, "true false false false false false false false", "true true true true true false false false"},
		{`strings.EqualFold(m, "(-514)")`, "true false false false false false false false", "true true true true true false false false"},
		{`m[:6] == "(-514)"`, "true true false false false false panic panic", "true true true true true false false false"},
	}
	var forms strings.Builder
	for _, test := range tests {
		fmt.Fprintf(&forms, "\tfunc(m string) bool { return %s },\n", test.form)
	}
	src := fmt.Sprintf(`package main

import (
	"fmt"
	"strings"
)

var _ = strings.ToUpper

var forms = []func(string) bool{
%s}

func main() {
	for _, form := range forms {
		for _, m := range %#v {
			func() {
				defer func() {
					if recover() != nil {
						fmt.Println("panic")
					}
				}()
				fmt.Println(form(m))
			}()
		}
	}
}
`, forms.String(), messages)
	root := corpus.Root(t)
	fixed := analyzeDocs(t, []string{src})[0].fixed
	before, after := runProgram(t, root, src), runProgram(t, root, fixed)
	if n := len(tests) * len(messages); len(before) != n || len(after) != n {
		t.Fatalf("the program prints %d words and after the fix %d, want %d", len(before), len(after), n)
	}
	for i, test := range tests {
		for _, version := range []struct {
			name  string
			words []string
			want  string
		}{{"before", before, test.before}, {"after", after, test.after}} {
			if got := strings.Join(version.words[i*len(messages):][:len(messages)], " "); got != version.want {
				t.Errorf("%s the fix, %s is\n%s\nwant\n%s", version.name, test.form, got, version.want)
			}
		}
	}
}

// runProgram returns the words that a program prints, with the dependencies of
// the fixtures.
func runProgram(t *testing.T, root, src string) []string {
	t.Helper()
	overlay := writeOverlay(t, map[string][]byte{filepath.Join(root, "doc", "doc.go"): []byte(src)})
	return strings.Fields(command.Go(t, root, "run", "-overlay", overlay, "./doc"))
}
