// Tcerr-gopls builds a gopls that has the analyzer tcerr, for editors.
//
//	tcerr-gopls -o ~/bin/gopls-tcerr
//
// Gopls loads no analyzers from outside. So, as "golangci-lint custom" does for
// its plugins, this takes the module of a released gopls, adds one source file
// that puts the analyzer into gopls' list, and builds it, with the version of
// x/tools that this gopls was released with. Nothing else of gopls changes, but
// that "gopls version" says (devel), which keeps editors from offering to
// replace it with the released one.
//
// Run "tcerr-gopls help" for the rest.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/format"
	"go/version"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/atomicfile"
	"github.com/tcerr/tcerrlint/internal/check"
)

// tested are the versions of gopls that pass the test in e2e, the newest first,
// and the oldest Go that builds each: one for each release of Go that Go
// supports, with which CI tests it.
//
//nolint:gochecknoglobals // a table
var tested = []struct{ gopls, golang string }{
	{"v0.24.0", "go1.27.0"},
	{"v0.23.0", "go1.26.0"},
}

const (
	goplsModule = "golang.org/x/tools/gopls"
	toolsModule = "golang.org/x/tools"
	ownModule   = "github.com/tcerr/tcerrlint"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	if err != nil && ctx.Err() != nil {
		err = errors.New("interrupted")
	}
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "tcerr-gopls: "+err.Error())
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	var o options
	settings := flag.NewFlagSet("", flag.ContinueOnError)
	o.settings.Bind(settings, check.Names())

	flags := flag.NewFlagSet("tcerr-gopls", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	settings.VisitAll(func(f *flag.Flag) { flags.Var(f.Value, f.Name, f.Usage) })
	flags.StringVar(&o.gopls, "gopls", "", "")
	flags.StringVar(&o.output, "o", "gopls", "")
	flags.StringVar(&o.checkout, "tcerrlint", "", "")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp) || flags.Arg(0) == "help":
		usage(os.Stdout, settings)
		return nil
	case err != nil:
		return fmt.Errorf("%w (see tcerr-gopls help)", err)
	case flags.NArg() > 0:
		return fmt.Errorf("%s: there are no arguments (see tcerr-gopls help)", flags.Arg(0))
	}
	if runtime.GOOS == "windows" && filepath.Ext(o.output) != ".exe" {
		o.output += ".exe"
	}
	if info, err := os.Stat(o.output); err == nil && info.IsDir() {
		return fmt.Errorf("-o %s: is a directory", o.output)
	}
	if _, err := exec.LookPath("go"); err != nil {
		return err
	}
	return write(ctx, o)
}

// options are what the user asks for.
type options struct {
	gopls, output, checkout string
	settings                analyzer.Settings
}

// write builds the program, writes it, and prints its path.
func write(ctx context.Context, o options) error {
	temp, err := os.MkdirTemp("", "tcerr-gopls")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(temp) }()
	b := &builder{ctx, temp}
	tcerrlint, err := b.tcerrlint(o.checkout)
	if err != nil {
		return err
	}
	if o.gopls == "" {
		installed, err := b.goCommand("env", "GOVERSION")
		if err != nil {
			return fmt.Errorf("go env GOVERSION: %w", err)
		}
		if o.gopls, err = newest(strings.TrimSpace(string(installed))); err != nil {
			return err
		}
	}
	// What can't be done is better known before the build than after it.
	if err := os.MkdirAll(filepath.Dir(o.output), 0o777); err != nil {
		return fmt.Errorf("-o %s: %w", o.output, err)
	}
	program, err := b.build(o.gopls, tcerrlint, o.settings)
	if err != nil {
		return fmt.Errorf("%w (tested versions: %s)", err, testedVersions())
	}
	if err := atomicfile.Write(o.output, program, 0o755); err != nil {
		return err
	}
	path, err := filepath.Abs(o.output)
	if err != nil {
		return err
	}
	fmt.Println(path)
	return nil
}

func usage(w io.Writer, settings *flag.FlagSet) {
	fmt.Fprintf(w, `Tcerr-gopls builds a gopls that has the analyzer tcerr, for editors.

Usage:

	tcerr-gopls [flags]

It prints the path of the program that it has built.

  -gopls version
    	the version of gopls; tested: %s
    	(default the newest of them that the installed Go can build)
  -o file
    	the program to write (default gopls); its folder is made if there is none
  -tcerrlint directory
    	a checkout of tcerrlint to build in, instead of this program's own version

Settings of the analyzer, which cannot be changed later:

`, testedVersions())
	settings.SetOutput(w)
	settings.PrintDefaults()
	fmt.Fprint(w, `
In the settings of gopls, {"analyses": {"tcerr": false}} switches it off.
`)
}

func testedVersions() string {
	var versions []string
	for _, t := range tested {
		versions = append(versions, t.gopls)
	}
	return strings.Join(versions, ", ")
}

// A builder runs the go command in a directory of its own, outside of the
// user's module and workspace.
type builder struct {
	ctx context.Context
	dir string
}

// goCommand runs the go command, shows what it has to say and returns what it
// prints.
func (b *builder) goCommand(args ...string) ([]byte, error) {
	cmd := exec.CommandContext(b.ctx, "go", args...)
	cmd.Dir = b.dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	cmd.Stderr = os.Stderr
	return cmd.Output()
}

// newest returns the newest tested version of gopls that a version of Go can
// build.
func newest(installed string) (string, error) {
	installed, _, _ = strings.Cut(installed, " ") // experiments
	for _, t := range tested {
		if !version.IsValid(installed) || version.Compare(installed, t.golang) >= 0 { // what isn't valid is under development
			return t.gopls, nil
		}
	}
	oldest := tested[len(tested)-1]
	return "", fmt.Errorf("%s is too old: gopls %s requires %s", installed, oldest.gopls, oldest.golang)
}

// tcerrlint returns the flags of "go mod edit" that make a module require
// tcerrlint: in the version of this program if it was downloaded, else as the
// checkout around a directory.
func (b *builder) tcerrlint(dir string) ([]string, error) {
	require := "-require=" + ownModule + "@"
	// What was downloaded has a checksum. The version of a checkout may exist
	// nowhere else.
	info, ok := debug.ReadBuildInfo()
	if dir == "" && ok && info.Main.Path == ownModule && info.Main.Sum != "" {
		return []string{require + info.Main.Version}, nil
	}
	cmd := exec.CommandContext(b.ctx, "go", "list", "-m", "-f", "{{.Dir}}", ownModule)
	cmd.Dir = dir
	out, err := cmd.Output()
	if checkout := strings.TrimSpace(string(out)); err == nil && checkout != "" {
		return []string{require + "v0.0.0", "-replace=" + ownModule + "=" + checkout}, nil
	}
	if dir != "" {
		return nil, fmt.Errorf("-tcerrlint %s: not a checkout of tcerrlint%s", dir, because(err))
	}
	return nil, fmt.Errorf("this program was built in a checkout of tcerrlint: run it there, or say with -tcerrlint DIRECTORY where that is%s", because(err))
}

// because returns what a command says of its failure, on one line: it may have
// failed for a reason that the caller knows nothing of.
func because(err error) string {
	text := ""
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		text = strings.Join(strings.Fields(string(exit.Stderr)), " ")
	}
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// build returns a gopls with the analyzer.
func (b *builder) build(gopls string, tcerrlint []string, s analyzer.Settings) ([]byte, error) {
	out, err := b.goCommand("mod", "download", "-json", goplsModule+"@"+gopls)
	var module struct{ Version, Dir, Error string }
	if json.Unmarshal(out, &module) == nil && module.Error != "" {
		err = errors.New(strings.Join(strings.Fields(module.Error), " ")) // on one line
	}
	if err != nil {
		return nil, fmt.Errorf("download gopls %s: %w", gopls, err)
	}
	gopls = module.Version

	b.dir = filepath.Join(b.dir, "gopls")
	if err := os.CopyFS(b.dir, os.DirFS(module.Dir)); err != nil {
		return nil, fmt.Errorf("copy gopls %s: %w", gopls, err)
	}
	if err := b.addAnalyzer(s); err != nil {
		return nil, fmt.Errorf("add the analyzer to gopls %s: %w", gopls, err)
	}
	if err := b.require(tcerrlint); err != nil {
		return nil, fmt.Errorf("require tcerrlint in gopls %s: %w", gopls, err)
	}
	// With -trimpath the compiled packages do not depend on the directory, so
	// that the next build finds them in the cache.
	const name = "built"
	if _, err := b.goCommand("build", "-mod=mod", "-trimpath", "-buildvcs=false", "-o", name, "."); err != nil {
		return nil, fmt.Errorf("build gopls %s with the analyzer: %w", gopls, err)
	}
	return os.ReadFile(filepath.Join(b.dir, name))
}

// require makes gopls require tcerrlint, but keep the version of x/tools that it
// requires itself: it uses internal packages of x/tools, which change with every
// version, while what the analyzer uses stays.
func (b *builder) require(tcerrlint []string) error {
	out, err := b.goCommand("mod", "edit", "-json")
	if err != nil {
		return err
	}
	var gopls struct {
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(out, &gopls); err != nil {
		return err
	}
	edits := append([]string{"mod", "edit"}, tcerrlint...)
	for _, r := range gopls.Require {
		if r.Path == toolsModule {
			edits = append(edits, "-replace="+toolsModule+"="+toolsModule+"@"+r.Version)
		}
	}
	_, err = b.goCommand(edits...)
	return err
}

// addAnalyzer adds the one file. Its package holds the list of analyzers that
// all parts of gopls use; the list grows before they see it.
func (b *builder) addAnalyzer(s analyzer.Settings) error {
	var src bytes.Buffer
	fmt.Fprintf(&src, `// Code generated by tcerr-gopls. DO NOT EDIT.

package settings

import tcerr "github.com/tcerr/tcerrlint/analyzer"

func init() {
	AllAnalyzers = append(AllAnalyzers, &Analyzer{analyzer: tcerr.New(tcerr.%s)})
}
`, strings.TrimPrefix(fmt.Sprintf("%#v", s), "settings."))
	formatted, err := format.Source(src.Bytes())
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(b.dir) // its errors leave out the directory, which means nothing to the user
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }()
	f, err := root.OpenFile("internal/settings/tcerr.go", os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(formatted)
	return errors.Join(err, f.Close())
}
