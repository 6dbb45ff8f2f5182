// Program answers has predicates that say more than whether to make the request
// again.
package main

import (
	"errors"
	"time"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	run("shouldRetry", func(code int) bool { again, _ := shouldRetry(code); return again })
	run("retryIf", func(code int) bool { _, again := retryIf(code); return again })
	run("needsRetry", func(code int) bool { again, _, _ := needsRetry(code); return again })
	run("isRetryable", func(code int) bool { again, _ := isRetryable(code); return again })
	run("canRetry", func(code int) bool { again, _ := canRetry(code); return again })
	run("checkRetry", func(code int) bool { again, _, _ := checkRetry(code); return again })
	run("mustRetry", func(code int) bool { again, _ := mustRetry(code); return again })
}

func run(name string, again func(code int) bool) {
	api.Run(name, func(c *api.Client) error {
		for {
			resp, err := c.Describe(req)
			if err != nil || resp.Code == 0 {
				return err
			}
			if !again(resp.Code) {
				return errors.New(resp.Message)
			}
		}
	})
}

func shouldRetry(code int) (bool, time.Duration) {
	switch code { // want `retry: .* 4100 `
	case 4100, 6000: // want `compare: 6000`
		return true, time.Second
	}
	return false, 0
}

func retryIf(code int) (time.Duration, bool) {
	if code == 4000 || code == 4400 { // want `retry: .* 4000 ` `compare: 4400`
		return time.Second, true
	}
	return 0, false
}

func needsRetry(code int) (again bool, wait time.Duration, err error) {
	switch code { // want `retry: .* 4100 .* 5000 `
	case 4000: // want `compare: 4000`
		return false, 0, nil
	default:
		return true, time.Second, nil
	}
}

func isRetryable(code int) (bool, string) {
	return code == 4000 || code == 6000, "busy" // want `retry: .* 4000 ` `compare: 6000`
}

// With an error, the answer does not count.
func canRetry(code int) (bool, error) {
	if code == 4000 || code == 6000 { // want `compare: 4000` `compare: 6000`
		return true, errors.New("bad")
	}
	return false, nil
}

// Two answers: nobody knows which is the one.
func checkRetry(code int) (again, fatal bool, err error) {
	if code == 4000 || code == 6000 { // want `compare: 4000` `compare: 6000`
		return true, false, nil
	}
	return false, true, nil
}

func mustRetry(code int) (again bool, wait time.Duration) {
	if code == 4000 { // want `compare: 4000`
		wait = time.Second
	}
	if code == 6000 { // want `compare: 6000`
		again = true
	}
	return again, wait
}
