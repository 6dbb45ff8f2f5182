package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// inDependency is a module that calls the API by another one, which has
// findings of its own.
func inDependency(t *testing.T) (main, dependency string) {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"dep/go.mod": "module example.com/dep\n\ngo 1.25.0\n",
		"dep/dep.go": "package dep\n" + strings.ReplaceAll(envelope, "response", "Response") + `
func NotFound(r Response) bool { return r.Code == 5000 }
`,
		"main/go.mod": "module example.com/main\n\ngo 1.25.0\n\nrequire example.com/dep v0.0.0\n\nreplace example.com/dep => ../dep\n",
		"main/main.go": `package main

import "example.com/dep"

func main() {
	r := dep.Response{Code: 4000}
	println(dep.NotFound(r), r.Code == 4000)
}
`,
		"main/main_test.go": `package main

import "testing"

func TestMain(t *testing.T) { main() }
`,
		"main/tagged.go": `//go:build tagged

package main

import "example.com/dep"

func expired(r dep.Response) bool { return r.Code == 4200 }
`,
	})
	return filepath.Join(dir, "main"), filepath.Join(dir, "dep")
}

// TestDependency checks that a dependency is neither reported nor touched, as a
// module, vendored, and beside in a workspace, and that what belongs to several
// variants of a package is reported once.
func TestDependency(t *testing.T) {
	for _, layout := range []string{"module", "vendored", "workspace"} {
		t.Run(layout, func(t *testing.T) {
			main, dependency := inDependency(t)
			work := "GOWORK=off"
			switch layout {
			case "vendored":
				command.Run(t, main, "go", "mod", "vendor").CheckText(t, 0, "", "")
			case "workspace":
				write(t, filepath.Dir(main), map[string]string{"go.work": "go 1.25.0\n\nuse (\n\t./main\n\t./dep\n)\n"})
				work = "GOWORK=" + filepath.Join(filepath.Dir(main), "go.work")
			}
			before := read(t, dependency, "dep.go")
			for _, args := range [][]string{{program, "./..."}, {"go", "vet", "-vettool=" + program, "./..."}} {
				r := command.RunWith(t, main, []string{work}, args[0], args[1:]...)
				out := r.Stdout + r.Stderr // of go vet
				if strings.Count(out, "compare: ") != 1 || !strings.Contains(out, "main.go:7:37: compare: 4000") {
					t.Errorf("%v finds\n%s\nwant 4000 in main.go, once", args, out)
				}
			}
			r := tcerrlintWith(t, main, []string{work, "GOFLAGS=-tags=tagged"}, "./...")
			r.CheckText(t, 3, "tagged.go:7:54: compare: 4200", "")
			tcerr, err := filepath.Abs("../../tcerr")
			if err != nil {
				t.Fatal(err)
			}
			command.RunWith(t, main, []string{work}, "go", "mod", "edit", "-require=github.com/tcerr/tcerrlint/tcerr@v0.1.0", "-replace=github.com/tcerr/tcerrlint/tcerr="+tcerr).Check(t, 0)
			if layout == "vendored" {
				work += " GOFLAGS=-mod=readonly"
			}
			tcerrlintWith(t, main, strings.Fields(work), "-fix", "./...").Check(t, 0)
			if !strings.Contains(read(t, main, "main.go"), "tcerr.CodeInvalidParameter") {
				t.Error("-fix leaves main.go as it was")
			}
			for _, name := range []string{filepath.Join(dependency, "dep.go"), filepath.Join(main, "vendor/example.com/dep/dep.go")} {
				if after, err := os.ReadFile(name); err == nil && string(after) != before {
					t.Errorf("-fix changes %s", name)
				}
			}
		})
	}
}

// TestTool installs the program as docs/integrations.md says, as a tool of a module.
func TestTool(t *testing.T) {
	dir := module(t)
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	const path = "github.com/tcerr/tcerrlint"
	command.Run(t, dir, "go", "mod", "edit", "-require="+path+"@v0.1.0", "-replace="+path+"="+root).CheckText(t, 0, "", "")
	// The module cache has all that the program needs, and, unlike a proxy,
	// says of what is not published yet merely that it is not there.
	cache := strings.TrimSpace(command.Run(t, dir, "go", "env", "GOMODCACHE").Stdout)
	env := []string{"GOWORK=off", "GOPROXY=" + command.FileURL(filepath.Join(cache, "cache", "download")), "GONOSUMDB=*"}
	command.RunWith(t, dir, env, "go", "get", "-tool", path+"/cmd/tcerrlint").CheckText(t, 0, "", "")
	command.Run(t, dir, "go", "tool", "tcerrlint", "./...").CheckText(t, 3, "client.go:10:19: compare: 5000", "")
	tool := strings.TrimSpace(command.Run(t, dir, "go", "tool", "-n", "tcerrlint").Stdout)
	command.Run(t, dir, "go", "vet", "-vettool="+tool, "./...").CheckText(t, 1, "", "client.go:10:19: compare: 5000")
}
