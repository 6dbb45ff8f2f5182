// Command e2e is golangci-lint with the plugin, as "golangci-lint custom"
// makes it of .custom-gcl.yml. That command clones golangci-lint's repository;
// this one needs nothing but its module.
package main

import (
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/tcerr/tcerrlint/plugin"
)

func main() {
	// With any version but this one, golangci-lint takes its results from the
	// cache where only the plugin has changed.
	info := commands.BuildInfo{Version: "(devel)"}
	if err := commands.Execute(info); err != nil { // which has been printed
		os.Exit(exitcodes.Failure)
	}
}
