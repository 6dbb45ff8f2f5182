// flags: -disable=sdkconst

// Package namedretry repeats requests for names of API 3.0.
package namedretry

import (
	"errors"
	"slices"
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const unauthorized = "UnauthorizedOperation"

var (
	again  = []string{"UnauthorizedOperation", "X.Y"}
	byName = map[string]bool{"UnauthorizedOperation": true}
)

func send() error
func unknown() bool
func denied(code string) bool { return code == "UnauthorizedOperation" || code == "X.Y" }

func askEqual() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asEqual() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askGet() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.GetCode() == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asGet() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.GetCode() == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askSwitch() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			switch e.Code { // want "retry: .*UnauthorizedOperation"
			case "UnauthorizedOperation", "X.Y":
				continue
			}
		}
		return err
	}
}

func asSwitch() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			switch e.Code { // want "retry: .*UnauthorizedOperation"
			case "UnauthorizedOperation", "X.Y":
				continue
			}
		}
		return err
	}
}

func askContains() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if slices.Contains([]string{"UnauthorizedOperation"}, e.Code) { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asContains() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if slices.Contains([]string{"UnauthorizedOperation"}, e.Code) { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askList() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if slices.Contains(again, e.Code) { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asList() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if slices.Contains(again, e.Code) { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askMap() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if byName[e.Code] { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asMap() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if byName[e.Code] { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askHelper() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if denied(e.Code) { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asHelper() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if denied(e.Code) { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askVariable() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			code := e.Code
			if code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asVariable() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			code := e.Code
			if code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askConstant() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == unauthorized { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asConstant() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == unauthorized { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askOr() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "X.Y" || e.Code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func asOr() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "X.Y" || e.Code == "UnauthorizedOperation" { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func askOther() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "InvalidParameter.ActionInProgress" {
				continue
			}
		}
		return err
	}
}

func asOther() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "InvalidParameter.ActionInProgress" {
				continue
			}
		}
		return err
	}
}

func askJudged() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "X.Y" {
				continue
			}
		}
		return err
	}
}

func asJudged() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "X.Y" {
				continue
			}
		}
		return err
	}
}

func askAnd() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "UnauthorizedOperation" && unknown() {
				continue
			}
		}
		return err
	}
}

func asAnd() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "UnauthorizedOperation" && unknown() {
				continue
			}
		}
		return err
	}
}

func askMessage() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "UnauthorizedOperation" && e.Message == "x" {
				continue
			}
		}
		return err
	}
}

func asMessage() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "UnauthorizedOperation" && e.Message == "x" {
				continue
			}
		}
		return err
	}
}

func askReturned() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "UnauthorizedOperation" {
				return err
			}
		}
		return err
	}
}

func asReturned() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code == "UnauthorizedOperation" {
				return err
			}
		}
		return err
	}
}

func askNot() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code != "UnauthorizedOperation" {
				return err
			}
			if unknown() {
				return err
			}
			continue
		}
		return err
	}
}

func asNot() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if e.Code != "UnauthorizedOperation" {
				return err
			}
			if unknown() {
				return err
			}
			continue
		}
		return err
	}
}

func askPrefix() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if strings.HasPrefix(e.Code, "UnauthorizedOperation.X") {
				continue
			}
		}
		return err
	}
}

func asPrefix() error {
	for {
		err := send()
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) {
			if strings.HasPrefix(e.Code, "UnauthorizedOperation.X") {
				continue
			}
		}
		return err
	}
}

func askRest() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func askRestAs() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func askRestPrefix() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && strings.HasPrefix(e.Code, "ResourceNotFound") { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func askRestList() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && slices.Contains([]string{"ResourceNotFound", "X.Y"}, e.Code) { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func askRestAccess() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && (e.Code == "UnauthorizedOperation" || strings.HasPrefix(e.Code, "AuthFailure") || strings.HasSuffix(e.Code, "x")) {
			return err
		}
	}
}

func askRestUnknown() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return err
		}
		if unknown() {
			return err
		}
	}
}

func askRestNone() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code != "" {
			return err
		}
	}
}

// What is only judged to be permanent may be repeated on purpose.

func judged() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "AuthFailure.TokenFailure" {
				continue
			}
		}
		return err
	}
}

// Whoever stops wrong credentials has not thought of missing permissions.

func stopsCredentials() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if strings.HasPrefix(e.Code, "AuthFailure") { // want "missing permissions"
				return err
			}
			continue
		}
		return err
	}
}

func failDenied(code string) {
	if code == "UnauthorizedOperation" {
		panic(code)
	}
}

// Not every code that it does not name comes back.
func askDenied() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "ResourceNotFound" {
				return err
			}
			failDenied(e.Code)
		}
	}
}

func askSwitchRest() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			switch e.Code { // want "no case for other codes"
			case "LimitExceeded":
				continue
			}
		}
		return nil
	}
}
