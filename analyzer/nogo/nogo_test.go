package nogo

import (
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/settings"
)

// TestAnalyzer checks what nogo asks for: an analyzer with a name for its
// configuration, and a flag for each setting.
func TestAnalyzer(t *testing.T) {
	if err := analysis.Validate([]*analysis.Analyzer{Analyzer}); err != nil {
		t.Fatal(err)
	}
	if Analyzer.Name != "tcerr" {
		t.Errorf("the configuration has to name %q", Analyzer.Name)
	}
	for _, s := range settings.All(check.Names()) {
		if Analyzer.Flags.Lookup(s.Name) == nil {
			t.Errorf("no flag for %s", s.Name)
		}
	}
}
