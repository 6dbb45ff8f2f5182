package tcerr_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
)

// FuzzError decodes answers. What is decoded is found by errors.Is and in the
// text of the error, wrapped or not, and comes back as it was.
func FuzzError(f *testing.F) {
	for _, text := range []string{
		envelope, `{}`, `null`, `{"code": 4400, "message": null, "codeDesc": null}`, `{"code": "4400"}`,
		`{"Code": -514, "message": "( - 514)", "codeDesc": "\ud800"}`, `{"code": 5e3}`, `{"code": 99999999999999999999}`,
	} {
		f.Add([]byte(text), 5100)
	}
	f.Fuzz(func(t *testing.T, text []byte, number int) {
		var e tcerr.Error
		if json.Unmarshal(text, &e) != nil {
			return
		}
		wrapped := fmt.Errorf("describe: %w", &e)
		for _, code := range []tcerr.Code{e.Code, tcerr.Code(number)} {
			if got, want := errors.Is(wrapped, code), code == e.Code; got != want {
				t.Errorf("%+v is %d: %v, want %v", e, code, got, want)
			}
		}
		module := tcerr.MessageCode(e.Message)
		for _, code := range []tcerr.ModuleCode{module, tcerr.ModuleCode(number), 0} {
			if got, want := errors.Is(wrapped, code), code == module && code != 0; got != want {
				t.Errorf("%+v is module code %d: %v, want %v", e, code, got, want)
			}
		}
		if module != 0 && !tcerr.MessageContains(wrapped.Error(), module) {
			t.Errorf("%q does not contain %d", wrapped, module)
		}
		if !strings.Contains(e.Error(), strconv.Itoa(int(e.Code))) || !strings.Contains(e.Error(), e.Message) {
			t.Errorf("the text of %+v is %q", e, e.Error())
		}

		again, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var same tcerr.Error
		if err := json.Unmarshal(again, &same); err != nil || same != e {
			t.Errorf("%+v becomes %s and then %+v: %v", e, again, same, err)
		}
	})
}

// FuzzSDKCode checks what the methods of a code say of one another, and that
// SDKCodeOf finds the first code in any tree of errors.
func FuzzSDKCode(f *testing.F) {
	for _, code := range []string{"", ".", "ResourceNotFound", "ResourceNotFound.InstanceNotFound", "InvalidParameter..", "资源.不存在", "\xff.\x00"} {
		f.Add(code, "ResourceNotFound", []byte("wjsn"))
	}
	f.Fuzz(func(t *testing.T, text, other string, shape []byte) {
		code := tcerr.SDKCode(text)
		if code != "" && !strings.HasPrefix(text, ".") && !code.In(code.Family()) {
			t.Errorf("%q is not in its family %q", code, code.Family())
		}
		if got, want := code.In(tcerr.SDKCode(other)), other != "" && (text == other || strings.HasPrefix(text, other+".")); got != want {
			t.Errorf("%q is in %q: %v, want %v", code, other, got, want)
		}
		if strings.Contains(string(code.Family()), ".") {
			t.Errorf("the family of %q is %q", code, code.Family())
		}
		if known := code.Description() != ""; !known && code.Retry() != tcerr.RetryUnknown {
			t.Errorf("%q is not described, but to be repeated %v", code, code.Retry())
		}

		if len(shape) > 200 {
			return // as deep as that
		}
		err, want := errorTree(shape, text)
		if got := tcerr.SDKCodeOf(err); got != want {
			t.Errorf("the code of %v, made of %q, is %q, want %q", err, shape, got, want)
		}
	})
}

// errorTree makes a tree of errors from its leaves up, one step a byte, and
// returns the code that is found first.
func errorTree(shape []byte, text string) (err error, first tcerr.SDKCode) {
	err = io.EOF
	found := false
	for i, step := range shape {
		code := text + strconv.Itoa(i)
		switch step % 9 {
		case 0:
			err = fmt.Errorf("%w", err)
		case 1:
			err = errors.Join(io.EOF, err)
		case 2: // found before what it wraps
			err, first, found = &TencentCloudSDKError{sdkFields{Code: code}, err}, tcerr.SDKCode(code), true
		case 3:
			err = errors.Join((*TencentCloudSDKError)(nil), &fs.PathError{Err: io.EOF}, err)
		case 4: // behind
			err = errors.Join(err, sdkError(code))
			if !found {
				first, found = tcerr.SDKCode(code), true
			}
		case 5:
			err = errors.Join(&KsyunSDKError{sdkFields{Code: code}}, err)
		case 6:
			err = asError{err}
		case 7: // has the methods, and is none
			err = &myError{&TencentCloudSDKError{cause: err}, code}
		case 8: // flattened
			err, first, found = errors.New("flat"), "", false
		}
	}
	return err, first
}
