// Package lookalikes talks to other vendors, whose numbers mean other things.
package lookalikes

import (
	"encoding/json"
	"errors"
	"net/http"
)

// A vendor's answer has no codeDesc.
type answer struct {
	RetCode int
	Message string
	Data    []string
}

func retries() error {
	for {
		a := call()
		if a.RetCode == 5100 || a.RetCode == 4000 || a.RetCode == 4100 {
			continue
		}
		if a.RetCode != 0 {
			return errors.New(a.Message)
		}
		return nil
	}
}

func shouldRetry(code int) bool { return code == 4000 || code == 4400 }

func passes() ([]string, error) {
	a := call()
	switch a.RetCode {
	case 4000:
		return nil, errors.New(a.Message)
	case 4100:
		return nil, errors.New("who?")
	}
	return a.Data, nil
}

// A close code of a websocket.
func redial(dial func() (closeCode int)) {
	for {
		if code := dial(); code != 4000 && code != 4300 {
			return
		}
	}
}

// call makes a request.
func call() (r answer) {
	a, err := http.Get("https://example.com")
	if err == nil {
		_ = json.NewDecoder(a.Body).Decode(&r)
	}
	return r
}
