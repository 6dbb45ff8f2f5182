// flags: -disable=compare,sdkconst

// Package texts has functions that give somebody the code, or the text that it stands in.
package texts

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Name     string `json:"name"`
}

func call() *response
func send() error
func store(name string)

func whole(body []byte) (string, error) {
	var r response
	json.Unmarshal(body, &r)
	switch r.Code {
	case 4000, 4100:
		return "", errors.New(r.Message)
	}
	return string(body), nil
}

func wholeAndMore(body []byte, name string) (string, error) {
	var r response
	json.Unmarshal(body, &r)
	switch r.Code {
	case 4000, 4100:
		return "", errors.New(r.Message)
	}
	return string(body) + name, nil
}

func raw(body io.Reader) (json.RawMessage, error) {
	var text json.RawMessage
	json.NewDecoder(body).Decode(&text)
	var r response
	json.Unmarshal(text, &r)
	switch r.Code {
	case 4000, 4100:
		return nil, errors.New(r.Message)
	}
	return text, nil
}

func teed(resp *http.Response, out io.Writer) error {
	var r response
	json.NewDecoder(io.TeeReader(resp.Body, out)).Decode(&r)
	switch r.Code {
	case 4000, 4100:
		return errors.New(r.Message)
	}
	return nil
}

func said() (ok bool, err error) {
	r := call()
	ok = r.Code == 0
	switch r.Code {
	case 4000, 4100:
		return false, errors.New(r.Message)
	}
	return ok, nil
}

func observed(observe func(code int)) error {
	r := call()
	switch r.Code {
	case 4000, 4100:
		return errors.New(r.Message)
	}
	observe(r.Code)
	return nil
}

func deferred(report func(error)) error {
	err := send()
	defer report(err)
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		switch e.Code {
		case "UnauthorizedOperation", "AuthFailure":
			return err
		}
	}
	return nil
}

// From here on, they give something else.

func part(body, key []byte) (string, error) {
	var r response
	json.Unmarshal(body, &r)
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return "", errors.New(r.Message)
	}
	return string(key), nil
}

func untold(ready bool) (bool, error) {
	r := call()
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return false, errors.New(r.Message)
	}
	return ready, nil
}

func watched(observe func(n int), n int) error {
	r := call()
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return errors.New(r.Message)
	}
	observe(n)
	return nil
}

func closed(c io.ReadCloser) error {
	err := send()
	defer func() { c.Close() }()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		switch e.Code { // want "as if the call had succeeded"
		case "UnauthorizedOperation", "AuthFailure":
			return err
		}
	}
	return nil
}

func get(name string) *response

func named(name string) (string, error) {
	r := get(name)
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return "", errors.New(r.Message)
	}
	return name, nil
}

func namedTo(get func(name string) *response, name string) (string, error) {
	r := get(name)
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return "", errors.New(r.Message)
	}
	return name, nil
}

func measured(body []byte, n int) (int, error) {
	var r response
	json.Unmarshal(body[:n], &r)
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return 0, errors.New(r.Message)
	}
	return n, nil
}

var labels map[int]string

func labelled() (string, error) {
	r := call()
	label := labels[r.Code]
	switch r.Code { // want "as if the call had succeeded"
	case 4000, 4100:
		return "", errors.New(r.Message)
	}
	return label, nil
}
