// Package errno decodes the results of system calls in a trace. The kernel's
// own numbers above 511 never reach a program, but they do reach strace.
package errno

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
)

type call struct {
	name   string
	ret    int
	errno  syscall.Errno
	signal bool
}

func parse(r io.Reader) ([]call, error) {
	var calls []call
	s := bufio.NewScanner(r)
	for s.Scan() {
		name, rest, ok := strings.Cut(s.Text(), "(")
		if !ok {
			continue
		}
		_, value, ok := strings.Cut(rest, " = ")
		if !ok {
			continue
		}
		ret, err := strconv.Atoi(strings.Fields(value)[0])
		if err != nil {
			continue
		}
		c := call{name: name, ret: ret}
		if ret < 0 {
			c.errno = syscall.Errno(-ret)
		}
		calls = append(calls, restart(c))
	}
	return calls, s.Err()
}

func restart(c call) call {
	switch c.errno {
	case 512, 513, 514, 516:
		c.signal = true
	}
	if c.ret == -514 || c.ret == -513 || c.errno == 515 {
		c.signal = true
	}
	return c
}

func interrupted(err error) bool {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno == syscall.EINTR || errno == 514
	}
	var pe *os.PathError
	return errors.As(err, &pe) && pe.Err == syscall.Errno(513)
}
