package tcerr_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
)

// These tables are written by hand from the documentation, so that they do not
// share a mistake with what codes.go is generated from.

var codeTests = []struct {
	code   tcerr.Code
	number int
	name   string
	retry  tcerr.Retry
	text   string
}{
	{tcerr.CodeSuccess, 0, "CodeSuccess", tcerr.RetryUnknown, "success"},
	{tcerr.CodeInvalidParameter, 4000, "CodeInvalidParameter", tcerr.RetryNever, "invalid request parameter"},
	{tcerr.CodeAuthFailure, 4100, "CodeAuthFailure", tcerr.RetryNever, "authentication failed"},
	{tcerr.CodeUnauthorizedAPI, 4101, "CodeUnauthorizedAPI", tcerr.RetryNever, "API not authorized"},
	{tcerr.CodeUnauthorizedResource, 4102, "CodeUnauthorizedResource", tcerr.RetryNever, "resource not authorized"},
	{tcerr.CodeUnauthorizedOperation, 4103, "CodeUnauthorizedOperation", tcerr.RetryNever, "operation on the resource not authorized"},
	{tcerr.CodeSecretIDNotFound, 4104, "CodeSecretIDNotFound", tcerr.RetryNever, "secret ID does not exist"},
	{tcerr.CodeTokenFailure, 4105, "CodeTokenFailure", tcerr.RetryNever, "invalid token"},
	{tcerr.CodeMFAFailure, 4106, "CodeMFAFailure", tcerr.RetryNever, "multi-factor authentication failed"},
	{tcerr.CodeCAMFailure, 4110, "CodeCAMFailure", tcerr.RetryNever, "access management check failed"},
	{tcerr.CodeRequestExpired, 4200, "CodeRequestExpired", tcerr.RetryFresh, "request expired"},
	{tcerr.CodeAccessDenied, 4300, "CodeAccessDenied", tcerr.RetryNever, "access denied"},
	{tcerr.CodeQuotaExceeded, 4400, "CodeQuotaExceeded", tcerr.RetryFresh, "request quota exceeded"},
	{tcerr.CodeReplayAttack, 4500, "CodeReplayAttack", tcerr.RetryFresh, "replay attack"},
	{tcerr.CodeUnsupportedProtocol, 4600, "CodeUnsupportedProtocol", tcerr.RetryNever, "protocol not supported"},
	{tcerr.CodeResourceNotFound, 5000, "CodeResourceNotFound", tcerr.RetryOnChange, "resource does not exist"},
	{tcerr.CodeOperationFailed, 5100, "CodeOperationFailed", tcerr.RetryLater, "resource operation failed"},
	{tcerr.CodePurchaseFailed, 5200, "CodePurchaseFailed", tcerr.RetryOnChange, "resource purchase failed"},
	{tcerr.CodeInsufficientBalance, 5300, "CodeInsufficientBalance", tcerr.RetryNever, "insufficient balance"},
	{tcerr.CodePartialSuccess, 5400, "CodePartialSuccess", tcerr.RetryNever, "batch partly successful"},
	{tcerr.CodeUnverifiedUser, 5500, "CodeUnverifiedUser", tcerr.RetryNever, "user not verified"},
	{tcerr.CodeInternalError, 6000, "CodeInternalError", tcerr.RetryLater, "internal server error"},
	{tcerr.CodeUnsupportedVersion, 6100, "CodeUnsupportedVersion", tcerr.RetryNever, "not supported by this version"},
	{tcerr.CodeUnavailable, 6200, "CodeUnavailable", tcerr.RetryLater, "API temporarily unavailable"},
}

var moduleCodeTests = []struct {
	code   tcerr.ModuleCode
	number int
	name   string
	retry  tcerr.Retry
	desc   tcerr.Desc
	value  string
	text   string
}{
	{tcerr.ModuleSourceNotExists, -502, "ModuleSourceNotExists", tcerr.RetryOnChange, tcerr.DescSourceNotExists, "OperationDenied.SourceNotExists", "resource does not exist"},
	{tcerr.ModuleInvalidParameter, -503, "ModuleInvalidParameter", tcerr.RetryNever, tcerr.DescInvalidParameter, "InvalidParameter", "invalid request parameter"},
	{tcerr.ModuleMissingParameter, -505, "ModuleMissingParameter", tcerr.RetryNever, tcerr.DescMissingParameter, "InvalidParameter.MissingParameter", "missing parameter"},
	{tcerr.ModuleExceedLimit, -507, "ModuleExceedLimit", tcerr.RetryOnChange, tcerr.DescExceedLimit, "OperationDenied.ExceedLimit", "limit exceeded"},
	{tcerr.ModuleDimensionGroupError, -509, "ModuleDimensionGroupError", tcerr.RetryNever, tcerr.DescDimensionGroupError, "InvalidParameter.DimensionGroupError", "incorrect combination of dimensions"},
	{tcerr.ModuleDBOperationFail, -513, "ModuleDBOperationFail", tcerr.RetryLater, tcerr.DescDBOperationFail, "InternalError.DBoperationFail", "database operation failed"},
	{tcerr.ModuleSourceAlreadyExists, -514, "ModuleSourceAlreadyExists", tcerr.RetryOnChange, tcerr.DescSourceAlreadyExists, "OperationDenied.SourceAlreadyExists", "resource already exists"},
	{tcerr.ModuleSubresourceExist, -515, "ModuleSubresourceExist", tcerr.RetryOnChange, tcerr.DescSubresourceExist, "OperationDenied.SubresourceExist", "sub-resource exists"},
}

func TestCode(t *testing.T) {
	for _, test := range codeTests {
		if int(test.code) != test.number {
			t.Errorf("%s = %d, want %d", test.name, int(test.code), test.number)
		}
		if got := test.code.String(); got != test.name {
			t.Errorf("%d: String() = %q, want %q", test.number, got, test.name)
		}
		if got, want := test.code.Error(), fmt.Sprintf("tencent cloud error %d: %s", test.number, test.text); got != want {
			t.Errorf("%s: Error() = %q, want %q", test.name, got, want)
		}
		if got := test.code.Retry(); got != test.retry {
			t.Errorf("%s: Retry() = %v, want %v", test.name, got, test.retry)
		}
		if test.code.Description() == "" {
			t.Errorf("%s has no description", test.name)
		}
	}
}

func TestModuleCode(t *testing.T) {
	for _, test := range moduleCodeTests {
		if int(test.code) != test.number {
			t.Errorf("%s = %d, want %d", test.name, int(test.code), test.number)
		}
		if got := test.code.String(); got != test.name {
			t.Errorf("%d: String() = %q, want %q", test.number, got, test.name)
		}
		if got, want := test.code.Error(), fmt.Sprintf("tencent cloud module error (%d): %s", test.number, test.text); got != want {
			t.Errorf("%s: Error() = %q, want %q", test.name, got, want)
		}
		if !tcerr.MessageContains(test.code.Error(), test.code) {
			t.Errorf("%s: MessageContains does not find it in %q", test.name, test.code.Error())
		}
		if got := test.code.Retry(); got != test.retry {
			t.Errorf("%s: Retry() = %v, want %v", test.name, got, test.retry)
		}
		if got := test.code.Desc(); got != test.desc || string(got) != test.value {
			t.Errorf("%s: Desc() = %q, want %q", test.name, got, test.value)
		}
		if test.code.Description() == "" {
			t.Errorf("%s has no description", test.name)
		}
	}
}

func TestUnknownCodes(t *testing.T) {
	for _, test := range []struct {
		code interface {
			error
			fmt.Stringer
			Description() string
			Retry() tcerr.Retry
		}
		name, text string
	}{
		{tcerr.Code(4711), "Code(4711)", "tencent cloud error 4711"},
		{tcerr.Code(-514), "Code(-514)", "tencent cloud error -514"},
		{tcerr.ModuleCode(12003), "ModuleCode(12003)", "tencent cloud module error (12003)"},
		{tcerr.ModuleCode(0), "ModuleCode(0)", "tencent cloud module error (0)"},
	} {
		if got := test.code.String(); got != test.name {
			t.Errorf("String() = %q, want %q", got, test.name)
		}
		if got := test.code.Error(); got != test.text {
			t.Errorf("Error() = %q, want %q", got, test.text)
		}
		if got := test.code.Description(); got != "" {
			t.Errorf("%s: Description() = %q, want none", test.name, got)
		}
		if got := test.code.Retry(); got != tcerr.RetryUnknown {
			t.Errorf("%s: Retry() = %v, want %v", test.name, got, tcerr.RetryUnknown)
		}
	}
	if got := tcerr.ModuleCode(12003).Desc(); got != "" {
		t.Errorf("ModuleCode(12003).Desc() = %q, want none", got)
	}
}

func TestCodeAsError(t *testing.T) {
	err := fmt.Errorf("describe: %w", tcerr.CodeResourceNotFound)
	if !errors.Is(err, tcerr.CodeResourceNotFound) || errors.Is(err, tcerr.CodeOperationFailed) {
		t.Errorf("errors.Is does not tell the codes of %v", err)
	}
	var code tcerr.Code
	if !errors.As(err, &code) || code != tcerr.CodeResourceNotFound {
		t.Errorf("errors.As gives %d, want %d", code, tcerr.CodeResourceNotFound)
	}
	// The same number as a common and as a module code are two errors.
	if errors.Is(tcerr.Code(-514), tcerr.ModuleSourceAlreadyExists) {
		t.Error("a Code is a ModuleCode")
	}
	if got, want := fmt.Sprintf("%d|%v", tcerr.CodeAccessDenied, tcerr.CodeAccessDenied), "4300|tencent cloud error 4300: access denied"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRetryString(t *testing.T) {
	for r, want := range map[tcerr.Retry]string{
		tcerr.RetryUnknown:  "unknown",
		tcerr.RetryNever:    "never",
		tcerr.RetryOnChange: "change",
		tcerr.RetryFresh:    "fresh",
		tcerr.RetryLater:    "later",
		tcerr.Retry(5):      "Retry(5)",
	} {
		if got := r.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	var zero tcerr.Retry
	if zero != tcerr.RetryUnknown {
		t.Errorf("the zero Retry is %v", zero)
	}
}

func TestCodeAllocs(t *testing.T) {
	code, module := tcerr.CodeQuotaExceeded, tcerr.ModuleSourceAlreadyExists
	if n := testing.AllocsPerRun(100, func() {
		_, _, _ = code.String(), code.Description(), code.Retry()
		_, _, _, _ = module.String(), module.Description(), module.Retry(), module.Desc()
	}); n != 0 {
		t.Errorf("the methods of a known code allocate %v times", n)
	}
}
