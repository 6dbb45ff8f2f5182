//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/command"
)

const mistake = "func notFound(r response) bool { return r.Code == 5000 }\n"

// TestFixNeedsPackage runs -fix where the package that fixes import is not to be
// had: it must change nothing, and the command that it prints must help.
func TestFixNeedsPackage(t *testing.T) {
	const path = "github.com/tcerr/tcerrlint/tcerr"
	tcerr, err := filepath.Abs("../../tcerr")
	if err != nil {
		t.Fatal(err)
	}
	const require = "require " + path + " v0.1.0\n"
	for _, test := range []struct {
		name, in   string            // the folder that the program runs in
		files      map[string]string // in go.mod, TCERR is what replaces package tcerr
		before     []string          // a go command
		args, want string            // the command
	}{
		{
			name:  "no requirement",
			files: map[string]string{"go.mod": "module example.com/m\n\ngo 1.25.0\n\nTCERR"},
			want:  "go get " + path,
		},
		{
			name:   "tidied",
			files:  map[string]string{"go.mod": "module example.com/m\n\ngo 1.25.0\n\nTCERR" + require},
			before: []string{"mod", "tidy"},
			want:   "go get " + path,
		},
		{
			name: "vendored",
			files: map[string]string{
				"go.mod":     "module example.com/m\n\ngo 1.25.0\n\nTCERR" + require + "require example.com/dep v0.0.0\nreplace example.com/dep => ./dep\n",
				"dep/go.mod": "module example.com/dep\n", "dep/dep.go": "package dep\n",
				"uses/uses.go": "package uses\n\nimport _ \"example.com/dep\"\n",
			},
			before: []string{"mod", "vendor"},
			want:   "GOFLAGS=-mod=readonly tcerrlint -fix ./... && go mod vendor",
		},
		{
			name: "vendored, no requirement",
			files: map[string]string{
				"go.mod":     "module example.com/m\n\ngo 1.25.0\n\nTCERRrequire example.com/dep v0.0.0\nreplace example.com/dep => ./dep\n",
				"dep/go.mod": "module example.com/dep\n", "dep/dep.go": "package dep\n",
				"uses/uses.go": "package uses\n\nimport _ \"example.com/dep\"\n",
			},
			before: []string{"mod", "vendor"},
			want:   "go get " + path + " && GOFLAGS=-mod=readonly tcerrlint -fix ./... && go mod vendor",
		},
		{
			name: "workspace", in: "app",
			files: map[string]string{
				"go.work":    "go 1.25.0\n\nuse (\n\t./app\n\t./lib\n)\n",
				"app/go.mod": "module example.com/app\n\ngo 1.25.0\n\nTCERR", "app/app.go": "package app\n" + envelope + mistake,
				"lib/go.mod": "module example.com/lib\n\ngo 1.25.0\n\nTCERR", "lib/lib.go": "package lib\n" + envelope + mistake,
			},
			args: "example.com/app example.com/lib",
			want: "go get " + path + " && go -C ../lib get " + path,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if test.in == "" {
				write(t, dir, map[string]string{"client.go": "package client\n" + envelope + mistake})
			}
			for name, content := range test.files {
				test.files[name] = strings.ReplaceAll(content, "TCERR", "replace "+path+" => "+tcerr+"\n")
			}
			write(t, dir, test.files)
			in := filepath.Join(dir, test.in)
			bin := t.TempDir()
			if err := os.Symlink(program, filepath.Join(bin, "tcerrlint")); err != nil {
				t.Fatal(err)
			}
			// A proxy that has nothing leaves go get to what go.mod says.
			env := []string{"GOWORK=", "GOFLAGS=", "GOPROXY=" + command.FileURL(bin), "GONOSUMDB=*", "PATH=" + bin + string(filepath.ListSeparator) + os.Getenv("PATH")}
			if test.before != nil {
				command.RunWith(t, in, env, "go", test.before...).Check(t, 0)
			}
			if test.args == "" {
				test.args = "./..."
			}
			args := append([]string{"-fix"}, strings.Fields(test.args)...)

			before := files(t, dir)
			r := tcerrlintWith(t, in, env, args...)
			r.CheckText(t, 1, "", "tcerrlint: nothing is fixed: ")
			checkSame(t, dir, before)
			_, run, _ := strings.Cut(strings.TrimSuffix(r.Stderr, "\n"), "; run: ")
			if run != test.want || r.Stdout != "" {
				t.Fatalf("it says\n%s%s\nwant the command\n%s", r.Stdout, r.Stderr, test.want)
			}

			command.RunWith(t, in, env, "sh", "-c", run).Check(t, 0)
			tcerrlintWith(t, in, env, args...).Check(t, 0)
			command.RunWith(t, in, env, "go", append([]string{"vet"}, patterns(args)...)...).Check(t, 0)
			tcerrlintWith(t, in, env, args[1:]...).CheckText(t, 0, "", "")
		})
	}
}

// patterns returns the arguments that are no flags.
func patterns(args []string) []string {
	var list []string
	for _, arg := range args {
		if !strings.HasPrefix(arg, "-") {
			list = append(list, arg)
		}
	}
	return list
}

// TestFixInWorkspace fixes a module that does not require package tcerr: the
// workspace has it.
func TestFixInWorkspace(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "tcerr"), os.DirFS("../../tcerr")); err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{
		"go.work":    "go 1.25.0\n\nuse (\n\t./app\n\t./tcerr\n)\n",
		"app/go.mod": "module example.com/app\n\ngo 1.25.0\n",
		"app/app.go": "package app\n" + envelope + mistake,
	})
	write(t, dir, map[string]string{"tcerr/more.go": "package tcerr\n" + envelope + "\nfunc more(r response) bool { return r.Code == 4400 }\n"})
	env := []string{"GOWORK="}
	app := filepath.Join(dir, "app")
	tcerrlintWith(t, app, env, "-fix", "-diff", "./...").CheckText(t, 0, "+++ b/app.go\n", "")
	r := tcerrlintWith(t, app, env, "-fix", "-diff", "./...", "../tcerr")
	for _, name := range []string{"app/app.go", "tcerr/more.go"} { // in the folder of both modules
		r.CheckText(t, 0, "--- a/"+name+"\n+++ b/"+name+"\n", "")
	}
	tcerrlintWith(t, app, env, "-fix", "./...").Check(t, 0)
	command.RunWith(t, app, env, "go", "vet", "./...").Check(t, 0)
}

// TestFixProtected checks that -fix leaves alone, and says so, what its owner
// has made read-only and what is another owner's, and fixes the rest.
func TestFixProtected(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{"other.go": "package client\n\nfunc other(r response) bool { return r.Code == 4400 }\n"})
	client, other := filepath.Join(dir, "client.go"), filepath.Join(dir, "other.go")
	if err := os.Chmod(client, 0o444); err != nil {
		t.Fatal(err)
	}
	want := []string{"tcerrlint: not fixed: client.go is read-only (mode 0444)\n"}
	if os.Getuid() == 0 { // nobody else gives files away
		if err := os.Chown(other, 4000, -1); err != nil {
			t.Fatal(err)
		}
		want = append(want, "tcerrlint: not fixed: other.go belongs to another user (4000)\n")
	}
	before := files(t, dir)
	r := tcerrlint(t, dir, "-fix", "./...")
	r.CheckText(t, 3, "client.go:10:19: compare: 5000", fmt.Sprintf("%d with a fix that was not applied\n", len(want)))
	for _, line := range want {
		if strings.Count(r.Stderr, line) != 1 {
			t.Errorf("it does not say once\n%s", line)
		}
	}
	if after := read(t, dir, "client_test.go"); !strings.Contains(after, "tcerr.CodeResourceNotFound") {
		t.Errorf("another file is not fixed:\n%s", after)
	}
	before["client_test.go"] = read(t, dir, "client_test.go")
	if len(want) == 1 {
		before["other.go"] = read(t, other)
	}
	checkSame(t, dir, before)
}

// wrapGo makes a go command that runs a script before the real one when it is
// asked for packages with the fixes, and returns the environment in which it is
// the go command.
func wrapGo(t *testing.T, script string) []string {
	t.Helper()
	bin := t.TempDir()
	content := "#!/bin/sh\ncase \" $* \" in *' -overlay'*)\n" + script + "\n;; esac\nPATH=${PATH#*:}\nexec go \"$@\"\n"
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(content), 0o777); err != nil {
		t.Fatal(err)
	}
	return []string{"GOWORK=off", "PATH=" + bin + ":" + os.Getenv("PATH")}
}

// TestFixChanged changes a file, and not its size, after it was read.
func TestFixChanged(t *testing.T) {
	dir := module(t)
	before := files(t, dir)
	mine := strings.Replace(before["client.go"], "5000", "4400", 1)
	write(t, dir, map[string]string{"mine": mine})
	r := tcerrlintWith(t, dir, wrapGo(t, "cp mine client.go"), "-fix", "-test=false", ".")
	if want := "tcerrlint: not fixed: client.go has changed since it was read\n"; r.Code != 1 || r.Stderr != want {
		t.Errorf("exit %d\n%swant 1\n%s", r.Code, r.Stderr, want)
	}
	before["client.go"], before["mine"] = mine, mine
	checkSame(t, dir, before)

	// The same before the fixes are made.
	t.Chdir(dir)
	t.Setenv("GOWORK", "off")
	s := &standalone{analyzer: analyzer.New(analyzer.Settings{}), fix: true}
	res, err := s.load(context.Background(), []string{"."}, nil)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{"client.go": strings.Replace(mine, "4400", "5000", 1)})
	if _, err := res.fixedFiles(); err == nil || err.Error() != "nothing is fixed: client.go has changed since it was read" {
		t.Errorf("the error is %v", err)
	}
}

// TestFixWouldBreak has a file come between reading and writing with which the
// fixed ones do not compile.
func TestFixWouldBreak(t *testing.T) {
	dir := module(t)
	before := files(t, dir)
	before["new.go"] = "package client\n\nconst tcerr = 1\n"
	write(t, dir, map[string]string{"new": before["new.go"]})
	before["new"] = before["new.go"]
	r := tcerrlintWith(t, dir, wrapGo(t, "cp new new.go"), "-fix", "./...")
	r.CheckText(t, 1, "", "tcerrlint: nothing is fixed: the fixes would break example.com/client: ")
	checkSame(t, dir, before)
}
