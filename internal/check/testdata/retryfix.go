// flags: -disable=compare,sdkconst

// Package retryfix has decisions that a fix can, or cannot, complete.
package retryfix

import (
	"errors"
	"sync"

	old "github.com/cenkalti/backoff"
	"github.com/cenkalti/backoff/v4"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

type decoded struct {
	Code     any    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

type failure struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

func (*failure) Error() string

func call() *response
func fail() *failure
func list() []response
func use(...any) {}

var errFailed = errors.New("failed")

// What is returned.

func several() (ok bool, n int, s string, p, q *response, f func(), err error) {
	r := call()
	switch r.Code { // want "return false, 0, \"\", nil, nil, nil, tcerr.Code.r.Code."
	case 6000:
		return false, 0, "", nil, nil, nil, errFailed
	}
	return true, 0, r.Data, nil, nil, nil, nil
}

func structure() (response, string, error) {
	r := call()
	switch r.Code { // want "uses the answer as if the call had succeeded; return an error instead$"
	case 6000:
		return response{}, "", errFailed
	}
	return response{}, r.Data, nil
}

func parameter[T any]() (t T, _ string, _ error) {
	r := call()
	switch r.Code { // want "uses the answer as if the call had succeeded; return an error instead$"
	case 6000:
		return t, "", errFailed
	}
	return t, r.Data, nil
}

func shadowed() (*response, string, error) {
	r := call()
	switch nil := 1; r.Code { // want "uses the answer as if the call had succeeded; return an error instead$"
	case 6000:
		use(nil)
		return r, "", errFailed
	}
	return nil, r.Data, nil
}

func itself() (string, error) {
	f := fail()
	switch f.Code { // want "return \"\", f ;"
	case 6000:
		return "", errFailed
	}
	return f.Data, nil
}

// What the switch is on.

func converted() (string, error) {
	r := call()
	switch int((*r).Code) { // want "return \"\", tcerr.Code.int...r..Code.."
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

// How the switch is written.

func commented() (string, error) {
	r := call()
	switch r.Code { // want "has no case for .*Return an error for"
	case 6000:
		return "", errFailed
		// nothing else
	}
	return r.Data, nil
}

// What would be left undone.

func locked(mu *sync.Mutex) (string, error) {
	mu.Lock()
	r := call()
	switch r.Code { // want "has no case for .*as if the call had succeeded; return an error instead$"
	case 6000:
		mu.Unlock()
		return "", errFailed
	}
	mu.Unlock()
	return r.Data, nil
}

// How a library is told.

func libraries(b backoff.BackOff) {
	_ = resource.Retry(1, func() *resource.RetryError {
		r := call()
		switch r.Code { // want "return resource.NonRetryableError.tcerr.Code.r.Code.."
		case 6000:
			return resource.RetryableError(errFailed)
		}
		return nil
	})
	_ = backoff.Retry(func() error {
		r := call()
		switch r.Code { // want "return backoff.Permanent.tcerr.Code.r.Code.."
		case 6000:
			return errFailed
		}
		return nil
	}, b)
}

func shouldRetry(r *response) bool {
	switch r.Code { // want "return false ;"
	case 6100:
		return false
	}
	return true
}

func shouldRetryAfter(r *response) (bool, int, error) {
	switch r.Code {
	case 6100:
		return false, 0, nil
	}
	return true, 1, nil
}

// What is dropped.

func first() error {
	for {
		r := call()
		if r.Code == 6000 || r.Code == 4000 || r.Code == 4400 { // want "for 4000 .*Do not retry"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func inParens() error {
	for {
		r := call()
		if (r.Code == 4000) || r.Code == 4400 { // want "for 4000 .*Do not retry"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func inCase() error {
	for {
		r := call()
		switch r.Code { // want "for 4000 .*Do not retry"
		case 4000, 6000:
			continue
		case 0:
			return nil
		}
		return errFailed
	}
}

func commentedOnLine() error {
	for {
		r := call()
		switch r.Code { // want "for 4000 .*[^]]$"
		case 6000, 4000, // the keys
			4400:
			continue
		case 0:
			return nil
		}
		return errFailed
	}
}

func commentedElsewhere() error {
	for {
		r := call()
		switch r.Code { // want "for 4000 .*Do not retry"
		case 6000, // for a while
			4400, 4000: // again
			continue
		case 0:
			return nil
		}
		return errFailed
	}
}

// Names of API 3.0.

func send() error

func names() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if e.Code == "InvalidParameter.ActionInProgress" || e.Code == "UnauthorizedOperation" { // want "UnauthorizedOperation.*Do not retry UnauthorizedOperation.$"
				continue
			}
		}
		return err
	}
}

func rest() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want "retry: .*AuthFailure.*[^]]$"
			return err
		}
	}
}

func restOfSwitch() error {
	err := send()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		switch e.Code { // want "has no case for other codes.*return the error in a default$"
		case "ResourceNotFound":
			return err
		}
	}
	return nil
}

func restWithDefault() error {
	err := send()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		switch e.Code {
		case "ResourceNotFound":
			return err
		default:
		}
	}
	return nil
}

// The first edition has no error that stops.
func firstEdition(b old.BackOff) {
	_ = old.Retry(func() error {
		r := call()
		switch r.Code { // want "return an error that is marked permanent instead$"
		case 6000:
			return errFailed
		}
		return nil
	}, b)
}
