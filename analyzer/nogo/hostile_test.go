//go:build hostile

package nogo

import (
	"testing"

	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

// TestHostile passes the hostile programs through nogo.
func TestHostile(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "go.mod", "module example.com/hostile\n\ngo 1.26.0\n")
	for name, source := range hostile.Files() {
		write(t, dir, name, source)
	}
	g := corpus.Group{Dir: dir, Packages: []string{"./..."}}
	corpus.Compare(t, run(t, build(t, `{"tcerr": {}}`), g), g)
}
