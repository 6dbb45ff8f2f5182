//go:build go1.26

package main

import (
	"strings"
	"testing"
)

// TestGoFix needs the first Go that has go fix -fixtool.
func TestGoFix(t *testing.T) {
	dir := module(t)
	fix := "-fixtool=" + program
	run(t, dir, "go", "fix", fix, "-diff", "./...").check(t, 1, "+\treturn tcerr.Code(r.Code) == tcerr.CodeResourceNotFound\n", "")
	if after := read(t, dir, "client.go"); strings.Contains(after, "tcerr.") {
		t.Errorf("-diff changes the file to\n%s", after)
	}
	run(t, dir, "go", "fix", fix, "./...").check(t, 0, "", "")
	run(t, dir, program, "./...").check(t, 0, "", "")
	run(t, dir, "go", "test", "./...").check(t, 0, "ok", "")
}
