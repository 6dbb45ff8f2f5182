package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"time"
)

var benchmarkLine = regexp.MustCompile(`(?m)^Benchmark\w+/(\S+?)(?:-\d+)?\s+\d+\s+.*?([0-9.]+) (ms|CPU-ms)\b`)

// goBenchmark runs the benchmark of a module that builds a whole program, and
// returns the CPU time of each part.
func goBenchmark(dir, name string) ([]process, error) {
	cmd := command(dir, "go", "test", "-timeout=60m", "-run=^$", "-bench="+name, "-benchtime=5x", ".")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", dir, err, out)
	}
	var found []process
	for _, m := range benchmarkLine.FindAllStringSubmatch(string(out), -1) {
		ms, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return nil, err
		}
		found = append(found, process{m[1], usage{CPU: time.Duration(ms * float64(time.Millisecond))}})
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s: no result in %q", dir, out)
	}
	return found, nil
}
