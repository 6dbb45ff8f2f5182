// flags: -disable=compare

// Package guards has switches that name no permanent code, and what stands behind
// them.
package guards

import (
	"errors"
	"log"
	"os"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

const success = 0

func call() *response
func unknown() bool

var errFailed = errors.New("failed")

func isOK(r *response) bool { return r.Code == 0 }
func check(r *response) error {
	if r.Code != 0 {
		return errFailed
	}
	return nil
}
func (r *response) err() error {
	if r.Code == 0 {
		return nil
	}
	return errFailed
}
func must(ok bool) {
	if !ok {
		panic("x")
	}
}
func logFailure(r *response) {
	if r.Code != 0 {
		log.Print("x")
	}
}
func never(r *response) error { return nil }

func notZero() (string, error) {
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

func notZeroBefore() (string, error) {
	r := call()
	if r.Code != 0 {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func positive() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code > 0 {
		return "", errFailed
	}
	return r.Data, nil
}

func positiveBefore() (string, error) {
	r := call()
	if r.Code > 0 {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func turned() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if 0 < r.Code {
		return "", errFailed
	}
	return r.Data, nil
}

func turnedBefore() (string, error) {
	r := call()
	if 0 < r.Code {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func atLeast() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code >= 1 {
		return "", errFailed
	}
	return r.Data, nil
}

func atLeastBefore() (string, error) {
	r := call()
	if r.Code >= 1 {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func range_() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code >= 4000 && r.Code < 7000 {
		return "", errFailed
	}
	return r.Data, nil
}

func range_Before() (string, error) {
	r := call()
	if r.Code >= 4000 && r.Code < 7000 {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func constant() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code != success {
		return "", errFailed
	}
	return r.Data, nil
}

func constantBefore() (string, error) {
	r := call()
	if r.Code != success {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func flag() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	ok := r.Code == 0
	if !ok {
		return "", errFailed
	}
	return r.Data, nil
}

func flagBefore() (string, error) {
	r := call()
	ok := r.Code == 0
	if !ok {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func notOK() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if !isOK(r) {
		return "", errFailed
	}
	return r.Data, nil
}

func notOKBefore() (string, error) {
	r := call()
	if !isOK(r) {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func checked() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if err := check(r); err != nil {
		return "", err
	}
	return r.Data, nil
}

func checkedBefore() (string, error) {
	r := call()
	if err := check(r); err != nil {
		return "", err
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func checkedLater() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	err := check(r)
	if err != nil {
		return "", err
	}
	return r.Data, nil
}

func checkedLaterBefore() (string, error) {
	r := call()
	err := check(r)
	if err != nil {
		return "", err
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func method() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if err := r.err(); err != nil {
		return "", err
	}
	return r.Data, nil
}

func methodBefore() (string, error) {
	r := call()
	if err := r.err(); err != nil {
		return "", err
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func panics() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	must(r.Code == 0)
	return r.Data, nil
}

func panicsBefore() (string, error) {
	r := call()
	must(r.Code == 0)
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func fatal() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code != 0 {
		log.Fatal("x")
	}
	return r.Data, nil
}

func fatalBefore() (string, error) {
	r := call()
	if r.Code != 0 {
		log.Fatal("x")
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func exits() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code != 0 {
		os.Exit(1)
	}
	return r.Data, nil
}

func exitsBefore() (string, error) {
	r := call()
	if r.Code != 0 {
		os.Exit(1)
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func elseData() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code == 0 {
		return r.Data, nil
	}
	if unknown() {
		return "", errFailed
	}
	return "", errFailed
}

func tagless() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	switch {
	case r.Code != 0:
		return "", errFailed
	}
	return r.Data, nil
}

func taglessBefore() (string, error) {
	r := call()
	switch {
	case r.Code != 0:
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func switchDefault() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	switch r.Code {
	case 0:
	default:
		return "", errFailed
	}
	return r.Data, nil
}

func switchDefaultBefore() (string, error) {
	r := call()
	switch r.Code {
	case 0:
	default:
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func nested() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code != 0 {
		if unknown() {
			return "a", errFailed
		}
		return "", errFailed
	}
	return r.Data, nil
}

func nestedBefore() (string, error) {
	r := call()
	if r.Code != 0 {
		if unknown() {
			return "a", errFailed
		}
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func converted() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if int64(r.Code) != 0 {
		return "", errFailed
	}
	return r.Data, nil
}

func convertedBefore() (string, error) {
	r := call()
	if int64(r.Code) != 0 {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func copy() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	code := r.Code
	if code != 0 {
		return "", errFailed
	}
	return r.Data, nil
}

func copyBefore() (string, error) {
	r := call()
	code := r.Code
	if code != 0 {
		return "", errFailed
	}
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func and() (string, error) {
	r := call()
	switch r.Code {
	case 6000:
		return "", errFailed
	}
	if r.Code == 0 && true {
		return r.Data, nil
	}
	return "", errFailed
}

func nothing() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}

	return r.Data, nil
}

func logged() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	if r.Code != 0 {
		log.Print("x")
	}
	return r.Data, nil
}

func loggedBefore() (string, error) {
	r := call()
	if r.Code != 0 {
		log.Print("x")
	}
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func one() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	if r.Code == 5100 {
		return "", errFailed
	}
	return r.Data, nil
}

func oneBefore() (string, error) {
	r := call()
	if r.Code == 5100 {
		return "", errFailed
	}
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func negative() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	if r.Code < 0 {
		return "", errFailed
	}
	return r.Data, nil
}

func negativeBefore() (string, error) {
	r := call()
	if r.Code < 0 {
		return "", errFailed
	}
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func logs() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	logFailure(r)
	return r.Data, nil
}

func logsBefore() (string, error) {
	r := call()
	logFailure(r)
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func ignored() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	_ = check(r)
	return r.Data, nil
}

func ignoredBefore() (string, error) {
	r := call()
	_ = check(r)
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func flagUnused() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	ok := r.Code == 0
	_ = ok
	return r.Data, nil
}

func flagUnusedBefore() (string, error) {
	r := call()
	ok := r.Code == 0
	_ = ok
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

func emptyCheck() (string, error) {
	r := call()
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	if err := never(r); err != nil {
		return "", err
	}
	return r.Data, nil
}

func emptyCheckBefore() (string, error) {
	r := call()
	if err := never(r); err != nil {
		return "", err
	}
	switch r.Code { // want "retry: this switch has no case for 4000"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}
