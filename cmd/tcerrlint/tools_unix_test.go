//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// TestToolsModule installs the program in a module for tools, as the documentation
// says, beside a module that must stay as it is.
func TestToolsModule(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, layout := range []string{"module", "vendored", "workspace"} {
		t.Run(layout, func(t *testing.T) {
			dir, _ := inDependency(t)
			env := []string{"GOWORK="}
			switch layout {
			case "vendored":
				command.RunWith(t, dir, env, "go", "mod", "vendor").Check(t, 0)
			case "workspace":
				write(t, filepath.Dir(dir), map[string]string{"go.work": "go 1.25.0\n\nuse (\n\t./main\n\t./dep\n)\n"})
			}
			before := read(t, dir, "go.mod")
			cache := strings.TrimSpace(command.Run(t, dir, "go", "env", "GOMODCACHE").Stdout)
			env = append(env, "GOPROXY="+command.FileURL(filepath.Join(cache, "cache", "download")), "GONOSUMDB=*")
			run := func(status int, script, stdout, stderr string) {
				t.Helper()
				command.RunWith(t, dir, env, "sh", "-c", script).CheckText(t, status, stdout, stderr)
			}
			const path = "github.com/tcerr/tcerrlint"
			run(0, "mkdir tools && go -C tools mod init tools", "", "")
			run(0, "go -C tools mod edit -require="+path+"@v0.1.0 -replace="+path+"="+root, "", "")
			run(0, "go -C tools get -tool "+path+"/cmd/tcerrlint", "", "")
			run(3, "$(GOWORK=off go -C tools tool -n tcerrlint) ./...", "main.go:7:37: compare: 4000", "")
			run(1, "go vet -vettool=$(GOWORK=off go -C tools tool -n tcerrlint) ./...", "", "main.go:7:37: compare: 4000")
			if after := read(t, dir, "go.mod"); after != before {
				t.Errorf("go.mod is now\n%s", after)
			}
		})
	}
}
