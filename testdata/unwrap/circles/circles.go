// Package circles has functions that call each other in circles.
package circles

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("InternalError", "", "") }

func again(n int) error {
	if n > 0 {
		return again(n - 1)
	}
	return fmt.Errorf("again: %w", request())
}

func even(n int) error {
	if n == 0 {
		return fmt.Errorf("even: %w", request())
	}
	return odd(n - 1)
}

func odd(n int) error {
	if n == 0 {
		return fmt.Errorf("odd")
	}
	return even(n - 1)
}

// In this circle, one hands the error through. The first to be asked for is not
// the one that does.
func ping(n int) error {
	if n == 0 {
		return fmt.Errorf("ping: %w", request())
	}
	return pong(n - 1)
}

func pong(n int) error {
	if n == 0 {
		return request()
	}
	return peng(n - 1)
}

func peng(n int) error { return ping(n - 1) }

// forever returns nothing.
func forever(n int) error { return forever(n + 1) }

func ask() (e *sdk.TencentCloudSDKError) {
	err := again(1)
	e, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: again `
	err = odd(1)
	e, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: odd `
	err = even(1)
	e, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: even `
	err = ping(1)
	e, _ = err.(*sdk.TencentCloudSDKError)
	err = peng(1)
	e, _ = err.(*sdk.TencentCloudSDKError)
	err = pong(1)
	e, _ = err.(*sdk.TencentCloudSDKError)
	err = forever(1)
	e, _ = err.(*sdk.TencentCloudSDKError)
	return e
}

type list[T any] struct{ items []T }

func (l *list[T]) each(f func(T) error) error {
	for _, item := range l.items {
		if err := f(item); err != nil {
			return fmt.Errorf("each: %w", err)
		}
	}
	return nil
}

func first[T any](l *list[T], f func(T) error) (T, error) {
	var zero T
	if len(l.items) == 0 {
		return zero, nil
	}
	return l.items[0], fmt.Errorf("first: %w", f(l.items[0]))
}

func fail[E error](err E) error { return err }

func generic(l *list[string]) bool {
	err := l.each(func(string) error { return request() })
	_, ok := err.(*sdk.TencentCloudSDKError) // want `unwrap: list.each `
	_, err = first(l, func(string) error { return request() })
	_, also := err.(*sdk.TencentCloudSDKError) // want `unwrap: first `
	err = fail(&sdk.TencentCloudSDKError{})
	_, never := err.(*sdk.TencentCloudSDKError)
	err = got(getter{})
	_, through := err.(*sdk.TencentCloudSDKError)
	return ok && also && never && through
}

type getter struct{}

func (getter) Get() error { return request() }

// got calls what the type argument has.
func got[T interface{ Get() error }](t T) error { return t.Get() }
