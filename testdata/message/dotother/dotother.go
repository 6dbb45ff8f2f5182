// Package dotother has functions of its own, and of a dot import, with the names
// of those that match text.
package dotother

import (
	. "fmt"
	"strings"
)

type list []string

func (l list) Contains(s, text string) bool { return false }

func HasPrefix(s, text string) bool { return len(s) > len(text) }

func MatchString(pattern, s string) bool { return strings.ToUpper(pattern) == s }

func own(s string, l list) bool {
	Println("(-514)", s)
	return HasPrefix(s, "(-514)") || l.Contains(s, "(-514)") || MatchString(`\(-514\)`, s)
}
