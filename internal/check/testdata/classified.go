// flags: -disable=compare,sdkconst

// Package classified has decisions that a function of the package makes with a second
// result, and others that ask for the code only where there is no error.
package classified

import (
	"encoding/json"
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

type failure struct {
	Code     int
	Message  string
	CodeDesc string
}

func (*failure) Error() string

func call(id string) response
func try(id string) (response, error)
func send(id string) error
func wait()

func errorOf(r response) error {
	if r.CodeDesc != "" {
		return errFailed
	}
	return nil
}

var errFailed = errors.New("failed")

func classify(code int) (bool, error) {
	switch code {
	case 0:
		return false, nil
	case 4000, 6000:
		return true, nil
	}
	return false, errFailed
}

func againLast(r response) (err error, again bool) {
	if r.Code == 4000 || r.Code == 6000 {
		return nil, true
	}
	return errFailed, false
}

func limited(code, attempt int) (bool, error) {
	if code == 4000 {
		return attempt < 3, nil
	}
	return false, errFailed
}

func failing(code int) (bool, error) {
	if code == 4000 {
		return true, errFailed
	}
	return false, nil
}

func two(code int) (again, known bool) {
	return code == 4000, code != 0
}

func changed(code int) (again bool, err error) {
	defer func() { again = false }()
	if code == 4000 {
		return true, nil
	}
	return false, errFailed
}

func negated(id string) error {
	for {
		r := call(id)
		again, err := classify(r.Code)
		if err != nil {
			return err
		}
		if !again { // want "again for 4000"
			return nil
		}
		wait()
	}
}

func direct(id string) error {
	for {
		r := call(id)
		again, err := classify(r.Code)
		if again { // want "again for 4000"
			continue
		}
		return err
	}
}

func last(id string) error {
	for {
		r := call(id)
		err, again := againLast(r)
		if again { // want "again for 4000"
			continue
		}
		return err
	}
}

func counted(id string) error {
	for attempt := 0; ; attempt++ {
		r := call(id)
		again, err := limited(r.Code, attempt)
		if again {
			continue
		}
		return err
	}
}

func failed(id string) error {
	for {
		r := call(id)
		again, err := failing(r.Code)
		if err != nil {
			return err
		}
		if !again {
			return nil
		}
	}
}

func both(id string) error {
	for {
		r := call(id)
		again, known := two(r.Code)
		if known && again {
			continue
		}
		return nil
	}
}

func deferred(id string) error {
	for {
		r := call(id)
		again, err := changed(r.Code)
		if again {
			continue
		}
		return err
	}
}

func beside(id string, attempts int) error {
	for {
		r := call(id)
		again, err := classify(r.Code)
		if again && attempts > 0 {
			attempts--
			continue
		}
		return err
	}
}

// A code that is found, and whether it is.

func codeOf(err error) (int, bool) {
	var f *failure
	if errors.As(err, &f) {
		return f.Code, true
	}
	return 0, false
}

func permanentOf(err error) (int, bool) {
	var f *failure
	if errors.As(err, &f) {
		return f.Code, f.CodeDesc == ""
	}
	return 0, false
}

func defaultOf(err error) (int, bool) {
	var f *failure
	if errors.As(err, &f) {
		return f.Code, true
	}
	return 4000, false
}

func lookedUp(err error) (int, bool) { return codeOf(err) }

func found(id string) error {
	for {
		err := send(id)
		if code, ok := codeOf(err); ok && (code == 4000 || code == 6000) { // want "again for 4000"
			continue
		}
		return err
	}
}

func perhapsFound(id string) error {
	for {
		err := send(id)
		if code, ok := permanentOf(err); ok && (code == 4000 || code == 6000) {
			continue
		}
		return err
	}
}

func foundByDefault(id string) error {
	for {
		err := send(id)
		if code, ok := defaultOf(err); ok && (code == 4000 || code == 6000) {
			continue
		}
		return err
	}
}

func foundElsewhere(id string) error {
	for {
		err := send(id)
		if code, ok := lookedUp(err); ok && (code == 4000 || code == 6000) {
			continue
		}
		return err
	}
}

// Who asks for a code without an error means that of an answer.

type asking struct{}

func (asking) shouldRetry(r response, err error) bool {
	return err == nil && (r.Code == 4000 || r.Code == 6000) // want "again for 4000"
}

func (asking) isRetryable(body []byte) bool {
	var r response
	return json.Unmarshal(body, &r) == nil && r.Code == 4000 // want "again for 4000"
}

func (asking) isTemporary(r response, err error) bool {
	err = errorOf(r)
	return err == nil && r.Code == 4000
}

func (asking) canRetry(r response, attempt int, err error) bool {
	return err == nil && attempt < 3 && r.Code == 4000
}

func (asking) isTransient(body, other []byte) bool {
	var r, s response
	return json.Unmarshal(other, &s) == nil && (json.Unmarshal(body, &r) == nil && r.Code == 4000)
}

func (asking) mayRetry(r response, err error) bool {
	return err == nil || r.Code == 4000 // want "again for 4000"
}

func answered(id string) error {
	for {
		r, err := try(id)
		if err == nil && (r.Code == 4000 || r.Code == 6000) { // want "again for 4000"
			continue
		}
		return err
	}
}

func checked(id string) error {
	for {
		r, err := try(id)
		err = errorOf(r)
		if err == nil && r.Code == 4000 {
			continue
		}
		return err
	}
}

func answeredLast(id string) error {
	for {
		r, err := try(id)
		if r.Code == 4000 && err == nil { // want "again for 4000"
			continue
		}
		return err
	}
}

const always = true

func answeredAlways(id string) error {
	for {
		r, err := try(id)
		if r.Code == 0 {
			return nil
		}
		if r.Code == 4000 {
			println(r.Message)
		}
		if err == nil && always {
			continue
		}
		return err
	}
}

func other(id string, last error) error {
	for {
		r, err := try(id)
		if last == nil && r.Code == 4000 {
			continue
		}
		return err
	}
}

func narrowed(id string) error {
	for {
		r, err := try(id)
		if err == nil && r.Code == 4000 && r.CodeDesc == "Busy" {
			continue
		}
		return err
	}
}

// The code that tcerr finds in an error is that of the error.

func ofError(id string) error {
	for {
		err := send(id)
		if tcerr.SDKCodeOf(err) == "AuthFailure.SecretIdNotFound" { // want "again for \"AuthFailure.SecretIdNotFound\""
			continue
		}
		return err
	}
}

func ofSwitch(id string) error {
	for {
		err := send(id)
		switch tcerr.SDKCodeOf(err) { // want "again for \"AuthFailure.SecretIdNotFound\".*Do not retry"
		case "InternalError", "AuthFailure.SecretIdNotFound":
			continue
		}
		return err
	}
}

func ofOther(id string, last error) error {
	for {
		err := send(id)
		if tcerr.SDKCodeOf(last) == "AuthFailure.SecretIdNotFound" {
			continue
		}
		return err
	}
}

type askingErrors struct{}

func (askingErrors) shouldRetry(err error) bool {
	return tcerr.SDKCodeOf(err) == "InternalError" || tcerr.SDKCodeOf(err) == "AuthFailure.SecretIdNotFound" // want "again for"
}

var _ *sdk.TencentCloudSDKError
