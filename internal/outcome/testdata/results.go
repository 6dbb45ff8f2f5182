// Package results shows what results mean to who gets them.
package results

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"example.com/others"
	"github.com/sethvargo/go-retry"
)

type response struct {
	Code    int
	Message string
	Data    []string
	Err     error
}

type PermanentError struct{}

func (PermanentError) Error() string { return "" }

type plainError struct{ response }

func (*plainError) Error() string { return "" }

func call(args ...any) (*response, error) { return nil, nil }
func use(...any)                          {}
func isFine() bool                        { return len(errBad.Error()) > 3 }

func Permanent(err error) error             { return others.Wrap(err) }
func check() error                          { return others.Wrap(errBad) }
func isWrapped(err error) error             { return err }
func isErrorOf(code int) error              { return others.Wrap(errBad) }
func isParsed(r *response) (string, error)  { return "", others.Wrap(errBad) }
func isParsedText(s string) (string, error) { return "", others.Wrap(errBad) }

var errBad = errors.New("bad")

// Predicates: the answer counts, and an error with it.

func predicateNamed(code int) (again bool) {
	if code == 4000 { // 4000 open, 5000 retry, rest stop
		again = isFine()
		return
	}
	if code == 5000 { // 4000 unreached, 5000 retry, rest stop
		again = true
		return
	}
	return
}

func predicateNamedError(code int) (again bool, err error) {
	if code == 4000 { // 4000 open, rest stop
		again = true
		return
	}
	return
}

func predicateError(code int) (bool, error) {
	if code == 4000 { // 4000 retry, 5000 open, rest stop
		return true, nil
	}
	if code == 5000 { // 4000 unreached, 5000 open, rest stop
		return true, errBad
	}
	return false, errBad
}

func predicateOf(code int) (bool, error) {
	if code == 4000 { // 4000 open, rest stop
		return predicateError(4000)
	}
	return false, nil
}

// Callbacks: an error may be repeated or not.
func callbackError(resp *response) error {
	if resp.Code == 4000 { // 4000 open, rest on
		return errBad
	}
	return nil
}

func callbackResult(resp *response) (int, error) {
	switch resp.Code { // 4000 open, 4400 open, 0 on, rest on; passes 4000 4400 no, rest
	case 4000:
		return 0, check()
	case 4400:
		return call2()
	}
	return 1, nil
}

func call2() (int, error) { return 0, nil }

func callbackNone(resp *response) {
	if resp.Code == 4000 { // 4000 stop, rest on
		return
	}
	use(1)
}

// Plain functions: a named error that a deferred function may set says nothing.
func deferredSets(resp *response) (err error) {
	defer func() { err = errBad }()
	if resp.Code == 4000 { // 4000 stop, rest on; fails none; passes none
		return errBad
	}
	return nil
}

func named(resp *response) (n int, err error) {
	if resp.Code == 4000 { // 4000 stop, 5000 stop, rest on; fails 4000 5000; passes none
		err = errBad
		return
	}
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on; fails 5000
		err = fmt.Errorf("gone")
		return
	}
	return
}

// A bare return of what is made of the code may be a failure, and one of
// something else is none.
func namedOfCode(resp *response) (n int, err error) {
	err = isErrorOf(resp.Code)
	if resp.Code == 4000 { // 4000 open, rest open
		use(1)
	}
	return
}

func namedOfOther(resp *response) (n int, err error) {
	err = check()
	if resp.Code == 4000 { // 4000 on, rest on; passes none
		use(1)
	}
	return
}

func namedValue(resp *response) (err error, n int) {
	n = resp.Code
	if resp.Code == 4000 { // 4000 on, rest on
		use(1)
	}
	return
}

func parsed(resp *response) (string, error) {
	if resp.Code == 4000 { // 4000 open, rest open
		use(1)
	}
	return isParsed(resp)
}

func parsedText(resp *response) (string, error) {
	if resp.Code == 4000 { // 4000 on, rest on; passes none
		use(1)
	}
	return isParsedText("x")
}

// What is made of the code, on however many ways, may be an error for it.
func ofCode(resp *response) error {
	message := fmt.Sprintf("%d", resp.Code)
	text := "code " + message
	if resp.Code == 4000 { // 4000 open, rest open
		use(1)
	}
	return others.Wrap(others.Text(text))
}

func ofMessage(resp *response) error {
	text := "message " + resp.Message
	if resp.Code == 4000 { // 4000 on, rest on; passes none
		use(text)
	}
	return others.Wrap(others.Text(text))
}

func ofBoth(resp *response) (string, error) {
	text := resp.Message
	other := text
	text = fmt.Sprint(resp.Code, other)
	if resp.Code == 4000 { // 4000 open, rest open
		use(1)
	}
	return other, others.Wrap(others.Text(other + text))
}

func boolean(resp *response) (string, bool) {
	if resp.Code == 4000 { // 4000 stop, rest on
		return "", false
	}
	return resp.Message, true
}

func booleanOpen(resp *response) (string, bool) {
	if resp.Code == 4000 { // 4000 stop, rest open
		return "", false
	}
	return resp.Message, resp.Message != ""
}

// Success returns no error, unless who gets the answer can look at its code.
func gives(resp *response) (*response, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes none
		return nil, errBad
	}
	return resp, nil
}

func givesData(resp *response) ([]string, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes 4000 no, rest
		return nil, errBad
	}
	return resp.Data, nil
}

func givesCode(resp *response) (int, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes none
		return 0, errBad
	}
	return resp.Code, nil
}

func givesWithin(resp *response) (*plainError, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes none
		return nil, errBad
	}
	return &plainError{*resp}, nil
}

func givesPointer(resp response) (*response, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes none
		return nil, errBad
	}
	return &resp, nil
}

// What a call fills in is no gift, but what stands beside it.
func givesFilled(resp response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return others.Fill(&resp)
}

func givesPart(resp response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	return others.Fill([]*response{&resp})
}

func givesNegative(resp response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	return others.Fill(-resp.Code)
}

func givesSum(resp response) (any, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes none
		return nil, errBad
	}
	return []any{&resp}, nil
}

// Retry errors.

type RetryError struct {
	Err       error
	Retryable bool
}

func RetryableError(err error) *RetryError    { return &RetryError{err, true} }
func NonRetryableError(err error) *RetryError { return &RetryError{err, false} }

func retryErrorFields(resp *response) *RetryError {
	switch resp.Code { // 4000 retry, 4400 stop, 5000 stop, 6000 open, 9999 on, rest on
	case 4000:
		return &RetryError{Err: errBad, Retryable: true}
	case 4400:
		return &RetryError{Retryable: false}
	case 5000:
		return &RetryError{Err: errBad}
	case 6000:
		return &RetryError{Err: errBad, Retryable: isFine()}
	}
	return nil
}

func retryErrorPlaces(resp *response) *RetryError {
	var kept *RetryError
	var list []RetryError
	switch resp.Code { // 4000 open, 4400 open, 5000 open, rest on
	case 4000:
		return &RetryError{errBad, true}
	case 4400:
		return &list[0]
	case 5000:
		kept = others2(resp)
		return kept
	}
	return nil
}

func others2(resp *response) *RetryError

func isHelp(err error) *RetryError {
	if err == nil {
		return nil
	}
	return RetryableError(err)
}

func isStop() *RetryError { return NonRetryableError(errBad) }

func isMixed(n int) *RetryError {
	if n > 3 {
		return NonRetryableError(errBad)
	}
	return RetryableError(errBad)
}

func isNone() *RetryError { return nil }

func retryErrorHelped(resp *response) *RetryError {
	switch resp.Code { // 4400 stop, 5000 open, 6000 stop, rest on
	case 4400:
		return isStop()
	case 5000:
		return isMixed(len(resp.Data))
	case 6000:
		return isNone()
	}
	return nil
}

// Marked by mistake, no error repeats nothing.
func retryErrorNil(resp *response, err error) *RetryError {
	switch resp.Code { // 0 open, 4000 open, 4400 retry, rest on
	case 0:
		return RetryableError(err)
	case 4000:
		return RetryableError(nil)
	case 4400:
		return RetryableError(err)
	}
	return nil
}

// A function of another package with a mark's name may do anything.
func retryErrorElsewhere(resp *response) *RetryError {
	if resp.Code == 4000 { // 4000 open, rest on
		return (*RetryError)(others.RetryableError(errBad))
	}
	return nil
}

// Operations: an error is repeated unless it is marked.

func operationMarked(resp *response) error {
	switch resp.Code { // 4000 stop, 4400 retry, 5000 retry, 6000 retry, rest on
	case 4000:
		return Permanent(errBad)
	case 4400:
		return errors.New("x")
	case 5000:
		return fmt.Errorf("code %d: %w", resp.Code, errBad)
	case 6000:
		return io.EOF
	}
	return nil
}

func operationPerhaps(resp *response) error {
	switch resp.Code { // 4000 open, 4400 open, 5000 open, 6000 open, rest on
	case 4000:
		return check()
	case 4400:
		return fmt.Errorf("code %d: %w", resp.Code, check())
	case 5000:
		return resp.Err
	case 6000:
		return PermanentError{}
	}
	return nil
}

func operationType(resp *response) error {
	switch resp.Code { // 4000 retry, 4400 open, 5000 open, 6000 open, rest on
	case 4000:
		return &plainError{*resp}
	case 4400:
		return error(PermanentError{})
	case 5000:
		return fmt.Errorf("x: %w", PermanentError{})
	case 6000:
		return isWrapped(PermanentError{})
	}
	return nil
}

// What a variable holds is looked at where it is assigned.
func operationVariables(resp *response) error {
	var err error
	switch resp.Code { // 4000 4400 retry, rest on
	case 4000:
		err = errBad
	case 4400:
		err = errors.New("gone")
	}
	if err != nil {
		return err
	}
	return nil
}

func operationMarkedVariable(resp *response) error {
	var err error
	switch resp.Code { // 4000 4400 open, rest on
	case 4000:
		err = Permanent(errBad)
	case 4400:
		err = errors.New("gone")
	}
	if err != nil {
		return err
	}
	return nil
}

func operationParameter(resp *response, err error) error {
	if resp.Code == 4000 && err != nil { // 4000 open, rest on
		return err
	}
	return nil
}

func operationFromCall(resp *response) error {
	_, err := call()
	if resp.Code == 4000 && err != nil { // 4000 open, rest on
		return err
	}
	return nil
}

func operationFromOther(resp *response) error {
	_, err := strconv.Atoi(resp.Message)
	if resp.Code == 4000 { // 4000 retry, rest on
		if err == nil {
			return errBad
		}
		return err
	}
	return nil
}

func operationWrapped(resp *response) error {
	err := others.Wrap(errBad)
	more := others.WithStack(errBad)
	if resp.Code == 4000 { // 4000 5000 open, rest on
		if err == nil {
			return errBad
		}
		return err
	}
	if resp.Code == 5000 { // 5000 open, 4000 unreached, rest on
		if more == nil {
			return errBad
		}
		return more
	}
	return nil
}

func isAsked() error { return nil }

func operationAsserted() error {
	err := isAsked()
	e, ok := err.(*plainError)
	if !ok {
		return nil
	}
	if e.Code == 4000 { // 4000 retry, rest on
		return err
	}
	return nil
}

func operationAssertedOther(other error) error {
	err := isAsked()
	e, ok := err.(*plainError)
	if !ok || other == nil {
		return nil
	}
	if e.Code == 4000 { // 0 unreached, 4000 open, rest on
		return other
	}
	return nil
}

func operationChain(resp *response) error {
	first := errBad
	second := first
	third := second
	fourth := third
	fifth := fourth
	sixth := fifth
	if resp.Code == 4000 { // 4000 open, 5000 retry, rest on
		return sixth
	}
	if resp.Code == 5000 { // 5000 retry, 4000 unreached, rest on
		return third
	}
	return nil
}

// Marked functions: an error is repeated only if it is marked.
func markedResults(resp *response) error {
	switch resp.Code { // 4000 retry, 4400 stop, 5000 open, 6000 stop, rest on
	case 4000:
		return retry.RetryableError(errBad)
	case 4400:
		return errors.New("x")
	case 5000:
		return check()
	case 6000:
		return retry.RetryableError(nil)
	}
	return nil
}

func markedByOther(resp *response) error {
	switch resp.Code { // 4000 open, 4400 open, rest on
	case 4000:
		err := retry.RetryableError(errBad)
		return err
	case 4400:
		mark := retry.RetryableError
		return mark(errBad)
	}
	return nil
}

// Polls.
func pollResults(resp *response) (bool, error) {
	switch resp.Code { // 4000 open, 4400 open, 5000 stop, 6000 retry, rest on
	case 4000:
		return isFine(), nil
	case 4400:
		return false, check()
	case 5000:
		return true, errBad
	case 6000:
		return false, nil
	}
	return true, nil
}

func givesMethod(resp *response) ([]string, error) {
	if resp.Code == 4000 { // 4000 stop, rest on; passes none
		return nil, errBad
	}
	return resp.items(), nil
}

func (r *response) items() []string { return r.Data }

// The code of another answer is none of this one.
func ofOther(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return others.Wrap(others.Text(fmt.Sprint(others.Of(1).Code)))
}

// A predicate that changes what requests may be made of asks for another one.
var region string

func ask() (*response, error) { return call(region) }

func predicateChanges(code int) bool {
	if code == 4000 { // 4000 open, 6000 retry, rest stop
		region = "b"
		return true
	}
	return code == 6000 // 4000 unreached, 6000 retry, rest stop
}

// What is wrapped must not be marked either.
func operationWraps(resp *response, err error, v any) error {
	switch resp.Code { // 4000 5000 6000 open, 4400 retry, rest on
	case 4000:
		return fmt.Errorf("x: %w", err)
	case 4400:
		return fmt.Errorf("x: %w", io.EOF)
	case 5000:
		return fmt.Errorf("x: %v", v)
	case 6000:
		return fmt.Errorf("x: %w", resp.Err)
	}
	return nil
}

func operationWrapsMore(resp *response, mark func(error) error) error {
	switch resp.Code { // 4000 6000 retry, rest on
	case 4000:
		return fmt.Errorf("x: %w", isOwn())
	case 6000:
		return fmt.Errorf("x: %w", errors.Join(errBad))
	}
	return nil
}

func isOwn() error { return errBad }

func operationWrapsPointed(resp *response, set func(*error)) error {
	err := errBad
	late := func() { err = Permanent(err) }
	if resp.Code == 4000 { // 4000 open, rest on
		return fmt.Errorf("x: %w", err)
	}
	defer late()
	return nil
}

func operationDeclared(resp *response) error {
	var _, err = strconv.Atoi(resp.Message)
	if resp.Code == 4000 { // 4000 retry, rest on
		if err == nil {
			return errBad
		}
		return err
	}
	return nil
}

func operationNil(resp *response) error {
	var err error = nil
	if resp.Code == 4000 { // 4000 retry, rest on
		err = errBad
	}
	if err != nil {
		return err
	}
	return nil
}

// Nobody is told an error that is not returned.
func markedNil(resp *response, err error) error {
	if resp.Code == 4000 { // 0 on, 4000 retry, rest on
		return retry.RetryableError(err)
	}
	return nil
}

func markedWrapped(resp *response) error {
	switch resp.Code { // 4000 4400 stop, rest on
	case 4000:
		return fmt.Errorf("x: %w", isOwn())
	case 4400:
		return fmt.Errorf("x: %w", errBad)
	}
	return nil
}
