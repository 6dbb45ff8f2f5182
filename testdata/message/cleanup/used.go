package cleanup

import "strings"

func used(s string) bool {
	return strings.HasPrefix(strings.ToLower(s), "(-514)") || // want `message: `
		strings.Contains(s, "(-502)") // want `message: `
}
