// flags: -disable=sdkconst

// Package errfinders has functions of its own that find the code of an error, some of
// them in ways that say nothing about it. Those from second on can be seen through.
package errfinders

import (
	"context"
	"errors"
	"log"

	"example.com/others"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func send() error
func connect() error
func wait() error
func sendIn(ctx context.Context) error
func unwrapInto(err *error)

var find func(err error, target any) bool

func isDeniedByTarget(err error) bool {
	var e *sdk.TencentCloudSDKError
	target := &e
	return errors.As(err, target) && e.Code == "UnauthorizedOperation"
}

func byTarget() error {
	for {
		err := send()
		if isDeniedByTarget(err) {
			continue
		}
		return err
	}
}

func isDeniedElsewhere(err error) bool {
	var e *sdk.TencentCloudSDKError
	return others.As(err, &e) && e.Code == "UnauthorizedOperation"
}

func elsewhere() error {
	for {
		err := send()
		if isDeniedElsewhere(err) {
			continue
		}
		return err
	}
}

func isDeniedByVariable(err error) bool {
	var e *sdk.TencentCloudSDKError
	return find(err, &e) && e.Code == "UnauthorizedOperation"
}

func byVariable() error {
	for {
		err := send()
		if isDeniedByVariable(err) {
			continue
		}
		return err
	}
}

func isDeniedInside(err error) bool {
	unwrapInto(&err)
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func inside() error {
	for {
		err := send()
		if isDeniedInside(err) {
			continue
		}
		return err
	}
}

func isDeniedFault(err error) bool {
	var fault *others.Fault
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation" && errors.As(err, &fault)
}

func fault() error {
	for {
		err := send()
		if isDeniedFault(err) {
			continue
		}
		return err
	}
}

func isDeniedOther(err, other error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return false
	}
	if _, ok := other.(*sdk.TencentCloudSDKError); !ok {
		return false
	}
	return e.Code == "UnauthorizedOperation"
}

func another() error {
	for {
		err, other := send(), connect()
		if isDeniedOther(err, other) {
			continue
		}
		return err
	}
}

func isDeniedButAny(err error) bool {
	switch err.(type) {
	case *others.Fault, *sdk.TencentCloudSDKError:
		return false
	}
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func butAny() error {
	for {
		err := send()
		if isDeniedButAny(err) {
			continue
		}
		return err
	}
}

func isDeniedUnless(err, other error) bool {
	switch other.(type) {
	case *others.Fault:
		return false
	}
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func unless() error {
	for {
		err, other := send(), connect()
		if isDeniedUnless(err, other) {
			continue
		}
		return err
	}
}

type answer struct{ err error }

func answers() *answer

func isDenied(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func inField() error {
	for {
		r := answers()
		if isDenied(r.err) {
			continue
		}
		return r.err
	}
}

func isTemporary(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "X.Y"
}

func codeUnlessTemporary(err error) string {
	if isTemporary(err) {
		return "Temporary"
	}
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return ""
	}
	return e.Code
}

func unlessTemporary() error {
	for {
		err := send()
		if codeUnlessTemporary(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func direct() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if find(err, &e) && e.Code == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func waited() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" {
			if err := wait(); err != nil {
				return err
			}
			continue
		}
		return err
	}
}

func verify(ctx context.Context) error { return ctx.Err() }

func verified(ctx context.Context) error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" {
			if err := verify(ctx); err != nil {
				return err
			}
			continue
		}
		return err
	}
}

// It may be any code that it stops.
func isOneOfBoth(err error, first, second string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && (e.Code == first || e.Code == second)
}

func orOther(other string) error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if isOneOfBoth(err, "ResourceNotFound", other) {
			return err
		}
	}
}

func declares(err error) bool {
	var e, ok = err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func declared() error {
	for {
		err := send()
		if declares(err) {
			continue
		}
		return err
	}
}

func codeIn(ctx context.Context, err error) string {
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return ""
	}
	return e.Code
}

func second(ctx context.Context) error {
	for {
		err := send()
		if codeIn(ctx, err) == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func trace(on bool) {
	if on {
		log.Print("asked")
	}
}

func codeTraced(err error) string {
	trace(true)
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return ""
	}
	return e.Code
}

func tracing() error {
	for {
		err := send()
		if codeTraced(err) == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func inContext(ctx context.Context) error {
	for {
		err := sendIn(ctx)
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func isEither(err error, first, second string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && (e.Code == first || e.Code == second)
}

func either() error {
	for {
		err := send()
		if isEither(err, "UnauthorizedOperation", "X.Y") { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func declaredHere() error {
	for {
		err := send()
		var e, ok = err.(*sdk.TencentCloudSDKError)
		if ok && e.Code == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}
