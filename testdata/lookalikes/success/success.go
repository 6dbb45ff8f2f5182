// Package success wraps two services: with one a code of 5000 is the success,
// with the other 6000 and 4000 are.
package success

import (
	"encoding/json"
	"fmt"
	"io"
)

type payResponse struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	OrderID string `json:"orderId"`
}

// OK reports whether the gateway took the payment.
func (r *payResponse) OK() bool { return r.Code == 5000 }

func pay(body io.Reader) (string, error) {
	var r payResponse
	if err := json.NewDecoder(body).Decode(&r); err != nil {
		return "", err
	}
	if r.Code != 5000 {
		return "", fmt.Errorf("pay: %s", r.Message)
	}
	return r.OrderID, nil
}

type smsResponse struct {
	Code     interface{} `json:"code"`
	Message  string      `json:"message"`
	CodeText string      `json:"code_text"`
}

func sms(body io.Reader) error {
	var r smsResponse
	if err := json.NewDecoder(body).Decode(&r); err != nil {
		return err
	}
	switch code := r.Code.(type) {
	case float64:
		if code == 6000 || int(code) == 4000 {
			return nil
		}
	case string:
		if code == "6000" || code == "4000" {
			return nil
		}
	}
	return fmt.Errorf("sms: %s (%s)", r.CodeText, r.Message)
}

func status(raw []byte) (string, error) {
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		return "", err
	}
	if code, ok := m["code"].(float64); ok && code != 5000 {
		return "", fmt.Errorf("status: %v", m["message"])
	}
	if m["code"] == 4000.0 {
		return "pending", nil
	}
	state, _ := m["state"].(string)
	return state, nil
}
