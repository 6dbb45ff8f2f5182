// Package unwrap asserts on errors that are no SDK errors, and on some that may
// be.
package unwrap

import (
	"errors"
	"fmt"

	"example.com/others"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error
func use(...any)

func wraps() error { return fmt.Errorf("%w", request()) }
func text() error  { return errors.New(request().Error()) }

// A value that is given in an inner list, or after the loop has begun, is one of
// those that the variable gets.

func perhaps(b bool) error {
	var err error
	if b {
		err = wraps()
	}
	return err
}

func loops() error {
	var err error
	for range 3 {
		if err != nil {
			return err
		}
		err = wraps()
	}
	return nil
}

func inParens() error        { return (wraps()) }
func blank() (_ error)       { return wraps() }
func converted() error       { return error(wraps()) }
func generic[T any](T) error { return wraps() }
func recursive(n int) error  { return fmt.Errorf("%w", recursive(n-1)) }
func external() error        // of an assembly file
func fault() *apiError       // of an assembly file
func viaExternal(b bool) error {
	if b {
		return external()
	}
	return wraps()
}

func withLiteral() error {
	use(func() error { return request() })
	return wraps()
}

func last() error {
	err := request()
	use(err)
	err = wraps()
	return err
}

func parameter(err error) error {
	if err == nil {
		err = wraps()
	}
	return err
}

func ranged(errs []error) (err error) {
	for _, err = range errs {
	}
	return err
}

type apiError struct{ e *sdk.TencentCloudSDKError }

func (e *apiError) Error() string { return "" }

type status string

func (status) Error() string { return "" }

const busy status = "busy"

func constantStatus() error { return busy }
func variable() error       { e := &apiError{}; return e }

// Circles, in which all are what one of them is.

func circle1(n int) error {
	if n > 0 {
		return circle2(n - 1)
	}
	return request()
}

func circle2(n int) error {
	if n > 0 {
		return circle3(n - 1)
	}
	return wraps()
}

func circle3(n int) error {
	if n > 0 {
		return circle1(n - 1)
	}
	return wraps()
}

func pair1(n int) error {
	if n > 0 {
		return pair2(n - 1)
	}
	return request()
}

func pair2(n int) error {
	if n > 0 {
		return pair1(n - 1)
	}
	return wraps()
}

func mixed(b bool) error {
	if b {
		return inner()
	}
	return request()
}

func inner() error { return fmt.Errorf("inner: %w", request()) }

func results() {
	_, _ = perhaps(true).(*sdk.TencentCloudSDKError)    // want "never passes"
	_, _ = loops().(*sdk.TencentCloudSDKError)          // want "never passes"
	_, _ = inParens().(*sdk.TencentCloudSDKError)       // want "never passes"
	_, _ = blank().(*sdk.TencentCloudSDKError)          // want "never passes"
	_, _ = converted().(*sdk.TencentCloudSDKError)      // want "never passes"
	_, _ = generic(1).(*sdk.TencentCloudSDKError)       // want "generic wraps every SDK error"
	_, _ = recursive(1).(*sdk.TencentCloudSDKError)     // want "never passes"
	_, _ = withLiteral().(*sdk.TencentCloudSDKError)    // want "never passes"
	_, _ = last().(*sdk.TencentCloudSDKError)           // want "never passes"
	_, _ = constantStatus().(*sdk.TencentCloudSDKError) // want "constantStatus keeps no SDK error"
	_, _ = variable().(*sdk.TencentCloudSDKError)       // want "variable keeps no SDK error"
	_, _ = external().(*sdk.TencentCloudSDKError)
	_, _ = viaExternal(true).(*sdk.TencentCloudSDKError)
	_, _ = parameter(nil).(*sdk.TencentCloudSDKError)
	_, _ = ranged(nil).(*sdk.TencentCloudSDKError)
	_, _ = circle1(1).(*sdk.TencentCloudSDKError)
	_, _ = circle2(1).(*sdk.TencentCloudSDKError)
	_, _ = circle3(1).(*sdk.TencentCloudSDKError)
	_, _ = pair1(1).(*sdk.TencentCloudSDKError)
	_, _ = pair2(1).(*sdk.TencentCloudSDKError)
	_, _ = mixed(true).(*sdk.TencentCloudSDKError)
	_, _ = inner().(*sdk.TencentCloudSDKError) // want "never passes"
	var err error = fault()
	_, _ = err.(*sdk.TencentCloudSDKError) // want "fault keeps no SDK error"
}

// Whether it is certain which value comes to the assertion.

func scattered() {
	err := request()
	use(func() {
		err = request()
		err = wraps()
		_, _ = err.(*sdk.TencentCloudSDKError)
	})
}

func selected(errs chan error) {
	var err error
	select {
	case err = <-errs:
		_, _ = err.(*sdk.TencentCloudSDKError)
	}
}

func inLoop() {
	err := wraps()
	for range 3 {
		_, _ = err.(*sdk.TencentCloudSDKError) // want "never passes"
	}
	err = request()
	for range 3 {
		_, _ = err.(*sdk.TencentCloudSDKError)
	}
	err = wraps()
	for range 3 {
		_, _ = err.(*sdk.TencentCloudSDKError) // want "never passes"
	}
}

func again() {
	err := wraps()
	for range 3 {
		_, _ = err.(*sdk.TencentCloudSDKError)
		err = request()
	}
}

// An SDK error that is a part of another one may be found there.

type pointerInside struct{ *sdk.TencentCloudSDKError }
type valueInside struct{ sdk.TencentCloudSDKError }
type deepInside struct{ pointerInside }
type circular struct {
	*circular
	status
}

func (*circular) Error() string { return "" }

func embedded(which int) {
	var e *sdk.TencentCloudSDKError
	_ = errors.As(newPointer(), &e)
	_ = errors.As(newValue(), &e)
	_ = errors.As(newDeep(), &e)
	_ = errors.As(newCircular(), &e) // want "newCircular keeps no SDK error"
	_ = errors.As(variable(), &e)    // want "variable keeps no SDK error"
	use(e)
}

func newPointer() error  { return pointerInside{} }
func newValue() error    { return &valueInside{} }
func newDeep() error     { return &deepInside{} }
func newCircular() error { return &circular{} }

// How the assertion is written.

type holder struct{ e *sdk.TencentCloudSDKError }

type pointer = *sdk.TencentCloudSDKError

func written(err error, h holder) {
	var e1, ok1 = wraps().(*sdk.TencentCloudSDKError)        // want "never passes"
	var e2, n2 = wraps().(*sdk.TencentCloudSDKError), 1      // want "always panics"
	e3, n3 := wraps().(*sdk.TencentCloudSDKError), 1         // want "always panics"
	h.e, ok1 = wraps().(*sdk.TencentCloudSDKError)           // want `never passes.* \[errors.AsType\[\*sdk.TencentCloudSDKError\]\(; \); `
	_, ok1 = wraps(). /* says */ (*sdk.TencentCloudSDKError) // want `never passes[^[]*errors.AsType\[[^[]*$`
	_, ok1 = wraps().(pointer)                               // want `never passes[^[]*errors.AsType\[[^[]*$`
	_, ok1 = wraps().((*sdk.TencentCloudSDKError))           // want `never passes.* \[errors.AsType\[\*sdk.TencentCloudSDKError\]\(; \); `
	use(e1, ok1, e2, n2, e3, n3)
}

// Functions that are called like those of package errors.

func lookalikes(err error) {
	var e *sdk.TencentCloudSDKError
	_ = others.As(text(), &e)
	_ = others.Is(err, &sdk.TencentCloudSDKError{})
	_ = errors.Join(err, &sdk.TencentCloudSDKError{})
	_, _ = errors.AsType[*apiError](text())
	Is := func(error, error) bool { return true }
	_ = Is(err, &sdk.TencentCloudSDKError{})
}

// Is is no method of an error.
func Is() {}

// A new error equals no other.

func equal(err error) {
	_ = errors.Is(err, &sdk.TencentCloudSDKError{})                   // it may have a method Is
	_ = err == &sdk.TencentCloudSDKError{}                            // want "a new pointer equals no other"
	_ = new(sdk.TencentCloudSDKError) != err                          // want "a new pointer equals no other"
	_ = err == error(&sdk.TencentCloudSDKError{})                     // want "a new pointer equals no other"
	_ = err == sdk.NewTencentCloudSDKErrorWithCause("X", "", "", nil) // want "a new pointer equals no other"
	_ = sdk.NewTencentCloudSDKError("X", "", "") == nil || nil == sdk.NewTencentCloudSDKError("X", "", "")
	_ = err == others.NewFault() || err == new(apiError) || err == error(status("x"))
	var e sdk.TencentCloudSDKError
	_ = err == &e
}

type clientOf[T any] struct{}

func (clientOf[T]) wraps() error { return wraps() }

func methodOfGeneric() {
	_, _ = clientOf[int]{}.wraps().(*sdk.TencentCloudSDKError) // want "never"
}

// What the fix says, and a case of a switch.

func says() bool {
	err := wraps()
	e, ok := err.(*sdk.TencentCloudSDKError) // want "Use errors.AsType, which looks inside the error.$"
	use(e)
	switch wraps().(type) {
	case *sdk.TencentCloudSDKError: // want "this case is never reached"
		return true
	}
	return ok
}
