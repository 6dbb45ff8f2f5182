package cleanup

import (
	"errors"

	"strings"
)

func blank(s string) error {
	if strings.Contains(s, "(-502)") { // want `message: `
		return errors.ErrUnsupported
	}
	return nil
}
