// Package api stands for the API: a client that answers in one way until it has
// been asked three times, and then with success.
package api

import (
	"errors"
	"fmt"
)

// An R is the envelope of an answer.
type R struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type Request struct {
	ID    string
	Nonce int
}

// A Client answers three times in the same way, and then with success.
type Client struct {
	answer  R
	failure error
	Calls   int

	Mu              Mutex
	locked          bool
	opened, pending int
	Results         chan int
	Closed          chan struct{}
	Events          int
}

func NewClient(answer R, failure error) *Client {
	return &Client{answer: answer, failure: failure, Results: make(chan int, 99), Closed: make(chan struct{})}
}

func (c *Client) answered() bool {
	if c.Calls++; c.Calls > 40 {
		panic("endless")
	}
	return c.Calls > 3
}

func (c *Client) Do(req *Request) R {
	if c.answered() {
		return R{}
	}
	return c.answer
}

func (c *Client) Describe(req *Request) (*R, error) {
	r := c.Do(req)
	return &r, nil
}

// A Failure is the envelope of a request that has failed, as an error.
type Failure struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func (f *Failure) Error() string { return f.Message }
func (f *Failure) GetCode() int  { return f.Code }

func (c *Client) Fail(req *Request) error {
	if r := c.Do(req); r.Code != 0 {
		return &Failure{r.Code, r.Message, r.CodeDesc}
	}
	return nil
}

func (c *Client) Send(req *Request) error {
	if c.answered() {
		return nil
	}
	return c.failure
}

// both makes a request that may fail in both ways.
func (c *Client) Both(req *Request) (R, error) {
	if c.failure != nil {
		return R{}, c.Send(req)
	}
	r := c.Do(req)
	if r.Code != 0 {
		return r, &Failure{r.Code, r.Message, r.CodeDesc}
	}
	return r, nil
}

func (c *Client) Lock() {
	if c.locked {
		panic("locked twice")
	}
	c.locked = true
}

func (c *Client) Unlock() {
	if !c.locked {
		panic("unlocked twice")
	}
	c.locked = false
}

// A Mutex is one whose misuse can be recovered from.
type Mutex struct{ held bool }

func (m *Mutex) Lock() {
	if m.held {
		panic("locked twice")
	}
	m.held = true
}

func (m *Mutex) Unlock() {
	if !m.held {
		panic("unlocked twice")
	}
	m.held = false
}

type Handle struct{ c *Client }

func (c *Client) Open() *Handle {
	c.opened++
	return &Handle{c}
}

func (h *Handle) Close() error    { h.c.opened--; return nil }
func (h *Handle) Rollback() error { h.c.opened--; return nil }

func (c *Client) Begin()          { c.pending++ }
func (c *Client) Done()           { c.pending-- }
func (c *Client) Event()          { c.Events++ }
func (c *Client) Log(args ...any) {}
func (c *Client) Sleep()          {}
func (c *Client) Failed(is bool) error {
	if is {
		return errors.New("failed")
	}
	return nil
}

// says tells what was done, and what is held and owed.
func (c *Client) Says(err error) string {
	closed := false
	select {
	case <-c.Closed:
		closed = true
	default:
	}
	return fmt.Sprintf("calls=%d failed=%t owes %t %t %d %d %d %t %d", c.Calls, err != nil, c.Mu.held, c.locked, c.opened, c.pending, len(c.Results), closed, c.Events)
}
