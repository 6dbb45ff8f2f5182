package analyzer

import (
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/check"
)

// Reversed is New with the checks in the other order.
func Reversed(s Settings) *analysis.Analyzer {
	checks := check.All()
	slices.Reverse(checks)
	return newShared(s, checks)
}
