package cleanup

import (
	"errors"
	"strings" // for the messages
)

func commented(s string) error {
	if strings.Contains(s, "(-502)") { // want `message: `
		return errors.ErrUnsupported
	}
	return nil
}
