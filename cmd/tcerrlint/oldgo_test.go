//go:build !go1.27

package main

import (
	"runtime"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// TestOldProgram runs this program, built with an older Go, under Go 1.27, on a
// module that asks for it and on one that does not.
func TestOldProgram(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{
		"dep/dep.go":     "package dep\n\nimport \"fmt\"\n\nfunc F() { fmt.Println() }\n",
		"clean/clean.go": "package clean\n\nimport (\n\t\"example.com/client/dep\"\n\t\"net/http\"\n)\n\nvar F, G = dep.F, http.Get\n",
	})
	env := []string{"GOWORK=off", "GOTOOLCHAIN=go1.27.3"}
	says := "tcerrlint: built with " + runtime.Version() + ", it cannot read programs of go1.27.3; install it again: GOTOOLCHAIN=go1.27.3 go install github.com/tcerr/tcerrlint/cmd/tcerrlint@latest\n"

	tcerrlintWith(t, dir, env, "./...").CheckText(t, 3, "client.go:10:19: compare: 5000", "2 findings in 2 files")
	checkVet := func() {
		t.Helper()
		for _, tool := range [][]string{{"vet", "-vettool=" + program}, {"fix", "-fixtool=" + program}} {
			r := command.RunWith(t, dir, env, "go", append(tool, "./clean", "./named")...)
			r.Check(t, 1)
			for line := range strings.Lines(r.Stdout + r.Stderr) {
				if line != says && !strings.HasPrefix(line, "# ") {
					t.Errorf("go %s says\n%s", tool[0], line)
				}
			}
			if n := strings.Count(r.Stderr, says); n == 0 || n > 2 {
				t.Errorf("go %s says it %d times, want once a package:\n%s", tool[0], n, r.Stderr)
			}
		}
	}
	checkVet()

	command.RunWith(t, dir, env, "go", "mod", "edit", "-go=1.27").Check(t, 0)
	for _, args := range [][]string{{"./..."}, {"-json", "./..."}, {"-fix", "./..."}, {"-fix", "-diff", "./..."}} {
		if r := tcerrlintWith(t, dir, env, args...); r.Code != 1 || r.Stdout != "" || r.Stderr != says {
			t.Errorf("%v: exit %d\n%s%swant 1 and\n%s", args, r.Code, r.Stdout, r.Stderr, says)
		}
	}
	checkVet()

	// What go can say itself, it does.
	write(t, dir, map[string]string{"clean/clean.go": "package clean\n\nvar F = undefined\n"})
	if r := tcerrlintWith(t, dir, env, "./clean"); r.Code != 1 || r.Stderr != "clean/clean.go:3:9: undefined: undefined\n" {
		t.Errorf("exit %d\n%s", r.Code, r.Stderr)
	}
}
