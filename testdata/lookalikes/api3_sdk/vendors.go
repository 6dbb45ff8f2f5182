package api3_sdk

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// An answer of another cloud: code and message, and no codeDesc.
type answer struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (a answer) missing() bool { return a.Code == 5000 }

func get(body []byte) error {
	var a answer
	if err := json.Unmarshal(body, &a); err != nil {
		return err
	}
	switch a.Code {
	case 0:
		return nil
	case 4000, 4100:
		return fmt.Errorf("denied: %s", a.Message)
	}
	return handle(a.Code)
}

func handle(errCode int) error {
	if errCode == 4300 {
		return errors4300
	}
	return nil
}

var errors4300 = fmt.Errorf("4300")

// A gateway with names of its own for the same.
type gateway struct {
	RetCode int `json:"ret_code"`
	ErrCode int `json:"err_code"`
	Result  struct {
		Code int32  `json:"code"`
		Msg  string `json:"msg"`
	} `json:"result"`
}

func (g *gateway) busy() bool {
	return g.RetCode == 4400 || g.ErrCode == 6000 || g.Result.Code == 5100
}

func loose(body []byte) bool {
	var m map[string]any
	if json.Unmarshal(body, &m) != nil {
		return false
	}
	code, _ := m["code"].(float64)
	return m["code"] == 4200.0 || code == 5000 || int(m["code"].(float64)) == 4000
}

func header(text string) bool {
	retCode, err := strconv.Atoi(text)
	return err == nil && retCode == 6200
}
