// Command release checks that a commit can be released, before it is tagged:
//
//	go run ./internal/release v0.1.0
//
// A release has two tags, as there are two modules: v0.1.0 for the linter, and
// tcerr/v0.1.0 for package tcerr. It changes nothing, and prints the commands
// that set and push them.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

const (
	linter    = "github.com/tcerr/tcerrlint"
	constants = linter + "/tcerr"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/release vX.Y.Z")
		os.Exit(2)
	}
	version := os.Args[1]
	if err := check(".", version); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%[1]s can be released:\n\n\tgit tag %[1]s\n\tgit tag tcerr/%[1]s\n\tgit push origin %[1]s tcerr/%[1]s\n", version)
}

// A commit is the one that is checked out, and what is to be its version.
type commit struct{ root, version string }

// check returns all that speaks against the release, each on a line. The modules
// are built only if nothing else does.
func check(root, version string) error {
	if !regexp.MustCompile(`^v\d+\.\d+\.\d+$`).MatchString(version) {
		return fmt.Errorf("%s: want vX.Y.Z", version)
	}
	c := commit{root, version}
	err := errors.Join(c.clean(), c.tags(), c.changelog(), c.versions(), c.modules())
	if err == nil {
		err = c.installs()
	}
	return err
}

// clean returns an error if files differ from those of the commit.
func (c commit) clean() error {
	changed, err := c.git("status", "--porcelain")
	if err == nil && changed != "" {
		err = fmt.Errorf("not committed:\n%s", changed)
	}
	return err
}

// tags returns an error if a tag of the version is at another commit.
func (c commit) tags() error {
	head, err := c.git("rev-parse", "HEAD")
	if err != nil {
		return err
	}
	var errs []error
	for _, tag := range []string{c.version, "tcerr/" + c.version} {
		at, err := c.git("rev-parse", "--verify", "--quiet", "refs/tags/"+tag+"^{commit}")
		if err == nil && at != head {
			errs = append(errs, fmt.Errorf("the tag %s is at another commit, %s", tag, at))
		}
	}
	return errors.Join(errs...)
}

// changelog returns an error if the changelog has no section of the version, or
// still something above it.
func (c commit) changelog() error {
	text, err := os.ReadFile(filepath.Join(c.root, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	_, unreleased, ok := strings.Cut(string(text), "\n## [Unreleased]\n")
	if !ok {
		return errors.New("CHANGELOG.md: no section Unreleased, which may be empty")
	}
	between, released, _ := strings.Cut(unreleased, "\n## ")
	if strings.TrimSpace(between) != "" {
		return fmt.Errorf("CHANGELOG.md: the section Unreleased is not empty; what it has belongs to %s", c.version)
	}
	heading, _, _ := strings.Cut(released, "\n")
	if !regexp.MustCompile(`^\[` + regexp.QuoteMeta(c.version[1:]) + `\] - \d{4}-\d\d-\d\d$`).MatchString(heading) {
		return fmt.Errorf("CHANGELOG.md: the section below Unreleased is %q, want [%s] - and the date", heading, c.version[1:])
	}
	return nil
}

// named finds the versions of the modules in a file where others are told to use
// them.
func named(file string) *regexp.Regexp {
	switch path.Base(file) {
	case "go.mod":
		return regexp.MustCompile(`(?m)^(?:require|\t)\s*` + regexp.QuoteMeta(linter) + `(?:/tcerr)? (v\S+)`)
	case ".custom-gcl.yml":
		return regexp.MustCompile(`(?m)^ +version: (v\S+)`)
	}
	return regexp.MustCompile(`(?m)^ +rev: (v\S+)`) // of pre-commit
}

// versions returns an error for each version of the modules that is another one.
func (c commit) versions() error {
	files, err := c.git("ls-files", "go.mod", "*/go.mod", ".custom-gcl.yml", "docs/integrations.md")
	if err != nil {
		return err
	}
	var errs []error
	for file := range strings.FieldsSeq(files) {
		text, err := os.ReadFile(filepath.Join(c.root, filepath.FromSlash(file)))
		if err != nil {
			return err
		}
		for _, m := range named(file).FindAllSubmatch(text, -1) {
			if version := string(m[1]); version != c.version {
				errs = append(errs, fmt.Errorf("%s: has version %s, want %s", file, version, c.version))
			}
		}
	}
	return errors.Join(errs...)
}

// modules returns an error if a module that is released is not to be used as it
// is: go install refuses one with replacements, and package tcerr promises to
// have no dependencies.
func (c commit) modules() error {
	var errs []error
	for dir, want := range map[string]string{".": linter, "tcerr": constants} {
		out, err := c.run("go", "mod", "edit", "-json", dir+"/go.mod")
		if err != nil {
			return err
		}
		var mod struct {
			Module  struct{ Path string }
			Require []struct{ Path string }
			Replace []any
		}
		if err := json.Unmarshal([]byte(out), &mod); err != nil {
			return err
		}
		if mod.Module.Path != want {
			errs = append(errs, fmt.Errorf("%s/go.mod: the module is %s, want %s", dir, mod.Module.Path, want))
		}
		if len(mod.Replace) > 0 {
			errs = append(errs, fmt.Errorf("%s/go.mod: replaces modules, so that nobody can install it", dir))
		}
		if want == constants && len(mod.Require) > 0 {
			errs = append(errs, fmt.Errorf("%s/go.mod: requires %s; package tcerr has no dependencies", dir, mod.Require[0].Path))
		}
	}
	return errors.Join(errs...)
}

func (c commit) git(args ...string) (string, error) { return c.run("git", args...) }

// run runs a command in the root of the repository and returns what it prints.
func (c commit) run(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = c.root
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	return output(cmd)
}

func output(cmd *exec.Cmd) (string, error) {
	out, err := cmd.Output()
	if err != nil {
		text := ""
		if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
			text = "\n" + string(exit.Stderr)
		}
		return "", fmt.Errorf("%s: %w%s", strings.Join(cmd.Args, " "), err, text)
	}
	return strings.TrimSpace(string(out)), nil
}
