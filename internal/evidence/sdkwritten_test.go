package evidence_test

import (
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tcerr/tcerrlint/internal/evidence"
)

// sdkArchive makes a package of a body that may use the errors of API 3.0, by the
// name sdk, and some packages of the standard library.
func sdkArchive(body string) *txtar.Archive {
	return txtar.Parse([]byte(`-- p.go --
package p

import (
	"encoding/json"
	"fmt"
	"strconv"

	"example.org/app/other"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

var (
	_ = json.Valid
	_ = fmt.Sprint
	_ = strconv.Itoa
	_ other.Failure
	_ sdk.TencentCloudSDKError
)

` + body + `
-- example.org/app/other/other.go --
package other

type Failure struct{ Code, Message, RequestId string }

var Last string

func NewTencentCloudSDKError(code string) error { return nil }

func GetCode() string { return "" }
-- github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors/errors.go --
package errors

type TencentCloudSDKError struct{ Code, Message, RequestId string }

func (e *TencentCloudSDKError) Error() string        { return e.Code }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }

func NewTencentCloudSDKError(code, message, requestId string) error { return nil }
func Describe(code string) string                                   { return "" }
`))
}

// TestWritesSDKCode checks which codes a package is known to give to errors
// itself: the number "4400", which stands for any number, and the name "Gone".
func TestWritesSDKCode(t *testing.T) {
	const (
		nothing = ""
		name    = "name"
		number  = "number"   // the text "4400" and no other
		numbers = "numbers"  // any
		both    = "all four" // any number, and the name
	)
	for _, test := range []struct{ body, want string }{
		// The constants in literals.
		{`var _ = &sdk.TencentCloudSDKError{Code: "4400"}`, number},
		{`var _ = sdk.TencentCloudSDKError{Code: "Gone"}`, name},
		{`var _ = &sdk.TencentCloudSDKError{"4400", "x", ""}`, number},
		{`var _ = []*sdk.TencentCloudSDKError{{Code: "4400"}}`, number},
		{`var _ = &sdk.TencentCloudSDKError{Message: "4400"}`, nothing},
		{`var _ = &sdk.TencentCloudSDKError{"X", "4400", ""}`, nothing},
		{`var _ = other.Failure{Code: "4400"}`, nothing},
		{`var Code = "4400"; var _ = map[string]sdk.TencentCloudSDKError{Code: {}}`, nothing},

		// What is passed to the function that makes an error.
		{`var _ = sdk.NewTencentCloudSDKError("4400", "", "")`, number},
		{`var _ = sdk.NewTencentCloudSDKError("X", "4400", "")`, nothing},
		{`var _ = sdk.Describe("4400")`, nothing},
		{`var _ = other.NewTencentCloudSDKError("4400")`, number}, // a copy, perhaps
		{`func f(n int) error { return sdk.NewTencentCloudSDKError(strconv.Itoa(n), "", "") }`, numbers},
		{`func f(s string) error { return sdk.NewTencentCloudSDKError(other.Last, "", "") }`, numbers},
		{`var _ = sdk.NewTencentCloudSDKError`, numbers},
		{`func f() any { return sdk.NewTencentCloudSDKError }`, numbers},
		{`func f() (func(string, string, string) error) { return (sdk.NewTencentCloudSDKError) }`, numbers},
		{`var _ = sdk.Describe`, nothing},
		{`func f() error { var e error; return e }`, nothing},
		{`func f(e error) string { return e.Error() }`, nothing},

		// What a variable holds.
		{`func f() error { code := "4400"; return sdk.NewTencentCloudSDKError(code, "", "") }`, number},
		{`func f() error { code := "Gone"; code2 := code; return sdk.NewTencentCloudSDKError(code2, "", "") }`, name},
		{`func f(n int) error { code := strconv.Itoa(n); return sdk.NewTencentCloudSDKError(code, "", "") }`, numbers},
		{`func f(n int) error { code := "Gone"; if n > 0 { code = strconv.Itoa(n) }; return sdk.NewTencentCloudSDKError(code, "", "") }`, both},
		{`func F(code string) error { return sdk.NewTencentCloudSDKError(code, "", "") }`, numbers},
		{`func f(code string) error { return sdk.NewTencentCloudSDKError(code, "", "") }; var _ = f("4400")`, number},
		{`func f(s []string) error { code := s[0]; return sdk.NewTencentCloudSDKError(code, "", "") }`, numbers},
		{`func f() error { a, b := "4400", "4401"; for { a, b = b, a; return sdk.NewTencentCloudSDKError(a, "", "") } }`, number},
		{`func f(err *sdk.TencentCloudSDKError) error { code := err.Code; return sdk.NewTencentCloudSDKError(code, "", "") }`, nothing},
		{`func f(kind string) error { code := "ClientError." + kind; return sdk.NewTencentCloudSDKError(code, "", "") }`, nothing},
		{`func f() error { _, code := g(); return sdk.NewTencentCloudSDKError(code, "", "") }; func g() (int, string)`, numbers},
		{`func f(p *string) error { return sdk.NewTencentCloudSDKError(*p, "", "") }; func h(s string) error { return f(&s) }`, numbers},

		{`func f(p *string) error { return sdk.NewTencentCloudSDKError(*p, "", "") }; var _ = f(nil)`, numbers},
		{`func f(err *sdk.TencentCloudSDKError, kind string) error { code := err.Code; if kind != "" { code = "ClientError." + kind }; return sdk.NewTencentCloudSDKError(code, "", "") }`, nothing},
		{`func NewTencentCloudSDKError(code string) error { return nil }; var _ = NewTencentCloudSDKError("4400")`, number},

		// A code that an error has already, and one that begins as a name.
		{`func f(err *sdk.TencentCloudSDKError) error { return sdk.NewTencentCloudSDKError(err.Code, "", "") }`, nothing},
		{`func f(err *sdk.TencentCloudSDKError) error { return sdk.NewTencentCloudSDKError(err.GetCode(), "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("ClientError."+kind, "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("clientError."+kind+"x", "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("Zone"+kind, "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("Access"+kind, "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("access"+kind, "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("zone"+kind, "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("44"+kind, "", "") }`, numbers},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("~"+kind, "", "") }`, numbers},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError("_"+kind, "", "") }`, numbers},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError(""+kind, "", "") }`, numbers},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError(kind+"x", "", "") }`, numbers},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError(fmt.Sprintf("ClientError.%s", kind), "", "") }`, nothing},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError(fmt.Sprintf("%s", kind), "", "") }`, numbers},
		{`func f(kind string) error { return sdk.NewTencentCloudSDKError(fmt.Sprint("ClientError", kind), "", "") }`, numbers},
		{`func f(kind func(string) string) error { return sdk.NewTencentCloudSDKError(kind("ClientError"), "", "") }`, numbers},
		{`func f() error { return sdk.NewTencentCloudSDKError(other.GetCode(), "", "") }`, numbers},

		// Assignments to the field, and its address.
		{`func f(err *sdk.TencentCloudSDKError) { err.Code = "4400" }`, number},
		{`func f(err *sdk.TencentCloudSDKError) { err.Message = "4400" }`, nothing},
		{`func f(err *sdk.TencentCloudSDKError) { err.Message, err.Code = "4400", "Gone" }`, name},
		{`func f(err *sdk.TencentCloudSDKError) { err.Code, err.Message = g() }; func g() (string, string)`, numbers},
		{`func f(err other.Failure) { err.Code = "4400" }`, nothing},
		{`func f(err *sdk.TencentCloudSDKError) *string { return &err.Code }`, numbers},
		{`func f(err *sdk.TencentCloudSDKError) *string { return &err.Message }`, nothing},
		{`func f(err *sdk.TencentCloudSDKError) bool { return !(err.Code == "4400") }`, nothing},

		// Conversions, and what decodes into an error.
		{`func f(failure other.Failure) any { return sdk.TencentCloudSDKError(failure) }`, numbers},
		{`func f(failure *other.Failure) any { return (*sdk.TencentCloudSDKError)(failure) }`, numbers},
		{`func f(err sdk.TencentCloudSDKError) any { return sdk.TencentCloudSDKError(err) }`, nothing},
		{`func f(err sdk.TencentCloudSDKError) any { return other.Failure(err) }`, nothing},
		{`func f(body []byte) { var err sdk.TencentCloudSDKError; json.Unmarshal(body, &err) }`, numbers},
		{`func f(body []byte) { var err other.Failure; json.Unmarshal(body, &err) }`, nothing},
		{`func f(err sdk.TencentCloudSDKError) { json.Marshal(err) }`, nothing},
		{`func f(err *sdk.TencentCloudSDKError) { fmt.Println(err) }`, nothing},

		// What flows to a variable that holds the code of an error.
		{`func f(err *sdk.TencentCloudSDKError) string { code := "Gone"; if err != nil { code = err.Code }; return code }`, name},
		{`func f(err *sdk.TencentCloudSDKError) string { code := "Gone"; return code }`, nothing},
	} {
		x := load(t, sdkArchive(test.body), false).index(evidence.Standard)
		writes := func(texts ...string) bool {
			for _, text := range texts {
				if !x.WritesSDKCode(text) {
					return false
				}
			}
			return true
		}
		got := nothing
		switch {
		case writes("4400", "4401", "-1", "Gone"):
			got = both
		case writes("4400", "4401", "-1"):
			got = numbers
		case writes("4400"):
			got = number
		case writes("Gone"):
			got = name
		}
		if got != test.want {
			t.Errorf("%s\nwrites %q, want %q", test.body, got, test.want)
		}
		for _, text := range []string{"", "-", "12x", "x-12", "1-2", "No.Code"} {
			if writes(text) {
				t.Errorf("%s\nwrites %q", test.body, text)
			}
		}
	}
}

// TestSDKErrorPackage asks for the package of the error that an expression is the
// code of: the last that is assigned to _.
func TestSDKErrorPackage(t *testing.T) {
	const sdk = "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	for body, want := range map[string]string{
		`func f(err *sdk.TencentCloudSDKError) { _ = err.Code }`:                                                   sdk,
		`func f(err *sdk.TencentCloudSDKError) { _ = err.GetCode() }`:                                              sdk,
		`func f(err *sdk.TencentCloudSDKError) { _ = []byte(err.Code) }`:                                           sdk,
		`func f(err *sdk.TencentCloudSDKError) { _ = string(err.GetCode()) }`:                                      sdk,
		`type wrapped struct { *sdk.TencentCloudSDKError; Action string }; func f(w wrapped) { _ = w.Code }`:       sdk,
		`type wrapped struct { *sdk.TencentCloudSDKError; Action string }; func f(w *wrapped) { _ = w.GetCode() }`: sdk,
		`type wrapped struct { *sdk.TencentCloudSDKError; Action string }; func f(w wrapped) { _ = w.Action }`:     "",
		`func f(err *sdk.TencentCloudSDKError) { _ = err.Message }`:                                                "",
		`func f(err *sdk.TencentCloudSDKError) { _ = err.GetMessage() }`:                                           "",
		`func f(err *sdk.TencentCloudSDKError) { code := err.Code; _ = code }`:                                     "",
		`func f(err other.Failure) { _ = err.Code }`:                                                               "",
		`func f() { _ = other.Last }`:                                                                              "",
		`func f() { _ = other.GetCode() }`:                                                                         "",
		`type Text string; func f(err *sdk.TencentCloudSDKError) { _ = Text(err.Code) }`:                           sdk,
		`func f(g func() string) { _ = g() }`:                                                                      "",
	} {
		p := load(t, sdkArchive(body), false)
		got := ""
		if pkg := p.index(evidence.Standard).SDKErrorPackage(lastBlank(p)); pkg != nil {
			got = pkg.Path()
		}
		if got != want {
			t.Errorf("%s\nis of %q, want %q", body, got, want)
		}
	}
}
