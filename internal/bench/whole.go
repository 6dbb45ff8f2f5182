package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// A usage is what a process and its children cost.
type usage struct {
	CPU    time.Duration
	Memory int64 // the peak of the largest process, in bytes
}

// A process is a run of a whole program.
type process struct {
	Name string
	usage
}

// whole measures an analyzer in whole processes that look at the packages of a
// module: as a program of its own, and under "go vet" with nothing in its cache
// and with everything. What the packages import is compiled before.
func whole(temp, dir string, names []string, rounds int) (standalone, cold, warm []process, err error) {
	nonce := rand.Text() // a program that the cache has not seen
	for _, name := range names {
		program := filepath.Join(temp, name)
		if err := goCommand(".", "build", "-ldflags=-X main.name="+name+" -buildid="+nonce, "-o", program, "./driver"); err != nil {
			return nil, nil, nil, err
		}
	}
	standalone, err = alternate(names, rounds, func(name string) *exec.Cmd {
		return command(dir, filepath.Join(temp, name), "./...")
	})
	if err != nil {
		return nil, nil, nil, err
	}
	vet := func(name string) *exec.Cmd {
		return command(dir, "go", "vet", "-vettool="+filepath.Join(temp, name), "./...")
	}
	if cold, err = alternate(names, 1, vet); err != nil { // the second time, it is warm
		return nil, nil, nil, err
	}
	warm, err = alternate(names, rounds, vet)
	return standalone, cold, warm, err
}

// alternate runs a command for each name, several rounds long, and returns the
// least of each.
func alternate(names []string, rounds int, command func(name string) *exec.Cmd) ([]process, error) {
	var processes []process
	for round := range rounds {
		for i, name := range names {
			u, err := measure(command(name))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			if round == 0 {
				processes = append(processes, process{name, u})
			}
			processes[i].CPU = min(processes[i].CPU, u.CPU)
			processes[i].Memory = min(processes[i].Memory, u.Memory)
		}
	}
	return processes, nil
}

// measure runs a command. A status other than 0 says that something is found.
func measure(cmd *exec.Cmd) (usage, error) {
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		return usage{}, err
	}
	r := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return usage{
		CPU:    time.Duration(r.Utime.Nano() + r.Stime.Nano()),
		Memory: r.Maxrss << 10,
	}, nil
}

func command(dir, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	return cmd
}

func goCommand(dir string, args ...string) error {
	cmd := command(dir, "go", args...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	return cmd.Run()
}
