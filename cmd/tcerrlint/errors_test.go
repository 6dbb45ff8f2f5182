package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// TestErrorsOfPackages checks that go's own words reach the user, and once.
func TestErrorsOfPackages(t *testing.T) {
	const test = "package p\n\nimport \"testing\"\n\nfunc TestF(t *testing.T) { f() }\n"
	for _, tt := range []struct {
		name  string
		files map[string]string
		args  string
		want  string // DIR is the folder
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
		{"go.mod", map[string]string{"go.mod": "modul example.com/m\n"}, "./...",
			"tcerrlint: errors parsing go.mod:\ngo.mod:1: unknown directive: modul\n"},
		{"path of a module", map[string]string{"go.mod": "module example.com/m\n\ngo 1.16\n\nrequire example.com/fork v1.0.0\n", "a.go": "package p\n"}, "./...",
			"tcerrlint: example.com/fork@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/original\n\t        but was required as: example.com/fork\n"},
		{"nothing there", map[string]string{"e/README": ""}, "./e/...",
			"tcerrlint: warning: \"./e/...\" matched no packages\n"},
		{"no module", map[string]string{"go.mod": "module example.com/m\n\ngo 1.25.0\n", "a.go": "package p\n", "other/go.mod": "module example.com/other\n", "other/o.go": "package o\n"}, "./other",
			"tcerrlint: main module (example.com/m) does not contain package example.com/m/other\n"},
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
			env := []string{"GOWORK=off", "GOPROXY=file://" + filepath.ToSlash(proxy), "GONOSUMDB=*", "GOMODCACHE=" + t.TempDir(), "GOFLAGS=-modcacherw"}
			if tt.name == "path of a module" {
				env = append(env, "GOFLAGS=-mod=mod -modcacherw")
			}
			r := command.RunWith(t, dir, env, program, strings.Fields(tt.args)...)
			if r.Code != 1 || r.Stdout != "" || r.Stderr != tt.want {
				t.Errorf("exit %d\n%s%swant 1 and\n%s", r.Code, r.Stdout, r.Stderr, tt.want)
			}
		})
	}
}

// TestWrongSettingOnce checks that a setting of which only the analysis sees
// that it is wrong is said once for all packages.
func TestWrongSettingOnce(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{
		"a/a.go": "package a\n\nimport _ \"net/http\"\n", "a/a_test.go": "package a\n",
		"b/b.go": "package b\n\nimport _ \"net/http\"\n",
	})
	want := "tcerrlint: code-fields: \"net/http.Response.Ret\": type Response of package net/http has no field Ret of its own\n"
	for _, flags := range [][]string{nil, {"-json"}, {"-fix"}, {"-fix", "-diff"}} {
		r := command.Run(t, dir, program, append(flags, "-code-fields=net/http.Response.Ret", "./...")...)
		if r.Code != 1 || r.Stdout != "" || r.Stderr != want {
			t.Errorf("%v: exit %d\n%s%swant 1 and\n%s", flags, r.Code, r.Stdout, r.Stderr, want)
		}
	}
}

// TestNoGo runs where there is no go command.
func TestNoGo(t *testing.T) {
	r := command.RunWith(t, module(t), []string{"PATH=" + t.TempDir()}, program, "./...")
	if r.Code != 1 || strings.Count(r.Stderr, "\n") != 1 || !strings.Contains(r.Stderr, "go command") {
		t.Errorf("exit %d\n%s", r.Code, r.Stderr)
	}
}
