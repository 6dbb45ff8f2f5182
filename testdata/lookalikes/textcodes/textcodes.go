// Package textcodes has answers of other services whose codes are texts.
package textcodes

import (
	"encoding/json"
	"fmt"
	"strconv"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const throttled = "RequestLimitExceeded"

// A message service: code and message.
type sms struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// A payment service: code and codeDesc.
type payment struct {
	Code     string `json:"code"`
	CodeDesc string `json:"codeDesc"`
	Msg      string `json:"msg"`
}

// A copy of another cloud's SDK, whose fields have the names of the API and
// whose tags have not.
type cloud struct {
	Code     string `json:"Code"`
	Message  string `json:"Message"`
	CodeDesc string `json:"CodeDesc"`
}

type untagged struct{ Code, Message, CodeDesc string }

type numbered struct {
	Code    json.Number `json:"code"`
	Message string      `json:"message"`
}

type counted struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

type request struct {
	Code     string `json:"zip_code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func compare(s sms, p payment, c cloud, u untagged, n numbered, k counted, r request) bool {
	switch s.Code {
	case "4000", "5000":
		return true
	}
	return p.Code == "4400" || c.Code == "5100" || u.Code == "6000" || n.Code == "4100" || r.Code == "4000" ||
		strconv.Itoa(k.Code) == "5000" || fmt.Sprint(k.Code) == "4400" || n.Code.String() == "4500"
}

// The codes of API 3.0 are names.
func names(e *sdk.TencentCloudSDKError) bool {
	return e.Code == throttled || fmt.Sprint(e.Code) == "4400"
}

func parameter(code string) bool { return code == "4000" }
