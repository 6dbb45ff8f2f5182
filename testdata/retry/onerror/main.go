// Program onerror lets k8s.io/client-go repeat requests that cannot succeed.
package main

import (
	"errors"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
	"github.com/tcerr/tcerrlint/testdata/retry/onerror/client-go/util/retry"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
}

func literal(c *api.Client) error {
	return retry.OnError(5, func(err error) bool {
		var e *api.APIError
		if !errors.As(err, &e) {
			return false
		}
		return e.Code == 4000 || e.Code == 6000 // want `retry: this condition says to make the request again for 4000 ` `compare: 6000`
	}, func() error { return c.Do(req) })
}
