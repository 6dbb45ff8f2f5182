// Package graphqlws speaks the graphql-transport-ws protocol, which closes
// with 4400 for a bad request and 4500 for a failure of the server.
package graphqlws

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/gorilla/websocket"
)

type frame struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

type closeEvent struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *closeEvent) Error() string { return fmt.Sprintf("%d: %s", e.Code, e.Message) }

func (e *closeEvent) fatal() bool {
	switch e.Code {
	case 4400, 4401, 4403, 4406, 4409, 4429:
		return true
	case 4500, 4408:
		return false
	}
	return e.Code < 4000
}

type client struct {
	conn *websocket.Conn
	acks map[string]chan frame
}

func (c *client) initialize(params any) error {
	payload, err := json.Marshal(params)
	if err != nil {
		return err
	}
	if err := c.conn.WriteJSON(frame{Type: "connection_init", Payload: payload}); err != nil {
		return err
	}
	c.conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	var ack frame
	if err := c.read(&ack); err != nil {
		if e, ok := err.(*closeEvent); ok && (e.Code == 4400 || e.fatal()) {
			return fmt.Errorf("init: %w", e)
		}
		return err
	}
	if ack.Type != "connection_ack" {
		return c.shut(4400, "want connection_ack")
	}
	return nil
}

func (c *client) read(f *frame) error {
	err := c.conn.ReadJSON(f)
	if ce, ok := err.(*websocket.CloseError); ok {
		return &closeEvent{Code: ce.Code, Message: ce.Text}
	}
	return err
}

func (c *client) shut(code int, reason string) error {
	if code == 4400 {
		reason = "bad request: " + reason
	}
	return c.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, reason), time.Now().Add(time.Second))
}
