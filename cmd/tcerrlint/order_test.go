package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// inOrder is a module of packages that have files of their own, tests inside
// and tests outside, each with a finding in the last line.
func inOrder(t *testing.T) string {
	t.Helper()
	dir := module(t)
	all := make(map[string]string)
	for _, pkg := range []string{"a", "a/b", "a-b", "z"} {
		name := filepath.Base(pkg)
		if name == "a-b" {
			name = "c"
		}
		text := strings.Replace(envelope, "type response", "type Response", 1)
		all[pkg+"/a.go"] = "package " + name + "\n" + text + "\nfunc A(r Response) bool { return r.Code == 5000 || r.Code == 4400 }\n"
		all[pkg+"/m_test.go"] = "package " + name + "\n\nfunc B(r Response) bool { return r.Code == 5000 }\n"
		all[pkg+"/x_test.go"] = "package " + name + "_test\n" + text + "\nfunc C(r Response) bool { return r.Code == 5000 }\n"
		all[pkg+"/y.go"] = "package " + name + "\n\nfunc D(r Response) bool { return r.Code == 5000 }\n"
	}
	write(t, dir, all)
	return dir
}

// TestOrder checks that each run prints the same, and each finding once: by
// package, file and position.
func TestOrder(t *testing.T) {
	dir := inOrder(t)
	var want []string
	for _, pkg := range []string{"a", "a-b", "a/b", "z"} {
		want = append(want, pkg+"/a.go:9:44", pkg+"/a.go:9:62", pkg+"/m_test.go:3:44", pkg+"/x_test.go:9:44", pkg+"/y.go:3:44")
	}
	args := []string{"./z", "./a/...", "./a-b"}

	same := func(flags ...string) string {
		t.Helper()
		var first string
		for n := range 4 {
			r := tcerrlint(t, dir, append(flags, args...)...)
			if n == 0 {
				first = r.Stdout
			} else if r.Stdout != first {
				t.Fatalf("%v prints\n%s\nand then\n%s", flags, first, r.Stdout)
			}
		}
		return first
	}

	var got []string
	for line := range strings.Lines(same()) {
		position, _, _ := strings.Cut(line, ": ")
		got = append(got, filepath.ToSlash(position))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the text has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}

	type found struct{ Posn string }
	byPackage := make(map[string]map[string][]found)
	if err := json.Unmarshal([]byte(same("-json")), &byPackage); err != nil {
		t.Fatal(err)
	}
	counts := make(map[string]int)
	for id, byAnalyzer := range byPackage {
		list := byAnalyzer["tcerr"]
		if !slices.IsSortedFunc(list, func(a, b found) int { return strings.Compare(a.Posn, b.Posn) }) {
			t.Errorf("%s is not in order: %v", id, list)
		}
		for _, f := range list {
			rel, err := filepath.Rel(dir, f.Posn)
			if err != nil {
				t.Fatal(err)
			}
			counts[filepath.ToSlash(rel)]++
		}
	}
	for _, position := range want {
		if counts[position] != 1 {
			t.Errorf("JSON has %s %d times", position, counts[position])
		}
	}
	if len(counts) != len(want) {
		t.Errorf("JSON has %d findings, want %d: %v", len(counts), len(want), counts)
	}

	got = nil
	for line := range strings.Lines(same("-fix", "-diff")) {
		if name, ok := strings.CutPrefix(line, "--- a/"); ok {
			got = append(got, strings.TrimSpace(name))
		}
	}
	want = nil
	for _, pkg := range []string{"a", "a-b", "a/b", "z"} {
		want = append(want, pkg+"/a.go", pkg+"/m_test.go", pkg+"/x_test.go", pkg+"/y.go")
	}
	if !slices.Equal(got, want) {
		t.Errorf("the patch has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestPatch applies what -fix -diff prints in the folder of the module, wherever
// the program ran. That makes the same files as -fix.
func TestPatch(t *testing.T) {
	odd := map[string]string{
		"crlf.go":   strings.ReplaceAll("package client\n\nfunc crlf(r response) bool {\n\treturn r.Code == 5000\n}\n", "\n", "\r\n"),
		"noend.go":  "package client\n\nfunc noend(r response) bool {\n\treturn r.Code == 5000 }",
		"ab/ü c.go": "package ab\n" + envelope + "\nfunc f(r response) bool {\n\t// 1\n\t// 2\n\t// 3\n\t// 4\n\t// 5\n\t// 6\n\treturn r.Code == 5000 ||\n\t\t// 7\n\t\t// 8\n\t\tr.Code == 4400\n}\n\n\n\n\n\n\n\n\nfunc g(r response) bool { return r.Code == 4000 }\n",
	}
	fixed := module(t)
	write(t, fixed, odd)
	tcerrlint(t, fixed, "-fix", "./...").Check(t, 0)
	want := files(t, fixed)
	for _, tool := range [][]string{{"git", "apply"}, {"patch", "-p1"}} {
		if _, err := exec.LookPath("patch"); err != nil && tool[0] == "patch" {
			continue // CI promises git only
		}
		for _, in := range []string{".", "named"} {
			dir := module(t)
			write(t, dir, odd)
			up := map[string]string{".": "./...", "named": "../..."}[in]
			r := tcerrlint(t, filepath.Join(dir, in), "-fix", "-diff", up)
			r.CheckText(t, 0, "--- a/client.go\n+++ b/client.go\n@@ -", "")
			cmd := exec.Command(tool[0], tool[1])
			cmd.Dir = dir
			cmd.Stdin = strings.NewReader(r.Stdout)
			if out, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(out), "offset") {
				t.Fatalf("%s: %v\n%s\n%s", tool, err, out, r.Stdout)
			}
			checkSame(t, dir, want)
		}
	}
}
