package nogo

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// These tests build the nogo program of rules_go as Bazel does, of its sources
// and the main that its generator makes of a configuration, and run it on
// packages as Bazel does, but let the go command compile them.

const rulesGo = "github.com/bazelbuild/rules_go@v0.65.0"

// Sources in go/tools/builders: those that BUILD.bazel has for nogo, and those
// of the generator, whose own main does all that Bazel's rules need.
var (
	nogoSources = []string{
		"constants.go", "env.go", "flags.go", "nogo_fix.go", "nogo_goversions_go118.go", "nogo_goversions_go121.go",
		"nogo_goversions_go122.go", "nogo_main.go", "nogo_version.go", "nolint.go",
	}
	generatorSources = []string{"flags.go", "generate_nogo_main.go"}
)

const generatorMain = `package main

import (
	"log"
	"os"
)

func main() {
	if err := genNogoMain(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
`

// goMod is that of nogo. Its path lets it import an internal package of x/tools.
const goMod = `module golang.org/x/tools/nogo

go 1.26.0

require github.com/tcerr/tcerrlint v0.0.0

replace github.com/tcerr/tcerrlint => %s
`

// module is the folder of the module that nogo is built in, one for all
// configurations, so that what they have in common is built once.
var module string

func TestMain(m *testing.M) {
	command.Main(m, func(dir string) error {
		module = dir
		return nil
	})
}

// build returns the path of a nogo with the configuration, until the next call.
func build(t *testing.T, config string) string {
	t.Helper()
	var rules struct{ Dir string }
	if err := json.Unmarshal([]byte(command.Go(t, ".", "mod", "download", "-json", rulesGo)), &rules); err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	write(t, module, "go.mod", fmt.Sprintf(goMod, root))
	write(t, module, "go.sum", read(t, filepath.Join(root, "go.sum")))
	write(t, module, "nogo.json", config)
	write(t, module, "generator/main.go", generatorMain)
	for folder, names := range map[string][]string{".": nogoSources, "generator": generatorSources} {
		for _, name := range names {
			write(t, module, filepath.Join(folder, name), read(t, filepath.Join(rules.Dir, "go", "tools", "builders", name)))
		}
	}
	command.Go(t, module, "run", "./generator", "-output=nogo_generated.go", "-config=nogo.json", "-analyzer_importpath=github.com/tcerr/tcerrlint/analyzer/nogo")
	command.Go(t, module, "build", "-mod=mod", "-o=nogo.exe", ".")
	return filepath.Join(module, "nogo.exe")
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A listed package is what "go list" prints of one.
type listed struct {
	Dir, ImportPath, Export string
	CompiledGoFiles         []string
	ImportMap               map[string]string
	DepOnly                 bool
}

// run runs nogo on packages and their tests, and returns what it finds.
func run(t *testing.T, nogo string, g corpus.Group) []corpus.Finding {
	t.Helper()
	args := []string{"list", "-deps", "-test", "-export", "-compiled", "-json=Dir,ImportPath,Export,CompiledGoFiles,ImportMap,DepOnly"}
	list := json.NewDecoder(strings.NewReader(command.Go(t, g.Dir, append(args, g.Packages...)...)))
	var packages []listed
	var files strings.Builder
	for {
		var p listed
		if err := list.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
		if p.Export != "" {
			fmt.Fprintf(&files, "packagefile %s=%s\n", p.ImportPath, p.Export)
		}
	}

	var findings []corpus.Finding
	for _, p := range packages {
		if p.DepOnly || len(p.CompiledGoFiles) == 0 || strings.HasSuffix(p.ImportPath, ".test") { // which the go command writes
			continue
		}
		imports := files.String()
		for from, to := range p.ImportMap {
			imports += fmt.Sprintf("importmap %s=%s\n", from, to)
		}
		write(t, filepath.Dir(nogo), "importcfg", imports)
		path, _, _ := strings.Cut(p.ImportPath, " ")
		args := []string{"-p=" + path, "-go_version=1.26.0", "-importcfg=" + filepath.Join(filepath.Dir(nogo), "importcfg")}
		for _, name := range p.CompiledGoFiles {
			if !filepath.IsAbs(name) {
				name = filepath.Join(p.Dir, name)
			}
			args = append(args, name)
		}
		r := command.Run(t, g.Dir, nogo, args...)
		lines, found := strings.CutPrefix(r.Stderr, "nogo: errors found by nogo during build-time code analysis:\n")
		if !found {
			r.CheckText(t, 0, "", "")
			continue
		}
		r.Check(t, 3)
		lines = strings.ReplaceAll(lines, " ("+Analyzer.Name+")\n", "\n")
		findings = append(findings, g.Parse(t, lines)...)
	}
	return findings
}

// TestDocumented runs nogo with the configuration that the documentation shows.
func TestDocumented(t *testing.T) {
	docs := read(t, "../../docs/integrations.md")
	if _, version, _ := strings.Cut(rulesGo, "@"); !strings.Contains(docs, "rules_go "+version) {
		t.Errorf("the documentation does not say that this is the nogo of rules_go %s", version)
	}
	config := regexp.MustCompile("(?s)In `nogo.json`.*?```json\n(.*?)```").FindStringSubmatch(docs)
	if config == nil {
		t.Fatal("the documentation shows no configuration")
	}
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	g := corpus.Group{Dir: examples, Flags: []string{"-evidence=strict", "-disable=message"}, Packages: []string{"./..."}}
	corpus.Compare(t, run(t, build(t, config[1]), g), g)
}

// TestCorpus passes the fixtures through nogo.
func TestCorpus(t *testing.T) {
	corpus.Test(t, corpus.Driver{
		Name: "nogo",
		Findings: func(t *testing.T, g corpus.Group) []corpus.Finding {
			flags := make(map[string]string)
			for _, f := range g.Flags {
				name, value, found := strings.Cut(strings.TrimLeft(f, "-"), "=")
				if !found {
					value = "true"
				}
				if flags[name] != "" {
					value = flags[name] + "," + value // flags that are given twice are lists
				}
				flags[name] = value
			}
			config, err := json.Marshal(map[string]any{Analyzer.Name: map[string]any{"analyzer_flags": flags}})
			if err != nil {
				t.Fatal(err)
			}
			return run(t, build(t, string(config)), g)
		},
	})
}
