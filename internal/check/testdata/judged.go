// flags: -disable=compare

// Package judged asks functions of its own, which go by the code themselves: it need
// not come back. What the functions from logged on ask, gives every code back.
package judged

import (
	"errors"
	"log"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type apiError struct{ code int }

func (*apiError) Error() string { return "failed" }

func send() (*response, error)

var errFailed = errors.New("failed")

func checked() (*response, error) {
	r, err := send()
	if err == nil && r.Code == 4000 {
		return nil, errFailed
	}
	return r, err
}

func asksChecked() error {
	for {
		r, err := checked()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func switched() (*response, error) {
	r, err := send()
	if err != nil {
		return nil, err
	}
	switch r.Code {
	case 4000:
		panic(r.Message)
	}
	return r, err
}

func checkedFirst(verbose bool) (*response, error) {
	r, err := send()
	if err == nil && r.Code == 4000 {
		return nil, errFailed
	}
	if verbose {
		log.Print(r)
	}
	switch {
	case verbose:
		log.Print(err)
	}
	return r, err
}

func asksCheckedFirst(verbose bool) error {
	for {
		r, err := checkedFirst(verbose)
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func resets() (*response, error) {
	r, err := send()
	if err == nil && r.Code == 4000 {
		clear(r)
	}
	return r, err
}

func clear(r *response) { r.Code = 0 }

func asksResets() error {
	for {
		r, err := resets()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func waits(ready chan int) (*response, error) {
	r, err := send()
	if err == nil && r.Code == 4000 {
		<-ready
	}
	return r, err
}

func asksWaits(ready chan int) error {
	for {
		r, err := waits(ready)
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func inner() (*response, error) { return switched() }

func asksInner() error {
	for {
		r, err := inner()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func tagless() (*response, error) {
	r, err := send()
	switch {
	case err != nil, r.Code == 4000:
		return nil, errFailed
	}
	return r, nil
}

func asksTagless() error {
	for {
		r, err := tagless()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func elsewhere() (*response, error) {
	r, err := send()
	if r.Code != 4000 {
		log.Print(r.Message)
	} else {
		return nil, errFailed
	}
	return r, err
}

func asksElsewhere() error {
	for {
		r, err := elsewhere()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func logged() (*response, error) {
	r, err := send()
	if err == nil && r.Code != 0 {
		log.Print(r.Message)
	}
	return r, err
}

func asksLogged() error {
	for {
		r, err := logged()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6000 { // want "for 4000 "
			continue
		}
		return nil
	}
}

func failing() error {
	r, err := send()
	if err != nil {
		return err
	}
	if r.Code != 0 {
		return &apiError{r.Code}
	}
	return nil
}

func asksFailing() error {
	for {
		err := failing()
		if e, ok := err.(*apiError); ok && (e.code == 4000 || e.code == 6000) { // want "for 4000 "
			continue
		}
		return err
	}
}

func failingWith() *apiError {
	r, err := send()
	if err != nil {
		return nil
	}
	if r.Code != 0 {
		return &apiError{r.Code}
	}
	return nil
}

func asksFailingWith() error {
	for {
		e := failingWith()
		if e != nil && (e.code == 4000 || e.code == 6000) { // want "for 4000 "
			continue
		}
		return nil
	}
}
