// Package couchbase maps the codes of a query service: 3xxx parse, 4xxx plan,
// 5xxx execution. 4300 is an index that exists and 5000 the indexer's failure.
package couchbase

import (
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strings"
)

var (
	errParsing      = errors.New("parsing failure")
	errPlanning     = errors.New("planning failure")
	errIndexExists  = errors.New("index exists")
	errInternal     = errors.New("internal server failure")
	errUnauthorized = errors.New("authentication failure")
)

type queryDesc struct {
	Code    uint32 `json:"code"`
	Message string `json:"msg"`
	Retry   bool   `json:"retry"`
}

type queryErrors struct {
	Errors []queryDesc `json:"errors"`
	Status string      `json:"status"`
}

var existsPattern = regexp.MustCompile(`(?i)index .+ already exists`)

func parse(body io.Reader) error {
	var resp queryErrors
	if err := json.NewDecoder(body).Decode(&resp); err != nil {
		return err
	}
	if len(resp.Errors) == 0 {
		return nil
	}
	first := resp.Errors[0]
	return translate(first.Code, first.Message)
}

func translate(errCode uint32, message string) error {
	group := errCode / 1000
	switch errCode {
	case 4040, 4050, 4060, 4070, 4080, 4090:
		return errPlanning
	case 4300:
		if existsPattern.MatchString(message) {
			return errIndexExists
		}
		return errPlanning
	case 5000:
		if strings.Contains(message, "queryport.indexNotFound") {
			return errPlanning
		}
		return errInternal
	case 13014:
		return errUnauthorized
	}
	if group == 3 {
		return errParsing
	}
	return errInternal
}

func retries(errs []queryDesc) bool {
	for _, e := range errs {
		if e.Code == 4000 || e.Code == 5000 && !e.Retry {
			return false
		}
	}
	return true
}
