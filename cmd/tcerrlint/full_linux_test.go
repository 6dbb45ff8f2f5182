package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestFullDisk checks that nobody takes for nothing what cannot be printed.
func TestFullDisk(t *testing.T) {
	dir := module(t)
	for _, args := range []string{"codes", "help", "help tcerr", "version", "-h", ".", "-json .", "-fix -diff .", "constants -h"} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(program, strings.Fields(args)...)
		cmd.Dir = dir
		cmd.Env = append(cmd.Environ(), "GOWORK=off")
		cmd.Stdout = full
		var stderr strings.Builder
		cmd.Stderr = &stderr
		_ = cmd.Run()
		_ = full.Close()
		if want := "tcerrlint: not printed: write /dev/stdout: no space left on device\n"; cmd.ProcessState.ExitCode() != 1 || stderr.String() != want {
			t.Errorf("%s: %v\n%swant 1 and\n%s", args, cmd.ProcessState, stderr.String(), want)
		}
	}
}
