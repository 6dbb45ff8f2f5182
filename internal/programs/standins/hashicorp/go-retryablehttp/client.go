package retryablehttp

import (
	"context"
	"errors"
)

type Response struct{ Value any }

func (r *Response) Result() any { return r.Value }

type CheckRetry func(ctx context.Context, resp *Response, err error) (bool, error)

type Client struct{ CheckRetry CheckRetry }

func NewClient() *Client { return new(Client) }

func (c *Client) Do(f func() (*Response, error)) (*Response, error) {
	for range 5 {
		resp, err := f()
		again, failure := c.CheckRetry(context.Background(), resp, err)
		if failure != nil {
			return resp, failure
		}
		if !again {
			return resp, err
		}
	}
	return nil, errors.New("giving up")
}
