package mixed_close

import (
	"encoding/json"
	"errors"

	"github.com/gorilla/websocket"
)

type hub struct{ left []exitInfo }

func (h *hub) serve(conn *websocket.Conn) {
	for {
		_, data, err := conn.ReadMessage()
		var ce *websocket.CloseError
		if errors.As(err, &ce) {
			h.left = append(h.left, exitInfo{Code: ce.Code, Message: ce.Text})
			return
		}
		if err != nil || bye(data) {
			return
		}
	}
}

func bye(data []byte) bool {
	var m map[string]any
	if json.Unmarshal(data, &m) != nil {
		return false
	}
	n, _ := m["code"].(float64)
	return m["code"] == 4200.0 || n == 4200
}
