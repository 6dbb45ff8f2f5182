// Package pusher handles the errors of the Pusher protocol: 4000 to 4099 are
// final, 4100 to 4199 ask for a pause, 4200 to 4299 for a reconnect at once.
package pusher

import (
	"encoding/json"
	"errors"
	"time"
)

type event struct {
	Event   string `json:"event"`
	Channel string `json:"channel,omitempty"`
	Data    string `json:"data"`
}

type errorData struct {
	Message string `json:"message"`
	Code    *int   `json:"code"`
}

var errTLSOnly = errors.New("the application only accepts TLS")

type strategy struct {
	pause time.Duration
	stop  bool
	tls   bool
}

func onEvent(raw []byte) (strategy, error) {
	var ev event
	if err := json.Unmarshal(raw, &ev); err != nil {
		return strategy{}, err
	}
	if ev.Event != "pusher:error" {
		return strategy{}, nil
	}
	var data errorData
	if err := json.Unmarshal([]byte(ev.Data), &data); err != nil {
		return strategy{}, err
	}
	if data.Code == nil {
		return strategy{}, errors.New(data.Message)
	}
	return decide(*data.Code)
}

func decide(code int) (strategy, error) {
	switch {
	case code == 4000:
		return strategy{tls: true}, errTLSOnly
	case code == 4100:
		return strategy{pause: time.Second}, nil
	case code == 4200:
		return strategy{}, nil
	case code >= 4300:
		return strategy{pause: time.Minute}, nil
	}
	return strategy{stop: true}, nil
}

func decideLoosely(raw map[string]interface{}) bool {
	code, _ := raw["code"].(float64)
	return code == 4200 || code == 4100
}
