// Package api stands for the API: a client that answers in one way until it has
// been asked three times, and then with success.
package api

import (
	"errors"
	"fmt"
	"sync"
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

	Mu              sync.Mutex
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
	return c.Do(req), nil
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
	held := !c.Mu.TryLock()
	return fmt.Sprintf("calls=%d failed=%t owes %t %t %d %d %d %t %d", c.Calls, err != nil, held, c.locked, c.opened, c.pending, len(c.Results), closed, c.Events)
}
