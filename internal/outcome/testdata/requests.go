package p

import (
	"errors"
	"log"
	"math/rand"
	"testing"
	"time"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
	Data     []string
}

type request struct {
	ID     string
	Nonce  int
	Region string
}

type client struct{ lastCode, Code int }

func (*client) call(*request) (*response, error) { return nil, nil }
func (c *client) refresh()                       { c.lastCode = newID() }
func (*client) waitAWhile(int)                   {}

func use(...any) {}
func login()     { loggedIn = true }
func newID() int { return 0 }

var loggedIn bool

var errBad = errors.New("bad")

func harmless(c *client, req *request) error {
	for attempt := 1; ; attempt++ {
		resp, err := c.call(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 { // 4000 retry, rest on
			log.Printf("attempt %d: %s", attempt, resp.Message)
			c.waitAWhile(attempt)
			time.Sleep(time.Duration(attempt))
			req.Nonce = rand.Int()
			continue
		}
		return nil
	}
}

func refreshed(c *client, req *request) error {
	for {
		resp, err := c.call(req)
		if err != nil {
			return err
		}
		switch resp.Code { // 4000 4400 5000 open, 6000 retry, rest on
		case 4000:
			c.refresh()
			continue
		case 4400:
			login()
			continue
		case 5000:
			req.Region = "other"
			continue
		case 6000:
			continue
		}
		return nil
	}
}

func another(c *client, req *request) error {
	for {
		resp, err := c.call(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 { // 4000 open, 0 on, rest retry
			resp, err = c.call(&request{})
		}
		if resp.Code == 0 { // 0 stop, 4000 on, rest open
			return nil
		}
	}
}

func nested(c *client, ids []string) error {
	for _, id := range ids {
		for i := 0; i < 3; i++ {
			resp, err := c.call(&request{ID: id})
			if err != nil {
				return err
			}
			if resp.Code == 4000 { // 4000 retry, rest stop
				continue
			}
			if resp.Code == 5000 { // 4000 unreached, rest stop
				break
			}
			return errBad
		}
	}
	return nil
}

func twoCodes(c *client, req *request) error {
	for {
		first, _ := c.call(req)
		second, _ := c.call(req)
		if first.Code == 4000 || second.Code == 5000 { // 4000 retry, rest open
			continue
		}
		if second.Code == 4400 { // 4400 stop, 5000 unreached, rest on
			return errBad
		}
		return nil
	}
}

func reassigned(c *client, req *request) error {
	resp, _ := c.call(req)
	if resp.Code == 5000 { // 5000 open, 4000 stop, rest on
		resp.Code = 0
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func shadowed(resp *response) error {
	if resp := (&response{}); resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func stale(c *client, req *request) error {
	resp, _ := c.call(req)
	code := resp.Code
	resp, _ = c.call(req)
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func field(c *client) error {
	if c.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func deferred(resp *response) (err error) {
	defer func() {
		if resp.Code == 4400 { // 4400 on, rest on
			err = errBad
		}
	}()
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func routine(resp *response, done chan bool) {
	go func() {
		if resp.Code == 4000 { // 4000 stop, rest on
			return
		}
		done <- true
	}()
}

func test(t *testing.T, resp *response) {
	if resp.Code == 4000 { // 4000 4400 5000 stop, rest on
		t.Fatal("bad")
	} else if resp.Code == 4400 {
		t.FailNow()
	} else if resp.Code == 5000 {
		t.Skip()
	}
	use(resp.Data)
}

func unreachable(resp *response) error {
	return nil
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	return nil
}

func errFirst(c *client, req *request) error {
	for {
		resp, err := c.call(req)
		switch { // 4000 retry, rest on
		case err != nil:
			return err
		case resp.Code == 4000:
			continue
		}
		return nil
	}
}

func channel(c *client, reqs chan *request) error {
	for {
		resp, err := c.call(<-reqs)
		if err != nil {
			return err
		}
		if resp.Code == 4000 { // 4000 stop, rest on
			continue
		}
		return nil
	}
}

func forEver(resp *response) {
	for {
		if resp.Code == 4000 { // 4000 unreached, rest on
			continue
		}
		return
	}
}

func conjunction(resp *response) error {
	if !(resp.Code != 4000 && resp.Code != 5000) { // 4000 4400 5000 stop, rest on
		return errBad
	}
	if resp.Code > 4000 && resp.Code < 5000 { // 4000 5000 unreached, 4400 stop, rest on
		return errBad
	}
	return nil
}
