// Package elsewhere has the numbers of module codes in parentheses where no
// message has them: behind other text, or as the end of one.
package elsewhere

import (
	"bytes"
	"regexp"
	"strings"
)

const (
	call   = "abs(-513)"
	prefix = "round"
	amount = "Total: (-502)"
)

var calls = regexp.MustCompile(`(?:abs|round)\(-513\)`)

func calling(s string, b []byte) {
	_ = strings.Contains(s, "abs(-513)")
	_ = strings.Contains(s, call)
	_ = strings.Contains(s, prefix+"(-513)")
	_ = strings.HasPrefix(s, "math.Abs (-513)")
	_ = strings.HasSuffix(s, "(-513)")
	_ = bytes.HasSuffix(b, []byte("(-513)"))
	_ = strings.TrimSuffix(s, "(-513)") != s
	_, ok := strings.CutSuffix(s, "(-513)")
	_ = ok
	_ = strings.HasPrefix(s, "(-513)*2") || strings.HasPrefix(s, "(-513).5") || strings.Contains(s, "(-513)+")
	_ = s == "f(-513)" || s[:7] == "f(-513)"
	_ = calls.MatchString(s)
	_, _ = regexp.MatchString(`[a-z]+\(-513\)`, s)
	switch s {
	case "abs(-513)", "-(-513)":
	}
}

func sql(s string) bool {
	return strings.Contains(s, "VALUES (-502)") ||
		strings.HasPrefix(s, "INSERT INTO t VALUES (-502), (-503)") ||
		strings.Contains(s, "(-502), (-503)") || strings.Contains(s, "(-502),") ||
		strings.HasPrefix(s, "(-502);") || strings.Contains(s, "(-502))") ||
		strings.Contains(s, "SQLCODE (-514)") || strings.Contains(s, "SQLCODE(-514)") ||
		s == "SELECT (-514)"
}

func amounts(s string, lines []string) bool {
	for _, p := range []string{"EUR (-502)", "Loss: (-507)"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return s == amount || s == "$(-502)" || strings.Count(s, "balance (-502)") > 0 || is(lines[0], "USD (-502)")
}

func is(line, text string) bool { return strings.HasSuffix(line, text) || strings.Contains(line, text) }
