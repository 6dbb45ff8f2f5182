// Package errtext searches the texts of errors for codes of API 3.0. A text that
// begins with Code= is reported unless the error is that of others; a bare name
// only if the error is known to be the SDK's.
package errtext

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	foreign "example.com/cloud/common"
	"example.com/others"
	client "github.com/tencentcloud/client"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	wrapper "github.com/tencentcloud/wrapper/common"
)

var api *cvm.Client

func request() error {
	_, err := api.DescribeHosts()
	return err
}

func use(...any)

// Who makes the error.

func made(b bool, unknown error) {
	_ = strings.Contains(request().Error(), "RequestLimitExceeded")                               // want "message"
	_ = strings.Contains((request()).Error(), "RequestLimitExceeded")                             // want "message"
	_ = strings.Contains(error(request()).Error(), "RequestLimitExceeded")                        // want "message"
	_ = strings.Contains(sdk.NewTencentCloudSDKError("", "", "").Error(), "RequestLimitExceeded") // want "message"
	_ = strings.Contains(new(common.Client).Send().Error(), "RequestLimitExceeded")               // want "message"
	_ = strings.Contains(errors.Unwrap(request()).Error(), "RequestLimitExceeded")                // want "message"
	_ = strings.Contains(foreign.NewCommonClient().Error(), "Code=InternalError")
	_ = strings.Contains(client.NewCommonClient().Error(), "Code=InternalError")
	_ = strings.Contains(wrapper.Send().Error(), "Code=InternalError")
	_ = strings.Contains(others.Do().Error(), "Code=InternalError")
	_ = strings.Contains(others.Unwrap(request()).Error(), "Code=InternalError")
	_ = strings.Contains(errors.Unwrap(others.Do()).Error(), "Code=InternalError")
	_ = strings.Contains(fmt.Errorf("x: %w", others.Do()).Error(), "Code=InternalError")
	_ = strings.Contains(fmt.Errorf("%v", others.Config{}).Error(), "Code=InternalError")
	_ = strings.Contains(unknown.Error(), "Code=InternalError") // want "message"
	_ = strings.Contains(unknown.Error(), "RequestLimitExceeded")
	var value sdk.TencentCloudSDKError
	_ = strings.Contains(value.Error(), "RequestLimitExceeded") // want "message"
	var nameless interface{ Error() string } = request()
	_ = strings.Contains(nameless.Error(), "RequestLimitExceeded") // want "message"
	f := request
	_ = strings.Contains(f().Error(), "Code=InternalError") // want "message"
	_ = strings.Contains(f().Error(), "RequestLimitExceeded")
}

// A name with a dot, which others have as well.

func dotted(unknown error) {
	_ = strings.Contains(request().Error(), "InternalError.")                     // want "message"
	_ = strings.Contains(request().Error(), "InternalError.X")                    // want "message"
	_ = strings.Contains(fmt.Errorf("%w", request()).Error(), "InternalError.")   // want "message"
	_ = strings.Contains(errors.New(request().Error()).Error(), "InternalError.") // want "message"
	_ = strings.Contains(fmt.Errorf("%w", unknown).Error(), "InternalError.")
	_ = strings.Contains(unknown.Error(), "InternalError.")
	_ = strings.Contains(unknown.Error(), "InternalError.X")
	_ = strings.Contains(unknown.Error(), "ResourceNotFound.Host")                   // want "message"
	_ = strings.Contains(errors.Join(unknown, request()).Error(), "InternalError.X") // want "message"
}

// An error in which there is none of the SDK.

type plain struct{ code string }

func (p plain) Error() string { return p.code }

type holder struct{ error }

func (h holder) Error() string { return h.error.Error() }

func none(body []byte, h holder) {
	_ = strings.Contains(errors.New(string(body)).Error(), "Code=InternalError")
	_ = strings.Contains(fmt.Errorf("tccli: %s", body).Error(), "[TencentCloudSDKError]")
	_ = strings.Contains(plain{"InternalError.X"}.Error(), "InternalError.")
	_ = strings.Contains(error(plain{"X"}).Error(), "Code=InternalError")
	_ = strings.Contains(h.Error(), "Code=InternalError") // want "message"
	var err error
	_ = strings.Contains(err.Error(), "Code=InternalError")
}

// What a variable holds.

func variables(b bool, err2 error) {
	var err error
	if b {
		err = others.Do()
	}
	_ = strings.Contains(err.Error(), "Code=InternalError")
	var sent error
	if b {
		sent = request()
	}
	_ = strings.Contains(sent.Error(), "RequestLimitExceeded") // want "message"
	for err2 != nil {
		_ = strings.Contains(err2.Error(), "Code=InternalError") // want "message"
		err2 = errors.Unwrap(err2)
	}
	theirs, ours := both()
	_ = strings.Contains(theirs.Error(), "Code=InternalError")
	_ = strings.Contains(ours.Error(), "RequestLimitExceeded") // want "message"
	use(func(err error) {
		_ = strings.Contains(err.Error(), "Code=InternalError") // want "message"
	})
}

// ErrLast may be assigned by other packages.
var ErrLast = request()

func exported() bool { return strings.Contains(ErrLast.Error(), "RequestLimitExceeded") }

// What a function of the package returns.

func both() (error, error) { return others.Do(), request() }

func external() error // of an assembly file

func viaExternal(b bool) error {
	if b {
		return external()
	}
	return request()
}

func recursive(n int) error {
	if n > 0 {
		return recursive(n - 1)
	}
	return request()
}

func named() (err error) {
	err = others.Do()
	return
}

func withLiteral() error {
	use(func() error { return others.Do() })
	return request()
}

func generic[T any](T) error { return request() }

func returned() {
	_ = strings.Contains(viaExternal(true).Error(), "RequestLimitExceeded")
	_ = strings.Contains(recursive(1).Error(), "RequestLimitExceeded") // want "message"
	_ = strings.Contains(named().Error(), "Code=InternalError")
	_ = strings.Contains(withLiteral().Error(), "RequestLimitExceeded") // want "message"
	_ = strings.Contains(generic(1).Error(), "RequestLimitExceeded")    // want "message"
}

// Which texts are those of an error.

type logger struct{ Error func() string }

func same(text string) string { return text }
func text() string

func texts(log logger, texts []string, byText map[string]bool, format string) {
	err := request()
	_ = strings.Contains((err.Error()), "Code=InternalError")           // want "message"
	_ = strings.Contains(fmt.Sprint(err), "Code=InternalError")         // want "message"
	_ = strings.Contains(fmt.Sprintln(err), "Code=InternalError")       // want "message"
	_ = strings.Contains(fmt.Sprintf("%v", err), "Code=InternalError")  // want "message"
	_ = strings.Contains(fmt.Sprintf("%s", err), "Code=InternalError")  // want "message"
	_ = strings.Contains(fmt.Sprintf("%+v", err), "Code=InternalError") // want "message"
	_ = strings.Contains(fmt.Sprint("x", err), "Code=InternalError")
	_ = strings.Contains(fmt.Sprintf("%v", "x", err), "Code=InternalError")
	_ = strings.Contains(fmt.Sprintf(format, err), "Code=InternalError")
	_ = strings.Contains(same(err.Error()), "Code=InternalError")
	_ = strings.Contains(text(), "Code=InternalError")
	_ = strings.Contains(log.Error(), "Code=InternalError")
	declared := err.Error()
	_ = strings.Contains(declared, "Code=InternalError") // want "message"
	var later string
	later = err.Error()
	_ = strings.Contains(later, "Code=InternalError") // want "message"
	var spec = err.Error()
	_ = strings.Contains(spec, "Code=InternalError") // want "message"
	value := err.Error()
	for _, value = range texts {
	}
	_ = strings.Contains(value, "Code=InternalError")
	key := err.Error()
	for key = range byText {
	}
	_ = strings.Contains(key, "Code=InternalError")
	pointed := err.Error()
	*(&pointed) = text()
	_ = strings.Contains(pointed, "Code=InternalError")
	trimmed := err.Error()
	for range 3 {
		trimmed = strings.TrimSpace(trimmed)
	}
	_ = strings.Contains(trimmed, "Code=InternalError")
	_ = strings.Contains(ofPackage, "Code=InternalError")
	use(func(text string) {
		_ = strings.Contains(text, "Code=InternalError")
	})
}

var ofPackage = request().Error()

// What a parameter gets.

type searcher struct{}

func (searcher) search(text string) bool { return strings.Contains(text, "Code=InternalError") } // want "message"
func search(text string) bool            { return strings.Contains(text, "Code=InternalError") } // want "message"
func searchUsed(text string) bool        { return strings.Contains(text, "Code=InternalError") }
func searchGiven(text string) bool       { return strings.Contains(text, "Code=InternalError") }
func searchPair(text string, n int) bool { return strings.Contains(text, "Code=InternalError") }
func pair() (string, int)

func given() {
	_ = searcher{}.search(request().Error())
	_ = search(request().Error())
	_ = searchUsed(request().Error())
	used := searchUsed
	_ = searchGiven(request().Error())
	use(used, searchGiven)
	_ = searchPair(request().Error(), 1) || searchPair(pair())
}

// What the text is given to.

func find(text, code string) bool               { return strings.Contains((text), code) }
func findIn(err error, code string) bool        { return strings.Contains(err.Error(), code) }
func findSecond(_, err error, code string) bool { return strings.Contains(err.Error(), code) }
func equals(text, code string) bool             { return text == code }
func folds(text, code string) bool              { return strings.EqualFold(text, code) }
func sameOrder(text, code string) bool          { return strings.Compare(text, code) == 0 }

func arguments(err error) {
	_ = find(request().Error(), "Code=InternalError") // want "message"
	_ = findIn(request(), "RequestLimitExceeded")     // want "message"
	_ = findIn(others.Do(), "Code=InternalError")
	_ = findSecond(others.Do(), request(), "RequestLimitExceeded") // want "message"
	_ = equals(err.Error(), "Code=InternalError") || folds(err.Error(), "Code=InternalError") || sameOrder(err.Error(), "Code=InternalError")
	_ = err.Error() == "Code=InternalError"
	_ = map[string]bool{"Code=InternalError": true}[err.Error()]
	_ = slices.Contains([]string{"Code=InternalError"}, err.Error())
}

// Which texts are codes.

func codes() {
	err := request()
	_ = strings.Contains(err.Error(), "Code=InvalidParameter.X_Y") // want `also matches longer codes .* compare its Code with "InvalidParameter.X_Y"$`
	_ = strings.Contains(err.Error(), "Code=InternalError{")       // want `compare its Code with "InternalError"$`
	_ = strings.Contains(err.Error(), "Code=InternalError[")       // want `compare its Code with "InternalError"$`
	_ = strings.Contains(err.Error(), "Code=InternalError: ")      // want `compare its Code with "InternalError"$`
	_ = strings.Contains(err.Error(), "ResourceNotFound.Host")     // want `compare its Code with cvm.RESOURCENOTFOUND_HOST$`
	_ = strings.Contains(err.Error(), "FooBar") || strings.Contains(err.Error(), "Foo.Bar") || strings.Contains(err.Error(), "not found")
}

// A text that is compared as a whole is not searched, a number is no code, and a
// text with a module code is that of API 2.0.

func isText(text, whole string) bool    { return text == whole }
func sameBytes(text, whole string) bool { return bytes.Equal([]byte(text), []byte(whole)) }

func searches() {
	_ = isText(request().Error(), "Code=InternalError")
	_ = sameBytes(request().Error(), "Code=InternalError")
	_ = strings.Contains(request().Error(), "Code=-502") // want "sdkcode: .*never matches"
	_ = strings.Contains(request().Error(), "Code=X (-502)")
	_ = strings.Contains(request().Error(), "[OtherError] X")
}

type clientOf[T any] struct{}

func (clientOf[T]) request() error { return request() }

func methodOfGeneric() {
	_ = strings.Contains(clientOf[int]{}.request().Error(), "RequestLimitExceeded") // want "message"
}
