package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/tcerr/tcerrlint/analyzer"
)

func main() { singlechecker.Main(analyzer.New(analyzer.Settings{})) }
