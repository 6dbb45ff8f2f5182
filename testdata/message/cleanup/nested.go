package cleanup

import (
	"errors"
	"strings"
)

func nested(s string, pick func(bool) string) error {
	if strings.Contains(pick(strings.HasPrefix(s, "(-514)")), "(-502)") { // want `message: ` `message: `
		return errors.ErrUnsupported
	}
	return nil
}
