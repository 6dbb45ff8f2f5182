// Package analyzer provides tcerr, the analyzer that finds fragile handling of
// Tencent Cloud API error codes and rewrites it to typed constants.
package analyzer

import (
	"strings"

	"github.com/tcerr/tcerrlint/internal/check"
)

// doc returns the analyzer's documentation: a summary, then the checks.
func doc(checks []*check.Check) string {
	var b strings.Builder
	b.WriteString(check.Summary)
	b.WriteString("\n\n")
	b.WriteString(check.Introduction)
	b.WriteString("\n\nThe checks:\n")
	for _, c := range checks {
		b.WriteString("\n" + c.Name + ": " + c.Title + "\n" + strings.TrimRight(c.Doc, "\n") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}
