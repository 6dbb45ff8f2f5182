//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestClosedPipe has nobody read what is printed, as head does after the first
// lines. The program ends as others do then, and what it has fixed by then is
// fixed as a whole.
func TestClosedPipe(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{"any.go": "package client\n\nconst host = \"monitor.api.qcloud.com\"\n\nfunc both(m map[string]any) bool { return m[\"code\"] == 4400 }\n"})
	for _, args := range [][]string{{"./..."}, {"-json", "./..."}, {"-fix", "./..."}} {
		before := files(t, dir)
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		cmd := exec.Command(program, args...)
		cmd.Dir = dir
		cmd.Env = append(cmd.Environ(), "GOWORK=off")
		cmd.Stdout = w
		_ = cmd.Run()
		w.Close()
		if status := cmd.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != syscall.SIGPIPE {
			t.Errorf("%v: %v", args, cmd.ProcessState)
		}
		if args[0] == "-fix" {
			for _, name := range []string{"client.go", "client_test.go"} {
				if !strings.Contains(read(t, dir, name), "tcerr.CodeResourceNotFound") {
					t.Errorf("%s is not fixed", name)
				}
				before[name] = read(t, dir, name)
			}
		}
		checkSame(t, dir, before)
	}
}
