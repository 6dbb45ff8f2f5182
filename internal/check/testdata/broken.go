// broken

// Package broken is as a package is while somebody types: little is
// found, and nothing may go wrong.
package broken

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	perrors "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func one() error             { return errors.New("x") }
func converted() error       { return error() }
func formatted() error       { return fmt.Errorf() }
func formattedNumber() error { return fmt.Errorf(1) }
func none()                  {}
func missing() error         { return undefined() }

func ask(err error, r *response) {
	_, _ = converted().(*sdk.TencentCloudSDKError)
	_, _ = formatted().(*sdk.TencentCloudSDKError)
	_, _ = formattedNumber().(*sdk.TencentCloudSDKError) // want "no SDK error itself"
	_, _ = missing().(*sdk.TencentCloudSDKError)
	a, second := one()
	_, _ = second.(*sdk.TencentCloudSDKError)
	_, _ = undefined.(*sdk.TencentCloudSDKError)
	var e *sdk.TencentCloudSDKError
	_ = errors.As()
	_ = errors.As(err)
	_, _ = errors.AsType[*sdk.TencentCloudSDKError]()
	_ = errors.Is(err)
	_ = errors.Is(undefined, &sdk.TencentCloudSDKError{})
	_ = err == error() || err == new()
	_ = strings.Contains(error().Error(), "Code=InternalError")
	_ = strings.Contains(second.Error(), "Code=InternalError") // want "message"
	_ = strings.Contains(undefined.Error(), "Code=InternalError")
	_ = strings.Contains(undefined.Field.Error(), "Code=InternalError")
	_ = strings.Contains(perrors.Cause().Error(), "Code=InternalError")
	_ = strings.Contains(string(), "Code=InternalError")
	_ = strings.Contains(fmt.Sprintf(), "Code=InternalError")
	_ = strings.Contains(fmt.Sprint(undefined), "Code=InternalError")
	_ = sdk.NewTencentCloudSDKError()
	none(1)
	_ = sdk.TencentCloudSDKError{"a", "b", "c", "d"}
	_ = undefined{Code: "x"}
	_ = e.Code == "no code" || a == nil
	_ = strings.Contains(strings.TrimSpace(), "x (-502)")
	_ = strings.Contains(fmt.Sprintf("%s"), "x (-502)")
	_ = strings.Contains(string(), "x (-502)")
	_ = bytesOf() == "(-502)" || string() == "(-502)"
	_ = fmt.Sprint(undefined) == "4400" || fmt.Sprint() == "4400"
	_ = sdk.NewTencentCloudSDKError(fmt.Sprintf(), "", "")
	_ = e.Code == "4400"
	_ = strconv.Itoa(int()) == "4400" || strconv.Itoa(r.Missing) == "4400"
	for {
		switch int() {
		case 4000:
			continue
		}
		if undefined.Code == 4000 {
			continue
		}
		return
	}
}

func jumps(list []int) error {
	stop := false
	for {
		if stop {
			return nil
		}
		r := answer()
		for _, c := range []int{4000, 6000} {
			if r.Code == c {
				goto nowhere
			}
		}
		if r.Code == 4100 { // want "CodeAuthFailure"
			stop = true
			if list == nil {
				goto nowhere
			}
			continue
		}
		if r.Code == 5000 { // want "CodeResourceNotFound"
			goto nowhere
		}
		return nil
	}
}

func answer() *response

// A number among the texts.
func mixed(r *response) bool {
	switch strconv.Itoa(r.Code) {
	case "4400", 5000: // want "4400"
		return true
	}
	return false
}
