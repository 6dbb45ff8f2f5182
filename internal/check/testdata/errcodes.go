// flags: -disable=sdkconst,sdkcode

// Package errcodes has functions that return the code which they find in an error.
package errcodes

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func send() error

func codeOf(err error) string {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return e.Code
	}
	return ""
}

func codeAs(err error) string {
	if err == nil {
		return ""
	}
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return "Unknown"
	}
	code := e.GetCode()
	return code
}

func codeIn(e *sdk.TencentCloudSDKError) string {
	if e == nil {
		return ""
	}
	return e.Code
}

func either(err, other error) string {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return e.Code
	}
	return codeOf(other)
}

func compared() error {
	for {
		err := send()
		if codeOf(err) == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func switched() error {
	for {
		err := send()
		switch codeAs(err) { // want "retry: .*UnauthorizedOperation"
		case "":
			return err
		case "X.Y", "UnauthorizedOperation":
			continue
		}
		return err
	}
}

func kept() error {
	for {
		err := send()
		code := codeAs(err)
		if slices.Contains([]string{"UnauthorizedOperation", "X.Y"}, code) { // want "retry: .*UnauthorizedOperation"
			time.Sleep(time.Second)
			continue
		}
		return err
	}
}

func while() error {
	err := send()
	for codeOf(err) == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
		err = send()
	}
	return err
}

func asserted() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && codeIn(e) == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func first() error {
	for {
		err := send()
		if either(err, nil) == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func rest() error {
	for {
		err := send()
		if err == nil || codeOf(err) == "LimitExceeded" { // want "retry: .*AuthFailure"
			return err
		}
	}
}

// Silent: those have been thought of.
func restButAccess() error {
	for {
		err := send()
		if strings.HasPrefix(codeOf(err), "AuthFailure") || strings.HasPrefix(codeOf(err), "UnauthorizedOperation") {
			return err
		}
		if err == nil || codeOf(err) == "LimitExceeded" {
			return err
		}
	}
}

func later() error {
	for {
		err := send()
		if codeOf(err) == "RequestLimitExceeded" {
			continue
		}
		return err
	}
}

// Functions that do not always return the code of the error that they are given.

func lower(err error) string {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return strings.TrimSpace(e.Code)
	}
	return ""
}

func lowerAgain() error {
	for {
		err := send()
		if lower(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func mapped(err error) string {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		if e.Code == "UnauthorizedOperation" {
			return "Denied"
		}
		return e.Code
	}
	return ""
}

func mappedAgain() error {
	for {
		err := send()
		if mapped(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func isTemporary(err error) bool { return codeOf(err) == "RequestLimitExceeded" }

func some(err error) string {
	if isTemporary(err) {
		return ""
	}
	return codeOf(err)
}

func someAgain() error {
	for {
		err := send()
		if some(err) == "RequestLimitExceeded" {
			return err
		}
		if some(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func withMessage(err error) string {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		if strings.Contains(e.Message, "policy") {
			return ""
		}
		return e.Code
	}
	return ""
}

func withMessageAgain() error {
	for {
		err := send()
		if withMessage(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func inner(err error) string {
	err = errors.Unwrap(err)
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return e.Code
	}
	return ""
}

func innerAgain() error {
	for {
		err := send()
		if inner(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func fresh(e *sdk.TencentCloudSDKError) string {
	e = new(sdk.TencentCloudSDKError)
	return e.Code
}

func freshAgain() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && fresh(e) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func named(err error) (code string) {
	defer func() { code = "" }()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return e.Code
	}
	return ""
}

func namedAgain() error {
	for {
		err := send()
		if named(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

// The code of another error, or of one that is never an SDK error.

func second(before error) error {
	for {
		err := send()
		if either(before, err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}

func wrapped() error {
	for {
		err := send()
		if err != nil {
			err = fmt.Errorf("send: %w", err)
		}
		if codeOf(err) == "UnauthorizedOperation" {
			continue
		}
		return err
	}
}
