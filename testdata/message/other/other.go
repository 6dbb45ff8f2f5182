// Package other has numbers that the table does not have, in the messages of
// Tencent Cloud answers.
package other

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

type base struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type response struct {
	base
	Data []string
}

func match(r *response) {
	_ = strings.HasPrefix(r.Message, "(9003)")                    // want `message: "\(9003\)" is a Tencent Cloud module code; compare tcerr.MessageCode with 9003`
	_ = !strings.HasPrefix(r.Message, "(-3031)")                  // want `message: "\(-3031\)" is a Tencent Cloud module code; compare tcerr.MessageCode with -3031`
	_ = strings.Contains(r.Message, "(9003)")                     // want `ask tcerr.MessageContains for 9003`
	_ = strings.Contains(fmt.Sprint(r.Message), "(9003)")         // want `message: `
	_ = strings.HasPrefix(strings.TrimSpace(r.Message), "(9003)") // want `message: `
	_ = bytes.HasPrefix([]byte(r.Message), []byte("(9003)"))      // want `message: `
	_ = r.Message == "(9003)"                                     // want `message: `
	_ = r.Message[:6] == "(9003)"                                 // want `message: `
	_ = strings.Fields(r.Message)[0] == "(9003)"                  // want `message: `
	_ = strings.Split(r.Message, "(9003)")                        // want `message: `
	_, _ = regexp.MatchString(`\(9003\)`, r.Message)              // want `message: `
	_ = strings.HasSuffix(r.Message, "(-514)")                    // want `message: `
	_ = strings.Contains(r.Message, "code (-514)")                // want `message: `
	_ = strings.HasPrefix(r.Message, "CreateX: (-514)")           // want `message: `
	_ = strings.HasPrefix(r.Message, "(9003)(-514)")              // want `message: "\(-514\)" `
	_ = strings.Contains(r.Message, "(-515), ")                   // want `message: `
	_, _ = regexp.MatchString(`code: \(-514\)`, r.Message)        // want `message: `
	switch r.Message {
	case "(9003)": // want `message: `
	case "(-514)": // want `message: `
	}
}

func flow(r *response) bool {
	message := r.Message
	return is(message) || strings.Contains(message, "(9003)") // want `message: `
}

func is(text string) bool { return strings.HasPrefix(text, "(9003)") } // want `message: `

func equals(r *response, text string) bool { return r.Message == text }

func helper(r *response) bool { return equals(r, "(9003)") || equals(r, "(-514)") } // want `message: "\(9003\)" ` `message: "\(-514\)" `
