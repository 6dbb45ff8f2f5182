// Package forms has a match of each form.
package forms

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strings"
)

var errExists = errors.New("exists")

func prefix(s string) bool {
	return strings.HasPrefix(s, "(-514)") // want `message: "\(-514\)" is the Tencent Cloud module code for "resource already exists"; compare tcerr.MessageCode with tcerr.ModuleSourceAlreadyExists`
}

func notPrefix(s string) bool {
	return !strings.HasPrefix(s, "(-514)") // want `message: "\(-514\)" `
}

func contains(s string) bool {
	return strings.Contains(s, "(-502)") // want `message: "\(-502\)" is the Tencent Cloud module code for "resource does not exist"; ask tcerr.MessageContains for tcerr.ModuleSourceNotExists`
}

func operators(s string, ok bool) {
	_ = ok == strings.HasPrefix(s, "(-514)")          // want `message: `
	_ = strings.HasPrefix(s, "(-514)") != ok          // want `message: `
	_ = ok && strings.HasPrefix(s, "(-514)")          // want `message: `
	_ = !(strings.HasPrefix(s, "(-514)"))             // want `message: `
	_ = !strings.HasPrefix(s, "(-514)") == ok         // want `message: `
	_ = ok == !strings.HasPrefix(s, "(-514)")         // want `message: `
	_ = ok || !strings.Contains(s, "(-514)")          // want `message: `
	_ = ok == (strings.Index(s, "(-514)") == 0)       // want `message: `
	_ = any(strings.HasPrefix(s, "(-514)"))           // want `message: `
	_ = map[bool]int{}[strings.Contains(s, "(-514)")] // want `message: `
	var typed bool = strings.HasPrefix(s, "(-514)")   // want `message: `
	_ = typed
	switch strings.HasPrefix(s, "(-514)") { // want `message: `
	case true:
	}
	for !strings.HasPrefix(s, "(-514)") { // want `message: `
		s = s[1:]
	}
}

func index(s string) {
	_ = strings.Index(s, "(-514)") == 0      // want `compare tcerr.MessageCode with`
	_ = 0 == strings.Index(s, "(-514)")      // want `compare tcerr.MessageCode with`
	_ = strings.Index(s, "(-514)") != 0      // want `compare tcerr.MessageCode with`
	_ = strings.Index(s, "(-514)") >= 0      // want `ask tcerr.MessageContains for`
	_ = strings.Index(s, "(-514)") > -1      // want `ask tcerr.MessageContains for`
	_ = strings.Index(s, "(-514)") != -1     // want `ask tcerr.MessageContains for`
	_ = -1 != strings.Index(s, "(-514)")     // want `ask tcerr.MessageContains for`
	_ = -1 < strings.Index(s, "(-514)")      // want `ask tcerr.MessageContains for`
	_ = 0 <= strings.Index(s, "(-514)")      // want `ask tcerr.MessageContains for`
	_ = strings.Index(s, "(-514)") < 0       // want `ask tcerr.MessageContains for`
	_ = strings.Index(s, "(-514)") == -1     // want `ask tcerr.MessageContains for`
	_ = strings.Index(s, "(-514)") <= -1     // want `ask tcerr.MessageContains for`
	_ = 0 > strings.Index(s, "(-514)")       // want `ask tcerr.MessageContains for`
	_ = strings.LastIndex(s, "(-514)") < 0   // want `ask tcerr.MessageContains for`
	_ = strings.LastIndex(s, "(-514)") != -1 // want `ask tcerr.MessageContains for`
	_ = (strings.Index(s, "(-514)")) != -1   // want `ask tcerr.MessageContains for`
}

func count(s string) {
	_ = strings.Count(s, "(-514)") > 0            // want `message: `
	_ = strings.Count(s, "(-514)") >= 1           // want `message: `
	_ = strings.Count(s, "(-514)") != 0           // want `message: `
	_ = strings.Count(s, "(-514)") == 0           // want `message: `
	_ = strings.Count(s, "(-514)") < 1            // want `message: `
	_ = 0 < strings.Count(s, "(-514)")            // want `message: `
	_ = len(strings.Split(s, "(-514)")) > 1       // want `message: `
	_ = len(strings.Split(s, "(-514)")) != 1      // want `message: `
	_ = len(strings.Split(s, "(-514)")) == 1      // want `message: `
	_ = len(strings.Split(s, "(-514)")) < 2       // want `message: `
	_ = len(strings.SplitAfter(s, "(-514)")) >= 2 // want `message: `
}

func equal(s string) {
	_ = s == "(-514)"                        // want `message: `
	_ = "(-514)" != s                        // want `message: `
	_ = s == "(-509) Source already exists"  // want `message: `
	_ = strings.EqualFold(s, "(-514)")       // want `message: `
	_ = strings.EqualFold("(-514)", s)       // want `message: `
	_ = !strings.EqualFold(s, "(-514)")      // want `message: `
	_ = strings.Compare(s, "(-514)") == 0    // want `message: `
	_ = strings.Compare(s, "(-514)") != 0    // want `message: `
	_ = strings.Fields(s)[0] == "(-514)"     // want `message: `
	_ = strings.TrimPrefix(s, "(-514)") != s // want `message: `
	_ = s == strings.TrimPrefix(s, "(-514)") // want `message: `
}

func slice(s string, n int) {
	_ = s[:6] == "(-514)"                    // want `message: `
	_ = s[0:6] != "(-514)"                   // want `message: `
	_ = s[:len("(-514)")] == "(-514)"        // want `message: `
	_ = len(s) >= 6 && "(-514)" == s[:6]     // want `message: `
	_ = strings.TrimSpace(s)[:6] == "(-514)" // want `message: `
	_ = s[n:] == "(-514)"                    // want `message: `
}

func cases(s string) error {
	switch s {
	case "(-514)": // want `message: "\(-514\)" is the Tencent Cloud module code for "resource already exists"; compare tcerr.MessageCode with tcerr.ModuleSourceAlreadyExists`
		return errExists
	case "(-502)", "(-515) Database error": // want `message: "\(-502\)" ` `message: "\(-515\)" `
		return nil
	default:
		return errors.New(s)
	}
}

func prefixCases(s string) bool {
	switch s[:6] {
	case "(-514)", "(-502)": // want `message: "\(-514\)" ` `message: "\(-502\)" `
		return true
	}
	return false
}

func tagless(s string) int {
	switch {
	case strings.HasPrefix(s, "(-514)"): // want `message: `
		return 1
	case strings.Contains(s, "(-502)"), s == "(-503)": // want `message: ` `message: `
		return 2
	}
	return 0
}

func collections(s string) bool {
	return slices.Contains([]string{"(-514)", "(-502)"}, s) || // want `message: "\(-514\)" ` `message: "\(-502\)" `
		map[string]bool{"(-503)": true}[s] // want `message: "\(-503\)" `
}

func inBytes(b []byte, s string) {
	_ = bytes.HasPrefix(b, []byte("(-514)"))         // want `message: `
	_ = bytes.Contains(b, []byte("(-514)"))          // want `message: `
	_ = bytes.Index(b, []byte("(-514)")) >= 0        // want `message: `
	_ = bytes.Equal(b, []byte("(-514)"))             // want `message: `
	_ = bytes.Contains([]byte(s), []byte("(-514)"))  // want `message: `
	_ = !bytes.Contains([]byte(s), []byte("(-514)")) // want `message: `
	_ = string(b) == "(-514)"                        // want `message: `
	_ = string(b[:6]) == "(-514)"                    // want `message: `
}

func several(
	s string,
) bool {
	return strings.HasPrefix(
		s,
		"(-514)", // want `message: `
	)
}

// What follows has no fix.

func results(s string, n int) {
	i := strings.Index(s, "(-514)") // want `message: `
	_ = i
	_ = strings.Index(s, "(-514)") == 7                     // want `message: `
	_ = strings.Index(s, "(-514)") > 0                      // want `message: `
	_ = strings.Index(s, "(-514)") == n                     // want `message: `
	_ = strings.LastIndex(s, "(-514)") == 0                 // want `message: `
	_ = strings.Count(s, "(-514)") == 1                     // want `message: `
	_ = strings.Count(s, "(-514)") > 1                      // want `message: `
	_ = len(strings.SplitN(s, "(-514)", 2)) == 2            // want `message: `
	_ = strings.ReplaceAll(s, "(-514)", "") != s            // want `message: `
	_ = s[:n] == "(-514)"                                   // want `message: `
	_ = s[:7] == "(-514)"                                   // want `message: `
	_ = s[1:7] == "(-514)"                                  // want `message: `
	if _, after, found := strings.Cut(s, "(-514)"); found { // want `message: `
		_ = after
	}
	if rest, ok := strings.CutPrefix(s, "(-514)"); ok { // want `message: `
		_ = rest
	}
}

func others(s, expected string) bool {
	switch s {
	case "(-514)": // want `message: `
		return true
	case "":
		return false
	}
	switch s {
	case "(-514)", expected: // want `message: `
		return true
	}
	switch s {
	case "(-514)", "(- 514)": // want `message: ` `message: `
		return true
	}
	switch "(-514)" { // want `message: `
	case s:
		return true
	}
	return false
}

func texts(s string) {
	_ = strings.HasPrefix(s, "(-502)(-514)")            // want `message: "\(-502\)" `
	_ = strings.HasPrefix(s, "(-507) too many")         // want `message: `
	_ = strings.HasPrefix(s, "(-507) no budget")        // want `message: `
	_ = strings.Contains(s /* the message */, "(-514)") // want `message: `
}

func comment(s string) bool {
	return strings.Contains(s, // the text
		"(-514)") // want `message: `
}

var exists = regexp.MustCompile(`^\(- ?514\)`) // want `message: `

func patterns(s string, b []byte) {
	_ = exists.MatchString(s)
	_, _ = regexp.MatchString(`\(-514\)`, s)                // want `message: `
	_, _ = regexp.Match("\\(-514\\)", b)                    // want `message: `
	_ = regexp.MustCompile(`\((-502|-514)\)`).FindString(s) // want `message: "\(-502\)" `
	re, err := regexp.Compile(`[(]-514[)]`)                 // want `message: `
	_ = err == nil && re.MatchString(s)
}

var prefixes = []string{"(-514)", "(-502)"} // want `message: "\(-514\)" ` `message: "\(-502\)" `

var hints = map[string]string{
	"(-514)": "pick another name", // want `message: `
}

func lists(s string) string {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return p
		}
	}
	for _, p := range []string{"(-513)"} { // want `message: `
		if strings.Contains(s, p) {
			return p
		}
	}
	return hints[s]
}

func has(s, code string) bool { return strings.Contains(s, code) }

func hasAny(s string, codes ...string) bool {
	for _, c := range codes {
		if strings.HasPrefix(s, c) {
			return true
		}
	}
	return false
}

func helpers(s string) bool {
	return has(s, "(-514)") || // want `message: `
		hasAny(s, "(-502)") // want `message: `
}
