// Package statuses maps the numbers of HTTP, processes, gRPC, MySQL and Oracle
// to one outcome.
package statuses

import (
	"errors"
	"fmt"
	"net/http"
	"os/exec"
	"strings"
)

type grpcStatus struct {
	Code    uint32 `json:"code"`
	Message string `json:"message"`
	Details []any  `json:"details"`
}

type mysqlError struct {
	Number  uint16
	State   [5]byte
	Message string
}

type oraError struct {
	code    int
	message string
}

func (e *oraError) Code() int     { return e.code }
func (e *oraError) Error() string { return fmt.Sprintf("ORA-%05d: %s", e.code, e.message) }

func exitCode(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

func install(cmd *exec.Cmd) (reboot bool, err error) {
	err = cmd.Run()
	code := exitCode(err)
	switch code {
	case 0, 5100:
		return false, nil
	case 3010, 4000:
		return true, nil
	}
	return false, err
}

func ofHTTP(resp *http.Response) bool {
	code := resp.StatusCode
	return code == 200 || code == 4000/20
}

func ofGRPC(s *grpcStatus) bool {
	return s.Code == 14 || s.Code == 4 || s.Code == 4000
}

func ofMySQL(e *mysqlError) bool {
	switch e.Number {
	case 1205, 1213, 4000, 5000:
		return true
	}
	return false
}

func ofOracle(err error) bool {
	var e *oraError
	if errors.As(err, &e) {
		switch code := e.Code(); code {
		case 4000, 4061, 4068, 6000:
			return true
		}
		return e.code == 5100
	}
	return strings.Contains(err.Error(), "ORA-04000") || strings.HasPrefix(err.Error(), "ORA-06000")
}
