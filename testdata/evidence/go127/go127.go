//go:build go1.27

package go127

import "encoding/json/v2"

type failure struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type page struct {
	failure
	Total int
}

type loose struct {
	Code     any    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func promoted(n int) bool {
	p := page{Code: n, Total: 5000}
	return p.Code == 5000 || p.Total == 5000 // want `compare: 5000 `
}

type client struct{}

func (client) call[T any](body []byte) (t T, err error) {
	err = json.Unmarshal(body, &t)
	return t, err
}

func (client) with[U ~int](code U) bool { return code == 4100 } // want `compare: 4100 `

func methods(c client, body []byte) bool {
	f, err := c.call[failure](body)
	n, _ := c.call[int](body)
	return err == nil && f.Code == 4400 || n == 4400 || c.with(f.Code) // want `compare: 4400 `
}

func kept[T ~int](code T) bool { return code == 6000 } // want `compare: 6000 `

func inferred(f failure) bool {
	var is func(int) bool
	is = kept
	return is(f.Code)
}

// An any still holds a float64.
func decoded(body []byte) bool {
	var l loose
	if json.Unmarshal(body, &l) != nil {
		return false
	}
	return l.Code == 5100 || l.Code == 5100.0 // want `compare: 5100 .* never equals this code if encoding/json decoded it into an interface` `compare: 5100 is `
}
