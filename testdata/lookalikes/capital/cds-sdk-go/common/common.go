// Package common is the core of another cloud's SDK.
package common

import "fmt"

// CdsSDKError is an error of the API.
type CdsSDKError struct {
	Code      string
	Message   string
	CodeDesc  string
	RequestId string
}

func (e *CdsSDKError) Error() string {
	return fmt.Sprintf("[CdsSDKError] Code=%s, Message=%s, RequestId=%s", e.Code, e.Message, e.RequestId)
}

// GetCode returns the code.
func (e *CdsSDKError) GetCode() string { return e.Code }

// Response is an answer.
type Response struct {
	Code     *string `json:"Code"`
	Message  *string `json:"Message"`
	CodeDesc *string `json:"CodeDesc"`
}

// Client calls the API.
type Client struct {
	Send func(action, id string) (*Response, error)
}

// DescribeTask asks for the state of a task.
func (c *Client) DescribeTask(id string) (*Response, error) {
	resp, err := c.Send("DescribeTask", id)
	if err == nil && resp.Code != nil && *resp.Code == "4100" {
		return nil, &CdsSDKError{Code: *resp.Code, Message: *resp.Message}
	}
	return resp, err
}
