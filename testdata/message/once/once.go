// Package once compares what is left of a text with another one.
package once

import "strings"

type response struct{ Message, Other string }

func other(r response, s string, texts []string, ch chan string, i, j int) {
	_ = strings.TrimPrefix(r.Message, "(-514)") != r.Other
	_ = strings.TrimPrefix(texts[i], "(-514)") == texts[j]
	_ = strings.TrimPrefix(s, "(-514)") == "exists"
	_ = strings.TrimPrefix(s, "(-514)") < s
	_ = strings.TrimPrefix(<-ch, "(-514)") != <-ch // two messages
	_ = strings.TrimPrefix(func() string { return s }(), "(-514)") != func() string { return s }()
	_ = strings.ReplaceAll(s, "(-514)", "") == r.Message
}
