package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/command"
)

// TestMessages holds what the program says of each wrong command line: one line
// with its name, which says what is wrong and what is right. What it says of
// packages is below, and of files that it does not fix in the tests of -fix.
func TestMessages(t *testing.T) {
	dir := module(t)
	for _, test := range []struct{ args, want string }{
		{"-no-such-flag ./...", "flag provided but not defined: -no-such-flag" + seeHelp},
		{"./... -no-such-flag", "flag provided but not defined: -no-such-flag" + seeHelp},
		{"-json", "no packages; those of the module are ./..." + seeHelp},
		{"-diff ./...", "-diff goes with -fix" + seeHelp},
		{"-fix -diff -json ./...", "-diff prints a patch, and -json has the fixes too: choose one" + seeHelp},
		{"-c=many .", `invalid value "many" for flag -c: want a number` + seeHelp},
		{"-json=yes .", `invalid boolean value "yes" for -json: want true or false` + seeHelp},
		{"./missing", "stat missing: directory not found"},
		{"nope", "package nope is not in std ($GOROOT/src/nope); a folder is ./NAME, the packages of the module are ./..." + seeHelp},
		{"./client.go ./...", "named files must be .go files: ./...; give files, or packages such as ./..., not both" + seeHelp},
		{"-- -x", `malformed import path "-x": leading dash; the packages of the module are ./...` + seeHelp},
		{"codes 4000", "codes takes no arguments" + seeHelp},
		{"version 1", "version takes no arguments" + seeHelp},
		{"help nope", `no help for "nope"; there is: tcerrlint help, or help and one of tcerr, $CHECKS, codes, constants, help, version`},
		{"help compare retry", `no help for "compare retry"; there is: tcerrlint help, or help and one of tcerr, $CHECKS, codes, constants, help, version`},
		{"constants", "usage: tcerrlint constants -package NAME -o DIR"},
		{"constants -package client -o .", "code.go exists and was not written by tcerrlint constants; nothing is changed: choose another folder"},
		{"constants -package 1 -o codes", `"1" cannot be the name of the package: want an identifier such as apicodes`},
		{"constants -nope", "constants: flag provided but not defined: -nope" + seeHelp},
		{"-evidence=some .", `invalid value "some" for flag -evidence: "some" is none of standard, strict, names` + seeHelp},
		{"-disable=all .", `invalid value "all" for flag -disable: "all" is none of $CHECKS` + seeHelp},
		{"-codes=7000:common .", `invalid value "7000:common" for flag -codes: "7000:common": want number:kind:constant:retry or name:sdk:constant:retry` + seeHelp},
		{"-codes=resourceBusy:sdk:SDKResourceBusy:later .", `invalid value "resourceBusy:sdk:SDKResourceBusy:later" for flag -codes: sdk code resourceBusy: "resourceBusy" is not the name of a code, such as ResourceNotFound.InstanceNotFound` + seeHelp},
		{"-codes=4000:common:CodeMine:never .", `invalid value "4000:common:CodeMine:never" for flag -codes: common code 4000: the table already has this code as CodeInvalidParameter` + seeHelp},
		{"-constants-package=./codes .", `invalid value "./codes" for flag -constants-package: "./codes" is no import path` + seeHelp},
		{"-generated=perhaps .", `invalid boolean value "perhaps" for -generated: want true or false` + seeHelp},
		{"-code-fields=Code .", `invalid value "Code" for flag -code-fields: "Code": want pkg/path.Type.Field` + seeHelp},
		{"-code-fields=example.com/client.response.Ret .", `code-fields: "example.com/client.response.Ret": type response of package example.com/client has no field Ret of its own`},
		{"-code-funcs=example.com/client.Code .", `code-funcs: "example.com/client.Code": package example.com/client has no function Code`},
	} {
		checkMessage(t, dir, test.args, test.want)
	}
	tcerrlint(t, dir).CheckText(t, 1, "", "Usage:")
}

const seeHelp = " (see tcerrlint help)"

// checkMessage checks that a command line is answered by one line, and nothing
// else.
func checkMessage(t *testing.T, dir, args, want string) {
	t.Helper()
	t.Run(args, func(t *testing.T) {
		r := tcerrlint(t, dir, strings.Fields(args)...)
		want = strings.NewReplacer(
			"$GOROOT", strings.TrimSpace(command.Go(t, dir, "env", "GOROOT")),
			"$CHECKS", strings.Join(check.Names(), ", "),
		).Replace("tcerrlint: " + want + "\n")
		if r.Code != 1 || r.Stdout != "" || filepath.ToSlash(r.Stderr) != filepath.ToSlash(want) {
			t.Errorf("exit %d\n%s%swant 1 and\n%s", r.Code, r.Stdout, r.Stderr, want)
		}
	})
}

// TestErrorsOfPackages checks that go's own words reach the user, and once.
func TestErrorsOfPackages(t *testing.T) {
	const test = "package p\n\nimport \"testing\"\n\nfunc TestF(t *testing.T) { f() }\n"
	for _, tt := range []struct {
		name  string
		files map[string]string
		args  string
		want  string
	}{
		{"types", map[string]string{"a.go": "package p\n\nfunc f() int { return undefined }\n", "a_test.go": test}, "./...",
			"./a.go:3:23: undefined: undefined\n"},
		{"types of a test", map[string]string{"a.go": "package p\n\nfunc f() int { return undefined }\n", "a_test.go": test + "\nvar x = other\n"}, "./...",
			"./a.go:3:23: undefined: undefined\n./a_test.go:7:9: undefined: other\n"},
		{"syntax", map[string]string{"a.go": "package p\n\nfunc f() int { return \n", "a_test.go": test}, "./...",
			"./a.go:4:1: syntax error: unexpected EOF, expected }\n"},
		{"import", map[string]string{"a.go": "package p\n\nimport \"example.com/no\"\n\nfunc f() { no.F() }\n", "a_test.go": test}, "./...",
			"a.go:3:8: no required module provides package example.com/no; to add it:\n\tgo get example.com/no\n"},
		{"imported", map[string]string{"a.go": "package p\n\nimport _ \"example.com/m/b\"\n\nfunc f() {}\n", "b/b.go": "package b\n\nvar x int = \"\"\n"}, "./...",
			"b/b.go:3:13: cannot use \"\" (untyped string constant) as int value in variable declaration\n"},
		{"nested scopes", map[string]string{"a.go": "package p\n\nfunc f() {" + strings.Repeat("{\n", 1200) + strings.Repeat("}\n", 1201)}, "./...",
			"a.go:1001:1: exceeded max scope depth during object resolution\n"},
		{"go.mod", map[string]string{"go.mod": "modul example.com/m\n"}, "./...",
			"tcerrlint: errors parsing go.mod:\ngo.mod:1: unknown directive: modul\n"},
		{"path of a module", map[string]string{"go.mod": "module example.com/m\n\ngo 1.16\n\nrequire example.com/fork v1.0.0\n", "a.go": "package p\n"}, "./...",
			"tcerrlint: example.com/fork@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/original\n\t        but was required as: example.com/fork\n"},
		{"nothing there", map[string]string{"e/README": ""}, "./e/...",
			"tcerrlint: warning: \"./e/...\" matched no packages\n"},
		{"outside", map[string]string{"go.mod": "module example.com/m\n\ngo 1.25.0\n", "a.go": "package p\n", "../b.go": "package q\n"}, "..",
			"tcerrlint: directory .. outside main module or its selected dependencies; run it in the folder of that module (see tcerrlint help)\n"},
		{"no module", map[string]string{"go.mod": "module example.com/m\n\ngo 1.25.0\n", "a.go": "package p\n", "other/go.mod": "module example.com/other\n", "other/o.go": "package o\n"}, "./other",
			"tcerrlint: main module (example.com/m) does not contain package example.com/m/other; run it in the folder of that module (see tcerrlint help)\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if tt.files["go.mod"] == "" {
				write(t, dir, map[string]string{"go.mod": "module example.com/m\n\ngo 1.25.0\n"})
			}
			write(t, dir, tt.files)
			proxy := t.TempDir()
			write(t, proxy, map[string]string{
				"example.com/fork/@v/v1.0.0.info": `{"Version":"v1.0.0"}`,
				"example.com/fork/@v/v1.0.0.mod":  "module example.com/original\n",
			})
			env := []string{"GOWORK=off", "GOPROXY=" + command.FileURL(proxy), "GONOSUMDB=*", "GOMODCACHE=" + t.TempDir(), "GOFLAGS=-modcacherw"}
			if tt.name == "path of a module" {
				env = append(env, "GOFLAGS=-mod=mod -modcacherw")
			}
			r := tcerrlintWith(t, dir, env, strings.Fields(tt.args)...)
			if r.Code != 1 || r.Stdout != "" || filepath.ToSlash(r.Stderr) != tt.want {
				t.Errorf("exit %d\n%s%swant 1 and\n%s", r.Code, r.Stdout, r.Stderr, tt.want)
			}
		})
	}
}

// TestNoModule runs outside of every module.
func TestNoModule(t *testing.T) {
	const want = "tcerrlint: pattern ./...: directory prefix . does not contain main module or its selected dependencies; run it in the folder of a module (see tcerrlint help)\n"
	if r := tcerrlint(t, t.TempDir(), "./..."); r.Code != 1 || r.Stdout != "" || filepath.ToSlash(r.Stderr) != filepath.ToSlash(want) {
		t.Errorf("exit %d\n%s%swant 1 and\n%s", r.Code, r.Stdout, r.Stderr, want)
	}
}

// TestErrorsAfterFix checks that -fix goes on where something is wrong already,
// and names the files as they are.
func TestErrorsAfterFix(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{
		"broken/a.go":      "package broken\n" + envelope + "\nfunc f(r response) bool { return r.Code == 4000 && undefined }\n",
		"broken/a_test.go": "package broken\n\nimport \"example.com/no\"\n\nvar _ = no.F\n",
	})
	r := tcerrlint(t, dir, "-fix", "./...")
	const want = "broken/a_test.go:3:8: no required module provides package example.com/no; to add it:\n\tgo get example.com/no\n" +
		"broken/a.go:11:86: undefined: undefined\n"
	if r.Code != 1 || r.Stdout != "" || filepath.ToSlash(r.Stderr) != filepath.ToSlash(want) {
		t.Errorf("exit %d\n%s%swant 1 and\n%s", r.Code, r.Stdout, r.Stderr, want)
	}
	for _, name := range []string{"client.go", "broken/a.go"} {
		if after := read(t, dir, name); !strings.Contains(after, "tcerr.Code(r.Code)") {
			t.Errorf("%s is not fixed:\n%s", name, after)
		}
	}
}

// TestWrongSettingOnce checks that a setting of which only the analysis sees
// that it is wrong is said once for all packages.
func TestWrongSettingOnce(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{
		"a/a.go": "package a\n\nimport _ \"net/http\"\n", "a/a_test.go": "package a\n",
		"b/b.go": "package b\n\nimport _ \"net/http\"\n",
		"c/c.go": "package c\n\nimport _ \"example.com/client/d\"\n",
		"d/d.go": "package d\n\ntype T struct{}\n",
	})
	want := "tcerrlint: code-fields: \"net/http.Response.Ret\": type Response of package net/http has no field Ret of its own\n" +
		"tcerrlint: code-fields: \"example.com/client/d.T.F\": type T of package example.com/client/d has no field F of its own\n"
	for _, flags := range [][]string{nil, {"-json"}, {"-fix"}, {"-fix", "-diff"}} {
		r := tcerrlint(t, dir, append(flags, "-code-fields=net/http.Response.Ret,example.com/client/d.T.F", "./...")...)
		if r.Code != 1 || r.Stdout != "" || filepath.ToSlash(r.Stderr) != filepath.ToSlash(want) {
			t.Errorf("%v: exit %d\n%s%swant 1 and\n%s", flags, r.Code, r.Stdout, r.Stderr, want)
		}
	}
}

// TestNewerModule checks that go says itself what it cannot read.
func TestNewerModule(t *testing.T) {
	dir := module(t)
	command.Run(t, dir, "go", "mod", "edit", "-go=1.99").Check(t, 0)
	r := tcerrlintWith(t, dir, []string{"GOWORK=off", "GOTOOLCHAIN=local"}, "./...")
	if r.Code != 1 || strings.Count(r.Stderr, "\n") != 1 || !strings.HasPrefix(r.Stderr, "tcerrlint: go.mod requires go >= 1.99 (running go 1.") {
		t.Errorf("exit %d\n%s%s", r.Code, r.Stdout, r.Stderr)
	}
}

// TestNoGo runs where there is no go command.
func TestNoGo(t *testing.T) {
	r := tcerrlintWith(t, module(t), []string{"PATH=" + t.TempDir()}, "./...")
	const want = "tcerrlint: the go command, which loads the packages, is not found; add the folder that it is in to PATH\n"
	if r.Code != 1 || r.Stderr != want {
		t.Errorf("exit %d\n%s", r.Code, r.Stderr)
	}
}
