// Program resty lets resty repeat requests that cannot succeed.
package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/go-resty/resty/v2"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	run("client", client)
	run("request", request)
	run("hooked", hooked)
	run("once", once)
}

func run(name string, call func(*resty.Client, string) (*resty.Response, error)) {
	api.Run(name, func(c *api.Client) error {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			resp, _ := c.Describe(nil)
			json.NewEncoder(w).Encode(resp)
		}))
		defer server.Close()
		r, err := call(resty.New().SetRetryCount(5).SetRetryWaitTime(time.Microsecond).SetRetryMaxWaitTime(time.Microsecond), server.URL)
		if err != nil {
			return errors.New("failed")
		}
		if resp := decode(r); resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	})
}

func decode(r *resty.Response) *api.Response {
	var resp api.Response
	if err := json.Unmarshal(r.Body(), &resp); err != nil {
		resp.Message = err.Error()
	}
	return &resp
}

func client(c *resty.Client, url string) (*resty.Response, error) {
	return c.AddRetryCondition(func(r *resty.Response, err error) bool {
		resp := decode(r)
		return resp.Code == 4000 || resp.Code == 6000 // want `retry: this condition says to make the request again for 4000 .* answer false instead` `compare: 6000`
	}).R().Get(url)
}

func request(c *resty.Client, url string) (*resty.Response, error) {
	return c.R().AddRetryCondition(func(r *resty.Response, err error) bool {
		if err != nil {
			return false
		}
		resp := decode(r)
		switch resp.Code { // want `retry: .* 4100 `
		case 4100, 6000: // want `compare: 6000`
			return true
		}
		return false
	}).Get(url)
}

// A hook is told, and not asked.
func hooked(c *resty.Client, url string) (*resty.Response, error) {
	failed := func(r *resty.Response) bool {
		resp := decode(r)
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}
	r, err := c.R().Get(url)
	if err == nil && failed(r) {
		return r, errors.New("failed")
	}
	return r, err
}

// Nothing is repeated.
func once(c *resty.Client, url string) (*resty.Response, error) {
	return c.SetRetryCount(0).R().AddRetryCondition(func(r *resty.Response, err error) bool {
		resp := decode(r)
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Get(url)
}
