// Package names_api stands for API 3.0: a client of the real SDK whose service
// answers with one code until it has been asked three times, and then with
// success.
package names_api

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// A Service is the other end, and a client of it.
type Service struct {
	*kms.Client
	Code  string // that it answers with
	Calls int
}

// RoundTrip answers a request.
func (s *Service) RoundTrip(*http.Request) (*http.Response, error) {
	s.Calls++
	body := `{"Response": {"RequestId": "1"}}`
	if s.Calls <= 3 && s.Code != "" {
		body = fmt.Sprintf(`{"Response": {"Error": {"Code": %q, "Message": "no"}, "RequestId": "1"}}`, s.Code)
	}
	return &http.Response{StatusCode: http.StatusOK, Header: make(http.Header), Body: io.NopCloser(strings.NewReader(body))}, nil
}

// Run calls a function for some codes and prints what happened.
func Run(name string, f func(*kms.Client) error) {
	for _, code := range []string{"", "AuthFailure.SecretIdNotFound", "MissingParameter", "RequestLimitExceeded", "ResourceNotFound", "UnauthorizedOperation"} {
		client, err := kms.NewClient(common.NewCredential("id", "key"), "ap-guangzhou", profile.NewClientProfile())
		if err != nil {
			panic(err)
		}
		s := &Service{Client: client, Code: code}
		client.WithHttpTransport(s)
		err = f(client)
		what := "passes"
		switch {
		case s.Calls > 1:
			what = "again"
		case err != nil:
			what = "stop"
		}
		fmt.Printf("%s %q %s %d %q owes\n", name, code, what, s.Calls, fmt.Sprint(err))
	}
}

// Sleep waits.
func Sleep(ctx context.Context) error { return ctx.Err() }
