package functions

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

// What a message is a form of is a message too.
func forms(answer response) {
	r := answer.Message
	rb := []byte(answer.Message)
	_ = strings.HasPrefix(strings.Clone(r), "(9003)")                               // want `message: `
	_ = strings.HasPrefix(strings.ToLower(r), "(9003)")                             // want `message: `
	_ = strings.HasPrefix(strings.ToUpper(r), "(9003)")                             // want `message: `
	_ = strings.HasPrefix(strings.ToTitle(r), "(9003)")                             // want `message: `
	_ = strings.HasPrefix(strings.TrimSpace(r), "(9003)")                           // want `message: `
	_ = strings.HasPrefix(strings.ToValidUTF8(r, ""), "(9003)")                     // want `message: `
	_ = strings.HasPrefix(strings.Trim(r, " "), "(9003)")                           // want `message: `
	_ = strings.HasPrefix(strings.TrimLeft(r, " "), "(9003)")                       // want `message: `
	_ = strings.HasPrefix(strings.TrimRight(r, " "), "(9003)")                      // want `message: `
	_ = strings.HasPrefix(strings.TrimFunc(r, unicode.IsSpace), "(9003)")           // want `message: `
	_ = strings.HasPrefix(strings.TrimLeftFunc(r, unicode.IsSpace), "(9003)")       // want `message: `
	_ = strings.HasPrefix(strings.TrimRightFunc(r, unicode.IsSpace), "(9003)")      // want `message: `
	_ = strings.HasPrefix(strings.TrimPrefix(r, " "), "(9003)")                     // want `message: `
	_ = strings.HasPrefix(strings.TrimSuffix(r, " "), "(9003)")                     // want `message: `
	_ = strings.HasPrefix(strings.Fields(r)[0], "(9003)")                           // want `message: `
	_ = strings.HasPrefix(strings.FieldsFunc(r, unicode.IsSpace)[0], "(9003)")      // want `message: `
	_ = strings.HasPrefix(strings.Split(r, " ")[0], "(9003)")                       // want `message: `
	_ = strings.HasPrefix(strings.SplitAfter(r, " ")[0], "(9003)")                  // want `message: `
	_ = strings.HasPrefix(strings.SplitN(r, " ", 2)[0], "(9003)")                   // want `message: `
	_ = strings.HasPrefix(strings.SplitAfterN(r, " ", 2)[0], "(9003)")              // want `message: `
	_ = bytes.HasPrefix(bytes.Clone(rb), []byte("(9003)"))                          // want `message: `
	_ = bytes.HasPrefix(bytes.ToLower(rb), []byte("(9003)"))                        // want `message: `
	_ = bytes.HasPrefix(bytes.ToUpper(rb), []byte("(9003)"))                        // want `message: `
	_ = bytes.HasPrefix(bytes.ToTitle(rb), []byte("(9003)"))                        // want `message: `
	_ = bytes.HasPrefix(bytes.TrimSpace(rb), []byte("(9003)"))                      // want `message: `
	_ = bytes.HasPrefix(bytes.ToValidUTF8(rb, nil), []byte("(9003)"))               // want `message: `
	_ = bytes.HasPrefix(bytes.Trim(rb, " "), []byte("(9003)"))                      // want `message: `
	_ = bytes.HasPrefix(bytes.TrimLeft(rb, " "), []byte("(9003)"))                  // want `message: `
	_ = bytes.HasPrefix(bytes.TrimRight(rb, " "), []byte("(9003)"))                 // want `message: `
	_ = bytes.HasPrefix(bytes.TrimFunc(rb, unicode.IsSpace), []byte("(9003)"))      // want `message: `
	_ = bytes.HasPrefix(bytes.TrimLeftFunc(rb, unicode.IsSpace), []byte("(9003)"))  // want `message: `
	_ = bytes.HasPrefix(bytes.TrimRightFunc(rb, unicode.IsSpace), []byte("(9003)")) // want `message: `
	_ = bytes.HasPrefix(bytes.TrimPrefix(rb, []byte(" ")), []byte("(9003)"))        // want `message: `
	_ = bytes.HasPrefix(bytes.TrimSuffix(rb, []byte(" ")), []byte("(9003)"))        // want `message: `
	_ = bytes.HasPrefix(bytes.Fields(rb)[0], []byte("(9003)"))                      // want `message: `
	_ = bytes.HasPrefix(bytes.FieldsFunc(rb, unicode.IsSpace)[0], []byte("(9003)")) // want `message: `
	_ = bytes.HasPrefix(bytes.Split(rb, []byte(" "))[0], []byte("(9003)"))          // want `message: `
	_ = bytes.HasPrefix(bytes.SplitAfter(rb, []byte(" "))[0], []byte("(9003)"))     // want `message: `
	_ = bytes.HasPrefix(bytes.SplitN(rb, []byte(" "), 2)[0], []byte("(9003)"))      // want `message: `
	_ = bytes.HasPrefix(bytes.SplitAfterN(rb, []byte(" "), 2)[0], []byte("(9003)")) // want `message: `
	_ = strings.HasPrefix(fmt.Sprint(r), "(9003)")                                  // want `message: `
	_ = strings.HasPrefix(fmt.Sprintln(r), "(9003)")                                // want `message: `
	_ = strings.HasPrefix(fmt.Sprintf("%s", r), "(9003)")                           // want `message: `
}

// What else is made of it is not.
func others(answer response, s string) {
	r := answer.Message
	_ = strings.HasPrefix(strings.Repeat(r, 2), "(9003)")
	_ = strings.HasPrefix(strings.Map(unicode.ToUpper, r), "(9003)")
	_ = strings.HasPrefix(strings.Join([]string{r}, ""), "(9003)")
	_ = strings.HasPrefix(fmt.Sprint(s, r), "(9003)")
	_ = strings.HasPrefix(fmt.Sprintf("%s%s", s, r), "(9003)")
	_ = strings.HasPrefix(strings.TrimLeft(s, r), "(9003)")
}
