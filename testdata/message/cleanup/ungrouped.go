package cleanup

import "errors"
import "strings"
import "fmt"

func ungrouped(s string) error {
	if strings.Contains(s, "(-502)") { // want `message: `
		return errors.New(fmt.Sprint(s))
	}
	return nil
}
