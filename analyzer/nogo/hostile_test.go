//go:build hostile

package nogo

import (
	"flag"
	"testing"

	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

var scale = flag.Int("scale", 1, "make the hostile programs so many times smaller")

// TestHostile passes the hostile programs through nogo.
func TestHostile(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "go.mod", "module example.com/hostile\n\ngo 1.26.0\n")
	for name, source := range hostile.Files(*scale) {
		write(t, dir, name, source)
	}
	g := corpus.Group{Dir: dir, Packages: []string{"./..."}}
	corpus.Compare(t, run(t, build(t, `{"tcerr": {}}`), g), g)
}
