// Package cfssl signs requests with an authority whose errors have the numbers
// of ours: 4000 is about the root, 5100 about the policy, 6000 about the dial.
package cfssl

import (
	"encoding/json"
	stderrors "errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/tcerr/tcerrlint/testdata/lookalikes/cfssl/errors"
)

type apiResponse struct {
	Success bool              `json:"success"`
	Result  map[string]string `json:"result"`
	Errors  []responseMessage `json:"errors"`
}

type responseMessage struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func sign(client *http.Client, host, request string) (string, error) {
	for attempt := range 3 {
		resp, err := client.Post(host+"/api/v1/cfssl/sign", "application/json", strings.NewReader(request))
		if err != nil {
			return "", errors.New(errors.DialError, errors.Unknown, err.Error())
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			return "", err
		}
		var out apiResponse
		if err := json.Unmarshal(body, &out); err != nil {
			return "", err
		}
		if out.Success {
			return out.Result["certificate"], nil
		}
		if len(out.Errors) > 0 && out.Errors[0].Code == 6000 {
			time.Sleep(time.Duration(attempt) * time.Second)
			continue
		}
		for _, e := range out.Errors {
			if e.Code == 5100 || e.Code == 5200 {
				return "", fmt.Errorf("policy: %s", e.Message)
			}
		}
		return "", stderrors.New("refused")
	}
	return "", stderrors.New("gave up")
}

func exitStatus(err error) int {
	var e *errors.Error
	if !stderrors.As(err, &e) {
		return 1
	}
	switch e.ErrorCode {
	case 4000, 4100:
		return 4
	case 5000, 5100, 5200, 5300:
		return 5
	case 6000, 6100:
		return 6
	}
	return 1
}
