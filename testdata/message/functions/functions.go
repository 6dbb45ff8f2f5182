// Package functions matches with each function that matches text.
package functions

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

func functions(answer response, s string, b []byte) (ok bool) {
	r := answer.Message
	rb := []byte(answer.Message)
	_ = strings.Contains(s, "(-514)")                      // want `message: `
	_ = strings.HasPrefix(s, "(-514)")                     // want `message: `
	_ = strings.EqualFold(s, "(-514)")                     // want `message: `
	_ = strings.HasSuffix(r, "(-514)")                     // want `message: `
	_ = strings.Compare(s, "(-514)") == 0                  // want `message: `
	_ = strings.Index(s, "(-514)") >= 0                    // want `message: `
	_ = strings.LastIndex(s, "(-514)") >= 0                // want `message: `
	_ = strings.Count(s, "(-514)") > 0                     // want `message: `
	_ = len(strings.Split(s, "(-514)")) > 1                // want `message: `
	_ = len(strings.SplitAfter(s, "(-514)")) > 1           // want `message: `
	_ = len(strings.SplitN(s, "(-514)", 2)) > 1            // want `message: `
	_ = len(strings.SplitAfterN(s, "(-514)", 2)) > 1       // want `message: `
	_ = strings.SplitSeq(r, "(-514)")                      // want `message: `
	_ = strings.SplitAfterSeq(r, "(-514)")                 // want `message: `
	_, _, ok = strings.Cut(s, "(-514)")                    // want `message: `
	_, ok = strings.CutPrefix(s, "(-514)")                 // want `message: `
	_, ok = strings.CutSuffix(r, "(-514)")                 // want `message: `
	_ = strings.TrimPrefix(s, "(-514)") != s               // want `message: `
	_ = strings.TrimSuffix(r, "(-514)") != r               // want `message: `
	_ = strings.Replace(s, "(-514)", "", 1) != s           // want `message: `
	_ = strings.ReplaceAll(s, "(-514)", "") != s           // want `message: `
	_ = bytes.Contains(b, []byte("(-514)"))                // want `message: `
	_ = bytes.HasPrefix(b, []byte("(-514)"))               // want `message: `
	_ = bytes.EqualFold(b, []byte("(-514)"))               // want `message: `
	_ = bytes.Equal(b, []byte("(-514)"))                   // want `message: `
	_ = bytes.HasSuffix(rb, []byte("(-514)"))              // want `message: `
	_ = bytes.Compare(b, []byte("(-514)")) == 0            // want `message: `
	_ = bytes.Index(b, []byte("(-514)")) >= 0              // want `message: `
	_ = bytes.LastIndex(b, []byte("(-514)")) >= 0          // want `message: `
	_ = bytes.Count(b, []byte("(-514)")) > 0               // want `message: `
	_ = len(bytes.Split(b, []byte("(-514)"))) > 1          // want `message: `
	_ = len(bytes.SplitAfter(b, []byte("(-514)"))) > 1     // want `message: `
	_ = len(bytes.SplitN(b, []byte("(-514)"), 2)) > 1      // want `message: `
	_ = len(bytes.SplitAfterN(b, []byte("(-514)"), 2)) > 1 // want `message: `
	_ = bytes.SplitSeq(rb, []byte("(-514)"))               // want `message: `
	_ = bytes.SplitAfterSeq(rb, []byte("(-514)"))          // want `message: `
	_, _, ok = bytes.Cut(b, []byte("(-514)"))              // want `message: `
	_, ok = bytes.CutPrefix(b, []byte("(-514)"))           // want `message: `
	_, ok = bytes.CutSuffix(rb, []byte("(-514)"))          // want `message: `
	ok, _ = regexp.Match(`\(-514\)`, b)                    // want `message: `
	ok, _ = regexp.MatchString(`\(-514\)`, s)              // want `message: `
	pCompile, err := regexp.Compile(`\(-514\)`)            // want `message: `
	_ = err == nil && pCompile.MatchString(s)
	pCompilePOSIX, err := regexp.CompilePOSIX(`\(-514\)`) // want `message: `
	_ = err == nil && pCompilePOSIX.MatchString(s)
	_ = regexp.MustCompile(`\(-514\)`).FindString(s)      // want `message: `
	_ = regexp.MustCompilePOSIX(`\(-514\)`).FindString(s) // want `message: `
	return ok
}
