package cleanup

import (
	"errors"

	"bytes"
	"strings"

	"fmt"
)

func block(b []byte) error {
	if bytes.HasPrefix(b, []byte("(-514)")) { // want `message: `
		return fmt.Errorf("%s", b)
	}
	if strings.Contains(string(b), "(-502)") { // want `message: `
		return errors.ErrUnsupported
	}
	return nil
}
