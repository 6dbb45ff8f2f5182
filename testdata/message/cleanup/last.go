package cleanup

import (
	"errors"
	"strings"
)

var errLast = errors.New("last")

func last(s string) error {
	if strings.HasPrefix(s, "(-514)") { // want `message: `
		return errLast
	}
	return nil
}
