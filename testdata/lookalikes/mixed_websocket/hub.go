package mixed_websocket

import (
	"errors"
	"log"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type hub struct {
	mu      sync.Mutex
	clients map[*websocket.Conn]string
}

func (h *hub) publish(alarms []alarm) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for conn := range h.clients {
		if err := conn.WriteJSON(alarms); err != nil {
			delete(h.clients, conn)
		}
	}
}

func (h *hub) closeAll(code int, reason string) {
	if code == 4000 {
		reason += ", come back later"
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for conn := range h.clients {
		conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, reason), time.Now().Add(time.Second))
	}
}

func (h *hub) serve(conn *websocket.Conn, user string) {
	h.mu.Lock()
	h.clients[conn] = user
	h.mu.Unlock()
	onClose := func(code int, text string) error {
		switch code {
		case 4000, 4100:
			log.Printf("%s left: %s", user, text)
		case 4500:
			return errors.New(text)
		}
		return nil
	}
	conn.SetCloseHandler(onClose)
	for {
		_, _, err := conn.ReadMessage()
		var ce *websocket.CloseError
		if errors.As(err, &ce) {
			errCode := ce.Code
			if errCode == 4000 || ce.Code != 4300 {
				return
			}
		}
		if err != nil {
			h.report(closeCode(err))
			return
		}
	}
}

func closeCode(err error) (code int) {
	if websocket.IsCloseError(err, 4000, 4100, 4500) {
		code = 4000
	}
	return code
}

func (h *hub) report(code int) {
	if code != 4000 {
		log.Printf("closed with %d", code)
	}
}
