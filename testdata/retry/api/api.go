// Package api stands for the API: a client that answers with one code until it
// has been asked three times, and then with success.
package api

import (
	"fmt"
	"sync"
)

// A Response is the API's envelope.
type Response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`

	RequestID string
	Status    string
	Token     string
	Data      []string
}

// An APIError is the envelope of a failed request, as an error.
type APIError struct {
	Code     int
	Message  string
	CodeDesc string
}

func (e *APIError) Error() string { return e.Message }

// A Request is what is sent.
type Request struct {
	ID, Region, Token string
	Offset, Nonce     int
	IDs               []string
}

// A Client sends requests.
type Client struct {
	Code  int // that it answers with
	Calls int

	LastCode int

	// What a function may hold or owe when it returns; see Run.
	Mutex   sync.Mutex
	Opened  int         // handles that are not closed
	Pending int         // jobs that are not done
	Results chan string // what others wait for
	Count   int
}

// Open returns a handle that is to be closed, or rolled back.
func (c *Client) Open() *Handle { c.Opened++; return &Handle{c} }

// A Handle is a file, a connection, a transaction.
type Handle struct{ c *Client }

func (h *Handle) Close() error    { h.c.Opened--; return nil }
func (h *Handle) Rollback() error { return h.Close() }

// Begin begins a job, and Done ends it.
func (c *Client) Begin() { c.Pending++ }
func (c *Client) Done()  { c.Pending-- }

// Store keeps an answer.
func (c *Client) Store(*Response) { c.Count++ }

// Describe sends a request.
func (c *Client) Describe(req *Request) (*Response, error) {
	c.Calls++
	resp := &Response{Data: []string{"data"}, Status: "RUNNING"}
	if c.Calls <= 3 {
		resp.Code, resp.Message = c.Code, fmt.Sprintf("message %d", c.Code)
	}
	return resp, nil
}

// Fill sends a request and fills the response in.
func (c *Client) Fill(req *Request, resp *Response) error {
	answer, err := c.Describe(req)
	*resp = *answer
	return err
}

// Do sends a request; its answer is an error if the code is not 0.
func (c *Client) Do(req *Request) error {
	if resp, _ := c.Describe(req); resp.Code != 0 {
		return &APIError{Code: resp.Code, Message: resp.Message}
	}
	return nil
}

// Refresh gets new credentials.
func (c *Client) Refresh() {}

// Run calls a function for each code of the table and prints what happened, and
// what the function holds or owes when it has returned.
func Run(name string, f func(*Client) error) {
	for _, code := range []int{0, 4000, 4100, 4200, 4300, 4400, 4500, 4600, 5000, 5100, 5200, 5300, 5400, 5500, 6000, 6100, 6200, 7000, 9999} {
		c := &Client{Code: code, Results: make(chan string, 100)}
		err := f(c)
		what := "passes"
		switch {
		case c.Calls > 1:
			what = "again"
		case err != nil:
			what = "stop"
		}
		fmt.Printf("%s %d %s %d %q", name, code, what, c.Calls, fmt.Sprint(err))
		fmt.Printf(" owes %t %d %d %d %d\n", !c.Mutex.TryLock(), c.Opened, c.Pending, len(c.Results), c.Count)
	}
}
