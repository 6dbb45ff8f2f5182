// Package text compares codes as text.
package text

import (
	"fmt"
	"slices"
	"strconv"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type wide struct {
	Code     int64
	Message  string
	CodeDesc string
}

type narrow struct {
	Code     int32
	Message  string
	CodeDesc string
}

type loose struct {
	Code     any    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func forms(r response, n narrow) bool {
	return strconv.Itoa(r.Code) == "4400" || // want `compare: "4400" is the Tencent Cloud code for "request quota exceeded" as a text; compare the number with tcerr.CodeQuotaExceeded$`
		fmt.Sprint(r.Code) != "5000" || // want `compare: "5000" is .* with tcerr.CodeResourceNotFound$`
		fmt.Sprintf("%d", r.Code) == "5100" || // want `compare: "5100" `
		fmt.Sprintf("%v", r.Code) == "5100" || // want `compare: "5100" `
		strconv.FormatInt(int64(r.Code), 10) == "6000" || // want `compare: "6000" `
		"4000" == strconv.Itoa(int(n.Code)) || // want `compare: "4000" `
		`4100` == (strconv.Itoa((r.Code))) || // want `compare: "4100" `
		(strconv.FormatInt(int64(n.Code), 10)) == ("4200") // want `compare: "4200" `
}

func decide(r response) string {
	switch strconv.Itoa(r.Code) {
	case "0":
		return "done"
	case "4400", "6200": // want `compare: "4400" ` `compare: "6200" `
		return "wait"
	case "7777":
		return "what"
	}
	return "stop"
}

// The code is a text from here on: no number is at hand.
func flow(r response) bool {
	text := strconv.Itoa(r.Code)
	return text == "4400" || missing(text) || named(text) == "4500" // want `compare: "4400" .* compare the number with` `compare: "4500" `
}

func missing(s string) bool { return s == "5000" } // want `compare: "5000" `

func named(s string) string { return s }

// Nothing says that a list of texts can become one of numbers.
func lists(r response) bool {
	return slices.Contains([]string{"4400", "5000"}, strconv.Itoa(r.Code)) || // want `compare: "4400" ` `compare: "5000" `
		map[string]bool{"6000": true}[fmt.Sprint(r.Code)] // want `compare: "6000" `
}

// An int64 need not fit, and an interface may hold any number.
func kept(w wide, l loose, names []string) bool {
	switch fmt.Sprint(l.Code) {
	case "4400", "": // want `compare: "4400" `
		return true
	}
	switch strconv.Itoa(int(w.Code)) {
	case "4400", "ok": // want `compare: "4400" `
		return true
	case names[0]:
		return false
	}
	return strconv.FormatInt(w.Code, 10) == "5000" || // want `compare: "5000" `
		fmt.Sprint(l.Code) == "5000" // want `compare: "5000" `
}

func quotes(r response) bool {
	return strconv.Itoa( /* the number */ r.Code) == "4400" // want `compare: "4400" `
}
