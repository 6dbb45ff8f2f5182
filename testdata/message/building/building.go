// Package building makes texts with module codes and compares nothing with them.
package building

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

const exists = "(-514) Resource already exists"

var errExists = errors.New("(-514) Resource already exists")

var samples = []string{exists, "(-502) Resource does not exist"}

var titles = map[int]string{-514: "(-514)", -502: "(-502)"}

func fake(code int) (response, error) {
	fmt.Fprintln(os.Stderr, "(-514)", exists)
	if code == 1 {
		return response{5100, "(-514) Resource already exists", ""}, errExists
	}
	for _, s := range samples {
		fmt.Println(s, len(s), strings.ToUpper(s), s != "")
	}
	message := "(-514)"
	message += " " + titles[code]
	var b bytes.Buffer
	b.WriteString("(-514)")
	print(b.String())
	show("(-514)")
	return response{Code: 5100, Message: strings.Join([]string{"(-514)", message}, " ")}, fmt.Errorf("(-514) %d", code)
}

func show(text string) { fmt.Println(text) }

// constant compares two constants.
const same = exists == "(-514)"

var last string

// once compares two texts, neither of which is an answer.
func once(text string) {
	if text != last {
		fmt.Println(text)
	}
	last = text
}

func announce(input string) {
	once("(-514) Resource already exists")
	for _, s := range []string{"(-514)", "(-502)"} {
		if s == input {
			fmt.Println("sample")
		}
	}
}
