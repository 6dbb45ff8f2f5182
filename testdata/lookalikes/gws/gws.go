// Package gws is the room of a chat server. The numbers are websocket close
// codes, which this library keeps in a uint16.
package gws

import (
	"encoding/binary"
	"errors"
	"log"
	"sync"

	"github.com/lxzan/gws"
)

type room struct {
	gws.BuiltinEventHandler

	mu      sync.Mutex
	members map[string]*gws.Conn
	banned  map[string]bool
}

func (r *room) OnOpen(socket *gws.Conn) {
	name, _ := socket.Session().Load("name")
	user, _ := name.(string)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.banned[user] {
		socket.WriteClose(4300, []byte("banned"))
		return
	}
	if old, ok := r.members[user]; ok {
		old.WriteClose(4000, []byte("logged in elsewhere"))
	}
	r.members[user] = socket
}

func (r *room) OnClose(socket *gws.Conn, err error) {
	var ce *gws.CloseError
	if !errors.As(err, &ce) {
		return
	}
	code := ce.Code
	if code == 4000 {
		return // the new session is already there
	}
	name, _ := socket.Session().Load("name")
	user, _ := name.(string)
	r.mu.Lock()
	delete(r.members, user)
	r.mu.Unlock()
	switch code {
	case 4100, 4200:
		log.Printf("%s will come back", user)
	case 4500:
		log.Printf("%s crashed: %s", user, ce.Reason)
	}
}

func closeCode(frame []byte) (code uint16) {
	if len(frame) >= 2 {
		code = binary.BigEndian.Uint16(frame)
	}
	return code
}

func lost(frame []byte) bool {
	return closeCode(frame) == 4000 || closeCode(frame) != 4100
}
