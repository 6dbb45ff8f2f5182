// Package silent_as looks inside errors that may hold one of the SDK.
package silent_as

import (
	"errors"
	"fmt"

	perrors "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("InternalError", "", "") }

func wrapped(n int) error {
	if n > 0 {
		return errors.New("too many")
	}
	return fmt.Errorf("wrapped: %+w", request())
}

func stacked() error { return perrors.WithStack(request()) }

func joined() error { return errors.Join(errors.New("joined"), request()) }

func formatted(format string) error { return fmt.Errorf(format, request()) }

type unwraps struct{ err error }

func (u unwraps) Error() string { return "" }
func (u unwraps) Unwrap() error { return u.err }

type several struct{ errs []error }

func (s *several) Error() string   { return "" }
func (s *several) Unwrap() []error { return s.errs }

type converts struct{ err error }

func (c converts) Error() string      { return "" }
func (c converts) As(target any) bool { return errors.As(c.err, target) }

type embeds struct{ *sdk.TencentCloudSDKError }

type deeper struct {
	embeds
	action string
}

type promoted struct {
	unwraps
	action string
}

func one() error   { return unwraps{request()} }
func two() error   { return &several{[]error{request()}} }
func three() error { return converts{request()} }
func four() error  { return &embeds{} }
func five() error  { return deeper{} }
func six() error   { return &promoted{} }

var e *sdk.TencentCloudSDKError

func ask(n int) bool {
	err := wrapped(n)
	if errors.As(err, &e) {
		return true
	}
	err = stacked()
	if _, ok := errors.AsType[*sdk.TencentCloudSDKError](err); ok {
		return true
	}
	err = joined()
	if errors.As(err, &e) || perrors.As(formatted("%w"), &e) || errors.As(one(), &e) || errors.As(two(), &e) || errors.As(three(), &e) {
		return true
	}
	return errors.As(four(), &e) || errors.As(five(), &e) || errors.As(six(), &e)
}

// other asks for other types.
func other() bool {
	err := fmt.Errorf("text")
	var s *several
	var code interface{ GetCode() string }
	return errors.As(err, &s) || errors.As(err, &code)
}

type mine struct{}

func (mine) As(err error, target any) bool { return true }
func (mine) Is(err, target string) bool    { return true }

func text() error { return errors.New("text") }

func methods(m mine) bool { return m.As(text(), &e) }
