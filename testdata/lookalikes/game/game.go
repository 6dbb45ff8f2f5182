// Package game routes the messages of a game server by their numbers.
package game

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

type packet struct {
	Len  uint16
	Code uint16
	Body []byte
}

type player struct {
	id    int64
	room  int
	alive bool
	out   io.Writer
}

var errKick = errors.New("kick")

func read(r io.Reader) (p packet, err error) {
	var head [4]byte
	if _, err = io.ReadFull(r, head[:]); err != nil {
		return p, err
	}
	p.Len = binary.LittleEndian.Uint16(head[:2])
	p.Code = binary.LittleEndian.Uint16(head[2:])
	p.Body = make([]byte, p.Len)
	_, err = io.ReadFull(r, p.Body)
	return p, err
}

func (pl *player) dispatch(p packet) error {
	switch p.Code {
	case 4000:
		return pl.enter(p.Body)
	case 4100:
		pl.room = 0
	case 4200, 4300:
		pl.alive = true
	case 5000:
		return errKick
	case 6000:
		return pl.reply(6100, nil)
	default:
		return fmt.Errorf("message %d", p.Code)
	}
	return nil
}

func (pl *player) enter(body []byte) error {
	if len(body) < 4 {
		return pl.reply(5100, nil)
	}
	room := int(binary.LittleEndian.Uint32(body))
	if room == 5000 { // the lobby
		pl.room = room
		return pl.reply(4000, body)
	}
	return pl.reply(5400, nil)
}

func (pl *player) reply(code int, body []byte) error {
	if code == 5100 || code == 5400 {
		pl.alive = false
	}
	head := binary.LittleEndian.AppendUint16(nil, uint16(len(body)))
	head = binary.LittleEndian.AppendUint16(head, uint16(code))
	_, err := pl.out.Write(append(head, body...))
	return err
}

var handlers = map[int]string{
	4000: "enter",
	4100: "leave",
	5000: "kick",
	6000: "ping",
}

func name(msgID int) string { return handlers[msgID] }
