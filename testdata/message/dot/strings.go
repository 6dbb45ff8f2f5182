// Package dot has dot imports of what matches text.
package dot

import (
	"fmt"
	. "strings"
)

func prefix(s string) bool {
	return HasPrefix(s, "(-514)") // want `message: `
}

func inParens(s string) bool {
	return (HasPrefix)(s, "(-514)") // want `message: `
}

func trimmed(s string) bool {
	return TrimPrefix(s, "(-514)") != s // want `message: `
}

func helper(s, code string) bool { return HasPrefix(s, code) }

func helped(s string) bool {
	return helper(s, "(-514)") // want `message: `
}

func use() { fmt.Println(ToUpper("a"), prefix("")) }
