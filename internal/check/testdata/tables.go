// flags: -disable=compare

// Package tables looks the code up in tables, which nobody sees through. Only the last
// two functions are certain to repeat.
package tables

import "errors"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

var (
	errFailed = errors.New("failed")
	errorsOf  = load()
	names     = []string{"a", "b"}
)

func load() map[int]error
func send() *response

func direct() error {
	for {
		r := send()
		if errorsOf[r.Code] != nil {
			return errFailed
		}
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func kept() error {
	for {
		r := send()
		err := errorsOf[r.Code]
		if err != nil {
			return err
		}
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func found(strict bool) error {
	for {
		r := send()
		err, ok := errorsOf[r.Code]
		if ok && strict {
			return err
		}
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func later() error {
	for {
		r := send()
		var err error
		err = errorsOf[r.Code]
		if err != nil {
			return err
		}
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func other(n int) error {
	for {
		r := send()
		name := names[n]
		if name == "b" {
			return errFailed
		}
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func unrelated(strict bool) error {
	for {
		r := send()
		if strict {
			return errFailed
		}
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}
