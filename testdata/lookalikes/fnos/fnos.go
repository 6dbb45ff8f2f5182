// Package fnos is the client of a storage box that wraps everything in code,
// msg and data. Its 5000 is a failure of the box.
package fnos

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Result wraps an answer.
type Result[T any] struct {
	Code int    `json:"code"`
	Msg  string `json:"msg"`
	Data T      `json:"data"`
}

// Client talks to one box.
type Client struct {
	base  string
	token string
	http  *http.Client
}

// ErrLogin says that the session ended.
var ErrLogin = errors.New("log in again")

func post[T any](c *Client, path string, in any) (T, error) {
	var out Result[T]
	body, err := json.Marshal(in)
	if err != nil {
		return out.Data, err
	}
	req, err := http.NewRequest(http.MethodPost, c.base+path, bytes.NewReader(body))
	if err != nil {
		return out.Data, err
	}
	req.Header.Set("Authorization", c.token)
	resp, err := c.http.Do(req)
	if err != nil {
		return out.Data, err
	}
	defer resp.Body.Close()
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		return out.Data, err
	}
	switch out.Code {
	case 0:
		return out.Data, nil
	case 4000, 4100:
		return out.Data, ErrLogin
	case 5000:
		return out.Data, fmt.Errorf("the box failed: %s", out.Msg)
	}
	return out.Data, fmt.Errorf("%s (%d)", out.Msg, out.Code)
}

// Login starts a session.
func (c *Client) Login(user, password string) error {
	token, err := post[string](c, "/v/api/v1/login", map[string]string{"username": user, "password": password})
	if err == nil {
		c.token = token
	}
	return err
}
