package p

import (
	"errors"
	"log"
	"os"
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

func tag(resp *response) error {
	switch resp.Code { // 4000 5000 stop, rest on
	case 4000:
		return errBad
	case 5000:
		panic("gone")
	case 4400:
	}
	use(resp.Data)
	return nil
}

func fallthroughs(resp *response) error {
	switch code := resp.Code; code { // 4000 4400 stop, rest on
	case 4000:
		fallthrough
	case 4400:
		return errBad
	case 5000:
		break
	default:
		use(1)
	}
	return nil
}

func tagless(resp *response, strict bool) error {
	switch { // 4000 stop, 4400 open, rest on
	case resp.Code == 4000:
		return errBad
	case resp.Code == 4400 && strict:
		return errBad
	case resp.Code >= 7000:
		use(1)
	}
	return nil
}

func guardBefore(resp *response) error {
	if resp.Code == 0 { // 0 stop, rest stop
		return nil
	}
	if resp.Code == 4000 { // 0 unreached, rest stop
		return errBad
	}
	return errors.New("other")
}

func guardBehind(resp *response) error {
	switch resp.Code { // 0 on, rest stop
	case 5000:
		return nil
	}
	if resp.Code != 0 { // 0 on, 5000 unreached, rest stop
		return errBad
	}
	return nil
}

func guardWithOther(resp *response, err error) error {
	switch resp.Code { // 0 on, rest stop
	case 5000:
		return nil
	}
	if err != nil || resp.Code != 0 { // 0 on, 5000 unreached, rest stop
		return err
	}
	return nil
}

func noReturn(resp *response) {
	if resp.Code == 4000 { // 4000 4100 4400 stop, rest on
		log.Fatal("bad")
	} else if 4400 == resp.Code {
		os.Exit(1)
	} else if !(resp.Code != 5000) {
		use(1)
	}
	use(resp.Data)
}

func conversions(resp *response) error {
	code := int64(resp.Code)
	if uint32(code) == 4000 { // 4000 4400 stop, rest on
		return errBad
	}
	if resp.Code == 4400 { // 4400 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func assigned(resp *response) error {
	var err error
	switch resp.Code { // 4000 5000 stop, rest on
	case 4000:
		err = errBad
	case 5000:
		err = errors.New("gone")
	}
	if err != nil {
		return err
	}
	use(resp.Data)
	return nil
}

func logs(resp *response) {
	switch resp.Code { // rest on
	case 4000:
		log.Print("bad")
	}
	use(resp.Data)
}

func second() error {
	resp, err := call()
	if err != nil {
		return err
	}
	if resp.Code == 5000 { // 4000 stop, 5000 open, rest on
		resp, err = call(1)
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return err
}

func closures(resp *response) func() error {
	if resp.Code == 4000 { // 4000 stop, rest on
		return nil
	}
	return func() error {
		if resp.Code == 4400 { // 4400 stop, rest on
			return errBad
		}
		return nil
	}
}

type sdkError struct{ response }

func (*sdkError) Error() string { return "" }

func asserted(err error) error {
	if e, ok := err.(*sdkError); ok && e.Code == 5000 { // 5000 stop, rest stop
		return nil
	}
	return err
}

func as(err error) error {
	var e *sdkError
	if errors.As(err, &e) && e.Code == 5000 { // 5000 stop, rest stop
		return nil
	}
	return err
}

func inSelect(ch chan int, resp *response) {
	select {
	case <-ch:
		if resp.Code == 4000 { // 4000 stop, rest on
			return
		}
	default:
	}
	use(resp.Data)
}
