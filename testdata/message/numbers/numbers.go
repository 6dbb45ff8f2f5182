// Package numbers has numbers in parentheses that are no module codes.
package numbers

import (
	"fmt"
	"regexp"
	"strings"
)

type answer struct {
	Code    int
	Message string
}

var year = regexp.MustCompile(`\(\d{4}\)|\(2024\)`)

func others(s string, err error, a answer) {
	_ = strings.Contains(err.Error(), "(-128)")   // AppleScript: user canceled
	_ = strings.Contains(err.Error(), "(-32002)") // JSON-RPC
	_ = strings.HasPrefix(s, "(16)")              // Kerberos
	_ = strings.Contains(s, "(514)") || strings.Contains(s, "(502)")
	_ = strings.HasSuffix(s, " (2024)") || s == "(1)" || s[:3] == "(2)"
	_ = strings.HasPrefix(a.Message, "(9003)")
	_ = strings.Contains(s, "(%d)") || strings.Contains(s, "(-%d)") || strings.Contains(s, "()")
	_ = strings.Contains(s, "-514") || strings.Contains(s, "(-514") || strings.Contains(s, "-514)")
	_ = strings.Contains(s, "(-5140)") || strings.Contains(s, "(-51 4)") || strings.Contains(s, "(--514)") || strings.Contains(s, "(-514 )")
	_ = strings.Contains(s, "[-514]") || strings.Contains(s, "(0)") || strings.Contains(s, "(-0)")
	_ = year.MatchString(s)
	_ = regexp.MustCompile(`(-514)`).MatchString(s) // a group
	_, _ = fmt.Sscanf(s, "(%d)", new(int))
	switch s {
	case "f(1)", "(2)", "(-1)":
	}
	for _, v := range []string{"(16)", "v(2)"} {
		_ = strings.HasPrefix(s, v)
	}
}
