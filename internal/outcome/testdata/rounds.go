// Package rounds shows which loops make the same request again.
package rounds

import (
	"context"
	"errors"
	"log"
)

type response struct {
	Code    int
	Message string
	Data    []string
}

type client struct{ token string }

func (c *client) get(id string) *response { return nil }
func (c *client) login()                  { c.token = "x" }
func (c *client) wait(n int)              {}

func use(...any) {}

var errBad = errors.New("bad")

// A login before the request makes another request in each round.
func before(c *client, id string) error {
	for {
		c.login()
		r := c.get(id)
		if r.Code == 4000 { // 4000 stop, rest on; loops none
			continue
		}
		return nil
	}
}

func beforeInBlock(c *client, id string, again bool) error {
	for {
		if again {
			log.Print("again")
			c.login()
		}
		r := c.get(id)
		if r.Code == 4000 { // 4000 stop, rest on
			continue
		}
		return nil
	}
}

func beforeInLoop(c *client, id string) error {
	for {
		for range 3 {
			c.login()
		}
		r := c.get(id)
		if r.Code == 4000 { // 4000 stop, rest on
			continue
		}
		return nil
	}
}

// Before the loop, it does not matter.
func beforeLoop(c *client, id string) error {
	c.login()
	for {
		if id == "" {
			return errBad
		}
		r := c.get(id)
		if r.Code == 4000 { // 4000 retry, rest on; loops 4000
			continue
		}
		return nil
	}
}

func waitsBefore(c *client, id string) error {
	for n := 0; ; n++ {
		for i := range n {
			c.wait(i)
		}
		r := c.get(id)
		if r.Code == 4000 { // 4000 retry, rest on; loops 4000
			continue
		}
		return nil
	}
}

// Labels and gotos make loops, too.

func label(c *client, id string) error {
	use(id)
again:
	r := c.get(id)
	if r.Code == 4000 { // 4000 retry, rest on
		goto again
	}
	return nil
}

func labelInBlock(c *client, id string, deep bool) error {
	if deep {
	again:
		log.Print(id)
		r := c.get(id)
		if r.Code == 4000 { // 4000 retry, 5000 on, rest on
			goto again
		}
		if r.Code == 5000 { // 5000 stop, 4000 unreached, rest on
			goto done
		}
	}
done:
	return nil
}

func labelWithLogin(c *client, id string) error {
again:
	c.login()
	r := c.get(id)
	if r.Code == 4000 { // 4000 stop, rest on
		goto again
	}
	return nil
}

func labelInCase(c *client, id string, n int) error {
	switch n {
	case 1:
	again:
		r := c.get(id)
		if r.Code == 4000 { // 4000 retry, rest on
			goto again
		}
	}
	return nil
}

func forward(c *client, id string) error {
	if id == "" {
		goto get
	}
	log.Print(id)
get:
	r := c.get(id)
	if r.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func labelBehind(c *client, id string) error {
	r := c.get(id)
again:
	if r.Code == 4000 { // 4000 unreached, rest on
		goto again
	}
	return nil
}

func labelWithoutGoto(c *client, id string) error {
	for {
	get:
		for range 3 {
			break get
		}
		r := c.get(id)
		if r.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

// A loop whose condition is on the code makes the request again in it.

func condition(c *client, id string) error {
	r := c.get(id)
	for r.Code == 4000 { // 4000 retry, rest on
		r = c.get(id)
	}
	return nil
}

func conditionReversed(c *client, id string) error {
	r := c.get(id)
	for 4000 == r.Code && id != "" { // 4000 open, rest on
		r = c.get(id)
	}
	return nil
}

func conditionOther(c *client, id string) error {
	r := c.get(id)
	for r.Code == 4000 { // 4000 open, rest on
		r = c.get(r.Message)
	}
	return nil
}

func conditionOnOther(c *client, id string, n int) error {
	other := c.get(id)
	r := c.get(id)
	for other.Code == 5000 { // 5000 unreached, rest on
		if r.Code == 4000 { // 4000 open, rest on
			r = c.get(id)
		}
	}
	return nil
}

func conditionOnCount(c *client, id string, n int) error {
	r := c.get(id)
	for n < 3 {
		if r.Code == 4000 { // 4000 open, rest on
			r = c.get(id)
			n++
		}
	}
	return nil
}

func conditionWithin(c *client, id string) error {
	r := c.get(id)
	for r.Code == 4000 { // 4000 retry, rest on
		for {
			r = c.get(id)
			break
		}
	}
	return nil
}

func noCondition(c *client, id string) error {
	r := c.get(id)
	for {
		if r.Code == 4000 { // 4000 open, rest on
			r = c.get(id)
			continue
		}
		return nil
	}
}

// A loop that ends for the code makes no other request.
func ends(c *client, id string) error {
	again := true
	for again {
		r := c.get(id)
		again = r.Code == 6000
		if r.Code == 4000 { // 4000 on, 6000 retry, rest on
			log.Print("x")
		}
	}
	return nil
}

func endsByCode(c *client, id string) error {
	var r *response
	for r == nil || r.Code == 6000 { // rest unreached
		r = c.get(id)
		if r.Code == 4000 { // 4000 stop, 6000 retry, rest on
			return errBad
		}
	}
	return nil
}

// Items are other requests, and so is what comes behind them.
func items(c *client, ids []string) error {
	for _, id := range ids {
		for {
			r := c.get(id)
			if r.Code == 4000 { // 4000 retry, 5000 stop, rest on; loops 4000
				continue
			} else if r.Code == 5000 {
				break
			}
			use(r.Data)
			break
		}
	}
	return nil
}

func literal(c *client, id string) func() error {
	for {
		f := func() error {
			r := c.get(id)
			if r.Code == 4000 { // 4000 stop, rest on
				return errBad
			}
			return nil
		}
		return f
	}
}

// A wait that may be interrupted ends the rounds.
func sleep(ctx context.Context, n int) error { return ctx.Err() }

func sleeps(ctx context.Context, c *client, id string) error {
	for {
		r := c.get(id)
		if r.Code == 0 { // 0 stop, rest open
			return nil
		}
		if err := sleep(ctx, 3); err != nil {
			return err
		}
	}
}
