// Package spacetraders plays a game over HTTP. The game's 4000 says that a ship
// cools down, and to repeat the request is what it asks for.
package spacetraders

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

type gameError struct {
	Code    int            `json:"code"`
	Message string         `json:"message"`
	Data    map[string]any `json:"data"`
}

func (e *gameError) Error() string { return e.Message }

func (e *gameError) isRetryable() bool {
	return e.Code == 4000 || e.Code == 4100
}

type agent struct {
	base, token string
	client      http.Client
}

func (a *agent) do(ctx context.Context, method, path string, in, out any) error {
	for {
		err := a.once(ctx, method, path, in, out)
		ge, ok := err.(*gameError)
		if !ok {
			return err
		}
		if ge.Code == 4000 {
			seconds, _ := ge.Data["remainingSeconds"].(float64)
			time.Sleep(time.Duration(seconds) * time.Second)
			continue
		}
		switch ge.Code {
		case 4200, 4214: // still in transit
			time.Sleep(10 * time.Second)
			continue
		case 4600:
			return fmt.Errorf("not enough credits: %w", err)
		}
		if !ge.isRetryable() {
			return err
		}
	}
}

func (a *agent) once(ctx context.Context, method, path string, in, out any) error {
	body, err := json.Marshal(in)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, method, a.base+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+a.token)
	resp, err := a.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var answer struct {
		Data  json.RawMessage `json:"data"`
		Error *gameError      `json:"error"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return err
	}
	if answer.Error != nil {
		return answer.Error
	}
	return json.Unmarshal(answer.Data, out)
}
