// Package logged has a client with a hook for logs that changes the request.
package logged

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var client = retryablehttp.Client{
	RetryMax: 3,
	RequestLogHook: func(_ retryablehttp.Logger, req *http.Request, attempt int) {
		if attempt > 0 {
			req.Host = "other"
		}
	},
	CheckRetry: func(_ context.Context, answer *http.Response, _ error) (bool, error) {
		var resp api.Response
		if err := json.NewDecoder(answer.Body).Decode(&resp); err != nil {
			return false, err
		}
		return resp.Code == 4100 || resp.Code == 4400, nil
	},
}
