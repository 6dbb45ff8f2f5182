package resty

type Response struct{ Value any }

func (r *Response) Result() any { return r.Value }

type Client struct{ conditions []func(*Response, error) bool }

func New() *Client { return new(Client) }

func (c *Client) AddRetryCondition(condition func(*Response, error) bool) *Client {
	c.conditions = append(c.conditions, condition)
	return c
}

func (c *Client) Do(f func() (*Response, error)) (r *Response, err error) {
	for range 5 {
		r, err = f()
		again := false
		for _, condition := range c.conditions {
			again = again || condition(r, err)
		}
		if !again {
			break
		}
	}
	return r, err
}
