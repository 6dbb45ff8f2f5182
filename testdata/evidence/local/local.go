// Package local declares the envelope where it is used.
package local

import "encoding/json"

func anonymous(body []byte) (bool, error) {
	var answer struct {
		Code     int    `json:"code"`
		Message  string `json:"message"`
		CodeDesc string `json:"codeDesc"`
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		return false, err
	}
	return answer.Code == 5000, nil // want `compare: 5000 `
}

type untagged struct {
	Code              int
	Message, CodeDesc string
}

// As found: no tag can be read here.
type malformed struct {
	Code     int    `json:tag"code"`
	Message  string `json:tag"message"`
	CodeDesc string `json:tag"codeDesc"`
}

type renamed struct {
	Number int    `json:"code"`
	Text   string `json:"message,omitempty"`
	Reason string `json:"codeDesc,omitempty"`
}

func others(a untagged, b *malformed, c renamed) bool {
	return a.Code == 4000 || // want `compare: 4000 `
		b.Code == 4100 || // want `compare: 4100 `
		c.Number == 4300 // want `compare: 4300 `
}
