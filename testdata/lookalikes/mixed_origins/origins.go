// Package mixed_origins manages instances and the sessions on them. What is
// called code in this file comes from elsewhere, by way of helpers, callbacks,
// channels and interfaces.
package mixed_origins

import (
	"database/sql"
	"errors"
	"os/exec"
)

const endpoint = "https://cvm.api.qcloud.com"

type session struct {
	cmd   *exec.Cmd
	exits chan int
	hooks []func(code int)
}

func (s *session) wait() (bool, error) {
	err := s.cmd.Wait()
	code := exitCode(s.cmd)
	if code == 4000 || exitCode(s.cmd) == 5100 {
		return true, nil
	}
	if coder, ok := err.(interface{ ExitCode() int }); ok {
		errCode := coder.ExitCode()
		return errCode == 5000 || coder.ExitCode() == 4100, nil
	}
	return false, err
}

func exitCode(cmd *exec.Cmd) int {
	if cmd.ProcessState == nil {
		return -1
	}
	return cmd.ProcessState.ExitCode()
}

func (s *session) drain() int {
	code := <-s.exits
	if code == 4000 {
		return 0
	}
	select {
	case errCode := <-s.exits:
		if errCode == 5000 {
			return 0
		}
	case retCode, ok := <-s.exits:
		if ok && retCode == 6000 {
			return 0
		}
	}
	for code := range s.exits {
		if code == 4100 {
			return 0
		}
	}
	return code
}

func rows(result sql.Result) bool {
	code, _ := result.RowsAffected()
	retCode, err := result.LastInsertId()
	return code == 4000 || err == nil && retCode == 5000
}

type coder interface{ Number() int }

func number(err error) bool {
	var c coder
	if !errors.As(err, &c) {
		return false
	}
	code := c.Number()
	return code == 4000 || code == 5000
}

var hook func() int

func hooked() bool {
	code := hook()
	return code == 4000
}
