// Package coder reads ticks from an exchange that closes the websocket with
// its own status codes.
package coder

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/coder/websocket"
)

type tick struct {
	Symbol string
	Price  float64
}

func subscribe(ctx context.Context, url string, ticks chan<- tick, decode func([]byte) (tick, error)) error {
	backoff := time.Second
	for {
		err := session(ctx, url, ticks, decode)
		switch code := websocket.CloseStatus(err); code {
		case websocket.StatusNormalClosure:
			return nil
		case 4000, 5000:
			backoff = time.Second
		case 4100, 4103:
			return fmt.Errorf("the key was refused: %w", err)
		case -1:
			return err
		}
		select {
		case <-time.After(backoff):
			backoff *= 2
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func session(ctx context.Context, url string, ticks chan<- tick, decode func([]byte) (tick, error)) error {
	conn, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	for {
		_, data, err := conn.Read(ctx)
		if err != nil {
			return err
		}
		t, err := decode(data)
		if err != nil {
			return conn.Close(4400, "cannot read that")
		}
		ticks <- t
	}
}

func isMaintenance(err error) bool {
	var ce websocket.CloseError
	return errors.As(err, &ce) && (ce.Code == 4200 || int(ce.Code) == 4300)
}
