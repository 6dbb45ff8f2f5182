package corpus

import (
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// Importer imports what the fixtures do, compiled: for tests that type-check
// sources which are in no package.
func Importer(t testing.TB) types.Importer {
	t.Helper()
	root := fixtures(t)
	const notOfFixtures = `{{if not (and .Module .Module.Main)}}`
	paths := strings.Fields(command.Go(t, root, "list", "-deps", "-f", notOfFixtures+`{{.ImportPath}}{{end}}`, "./..."))
	list := command.Go(t, root, append([]string{"list", "-export", "-f", `{{.ImportPath}} {{.Export}}`}, paths...)...)
	files := make(map[string]string)
	for line := range strings.Lines(list) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		files[path] = file
	}
	i := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) {
		if files[path] == "" {
			return nil, fmt.Errorf("no fixture imports %s", path)
		}
		return os.Open(files[path])
	})
	return &safeImporter{importer: i}
}

// A safeImporter can be used by several goroutines.
type safeImporter struct {
	mu       sync.Mutex
	importer types.Importer
}

func (i *safeImporter) Import(path string) (*types.Package, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.importer.Import(path)
}
