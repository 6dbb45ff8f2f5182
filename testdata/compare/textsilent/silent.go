// Package textsilent has texts that are no digits of a code, or not surely.
package textsilent

import (
	"fmt"
	"strconv"
	"strings"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type answer struct {
	Code     string `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func spelled(r response, a answer) bool {
	return strconv.Itoa(r.Code) == "04400" || strconv.Itoa(r.Code) == " 4400" || strconv.Itoa(r.Code) == "+4400" ||
		strconv.Itoa(r.Code) == "0" || strconv.Itoa(r.Code) == "4401" || strconv.Itoa(r.Code) == "" ||
		a.Code == " 5100" || a.Code == "05100" || a.Code == "5100.0" || a.Code == "0" || a.Code == "" || a.Code == "LimitExceeded"
}

func rendered(r response) bool {
	return strconv.FormatInt(int64(r.Code), 16) == "4400" || strconv.FormatInt(int64(r.Code), 8) == "5000" ||
		fmt.Sprintf("%x", r.Code) == "4400" || fmt.Sprintf("%04d", r.Code) == "4400" || fmt.Sprintf("(%d)", r.Code) == "4400" ||
		fmt.Sprint(r.Code, r.Message) == "4400" || fmt.Sprintf("%d%s", r.Code, r.Message) == "4400" ||
		fmt.Sprint(&r.Code) == "4400" || fmt.Sprintln(r.Code) == "4400" || strconv.Quote(r.CodeDesc) == "4400"
}

type status int

func (s status) String() string { return "status" }

func methods(r response) bool {
	return fmt.Sprint(status(r.Code)) == "4400" || fmt.Sprintf("%v", status(r.Code)) == "4400"
}

func others(r response, a answer, port int, zip string) bool {
	return strconv.Itoa(port) == "5000" || fmt.Sprint(len(a.Message)) == "4000" || zip == "6000" ||
		a.Message == "5100" || a.CodeDesc == "5100" || strconv.Itoa(r.Code+1) == "5000" ||
		strconv.Itoa(r.Code)+"0" == "4400" || strings.TrimLeft(a.Code, "0") == "5100"
}

// What mixes is none.
func mixed(r response, port int) bool {
	text := strconv.Itoa(r.Code)
	if text == "" {
		text = strconv.Itoa(port)
	}
	return text == "5000"
}

func ordered(r response, a answer) bool {
	return strconv.Itoa(r.Code) >= "4000" || a.Code < "5000"
}

const quota = "4400"

func named(r response) bool { return strconv.Itoa(r.Code) == quota }
