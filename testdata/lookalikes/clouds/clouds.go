// Package clouds turns the errors of three other clouds into one. They have a
// code and a message, and beside them a description under another name.
package clouds

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/aws/smithy-go"
)

// awsError is what older services send.
type awsError struct {
	Code      int    `json:"code"`
	Message   string `json:"message"`
	Type      string `json:"__type"`
	RequestID string `json:"requestId"`
}

type aliyunError struct {
	Code      int    `json:"Code"`
	Message   string `json:"Message"`
	CodeMsg   string `json:"codeMsg"`
	HostID    string `json:"HostId"`
	Recommend string `json:"Recommend"`
}

type huaweiError struct {
	Code    int    `json:"error_code"`
	Message string `json:"error_msg"`
	Desc    string `json:"desc"`
	Encoded string `json:"encoded_authorization_message"`
}

// Kind is what the caller can do about an error.
type Kind int

// The kinds.
const (
	Other Kind = iota
	Throttled
	Missing
)

func ofAWS(err error) Kind {
	var api smithy.APIError
	if errors.As(err, &api) {
		switch api.ErrorCode() {
		case "4400", "ThrottlingException", "RequestLimitExceeded":
			return Throttled
		case "5000", "ResourceNotFoundException":
			return Missing
		}
	}
	var generic *smithy.GenericAPIError
	if errors.As(err, &generic) && generic.Code == "5000" {
		return Missing
	}
	return Other
}

func ofLegacy(e awsError, resp *http.Response) Kind {
	if e.Code == 4400 || resp.StatusCode == http.StatusTooManyRequests {
		return Throttled
	}
	return Other
}

func ofAliyun(e *aliyunError) (Kind, error) {
	switch e.Code {
	case 4400, 4500:
		return Throttled, nil
	case 5000:
		return Missing, nil
	case 4000, 4100:
		return Other, fmt.Errorf("%s: %s (%s)", e.CodeMsg, e.Message, e.Recommend)
	}
	return Other, nil
}

func ofHuawei(e huaweiError) Kind {
	if e.Code != 5000 && e.Code != 6000 {
		return Other
	}
	return Missing
}
