// Program retryablehttp lets hashicorp/go-retryablehttp repeat requests that
// cannot succeed.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	run("literal", literal)
	run("policy", declared)
}

func run(name string, configure func(*retryablehttp.Client)) {
	api.Run(name, func(c *api.Client) error {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			resp, _ := c.Describe(nil)
			json.NewEncoder(w).Encode(resp)
		}))
		defer server.Close()
		client := retryablehttp.NewClient()
		client.RetryWaitMin, client.RetryWaitMax, client.Logger = time.Microsecond, time.Microsecond, nil
		configure(client)
		answer, err := client.Get(server.URL)
		if err != nil {
			return errors.New("failed")
		}
		body, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != http.StatusOK {
			return fmt.Errorf("%d %v", answer.StatusCode, err)
		}
		var last api.Response
		if err := json.Unmarshal(body, &last); err == nil && len(body) > 0 && last.Code != 0 {
			return errors.New(last.Message)
		}
		return nil
	})
}

func decode(answer *http.Response) (*api.Response, error) {
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	var resp api.Response
	return &resp, json.Unmarshal(body, &resp)
}

func literal(client *retryablehttp.Client) {
	client.CheckRetry = func(ctx context.Context, answer *http.Response, err error) (bool, error) {
		if err != nil {
			return false, err
		}
		resp, err := decode(answer)
		if err != nil {
			return false, err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition says to make the request again for 4000 .* answer false instead` `compare: 6000`
			return true, nil
		}
		if resp.Code != 0 {
			return false, errors.New(resp.Message)
		}
		return false, nil
	}
}

func declared(client *retryablehttp.Client) {
	client.CheckRetry = policy
}

func policy(ctx context.Context, answer *http.Response, err error) (bool, error) {
	if err != nil {
		return false, err
	}
	resp, err := decode(answer)
	if err != nil {
		return false, err
	}
	switch resp.Code { // want `retry: .* 4000 .* 5500 `
	case 0:
		return false, nil
	case 4000, 4400, 5500, 6000: // want `compare: 4400` `compare: 6000`
		return true, nil
	}
	return false, errors.New(resp.Message)
}
