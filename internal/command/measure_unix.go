//go:build unix

package command

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// A Cost is what a command has needed, with those that it has run.
type Cost struct {
	CPU    time.Duration
	Memory int64 // of the process that needed most, in bytes
}

func (c Cost) String() string { return fmt.Sprintf("%.1f s | %d MB", c.CPU.Seconds(), c.Memory>>20) }

// CostOf returns what a process has needed that has come to an end.
func CostOf(p *os.ProcessState) Cost {
	return Cost{p.UserTime() + p.SystemTime(), p.SysUsage().(*syscall.Rusage).Maxrss << 10}
}

// Measure is Run of a command that must come to an end.
func Measure(t testing.TB, dir, name string, args ...string) (Result, Cost) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); cmd.ProcessState == nil || ctx.Err() != nil {
		t.Fatal(err, ctx.Err())
	}
	return Result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}, CostOf(cmd.ProcessState)
}
