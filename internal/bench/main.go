// Command bench measures what the analyzer costs and writes docs/performance.md
// and its picture:
//
//	GOWORK=off go run -C internal/bench . -processes -drivers
//
// Times are CPU times, and the least of several rounds, so that a machine that
// does other things as well does not matter much.
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"text/template"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/bench/peers"
)

// tools is the code that is looked at.
const tools = "golang.org/x/tools"

// wholeSDK is the last version of the SDK that has all products in one module.
const wholeSDK = "github.com/tencentcloud/tencentcloud-sdk-go@v1.0.162"

func main() {
	if err := bench(); err != nil {
		fmt.Fprintln(os.Stderr, "bench: "+err.Error())
		os.Exit(1)
	}
}

// A report is what the document shows.
type report struct {
	Command, Go, OS, CPU, Load, Tools string
	Rounds                            int

	Corpora []corpus
	Lines   growth
	Shapes  []growth

	Standalone, Cold, Warm []process
	Golangci               []process
	Keystrokes             []wait
}

func bench() error {
	out := flag.String("o", "../../docs", "the `folder` to write into")
	rounds := flag.Int("rounds", 9, "how often to measure")
	largest := flag.Int("lines", 1_000_000, "the lines of the largest file")
	processes := flag.Bool("processes", false, `measure whole processes too, standalone and under "go vet"`)
	drivers := flag.Bool("drivers", false, "measure golangci-lint and gopls too, which takes some minutes to build them")
	flag.Parse()

	version, err := toolsVersion()
	if err != nil {
		return err
	}
	r := report{
		Command: "GOWORK=off go run -C internal/bench .",
		Go:      runtime.Version(), OS: runtime.GOOS + "/" + runtime.GOARCH, CPU: cpuName(), Load: load(),
		Tools: version, Rounds: *rounds,
	}
	flag.Visit(func(f *flag.Flag) {
		if f.Name != "o" {
			r.Command += fmt.Sprintf(" -%s=%s", f.Name, f.Value)
		}
	})
	temp, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	dir, err := moduleDir(tools + "@" + version)
	if err != nil {
		return err
	}

	sdk, err := moduleDir(wholeSDK)
	if err != nil {
		return err
	}

	// Processes come first: what this one has in memory when it starts another
	// counts as that one's peak.
	if *processes {
		step("whole processes")
		names := []string{peers.Empty.Name, "inspect", peers.Subject.Name}
		if r.Standalone, r.Cold, r.Warm, err = whole(temp, dir, names, min(*rounds, 3)); err != nil {
			return err
		}
	}
	if *drivers {
		step("golangci-lint")
		if r.Golangci, err = golangci(temp, dir, min(*rounds, 3)); err != nil {
			return err
		}
		step("gopls")
		if r.Keystrokes, err = keystrokes(); err != nil {
			return err
		}
	}
	step("in one process")
	for _, c := range []corpus{
		{Name: "x/tools " + version, dir: dir, pattern: "./..."},
		{Name: "The standard library", dir: ".", pattern: "std"},
		{Name: "The largest product of the SDK of API 3.0, vpc of " + wholeSDK, dir: sdk, pattern: "./tencentcloud/vpc/v20170312"},
		{Name: "A product that declares its codes, kms of the fixtures", dir: "../../testdata", pattern: "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"},
	} {
		if err := c.measure(*rounds); err != nil {
			return err
		}
		r.Corpora = append(r.Corpora, c)
	}
	step("more and more of the same")
	if r.Lines, err = scale(lines, sizesTo(*largest), min(*rounds, 3)); err != nil {
		return err
	}
	for _, s := range shapes() {
		g, err := scale(s, []int{100, 1000, 10_000}, *rounds)
		if err != nil {
			return err
		}
		r.Shapes = append(r.Shapes, g)
	}
	if err := drawPlot(*out, r.Lines, r.Shapes); err != nil {
		return err
	}
	return r.write(filepath.Join(*out, "performance.md"))
}

func step(name string) { fmt.Fprintln(os.Stderr, time.Now().Format(time.TimeOnly), name) }

// sizesTo returns the sizes of files: 10,000, 30,000, 100,000 …
func sizesTo(largest int) []int {
	var sizes []int
	for n := 10_000; n <= largest; n *= 10 {
		sizes = append(sizes, n)
		if 3*n <= largest {
			sizes = append(sizes, 3*n)
		}
	}
	return sizes
}

// A corpus is code that all analyzers look at in one process.
type corpus struct {
	Name         string
	dir, pattern string
	Packages     int
	Lines        int
	Costs        []cost
}

// A cost is what an analyzer adds to those that it requires.
type cost struct {
	Name string
	Own  time.Duration
}

func (c *corpus) measure(rounds int) error {
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedTypesSizes,
		Dir:  c.dir,
		Env:  append(os.Environ(), "GOWORK=off"),
	}, c.pattern)
	if err != nil {
		return err
	}
	c.Packages = len(pkgs)
	for _, pkg := range pkgs {
		if len(pkg.Errors) > 0 {
			return fmt.Errorf("%s: %w", pkg.PkgPath, pkg.Errors[0])
		}
		for _, file := range pkg.Syntax {
			c.Lines += pkg.Fset.File(file.FileStart).LineCount()
		}
	}
	analyzers := peers.All()
	spent, err := inProcess(pkgs, analyzers, rounds)
	if err != nil {
		return err
	}
	for i, a := range analyzers {
		c.Costs = append(c.Costs, cost{a.Name, spent[i]})
	}
	return nil
}

// Of returns the cost of an analyzer in units of that of the other.
func (c corpus) Of(name, other string) string {
	costs := make(map[string]time.Duration)
	for _, c := range c.Costs {
		costs[c.Name] = c.Own
	}
	return fmt.Sprintf("%.2f", float64(costs[name])/float64(costs[other]))
}

// toolsVersion returns the version of x/tools that all analyzers are built with.
func toolsVersion() (string, error) {
	data, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", tools).Output()
	return strings.TrimSpace(string(data)), err
}

// moduleDir returns where a module is in the cache.
func moduleDir(module string) (string, error) {
	data, err := exec.Command("go", "mod", "download", "-json", module).Output()
	if err != nil {
		return "", err
	}
	var found struct{ Dir, Error string }
	if err := json.Unmarshal(data, &found); err != nil {
		return "", err
	}
	if found.Error != "" {
		return "", errors.New(found.Error)
	}
	return found.Dir, nil
}

// load returns how many processes wait for the processors, on average, and how
// many processors there are, or "".
func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	average, _, _ := strings.Cut(string(data), " ")
	return fmt.Sprintf("%s on %d processors", average, runtime.NumCPU())
}

// cpuName returns what the system calls its processor, or "".
func cpuName() string {
	data, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(line, "model name"); ok {
			return strings.TrimSpace(strings.TrimLeft(name, "\t :"))
		}
	}
	return ""
}

//go:embed performance.md.tmpl
var document string

func (r *report) write(name string) error {
	t, err := template.New("").Funcs(template.FuncMap{
		"ms":  func(d time.Duration) string { return fmt.Sprintf("%.1f", float64(d)/float64(time.Millisecond)) },
		"ms2": func(d time.Duration) string { return fmt.Sprintf("%.2f", float64(d)/float64(time.Millisecond)) },
		"s":   func(d time.Duration) string { return fmt.Sprintf("%.2f", d.Seconds()) },
		"mib": func(n int64) int64 { return n >> 20 },
	}).Parse(document)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, r); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o666)
}

// Sizes returns how large the shape was.
func (g growth) Sizes() []int { return g.sizes }

// Name returns what the shape is called, Of what there is more of.
func (g growth) Name() string { return g.name }
func (g growth) Of() string   { return g.of }

// Spent returns what each size costs.
func (g growth) Spent() []time.Duration { return g.spent }

// Each returns the cost of one at the largest size.
func (g growth) Each() string {
	last := len(g.sizes) - 1
	return fmt.Sprintf("%.1f", float64(g.spent[last])/float64(time.Microsecond)/float64(g.sizes[last]))
}

// Factor returns how much more the largest size costs than the one before.
func (g growth) Factor() string {
	last := len(g.sizes) - 1
	return fmt.Sprintf("%.1f", float64(g.spent[last])/float64(g.spent[last-1]))
}
