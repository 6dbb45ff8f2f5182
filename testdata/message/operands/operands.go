// Package operands matches what a text is made of.
package operands

import (
	"encoding/json"
	"fmt"
	"strings"
)

type text string

type response struct {
	Code     *int    `json:"code"`
	Message  *string `json:"message"`
	CodeDesc *string `json:"codeDesc"`
}

const (
	exists       = "(-509) Resource already exists" // the description is not compared
	typed   text = "(-503)"
	spaced       = "(- 514)"
	missing      = "(" + "-505)" // in parts
)

func named(s string, err error) {
	_ = strings.HasPrefix(s, exists)          // want `message: exists = "\(-509\)" `
	_ = strings.Contains(err.Error(), spaced) // want `message: spaced = "\(-514\)" `
	_ = strings.Contains(s, string(typed))    // want `message: typed = "\(-503\)" `
	_ = s == exists                           // want `message: exists `
	_ = strings.HasPrefix(s, missing)         // want `message: missing `
	const local = "(-502)"
	_ = strings.HasPrefix(s, local) // want `message: local `
	switch s {
	case exists: // want `message: exists `
	}
}

func types(t text, r response, err error, raw json.RawMessage, p *text) {
	_ = t == "(-514)"                                                               // want `message: `
	_ = t == typed                                                                  // want `message: `
	_ = *p == "(-514)"                                                              // want `message: `
	_ = t[:6] == "(-514)"                                                           // want `message: `
	_ = strings.HasPrefix(string(t), "(-514)")                                      // want `message: `
	_ = strings.HasPrefix(*r.Message, "(-514)")                                     // want `message: `
	_ = strings.Contains(err.Error(), "(-514)")                                     // want `message: `
	_ = strings.Contains(fmt.Sprint(err), "(-514)")                                 // want `message: `
	_ = strings.Contains(fmt.Sprintf("%v", r), "(-514)")                            // want `message: `
	_ = strings.HasPrefix(strings.ToLower(strings.TrimSpace(*r.Message)), "(-514)") // want `message: `
	_ = strings.Contains(string(raw), "(-514)")                                     // want `message: `
	_ = strings.Contains(string([]byte(t)), `(-514)`)                               // want `message: `
	_ = strings.Contains("x"+string(t), "(-514)")                                   // want `message: `
	_ = func() string { return err.Error() }() == "(-514)"                          // want `message: `
	switch t {
	case "(-514)": // want `message: `
	}
}
