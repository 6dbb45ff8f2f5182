// Command driver runs the analyzer that it is built for, as a program of its own
// and under "go vet":
//
//	go build -ldflags="-X main.name=empty"
package main

import (
	"fmt"
	"os"

	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/tcerr/tcerrlint/internal/bench/peers"
)

var name string

func main() {
	switch name {
	case peers.Empty.Name:
		singlechecker.Main(peers.Empty)
	case inspect.Analyzer.Name:
		singlechecker.Main(inspect.Analyzer)
	case peers.Alone.Name:
		singlechecker.Main(peers.Alone)
	}
	fmt.Fprintf(os.Stderr, "driver: no analyzer %q\n", name)
	os.Exit(1)
}
