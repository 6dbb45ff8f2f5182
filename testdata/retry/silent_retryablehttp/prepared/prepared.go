// Package prepared has clients that change a request before they make it again.
package prepared

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func configure(client *retryablehttp.Client, token func() string) {
	client.PrepareRetry = func(req *http.Request) error {
		req.Header.Set("Token", token())
		return nil
	}
	client.CheckRetry = check
}

func check(_ context.Context, answer *http.Response, _ error) (bool, error) {
	var resp api.Response
	if err := json.NewDecoder(answer.Body).Decode(&resp); err != nil {
		return false, err
	}
	return resp.Code == 4100 || resp.Code == 4400, nil
}
