package cleanup

import (
	"errors"
	str "strings"
)

func renamed(s string) error {
	if str.Contains(s, "(-502)") { // want `message: `
		return errors.ErrUnsupported
	}
	return nil
}
