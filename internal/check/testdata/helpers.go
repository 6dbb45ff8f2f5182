// flags: -disable=compare

// Package helpers asks functions of its own whether to make a request again.
package helpers

import (
	"errors"
	"slices"

	"example.com/others"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response
func unknown() bool
func set(*int)

const invalid = 4000

var (
	last        int
	list        = []int{4000, 6000}
	byCode      = map[int]bool{4000: true}
	written     = map[int]bool{4000: true}
	writtenList = []int{4000}
	shownList   = []int{4000}
	errFailed   = errors.New("failed")
)

func init() {
	written[4000] = unknown()
	writtenList[0] = last
}

func isOfResponse(r *response) bool { return r.Code == 4000 }

func isPlain(code int) bool { return code == 4000 }

func askPlain() error {
	for {
		r := call()
		if isPlain(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isSwitch(code int) bool {
	switch code {
	case 4000, 6000:
		return true
	}
	return false
}

func askSwitch() error {
	for {
		r := call()
		if isSwitch(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isSwitchDefault(code int) bool {
	switch code {
	case 6000:
		return false
	default:
		return code == 4000
	}
}

func askSwitchDefault() error {
	for {
		r := call()
		if isSwitchDefault(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isTagless(code int) bool {
	switch {
	case code == 6000, code == 4000:
		return true
	default:
		return false
	}
}

func askTagless() error {
	for {
		r := call()
		if isTagless(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isContains(code int) bool { return slices.Contains([]int{4000, 6000}, code) }

func askContains() error {
	for {
		r := call()
		if isContains(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isContainsList(code int) bool { return slices.Contains(list, code) }

func askContainsList() error {
	for {
		r := call()
		if isContainsList(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isMap(code int) bool { return map[int]bool{4000: true, 6000: false}[code] }

func askMap() error {
	for {
		r := call()
		if isMap(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isMapVar(code int) bool { return byCode[code] }

func askMapVar() error {
	for {
		r := call()
		if isMapVar(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isElse(code int) bool {
	if code != 4000 {
		return false
	} else {
		return true
	}
}

func askElse() error {
	for {
		r := call()
		if isElse(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isElseIf(code int) bool {
	if code == 1 {
		return false
	} else if code == 4000 {
		return true
	}
	return false
}

func askElseIf() error {
	for {
		r := call()
		if isElseIf(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isNot(code int) bool { return !(code != 4000) }

func askNot() error {
	for {
		r := call()
		if isNot(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isWrapped(code int) bool { return isPlain(code) || isSwitch(code) }

func askWrapped() error {
	for {
		r := call()
		if isWrapped(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isConstant(code int) bool { return code == invalid }

func askConstant() error {
	for {
		r := call()
		if isConstant(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isConverted(code int) bool { return int64(code) == 4000 }

func askConverted() error {
	for {
		r := call()
		if isConverted(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isTrue(code int) bool { return true && (code == 4000 || false) }

func askTrue() error {
	for {
		r := call()
		if isTrue(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askOfResponse() error {
	for {
		r := call()
		if isOfResponse(r) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isAllowed(code int) bool { return code != 4000 }

func askNegated() error {
	for {
		r := call()
		if !isAllowed(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isUnknown(code int) bool { return code == 4000 && unknown() }

func askUnknown() error {
	for {
		r := call()
		if isUnknown(r.Code) {
			continue
		}
		return errFailed
	}
}

func isOther(code int) bool { return code == 6000 }

func askOther() error {
	for {
		r := call()
		if isOther(r.Code) {
			continue
		}
		return errFailed
	}
}

func isExternal(code int) bool

func askExternal() error {
	for {
		r := call()
		if isExternal(r.Code) {
			continue
		}
		return errFailed
	}
}

func isWritten(code int) bool { return written[code] }

func askWritten() error {
	for {
		r := call()
		if isWritten(r.Code) {
			continue
		}
		return errFailed
	}
}

func isWrittenList(code int) bool { return slices.Contains(writtenList, code) }

func askWrittenList() error {
	for {
		r := call()
		if isWrittenList(r.Code) {
			continue
		}
		return errFailed
	}
}

func isReassigned(code int) bool {
	code = last
	return code == 4000
}

func askReassigned() error {
	for {
		r := call()
		if isReassigned(r.Code) {
			continue
		}
		return errFailed
	}
}

func isGlobal(code int) bool { return last == 4000 }

func askGlobal() error {
	for {
		r := call()
		if isGlobal(r.Code) {
			continue
		}
		return errFailed
	}
}

func isRecursive(code int) bool { return isRecursive(code) || code == 6000 }

func askRecursive() error {
	for {
		r := call()
		if isRecursive(r.Code) {
			continue
		}
		return errFailed
	}
}

func isMapFalse(code int) bool { return map[int]bool{4000: false, 6000: true}[code] }

func askMapFalse() error {
	for {
		r := call()
		if isMapFalse(r.Code) {
			continue
		}
		return errFailed
	}
}

func isIndexFirst(code int) bool { return slices.Index(list, code) == 1 }

func askIndexFirst() error {
	for {
		r := call()
		if isIndexFirst(r.Code) {
			continue
		}
		return errFailed
	}
}

func isRangeOther(code int) bool {
	for _, c := range list {
		if unknown() {
			return false
		}
		if code == c {
			return true
		}
	}
	return false
}

func askRangeOther() error {
	for {
		r := call()
		if isRangeOther(r.Code) {
			continue
		}
		return errFailed
	}
}

func isSort(code int) bool { return others.Contains(shownList, code) }

func askSort() error {
	for {
		r := call()
		if isSort(r.Code) {
			continue
		}
		return errFailed
	}
}

func isPointed(code int) bool {
	set(&code)
	return code == 4000
}

func askPointed() error {
	for {
		r := call()
		if isPointed(r.Code) {
			continue
		}
		return errFailed
	}
}

func isClosure(code int) bool {
	func() { code = last }()
	return code == 4000
}

func askClosure() error {
	for {
		r := call()
		if isClosure(r.Code) {
			continue
		}
		return errFailed
	}
}
