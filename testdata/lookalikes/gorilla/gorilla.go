// Package gorilla keeps a feed over a websocket alive. The numbers are close
// codes: an application owns 4000 to 4999, and this one uses them.
package gorilla

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/gorilla/websocket"
)

var errKicked = errors.New("another session took over")

type feed struct {
	url       string
	conn      *websocket.Conn
	closed    chan int
	lastClose int
}

func (f *feed) connect(ctx context.Context) error {
	conn, _, err := websocket.DefaultDialer.DialContext(ctx, f.url, nil)
	if err != nil {
		return fmt.Errorf("dial: %w", err)
	}
	conn.SetCloseHandler(func(code int, text string) error {
		if code == 4000 || code == 4100 {
			log.Printf("server asks to reconnect: %s", text)
		}
		f.lastClose = code
		f.closed <- code
		return nil
	})
	f.conn = conn
	return nil
}

func (f *feed) run(ctx context.Context, handle func([]byte)) error {
	for {
		_, data, err := f.conn.ReadMessage()
		if err == nil {
			handle(data)
			continue
		}
		var ce *websocket.CloseError
		if !errors.As(err, &ce) {
			return err
		}
		switch ce.Code {
		case websocket.CloseNormalClosure, websocket.CloseGoingAway:
			return nil
		case 4000, 4200:
			time.Sleep(time.Second)
		case 4300:
			return errKicked
		case 4400, 4500:
			return fmt.Errorf("protocol: %s", ce.Text)
		default:
			return err
		}
		if err := f.connect(ctx); err != nil {
			return err
		}
	}
}

func (f *feed) wait() bool {
	code := <-f.closed
	return code != 4000 && f.lastClose != 4100
}

func (f *feed) kick(reason string) error {
	deadline := time.Now().Add(time.Second)
	return f.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(4300, reason), deadline)
}

func temporary(err error) bool {
	return websocket.IsCloseError(err, 4000, 4200) && !websocket.IsUnexpectedCloseError(err, 4000, 4100, 4200)
}
