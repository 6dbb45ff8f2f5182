package analyzer_test

import (
	"path/filepath"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// TestNestedModules runs the tests of package tcerr with the errors of the real
// SDK, before and since they have a cause. A workspace has one version of the
// SDK, so they are in none.
func TestNestedModules(t *testing.T) {
	for _, module := range []string{"sdktest", "sdktest/cause"} {
		dir := filepath.Join("..", "tcerr", filepath.FromSlash(module))
		command.Go(t, dir, "mod", "tidy", "-diff")
		command.Go(t, dir, "vet", "./...")
		command.Go(t, dir, "test", "./...")
	}
}
