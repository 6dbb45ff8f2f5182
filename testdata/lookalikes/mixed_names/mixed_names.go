// Package mixed_names imports the SDK and has numbers whose names say what else
// they are: status codes, exit codes, close codes, opcodes, postal codes.
package mixed_names

import (
	stderrors "errors"
	"fmt"
	"os"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const gone = "ResourceNotFound"

const host = "cvm.api.qcloud.com"

type order struct {
	Zip          string
	PostalCode   int
	MCC          int
	ExitCode     int
	CloseCode    int
	Codes        []int
	StatusCode   int
	WeatherCode  int
	CountryCode  int
	CodeLength   int
	EncodedBytes int
}

func check(o order) error {
	if o.PostalCode == 4000 || o.PostalCode == 5000 {
		return fmt.Errorf("no delivery to %d", o.PostalCode)
	}
	switch o.MCC {
	case 5200, 5300, 5400:
		return nil
	}
	switch statusCode := o.StatusCode; statusCode {
	case 4000, 5000:
		return os.ErrInvalid
	}
	if o.ExitCode == 4100 || o.CloseCode == 4000 || o.WeatherCode == 6200 {
		return os.ErrClosed
	}
	if len(o.Codes) == 4000 || o.CodeLength == 4000 || o.EncodedBytes == 6000 {
		return os.ErrDeadlineExceeded
	}
	return nil
}

type opcode uint16

func dispatch(op opcode, zipCode int, errCount int) string {
	switch op {
	case 4000:
		return "open"
	case 4100:
		return "close"
	}
	if zipCode == 6000 || errCount == 5000 {
		return "other"
	}
	return ""
}

func unwrap(err error) (string, bool) {
	var codes *errors.TencentCloudSDKError
	if !stderrors.As(err, &codes) {
		return "", false
	}
	return codes.RequestId, codes.Code == gone
}

func pages(total, perPage int) (n int) {
	for offset := 0; offset < total; offset += perPage {
		if offset == 4000 || total-offset == 5000 {
			continue
		}
		n++
	}
	return n
}
