// Package wise reads the errors of two payment services. They have a code and
// a codeDesc, or a code and a message, but not the three together.
package wise

import (
	"encoding/json"
	"errors"
	"io"
)

type transferError struct {
	Code     int    `json:"code"`
	CodeDesc string `json:"codeDesc"`
	Path     string `json:"path"`
}

type balanceError struct {
	Code     int    `json:"code"`
	CodeMsg  string `json:"codeMsg"`
	Desc     string `json:"desc"`
	TraceID  string `json:"traceId"`
	Solution string `json:"codeDescription"`
}

type quoteError struct {
	Code     int    `json:"quote_code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

var (
	errFunds    = errors.New("not enough money")
	errCurrency = errors.New("currency not supported")
)

func transfer(body io.Reader) error {
	var e transferError
	if err := json.NewDecoder(body).Decode(&e); err != nil {
		return err
	}
	switch e.Code {
	case 0:
		return nil
	case 4000, 5300:
		return errFunds
	case 5200:
		return errCurrency
	}
	if e.CodeDesc == "RATE_EXPIRED" {
		return nil
	}
	return errors.New(e.CodeDesc)
}

func balance(body io.Reader) (retry bool, err error) {
	var e balanceError
	if err := json.NewDecoder(body).Decode(&e); err != nil {
		return false, err
	}
	if e.Code == 6000 || e.Code == 6200 {
		return true, nil
	}
	if e.Code != 5000 {
		return false, errors.New(e.CodeMsg + ": " + e.Desc)
	}
	return false, nil
}

func quote(body io.Reader) error {
	var e quoteError
	if err := json.NewDecoder(body).Decode(&e); err != nil {
		return err
	}
	if e.Code == 4400 {
		return errCurrency
	}
	return nil
}
