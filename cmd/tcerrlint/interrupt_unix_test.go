//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestInterrupt interrupts -fix before it writes.
func TestInterrupt(t *testing.T) {
	// What is started gets SIGHUP even if these tests run under nohup.
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)
	for _, name := range []string{"INT", "TERM", "HUP"} {
		dir := module(t)
		before := files(t, dir)
		temp := t.TempDir()
		// An interrupted go command may leave something behind.
		script := "mkdir ${GOTMPDIR:-$TMPDIR}/go-build1\nkill -" + name + " $PPID"
		r := tcerrlintWith(t, dir, append(wrapGo(t, script), "TMPDIR="+temp), "-fix", "./...")
		if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
			t.Errorf("%s: left are %v: %v", name, left, err)
		}
		if want := "tcerrlint: interrupted: nothing is fixed\n"; r.Code != 1 || r.Stderr != want {
			t.Errorf("%s: exit %d\n%swant 1\n%s", name, r.Code, r.Stderr, want)
		}
		checkSame(t, dir, before)
	}
}

// TestInterruptWriting interrupts -fix while it writes.
func TestInterruptWriting(t *testing.T) {
	dir := module(t)
	old := make(map[string]string)
	for n := range 1500 {
		name := fmt.Sprintf("many/f%04d.go", n)
		old[name] = fmt.Sprintf("package many\n\nfunc f%d(r response) bool { return r.Code == 5000 }\n", n)
	}
	write(t, dir, old)
	write(t, dir, map[string]string{"many/response.go": "package many\n" + envelope})
	cmd := exec.Command(program, "-fix", "./many")
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		_ = cmd.Wait() // the files tell how it has ended
		close(done)
	}()
	first := filepath.Join(dir, "many", "f0000.go")
	running := true
	for running && read(t, first) == old["many/f0000.go"] {
		select {
		case <-done:
			running = false
		default:
		}
	}
	if running {
		if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Log(err) // it has ended just now
		}
		<-done
	}
	fixed := 0
	for name, content := range files(t, filepath.Join(dir, "many")) {
		switch was, ok := old["many/"+name]; {
		case !ok && name != "response.go":
			t.Errorf("%s is left", name)
		case content == was || !ok:
		case strings.Contains(content, "tcerr.CodeResourceNotFound") && strings.HasSuffix(content, "}\n"):
			fixed++
		default:
			t.Errorf("%s is\n%s", name, content)
		}
	}
	// However late the signal comes: it ends the program only in between files.
	want := ""
	if fixed < len(old) {
		want = fmt.Sprintf("tcerrlint: interrupted: %d of %d files are fixed\n", fixed, len(old))
	}
	if stderr.String() != want || cmd.ProcessState.ExitCode() < 0 {
		t.Errorf("%v, and it says\n%swant\n%s", cmd.ProcessState, stderr.String(), want)
	}
}
