// Program undone has decisions behind which something is to be done whatever
// the code is. A fix must not leave that out.
package main

import (
	"errors"
	"log"
	"time"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var (
	errGone = errors.New("gone")
	errBad  = errors.New("bad")
	req     = &api.Request{}
)

func main() {
	api.Run("unlocks", func(c *api.Client) error { return unlocks(c) })
	api.Run("closes", func(c *api.Client) error { return closes(c) })
	api.Run("rollsBack", func(c *api.Client) error { return rollsBack(c) })
	api.Run("isDone", func(c *api.Client) error { return isDone(c) })
	api.Run("sends", func(c *api.Client) error { return sends(c) })
	api.Run("defersLater", func(c *api.Client) error { return defersLater(c) })
	api.Run("counts", func(c *api.Client) error { return counts(c) })
	api.Run("sets", func(c *api.Client) error { _, err := sets(c); return err })
	api.Run("captured", func(c *api.Client) error { return captured(c) })
	api.Run("pointed", func(c *api.Client) error { return pointed(c) })
	api.Run("items", func(c *api.Client) error { return items(c) })
	api.Run("repeats", func(c *api.Client) error { return repeats(c) })
	api.Run("helped", func(c *api.Client) error { return helped(c) })
	api.Run("afterTheCall", func(c *api.Client) error { return afterTheCall(c) })
	api.Run("closesFirst", func(c *api.Client) error { return closesFirst(c) })
	api.Run("received", func(c *api.Client) error { return received(c) })

	api.Run("deferred", func(c *api.Client) error { return deferred(c) })
	api.Run("unlockedBefore", func(c *api.Client) error { return unlockedBefore(c) })
	api.Run("atOnce", func(c *api.Client) error { return atOnce(c) })
	api.Run("atOnceInLoop", func(c *api.Client) error { return atOnceInLoop(c) })
	api.Run("onlyWaits", func(c *api.Client) error { return onlyWaits(c) })
	api.Run("onlyComputes", func(c *api.Client) error { _, err := onlyComputes(c); return err })
	api.Run("wrapped", func(c *api.Client) error { return wrapped(c) })
}

func unlocks(c *api.Client) error {
	c.Mutex.Lock()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		c.Mutex.Unlock()
		return errGone
	}
	c.Mutex.Unlock()
	return nil
}

func closes(c *api.Client) error {
	h := c.Open()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		h.Close()
		return errGone
	}
	h.Close()
	return nil
}

func rollsBack(c *api.Client) error {
	tx := c.Open()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		tx.Rollback()
		return errGone
	}
	if err := tx.Close(); err != nil {
		log.Print(err)
	}
	return nil
}

func isDone(c *api.Client) error {
	c.Begin()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		c.Done()
		return errGone
	}
	c.Done()
	return nil
}

func sends(c *api.Client) error {
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		c.Results <- "gone"
		return errGone
	}
	c.Results <- "there"
	return nil
}

// What is deferred behind the switch is not done by who returns before.
func defersLater(c *api.Client) error {
	h := c.Open()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		h.Close()
		return errGone
	}
	defer h.Close()
	return nil
}

func counts(c *api.Client) error {
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		c.Count++
		return errGone
	}
	c.Count += 2
	return nil
}

// The caller sees the results.
func sets(c *api.Client) (seen bool, err error) {
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		seen = true
		return seen, errGone
	}
	seen = true
	return seen, nil
}

// A deferred function sees the variable.
func captured(c *api.Client) error {
	ended := false
	defer func() {
		if ended {
			c.Count++
		}
	}()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		ended = true
		return errGone
	}
	ended = true
	return nil
}

func pointed(c *api.Client) error {
	n := 0
	p := &n
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		*p = 1
		return errGone
	}
	n = 2
	return nil
}

// A return would leave out the other items.
func items(c *api.Client) error {
	for _, id := range []string{"a", "b"} {
		resp, _ := c.Describe(&api.Request{ID: id})
		switch resp.Code { // want `retry: this switch has no case for 4100 `
		case 4000: // want `compare: 4000`
			continue
		}
		if len(resp.Data) > 1 {
			log.SetPrefix(resp.Data[0])
		}
		c.Count += len(resp.Data)
	}
	return nil
}

// The lock is given back when the request succeeds at last.
func repeats(c *api.Client) error {
	c.Mutex.Lock()
	for {
		resp, _ := c.Describe(req)
		switch resp.Code { // want `retry: this switch makes the request again for 4000 `
		case 0:
			c.Mutex.Unlock()
			return nil
		case 6000: // want `compare: 6000`
			time.Sleep(time.Microsecond)
		}
	}
}

func helped(c *api.Client) error {
	c.Begin()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		end(c)
		return errGone
	}
	end(c)
	return nil
}

func end(c *api.Client) { c.Done() }

// Who returns because the call has failed has nothing to close.
func afterTheCall(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	h := c.Open()
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		h.Close()
		return errGone
	}
	h.Close()
	return nil
}

func closesFirst(c *api.Client) error {
	h := c.Open()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		err := h.Close()
		log.Print(err)
		return errGone
	}
	if h != nil {
		h.Close()
	}
	return nil
}

func received(c *api.Client) error {
	c.Results <- "there"
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		<-c.Results
		return errGone
	}
	<-c.Results
	return nil
}

// Below, the fixes leave nothing out that other errors do not leave out too.

func deferred(c *api.Client) error {
	c.Mutex.Lock()
	defer c.Mutex.Unlock()
	h := c.Open()
	defer h.Close()
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		return errGone
	}
	return nil
}

func unlockedBefore(c *api.Client) error {
	c.Mutex.Lock()
	resp, _ := c.Describe(req)
	c.Mutex.Unlock()
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		return errGone
	}
	return nil
}

// The case stores nothing, and so does the new one.
func atOnce(c *api.Client) error {
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		log.SetFlags(0)
		return errGone
	case 4100: // want `compare: 4100`
		return errBad
	}
	log.SetPrefix(resp.Data[0])
	return nil
}

func atOnceInLoop(c *api.Client) error {
	for _, id := range []string{"a", "b"} {
		resp, _ := c.Describe(&api.Request{ID: id})
		switch resp.Code { // want `retry: this switch has no case for 4100 `
		case 4000: // want `compare: 4000`
			return errBad
		}
		log.SetPrefix(resp.Data[0])
	}
	return nil
}

func onlyWaits(c *api.Client) error {
	attempts := 0
	for {
		resp, _ := c.Describe(req)
		switch resp.Code { // want `retry: this switch makes the request again for 4000 `
		case 0:
			return nil
		case 6000: // want `compare: 6000`
			attempts++
		}
		time.Sleep(time.Microsecond)
	}
}

func onlyComputes(c *api.Client) (int, error) {
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		return 0, errGone
	}
	return length(resp.Data), nil
}

func length(data []string) int {
	n := 0
	for _, s := range data {
		n += len(s)
	}
	return n
}

func wrapped(c *api.Client) error {
	resp, _ := c.Describe(req)
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		return wrap(resp)
	}
	log.SetPrefix(resp.Data[0])
	return nil
}

func wrap(resp *api.Response) error { return errors.New(resp.Message) }
