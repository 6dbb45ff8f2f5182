// flags: -disable=compare

// Package retry decides on codes of API 2.0.
package retry

import (
	"context"
	"errors"
	"slices"
	"time"

	"example.com/others"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

func call() *response
func use(...any) {}

var errFailed = errors.New("failed")

// Where the decision stands.

func listed() error {
	for {
		r := call()
		if slices.Contains([]int{4000, 6000}, r.Code) { // want "makes the request again for 4000 .*[^]]$"
			continue
		}
		return nil
	}
}

var again = map[int]bool{4000: true, 6000: true}

func mapped() error {
	for {
		r := call()
		if again[r.Code] { // want "makes the request again for 4000 .*[^]]$"
			continue
		}
		return nil
	}
}

func busy(code int) bool { return code == 4000 || code == 6000 }

func helped() error {
	for {
		r := call()
		if busy(r.Code) { // want "makes the request again for 4000 .*[^]]$"
			continue
		}
		return nil
	}
}

func shouldRetry(r *response) bool { return r.Code == 4000 } // want "says to make the request again for 4000 .*; answer false instead"

func asked() error {
	for {
		r := call()
		if shouldRetry(r) {
			continue
		}
		return nil
	}
}

const serverBusy = 4000

func named() error {
	for {
		r := call()
		if r.Code == serverBusy || r.Code == 6000 { // want "makes the request again for 4000 .*[^]]$"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func dropped() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "for 4000 .*; return an error instead .*Do not retry .*Code.*Parameter.$"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func droppedBoth() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 4100 || r.Code == 6000 { // want "for 4000 .* and 4100 .*Do not retry .*Code.*Parameter and so on.$"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

// What would remain is nothing, or another condition.

func alone() error {
	for {
		r := call()
		if r.Code == 4000 { // want "for 4000 .*[^]]$"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func goesOn() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "for 4000 .*[^]]$"
			continue
		}
		use(r)
		return nil
	}
}

// Where the finding stands in several lines.

func lines() error {
	for {
		r := call()
		if r.Code == 6000 ||
			r.Code == 4000 { // want "retry: this condition"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func chain() error {
	for {
		r := call()
		if r.Code == 6000 {
			time.Sleep(1)
			continue
		} else if r.Code == 4000 { // want "retry"
			time.Sleep(2)
			continue
		}
		return nil
	}
}

func tagless() error {
	for {
		r := call()
		switch { // want "retry: this switch makes the request again for 4000"
		case r.Code == 4000:
			continue
		}
		return nil
	}
}

// What a switch lets pass.

func passes() (string, error) {
	r := call()
	switch r.Code { // want "has no case for .*and uses the answer as if the call had succeeded; return an error instead .*Return an error for .* and so on.$"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func passesRetried() (string, error) {
	for {
		r := call()
		switch r.Code { // want "has no case for .*and uses the answer as if the call had succeeded"
		case 6000:
			continue
		}
		return r.Data, nil
	}
}

func returnsNoError() error {
	r := call()
	switch r.Code { // want "has no case for .*control goes on and returns no error"
	case 6000:
		return errFailed
	}
	return nil
}

func hasDefault() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	default:
		use(r.Code)
	}
	return r.Data, nil
}

func ownCodes() (string, error) {
	r := call()
	switch r.Code {
	case 1, 2:
		return "", errFailed
	}
	return r.Data, nil
}

func words() string {
	r := call()
	switch r.Code {
	case 6000:
		return "busy"
	}
	return "other"
}

func twice() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	switch r.Code { // want "has no case for"
	case 5100:
		return "", errFailed
	}
	return r.Data, nil
}

func twiceAnyway() (string, error) {
	r := call()
	switch r.Code { // want "has no case for"
	case 6000:
		return "", errFailed
	}
	switch r.Code {
	case 5100:
		return "", errFailed
	default:
	}
	return r.Data, nil
}

func twiceIf() (string, error) {
	r := call()
	switch r.Code { // want "has no case for"
	case 6000:
		return "", errFailed
	}
	if r.Code == 5100 {
		return "", errFailed
	}
	return r.Data, nil
}

func guarded() (string, error) {
	r := call()
	if others.Permanent(r.Code) {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func guardedBehind() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code != 0 {
		return "", errFailed
	}
	return r.Data, nil
}

// What repeats every failure without an end.

func endless() error {
	for {
		r := call()
		if r.Code != 0 { // want "retry: this condition makes the request again for 4000 "
			time.Sleep(time.Second)
			continue
		}
		return nil
	}
}

func endlessPrefix() error {
	for {
		code := call().Code
		if code != 0 { // want "retry"
			continue
		}
		return nil
	}
}

func endlessBegin() error {
	for {
		coded := call().Code
		if coded != 0 { // want "retry"
			continue
		}
		return nil
	}
}

func endlessSuffix() error {
	for {
		errcode := call().Code
		if errcode != 0 { // want "retry"
			continue
		}
		return nil
	}
}

func endlessLess() error {
	for {
		r := call()
		if 4000 <= r.Code { // want "retry"
			continue
		}
		return nil
	}
}

func counts() error {
	tries := 0
	for {
		r := call()
		if r.Code != 0 {
			tries++
			use(tries)
			continue
		}
		return nil
	}
}

func adds() error {
	tries := 0
	for {
		r := call()
		if r.Code != 0 {
			tries += 1
			use(tries)
			continue
		}
		return nil
	}
}

func hasPost() error {
	for i := 0; ; i++ {
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func hasCondition(deadline func() bool) error {
	for !deadline() {
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
	return errFailed
}

func ranges() error {
	for range 3 {
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
	return errFailed
}

func hasContext(ctx context.Context) error {
	for {
		use(ctx.Err())
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func hasClock(deadline int) error {
	for {
		use(time.Now())
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func hasTime(deadline time.Time) error {
	for {
		use(deadline)
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func hasTimer(timer *time.Timer) error {
	for {
		use(timer)
		r := call()
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

// What is the whole answer of a predicate.

func isRetryable(r *response) bool { return r.Code != 0 } // want "says to make the request again for 4000"

func isRetryableCode(r *response) bool { return r.Code >= 4000 } // want "says to make the request again for 4000"

func isRetryableResult(r *response) bool { return 4000 <= r.Code } // want "says to make the request again for 4000"

func canRetry(r *response, attempt int) bool { return attempt < 3 && r.Code != 0 }

func mayRetry(r *response, attempt int) bool {
	if attempt > 3 {
		return false
	}
	return r.Code != 0
}

func mustRetry(r *response, deadline time.Time) bool {
	if time.Now().After(deadline) {
		return false
	}
	return r.Code != 0
}

func uses() error {
	for {
		use(1)
		r := call()
		if r.Code != 0 { // want "retry"
			continue
		}
		return nil
	}
}

// What changes the code is another source of it.

func another() int
func set(*int)

func changedWithin() error {
	for {
		code := call().Code
		func() { code = another() }()
		if code == 4000 {
			continue
		}
		return nil
	}
}

func changedThroughPointer() error {
	for {
		code := call().Code
		set(&code)
		if code == 4000 {
			continue
		}
		return nil
	}
}

func changedAtOnce() error {
	for {
		code := call().Code
		code = another()
		if code == 4000 {
			continue
		}
		return nil
	}
}

// The first request of a for clause is none of a round, the others are.

func clause() error {
	for r := call(); r.Code == 4000; r = call() { // want "makes the request again for 4000 .*[^]]$"
		time.Sleep(time.Second)
	}
	return nil
}

func clauseOfPages() error {
	for r := page(""); r.Code == 4000; r = page(r.Data) {
		time.Sleep(time.Second)
	}
	return nil
}

func page(token string) *response
