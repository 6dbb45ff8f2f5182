// Package compare compares codes of API 2.0, as numbers and as texts.
package compare

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type large struct {
	Code     uint   `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

// How a number is written.

func numbers(r *response) {
	_ = r.Code == 5000         // want "5000 is .*Use tcerr.CodeResourceNotFound.$"
	_ = r.Code == 0x1388       // want "5000"
	_ = r.Code == 5_000        // want "5000"
	_ = r.Code == 5e3          // want "5000"
	_ = r.Code == '\u1388'     // want "5000"
	_ = r.Code == '\U00001388' // want "5000"
	_ = r.Code == 'ᎈ'          // want "5000"
	_ = r.Code == '\n' || r.Code == 'x' || r.Code == 0 || r.Code == 12 || r.Code == 7777 || r.Code == 1e4
	_ = r.Code == -502 || r.Code == 502
	switch r.Code {
	case 5000, 6000: // want "5000 is .*and so on.$" "6000 is .*and so on.$"
	}
}

// How a number is made a text.

func texts(r *response, u *large, digits string) {
	_ = strconv.Itoa(r.Code) == "4400"                          // want "as a text; compare the number with tcerr.CodeQuotaExceeded .*Use"
	_ = strconv.FormatInt(int64(r.Code), 10) == "4400"          // want "as a text; compare the number with tcerr.CodeQuotaExceeded .*Use"
	_ = strconv.Itoa(int(u.Code)) == "4400"                     // want "as a text; compare the number with tcerr.CodeQuotaExceeded .*Use"
	_ = strconv.FormatUint(uint64(u.Code), 10) == "4400"        // want "as a text; compare the number with tcerr.CodeQuotaExceeded$"
	_ = slices.Contains([]string{"4400"}, strconv.Itoa(r.Code)) // want "as a text; compare the number with tcerr.CodeQuotaExceeded$"
	_ = strings.Contains(strconv.Itoa(r.Code), "4400") || strings.EqualFold(strconv.Itoa(r.Code), "4400")
	_ = fmt.Sprint(r.Code) == "4400"        // want "as a text; compare the number with tcerr.CodeQuotaExceeded .*Use"
	_ = fmt.Sprintf("%d", r.Code) == "4400" // want "as a text; compare the number with tcerr.CodeQuotaExceeded .*Use"
	_ = fmt.Sprintf("%v", r.Code) == "4400" // want "as a text; compare the number with tcerr.CodeQuotaExceeded .*Use"
	_ = fmt.Sprint(r.Code, 1) == "4400" || fmt.Sprint(1, r.Code) == "4400" || fmt.Sprintf("%d", 1, r.Code) == "4400"
	_ = fmt.Sprintf("%x", r.Code) == "4400" || strconv.FormatInt(int64(r.Code), 16) == "4400" || strconv.FormatInt(int64(r.Code), base) == "4400"
	_ = fmt.Sprint(shown(r.Code)) == "4400" || fmt.Sprintf("%d", digits) == "4400" || fmt.Sprint() == "4400" || fmt.Errorf("%d", r.Code) == nil
	_ = strconv.Itoa(r.Code) == "04400" || strconv.Itoa(r.Code) == "+4400" || strconv.Itoa(r.Code) == "7777" || strconv.Itoa(r.Code) == "-502"
	_ = digits == "4400" || same(strconv.Itoa(r.Code), "4400")
	switch strconv.Itoa(r.Code) {
	case "4400", "17": // want "compare the number with tcerr.CodeQuotaExceeded .*Use"
	}
	switch strconv.Itoa(r.Code) {
	case "4400", "017": // want "compare the number with tcerr.CodeQuotaExceeded$"
	}
	switch strconv.Itoa(r.Code) {
	case "4400", other: // want "compare the number with tcerr.CodeQuotaExceeded$"
	}
	switch strconv.Itoa(r.Code) {
	case "4400", digits: // want "compare the number with tcerr.CodeQuotaExceeded$"
	}
}

const other = "17"

var base = 10

type shown int

func (shown) String() string

func same(a, b string) bool { return a == b }

// Descriptions.

func descriptions(r *response) {
	_ = r.CodeDesc == "OperationDenied.SourceNotExists"                      // want "codedesc"
	_ = slices.Contains([]string{"OperationDenied.ExceedLimit"}, r.CodeDesc) // want "codedesc"
	_ = same(r.CodeDesc, "OperationDenied.SourceNotExists") || r.CodeDesc == "OperationDenied.Other" || r.Message == "OperationDenied.SourceNotExists"
}

// Constants of the program's own.

const notFound = 5000

func constants(r *response) { _ = r.Code == notFound }
