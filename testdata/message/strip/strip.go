// Package strip removes module codes for display, and orders texts.
package strip

import (
	"bytes"
	"regexp"
	"strings"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

var code = regexp.MustCompile(`^\(-514\) *`)

func strip(r response, s string, b []byte) []string {
	r.Message = strings.TrimPrefix(r.Message, "(-514)")
	r.Message = strings.Replace(r.Message, "(-514) ", "", 1)
	r.Message = strings.ReplaceAll(r.Message, "(9003)", "")
	b = bytes.TrimPrefix(b, []byte("(-514)"))
	s = code.ReplaceAllString(s, "")
	s, _ = strings.CutPrefix(s, "(-514)")
	before, after, _ := strings.Cut(s, "(-514)")
	if strings.Compare(s, "(-514)") < 0 || s < "(-514)" {
		return nil
	}
	parts := strings.Split(s, "(-514)")
	return append(parts, before, after, strings.TrimPrefix(s, "(-514)"), string(b))
}
