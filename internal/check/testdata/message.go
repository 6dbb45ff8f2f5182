// Package message searches messages for module codes.
package message

import (
	"bytes"
	"fmt"
	"strings"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type trimmer struct{}

func (trimmer) TrimSpace(text string) string
func own(text string) string

// A code of the table that leads a text is one wherever it stands; elsewhere the
// text must be known to be a message.

func evidence(r *response, text string, t trimmer) {
	_ = strings.Contains(text, "(-502)")  // want "ask tcerr.MessageContains for .*Use tcerr.MessageContains.$"
	_ = strings.HasPrefix(text, "(-502)") // want "compare tcerr.MessageCode with .*Use tcerr.MessageCode.$"
	_ = strings.Contains(text, "( -502 )") || strings.Contains(text, "abs(-502)") || strings.Contains(text, "(-502),") || strings.Contains(text, "(9003)")
	_ = strings.Contains(r.Message, "x (-502)")                    // want "message"
	_ = strings.Contains((r.Message), "x (-502)")                  // want "message"
	_ = strings.Contains(strings.TrimSpace(r.Message), "x (-502)") // want "message"
	_ = strings.Contains(string([]byte(r.Message)), "x (-502)")    // want "message"
	_ = strings.Contains(fmt.Sprint(r.Message), "x (-502)")        // want "message"
	_ = strings.Contains(fmt.Sprintf("%s", r.Message), "x (-502)") // want "message"
	_ = strings.Contains(strings.Fields(r.Message)[0], "x (-502)") // want "message"
	_ = strings.Contains(r.Message[1:], "x (-502)")                // want "message"
	_ = strings.HasPrefix(r.Message, "(9003)")                     // want "compare tcerr.MessageCode with 9003"
	_ = strings.Contains(t.TrimSpace(r.Message), "x (-502)") || strings.Contains(own(r.Message), "x (-502)") || strings.Contains(text, "x (-502)")
	_ = strings.Contains(func() string { return r.Message }(), "x (-502)") // want "message"
	f := own
	_ = strings.Contains(f(r.Message), "x (-502)")
}

type flag bool

// What has a fix.

func fixes(text string, n int, data []byte) {
	_ = text == "(-514)"                                // want "MessageCode with .*Use tcerr.MessageCode.$"
	_ = text[:6] == "(-514)"                            // want "MessageCode with .*Use tcerr.MessageCode.$"
	_ = text[0:6] == "(-514)"                           // want "MessageCode with .*Use tcerr.MessageCode.$"
	_ = text[1:7] == "(-514)"                           // want "MessageCode with [^ ]*$"
	_ = text[n:6] == "(-514)"                           // want "MessageCode with [^ ]*$"
	_ = text[:n] == "(-514)"                            // want "MessageCode with [^ ]*$"
	_ = text[:5] == "(-514)"                            // want "MessageCode with [^ ]*$"
	_ = strings.Index(text, "(-514)") > 3               // want "MessageContains for [^ ]*$"
	_ = len(strings.Split(text, "(-514)")) == 1         // want "MessageContains for .*Use tcerr.MessageContains.$"
	var found flag = strings.Index(text, "(-514)") >= 0 // want "MessageContains for [^ ]*$"
	_ = bytes.HasPrefix(data, []byte("(-514)"))         // want "MessageCode with .*Use tcerr.MessageCode.$"
	_ = bytes.Equal([]byte(text), []byte("(-514)"))     // want "MessageCode with .*Use tcerr.MessageCode.$"
	_ = bool(found) || has(text, "(-514)")              // want "MessageCode with [^ ]*$"
	switch text {
	case "(-514)", "other": // want "MessageCode with [^ ]*$"
	}
	switch text {
	case "(-514)", "(-503)": // want "Use tcerr.MessageCode.$" "Use tcerr.MessageCode.$"
	}
	for _, code := range []string{"(-514)"} { // want "message: .*-514.* is"
		_ = strings.Contains(text, code)
	}
	_ = map[string]bool{"(-514)": true}[text] // want "Use tcerr.MessageCode.$"
}

func has(text, code string) bool { return strings.HasPrefix(text, code) }

// Two descriptions of one code may be told apart, which the fix would not do.

func descriptions(text string) {
	_ = strings.HasPrefix(text, "(-505) missing")       // want "MessageCode with [^ ]*$"
	_ = strings.HasPrefix(text, "(-505) missing again") // want "MessageCode with [^ ]*$"
	_ = strings.HasPrefix(text, "(-507) exceeded")      // want "Use tcerr.MessageCode.$"
	_ = strings.HasPrefix(text, "(-509) no group")      // want "MessageCode with [^ ]*$"
	_ = strings.HasPrefix(text, "(-509) no group")      // want "MessageCode with [^ ]*$"
}

// The start of a message, as long as the text that it is compared with.
func starts(r *response, n int) {
	_ = r.Message[0:6] == "(-514)" // want "message"
	_ = r.Message[:6] == "(-514)"  // want "message"
	_ = r.Message[1:7] == "(-514)" // want "message"
	_ = r.Message[1:6] == "(-514)" // want "MessageCode with tcerr.ModuleSourceAlreadyExists$"
	_ = r.Message[n:6] == "(-514)" // want "message"
	_ = r.Message[:n] == "(-514)"  // want "message"
	_ = r.Message[:5] == "(-514)"  // want "message"
}

// A conversion of the message goes; a function of it stays.
func converted(r *response, raw []byte, decode func(string) []byte) {
	_ = bytes.HasPrefix([]byte(r.Message), []byte("(-514)"))   // want "message"
	_ = bytes.HasPrefix(([]byte(r.Message)), []byte("(-514)")) // want "message"
	_ = bytes.HasPrefix(decode(r.Message), []byte("(-514)"))   // want "message"
	_ = bytes.HasPrefix([]byte(raw), []byte("(-514)"))         // want "message"
	_ = string([]byte(r.Message)) == "(-514)"                  // want "message"
}

// What is made of a message by a conversion of a part of it, or with other text
// behind.
func parts(r *response) {
	_ = strings.Contains(string(r.Message[2:]), "x (-502)") // want "message"
	_ = strings.Contains(fmt.Sprint(r.Message, "y"), "x (-502)")
	_ = strings.Contains(fmt.Sprint(r.Message), "x (-502)") // want "message"
}
