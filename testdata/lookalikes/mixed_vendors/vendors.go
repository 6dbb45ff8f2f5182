// Package mixed_vendors notifies people when an instance of Tencent Cloud fails, by
// way of other services. What those call a code has the same numbers.
package mixed_vendors

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"text/template"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/terraform"
)

const endpoint = "https://cvm.api.qcloud.com/v2/index.php"

// The code is not called code in the JSON text, or the message not message.

type chat struct {
	ErrCode int    `json:"errcode"`
	ErrMsg  string `json:"errmsg"`
}

type pay struct {
	Code    int    `json:"code"`
	Msg     string `json:"msg"`
	SubCode string `json:"sub_code"`
}

type upload struct {
	Code   int
	ErrMsg string
}

func send(body []byte) (bool, error) {
	var c chat
	if err := json.Unmarshal(body, &c); err != nil {
		return false, err
	}
	if c.ErrCode == 4000 || retryable(c.ErrCode) {
		return true, nil
	}
	var p pay
	if err := json.Unmarshal(body, &p); err != nil {
		return false, err
	}
	switch code := p.Code; code {
	case 4000, 5000:
		return true, errors.New(p.Msg)
	}
	if retryable(p.Code) {
		return true, nil
	}
	var u upload
	err := json.Unmarshal(body, &u)
	return u.Code == 6000, err
}

func retryable(code int) bool { return code == 4000 || code == 4100 || code >= 5000 }

// The code is a part of the answer. API 2.0 has it at the top.

type rpcAnswer struct {
	Error  *rpcError `json:"error"`
	Result string    `json:"result"`
}

type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *rpcError) temporary() bool { return e.Code == 4300 || e.Code == 6000 }

func call(body []byte) (string, error) {
	var a rpcAnswer
	if err := json.Unmarshal(body, &a); err != nil {
		return "", err
	}
	if a.Error != nil && a.Error.Code != 5000 {
		return "", errors.New(a.Error.Message)
	}
	return a.Result, nil
}

// Somebody has typed it in.

func run(args []string) int {
	code, err := strconv.Atoi(args[0])
	if err != nil || code == 4000 {
		return 2
	}
	errCode, _ := strconv.ParseInt(os.Getenv("CODE"), 10, 64)
	if errCode == 5000 {
		return 3
	}
	var retCode int
	if _, err := fmt.Sscanf(args[1], "%d", &retCode); err != nil || retCode == 6000 {
		return 4
	}
	return 0
}

// What the program does with it says what it is.

func press(code int) string {
	if code == 4000 {
		return "menu"
	}
	return string(rune(code))
}

func wait(code int) time.Duration {
	if code == 5000 {
		return 0
	}
	return time.Duration(code) * time.Millisecond
}

func gone(code int) bool {
	switch code {
	case http.StatusGone, http.StatusNotFound:
		return true
	}
	return code == 4400
}

func exhausted(code int) bool {
	switch code {
	case 4400, 20000, 40004:
		return true
	}
	return false
}

// Another package calls it.

type recorder struct {
	http.ResponseWriter
	failed bool
}

func (r *recorder) WriteHeader(code int) {
	r.failed = r.failed || code == 4500
	r.ResponseWriter.WriteHeader(500)
}

// Objects of others.

func objects(s *terraform.InstanceState, f template.FuncMap, body []byte) bool {
	var o map[string]any
	if err := json.Unmarshal(body, &o); err != nil {
		return false
	}
	if code, ok := o["code"].(float64); ok && code == 4000 {
		fmt.Println(o["errmsg"])
	}
	return f["code"] == 5000.0 || s.Meta["code"].(float64) == 6000
}
