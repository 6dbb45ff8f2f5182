package resty

import "slices"

type RetryConditionFunc func(*Response, error) bool

type Response struct{ Value any }

func (r *Response) Result() any { return r.Value }

type Client struct{ conditions []RetryConditionFunc }

func New() *Client { return new(Client) }

func (c *Client) R() *Request { return &Request{slices.Clone(c.conditions)} }

func (c *Client) AddRetryConditions(conditions ...RetryConditionFunc) *Client {
	c.conditions = append(c.conditions, conditions...)
	return c
}

type Request struct{ conditions []RetryConditionFunc }

func (q *Request) SetRetryConditions(conditions ...RetryConditionFunc) *Request {
	q.conditions = conditions
	return q
}

func (q *Request) Do(f func() (*Response, error)) (r *Response, err error) {
	for range 5 {
		r, err = f()
		again := false
		for _, condition := range q.conditions {
			again = again || condition(r, err)
		}
		if !again {
			break
		}
	}
	return r, err
}
