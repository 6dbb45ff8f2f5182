// Package mixed_tests is a client with a named constant for each code that it
// knows, and tests whose tables hold the bare numbers: expectations are data.
package mixed_tests

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

const codeNotFound = 5000

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func (r *response) Error() string {
	return fmt.Sprintf("%s: %s (%d)", r.CodeDesc, r.Message, r.Code)
}

// Client calls the monitor API.
type Client struct {
	Endpoint string // https://monitor.api.qcloud.com/v2/index.php
	HTTP     *http.Client
}

// Do calls an action. A resource that is gone is no error.
func (c *Client) Do(action string, params url.Values) error {
	params.Set("Action", action)
	resp, err := c.HTTP.Get(c.Endpoint + "?" + params.Encode())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	out := new(response)
	if err := json.NewDecoder(resp.Body).Decode(out); err != nil {
		return err
	}
	if out.Code != 0 && out.Code != codeNotFound {
		return out
	}
	return nil
}
