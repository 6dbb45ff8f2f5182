package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/tcerr/tcerrlint/plugin"
)

// golangci measures golangci-lint, with nothing in its cache, on the packages of a
// module: with its standard linters, and with the plugin beside them.
func golangci(temp, dir string, rounds int) ([]process, error) {
	program := filepath.Join(temp, "golangci-lint")
	if err := goCommand("../../plugin/e2e", "build", "-o", program, "."); err != nil {
		return nil, err
	}
	const with = "with tcerr"
	enabled := map[string][]string{"its standard linters": {}, with: {plugin.Name}}
	names := []string{"its standard linters", with}
	configs := make(map[string]string)
	for name, linters := range enabled {
		linters := map[string]any{"default": "standard", "enable": linters}
		if name == with {
			linters["settings"] = map[string]any{"custom": map[string]any{plugin.Name: map[string]any{"type": "module"}}}
		}
		data, err := json.Marshal(map[string]any{"version": "2", "linters": linters})
		if err != nil {
			return nil, err
		}
		configs[name] = filepath.Join(temp, fmt.Sprintf("golangci%d.json", len(configs)))
		if err := os.WriteFile(configs[name], data, 0o666); err != nil {
			return nil, err
		}
	}
	cache := filepath.Join(temp, "golangci-cache")
	var failed error
	processes, err := alternate(names, rounds, func(name string) *exec.Cmd {
		if err := os.RemoveAll(cache); err != nil {
			failed = err
		}
		cmd := command(dir, program, "run", "--config="+configs[name], "--issues-exit-code=0", "./...")
		cmd.Env = append(cmd.Env, "GOLANGCI_LINT_CACHE="+cache)
		return cmd
	})
	if err == nil {
		err = failed
	}
	return processes, err
}

// A wait is a time that a person waits for.
type wait struct {
	Name string
	Ms   float64
}

// keystrokes returns how long gopls takes from a change of a file to its
// diagnostics, without the analyzer and with it.
func keystrokes() ([]wait, error) {
	out, err := command("../../cmd/tcerr-gopls/e2e", "go", "test", "-run=^$", "-bench=Keystroke", "-benchtime=40x", ".").Output()
	if err != nil {
		return nil, fmt.Errorf("gopls: %w\n%s", err, out)
	}
	var waits []wait
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		for i, unit := range fields {
			if unit != "least-ms" {
				continue
			}
			ms, err := strconv.ParseFloat(fields[i-1], 64)
			if err != nil {
				return nil, err
			}
			name := "gopls"
			if strings.Contains(line, "tcerr=true") {
				name = "gopls with tcerr"
			}
			waits = append(waits, wait{name, ms})
		}
	}
	if len(waits) != 2 {
		return nil, fmt.Errorf("gopls: the benchmark says\n%s", out)
	}
	return waits, nil
}
