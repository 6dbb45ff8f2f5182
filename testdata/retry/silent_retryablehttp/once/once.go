// Package once has a client that makes each request once.
package once

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func configure(client *retryablehttp.Client) {
	client.RetryMax = 0
	client.CheckRetry = func(_ context.Context, answer *http.Response, _ error) (bool, error) {
		var resp api.Response
		if err := json.NewDecoder(answer.Body).Decode(&resp); err != nil {
			return false, err
		}
		return resp.Code == 4100 || resp.Code == 4400, nil
	}
}
