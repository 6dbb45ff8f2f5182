// Package qingcloud waits for jobs of another cloud whose name differs by two
// letters. Its RetCode 5100 says that the resource is busy.
package qingcloud

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

const endpoint = "https://api.qingcloud.com/iaas/"

type output struct {
	Action  *string `json:"action"`
	RetCode *int    `json:"ret_code"`
	Message *string `json:"message"`
	JobID   *string `json:"job_id"`
}

var errServerBusy = errors.New("server busy")

func call(action string, params url.Values) (*output, error) {
	params.Set("action", action)
	resp, err := http.Get(endpoint + "?" + params.Encode())
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	out := new(output)
	return out, json.NewDecoder(resp.Body).Decode(out)
}

func stopInstance(id string) error {
	return retryServerBusy(func() (*int, error) {
		out, err := call("StopInstances", url.Values{"instances.1": {id}})
		if err != nil {
			return nil, err
		}
		return out.RetCode, nil
	})
}

// retryServerBusy repeats f while a job holds the resource.
func retryServerBusy(f func() (*int, error)) error {
	for range 100 {
		retCode, err := f()
		if err != nil {
			return err
		}
		if retCode != nil && (*retCode == 5100 || *retCode == 5200) {
			time.Sleep(3 * time.Second)
			continue
		}
		return check(retCode)
	}
	return errServerBusy
}

func check(retCode *int) error {
	if retCode == nil || *retCode == 0 {
		return nil
	}
	switch *retCode {
	case 2100, 5000:
		return fmt.Errorf("not found (%d)", *retCode)
	case 5100:
		return errServerBusy
	}
	return fmt.Errorf("ret_code %d", *retCode)
}
