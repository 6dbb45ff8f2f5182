package p

import (
	"errors"
	"fmt"
	"time"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
	Data     []string
}

func call(args ...any) (*response, error) { return nil, nil }
func use(...any)                          {}

var errBad = errors.New("bad")

func retryLoop(max int) error {
	for count := 0; count <= max; count++ {
		resp, err := call()
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 4400 { // 4000 4400 retry, 0 on, rest stop
			continue
		}
		if resp.Code != 0 { // 4000 4400 unreached, 0 on, rest stop
			return fmt.Errorf("code %d", resp.Code)
		}
		break
	}
	return nil
}

func fallsToTheNextRound() error {
	for {
		resp, _ := call()
		if resp.Code == 0 { // 0 stop, rest retry
			return nil
		} else if resp.Code == 5000 {
			time.Sleep(time.Second)
		}
	}
}

func narrowed(attempts int) error {
	for {
		resp, err := call()
		if resp.Code == 4400 && resp.CodeDesc == "RequestLimitExceeded" { // 4000 4400 open, 0 on, rest stop
			continue
		}
		if resp.Code == 4000 && attempts < 3 { // 4000 open, 0 on, rest stop
			attempts++
			continue
		}
		if resp.Code != 0 { // 0 on, rest stop
			return errBad
		}
		use(err)
		return nil
	}
}

func items(ids []string) error {
	for _, id := range ids {
		resp, err := call(id)
		if err != nil {
			return err
		}
		if resp.Code == 5000 { // 5000 stop, rest on
			continue
		}
		use(resp.Data)
	}
	return nil
}

func indexed(ids []string) {
	for i := 0; i < len(ids); i++ {
		resp, _ := call(ids[i])
		if resp.Code == 5000 { // 5000 stop, rest on
			continue
		}
		use(resp.Data)
	}
}

func counted() error {
	var last *response
	for range 3 {
		resp, err := call()
		if err != nil {
			return err
		}
		last = resp
		switch resp.Code { // 0 5000 stop, 4400 retry, rest stop
		case 0:
			return nil
		case 4400:
			continue
		default:
			return errBad
		case 5000:
			return nil
		}
	}
	use(last)
	return errBad
}

func labelled(ids []string) error {
again:
	for {
		resp, err := call()
		if err != nil {
			return err
		}
		for range ids {
			switch { // 4000 retry, 5000 stop, rest on
			case resp.Code == 4000:
				continue again
			case resp.Code == 5000:
				break again
			}
		}
		return nil
	}
	return errBad
}

func jumps() error {
again:
	resp, err := call()
	if err != nil {
		return err
	}
	if resp.Code == 4400 || resp.Code == 6000 { // 4400 6000 retry, rest on
		goto again
	}
	return nil
}

func variable() error {
	for {
		resp, err := call()
		if err != nil {
			return err
		}
		retry := resp.Code == 4000 || resp.Code == 6000
		if retry { // 4000 6000 retry, rest on
			continue
		}
		return nil
	}
}

func flag() error {
	for {
		resp, err := call()
		if err != nil {
			return err
		}
		retry := false
		switch resp.Code { // 4000 retry, 0 on, rest stop
		case 4000:
			retry = true
		}
		if retry {
			continue
		}
		if resp.Code != 0 { // 0 on, 4000 unreached, rest stop
			return errBad
		}
		return nil
	}
}

func condition() {
	resp, _ := call()
	for resp.Code == 4400 || resp.Code == 6000 { // 4400 6000 retry, rest on
		resp, _ = call()
	}
	use(resp.Data)
}

func bounded(max int) {
	resp, _ := call()
	for i := 0; resp.Code == 4400 && i < max; i++ { // 4400 open, rest on
		resp, _ = call()
	}
	use(resp.Data)
}

type sender struct{}

func (sender) Do(any, *response) error

func filled(client sender, req any) error {
	for {
		var resp response
		if err := client.Do(req, &resp); err != nil {
			return err
		}
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func pages(token string) error {
	for {
		resp, err := call(token)
		if err != nil {
			return err
		}
		if resp.Code == 5000 { // 5000 stop, rest on
			return nil
		}
		token = resp.Data[0]
		use(resp.Data)
	}
}

func waits(done <-chan struct{}) error {
	for {
		resp, _ := call()
		if resp.Code == 0 { // 0 stop, rest open
			return nil
		}
		select {
		case <-done:
			return errBad
		case <-time.After(time.Second):
		}
	}
}
