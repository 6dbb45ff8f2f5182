// Package command builds and runs programs in tests.
package command

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Main is the TestMain of a test that needs programs: it has them built in a
// folder of their own, runs the tests, and removes the folder.
func Main(m interface{ Run() int }, build func(dir string) error) {
	dir, err := os.MkdirTemp("", "programs")
	if err == nil {
		err = build(dir)
	}
	code := 1
	if err == nil {
		code = m.Run()
	} else {
		fmt.Fprintln(os.Stderr, err)
	}
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// Build builds the program in the folder of the test.
func Build(program string) error {
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}

// A Result is what a command leaves behind.
type Result struct {
	Code           int
	Stdout, Stderr string
}

// Check checks the status.
func (r Result) Check(t *testing.T, code int) {
	t.Helper()
	if r.Code != code {
		t.Errorf("exit %d, want %d\n%s%s", r.Code, code, r.Stdout, r.Stderr)
	}
}

// CheckText checks the status and what must be in the output, in which paths
// have slashes on all systems.
func (r Result) CheckText(t *testing.T, code int, stdout, stderr string) {
	t.Helper()
	if r.Code != code || !strings.Contains(filepath.ToSlash(r.Stdout), stdout) || !strings.Contains(filepath.ToSlash(r.Stderr), stderr) {
		t.Errorf("exit %d, want %d, with %q in stdout:\n%s\nand %q in stderr:\n%s", r.Code, code, stdout, r.Stdout, stderr, r.Stderr)
	}
}

// Run runs a command in a folder, outside of the workspace. A status other than
// 0 is no error.
func Run(t testing.TB, dir, name string, args ...string) Result {
	t.Helper()
	return RunWith(t, dir, []string{"GOWORK=off"}, name, args...)
}

// RunWith runs a command with more environment.
func RunWith(t testing.TB, dir string, env []string, name string, args ...string) Result {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return Result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// Go runs the go command in a module outside of the workspace and returns what
// it prints.
func Go(t testing.TB, dir string, args ...string) string {
	t.Helper()
	r := Run(t, dir, "go", args...)
	if r.Code != 0 {
		t.Fatalf("go %s: exit %d\n%s%s", strings.Join(args, " "), r.Code, r.Stdout, r.Stderr)
	}
	return r.Stdout
}

// FileURL returns a path as a URL, for GOPROXY.
func FileURL(path string) string {
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(path), "/")
}
