// Package sdktest tests package tcerr with the errors of tencentcloud-sdk-go,
// of the version that the module under test chooses.
package sdktest

import (
	"context"
	stderrors "errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"

	"github.com/tcerr/tcerrlint/tcerr"
)

// Run tests the codes of the errors that a client of the SDK returns, and of
// errors that wrap them.
func Run(t *testing.T) {
	for _, test := range []struct {
		name   string
		status int
		answer string
		want   tcerr.SDKCode
	}{
		{"success", 200, `{"Response": {"RequestId": "r-1"}}`, ""},
		{"common name", 200, `{"Response": {"Error": {"Code": "AuthFailure.SecretIdNotFound", "Message": "m"}, "RequestId": "r-1"}}`, tcerr.SDKAuthFailureSecretIDNotFound},
		{"name of a product", 200, `{"Response": {"Error": {"Code": "ResourceNotFound.InstanceNotFound", "Message": "m"}, "RequestId": "r-1"}}`, "ResourceNotFound.InstanceNotFound"},
		{"status beside a name", 503, `{"Response": {"Error": {"Code": "InternalError", "Message": "m"}, "RequestId": "r-1"}}`, tcerr.SDKInternalError},
		{"form of API 2.0", 200, `{"code": 5100, "message": "(-502) no", "codeDesc": "OperationDenied.SourceNotExists"}`, tcerr.SDKCode(tcerr.DescSourceNotExists)},
		{"number", 200, `{"Response": {"Error": {"Code": 4400, "Message": "m"}, "RequestId": "r-1"}}`, tcerr.SDKClientErrorParseJSONError},
		{"page of a gateway", 502, `<html>Bad Gateway</html>`, tcerr.SDKClientErrorParseJSONError},
		{"status alone", 500, `{}`, tcerr.SDKClientErrorHTTPStatusCodeError},
	} {
		t.Run(test.name, func(t *testing.T) {
			check(t, Call(context.Background(), t, test.status, test.answer), test.want)
		})
	}
	t.Run("context ended", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		check(t, Call(ctx, t, 200, `{}`), tcerr.SDKClientErrorNetworkError)
	})
	t.Run("signature method", func(t *testing.T) {
		p := profile.NewClientProfile()
		p.SignMethod = "HmacSHA1"
		client := common.NewCommonClient(common.NewCredential("id", "key"), "ap-guangzhou", p)
		err := client.SendOctetStream(tchttp.NewCommonRequest("cvm", "2017-03-12", "X"), tchttp.NewCommonResponse())
		check(t, err, tcerr.SDKClientError)
	})
	t.Run("parameters", func(t *testing.T) {
		err := tchttp.NewCommonRequest("cvm", "2017-03-12", "X").SetActionParameters(4711)
		check(t, err, tcerr.SDKClientErrorInvalidParameter)
	})

	t.Run("nil pointers", func(t *testing.T) {
		var none *errors.TencentCloudSDKError
		check(t, none, "")
		check(t, &embedding{}, "")
		check(t, stderrors.Join(none, &embedding{}, errors.NewTencentCloudSDKError("ResourceInUse", "", "")), tcerr.SDKResourceInUse)
	})
	t.Run("allocations", func(t *testing.T) {
		err := fmt.Errorf("read: %w", errors.NewTencentCloudSDKError("ResourceInUse", "m", "r-1"))
		if n := testing.AllocsPerRun(100, func() { tcerr.SDKCodeOf(err) }); n != 0 {
			t.Errorf("SDKCodeOf allocates %v times", n)
		}
	})
}

// embedding has the methods of the SDK's error, but not its type.
type embedding struct{ *errors.TencentCloudSDKError }

// Call returns the error of a client that gets the answer.
func Call(ctx context.Context, t *testing.T, status int, answer string) error {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answer)
	}))
	defer server.Close()
	p := profile.NewClientProfile()
	p.HttpProfile.Scheme = "HTTP"
	p.HttpProfile.Endpoint = strings.TrimPrefix(server.URL, "http://")
	client := common.NewCommonClient(common.NewCredential("id", "key"), "ap-guangzhou", p)
	request := tchttp.NewCommonRequest("cvm", "2017-03-12", "DescribeInstances")
	if err := request.SetActionParameters(map[string]any{}); err != nil {
		t.Fatal(err)
	}
	request.SetContext(ctx)
	return client.Send(request, tchttp.NewCommonResponse())
}

// check checks the code of an error, and of errors that wrap it.
func check(t *testing.T, err error, want tcerr.SDKCode) {
	t.Helper()
	for _, err := range []error{
		err,
		fmt.Errorf("describe: %w", err),
		stderrors.Join(io.EOF, err),
		fmt.Errorf("%w, and %w", io.EOF, fmt.Errorf("describe: %w", err)),
	} {
		if got := tcerr.SDKCodeOf(err); got != want {
			t.Errorf("the code of %#v is %q, want %q", err, got, want)
		}
	}
}
