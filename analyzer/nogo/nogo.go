// Package nogo has the analyzer for nogo, the driver of Bazel's rules_go. See
// docs/integrations.md.
package nogo

import "github.com/tcerr/tcerrlint/analyzer"

// Analyzer is tcerr with the default settings, which nogo's configuration
// changes as flags. It is a variable, which tcerr does without elsewhere,
// because nogo generates a program that asks each package for this name.
//
//nolint:gochecknoglobals // see above
var Analyzer = analyzer.New(analyzer.Settings{})
