// Program behaviour prints what each form decides about messages. It prints the
// same when it has been fixed.
package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

var messages = []string{
	"",
	"(",
	"(-514)",
	"(-514) Resource already exists",
	"(-514)没有可用的资源",
	"(-5140) another one",
	"(-51) another one",
	"(514) positive",
	"(-502) Resource does not exist",
	" (-514) a space before",
	"-514",
	"create namespace: (-514) Resource already exists",
	"(9003) wrapped: (-514) Resource already exists",
	"没有(-514)",
	"no code at all",
	"(-514",
	"((-514))",
}

func main() {
	for _, m := range messages {
		fmt.Printf("%q\n", m)
		fmt.Println(starts(m)...)
		fmt.Println(anywhere(m)...)
		fmt.Println(operators(m, true)...)
		fmt.Println(operators(m, false)...)
	}
	for _, m := range messages {
		if len(m) > len("(-514)") && m[0] == '(' {
			continue // what is compared as a whole may be followed by more, on purpose
		}
		fmt.Println(whole(m)...)
	}
}

func starts(m string) []any {
	b := []byte(m)
	return []any{
		strings.HasPrefix(m, "(-514)"),                    // want `message: `
		!strings.HasPrefix(m, "(-514)"),                   // want `message: `
		!(strings.HasPrefix(m, "(-514)")),                 // want `message: `
		strings.Index(m, "(-514)") == 0,                   // want `message: `
		strings.Index(m, "(-514)") != 0,                   // want `message: `
		bytes.HasPrefix(b, []byte("(-514)")),              // want `message: `
		len(m) >= 6 && m[:6] == "(-514)",                  // want `message: `
		len(m) >= 6 && "(-514)" != m[0:6],                 // want `message: `
		strings.TrimPrefix(m, "(-514)") != m,              // want `message: `
		m == strings.TrimPrefix(m, "(-514)"),              // want `message: `
		strings.HasPrefix(strings.TrimSpace(m), "(-514)"), // want `message: `
	}
}

func anywhere(m string) []any {
	return []any{
		strings.Contains(m, "(-514)"),                    // want `message: `
		!strings.Contains(m, "(-514)"),                   // want `message: `
		strings.Index(m, "(-514)") >= 0,                  // want `message: `
		strings.Index(m, "(-514)") > -1,                  // want `message: `
		strings.Index(m, "(-514)") != -1,                 // want `message: `
		-1 < strings.Index(m, "(-514)"),                  // want `message: `
		strings.Index(m, "(-514)") < 0,                   // want `message: `
		strings.Index(m, "(-514)") == -1,                 // want `message: `
		0 > strings.Index(m, "(-514)"),                   // want `message: `
		strings.LastIndex(m, "(-514)") >= 0,              // want `message: `
		strings.Count(m, "(-514)") > 0,                   // want `message: `
		strings.Count(m, "(-514)") == 0,                  // want `message: `
		len(strings.Split(m, "(-514)")) > 1,              // want `message: `
		len(strings.Split(m, "(-514)")) == 1,             // want `message: `
		bytes.Contains([]byte(m), []byte("(-514)")),      // want `message: `
		bytes.Index([]byte(m), []byte("(-514)")) != -1,   // want `message: `
		strings.Contains(strings.ToUpper(m), "(-514)"),   // want `message: `
		strings.Contains(fmt.Sprintf("%q", m), "(-514)"), // want `message: `
	}
}

func operators(m string, ok bool) []any {
	return []any{
		ok == strings.HasPrefix(m, "(-514)"),    // want `message: `
		ok != !strings.HasPrefix(m, "(-514)"),   // want `message: `
		strings.HasPrefix(m, "(-514)") == ok,    // want `message: `
		ok && strings.HasPrefix(m, "(-514)"),    // want `message: `
		ok || !strings.Contains(m, "(-514)"),    // want `message: `
		ok == (strings.Index(m, "(-514)") == 0), // want `message: `
		strings.Index(m, "(-514)") == 0 == ok,   // want `message: `
	}
}

func whole(m string) []any {
	result := []any{
		m == "(-514)",                                    // want `message: `
		"(-514)" != m,                                    // want `message: `
		strings.EqualFold(m, "(-514)"),                   // want `message: `
		strings.Compare(m, "(-514)") != 0,                // want `message: `
		bytes.Equal([]byte(m), []byte("(-514)")),         // want `message: `
		slices.Contains([]string{"(-514)", "(-503)"}, m), // want `message: ` `message: `
		map[string]int{"(-514)": 1}[m],                   // want `message: `
	}
	switch m {
	case "(-514)": // want `message: `
		result = append(result, "exists")
	default:
		result = append(result, "default")
	}
	return result
}
