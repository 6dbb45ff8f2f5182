// Package discord is a bot. Discord's gateway closes with 4000 and up, its API
// answers with a code and a message, and neither is a Tencent Cloud code.
package discord

import (
	"errors"
	"fmt"
	"log"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

type bot struct {
	session *discordgo.Session
	resume  bool
}

func start(token string) (*bot, error) {
	s, err := discordgo.New("Bot " + token)
	if err != nil {
		return nil, err
	}
	b := &bot{session: s, resume: true}
	s.AddHandler(b.onMessage)
	if err := s.Open(); err != nil {
		return nil, b.explain(err)
	}
	return b, nil
}

func (b *bot) onMessage(s *discordgo.Session, m *discordgo.MessageCreate) {
	if m.Author.ID == s.State.User.ID || m.Content != "!ping" {
		return
	}
	_, err := s.ChannelMessageSend(m.ChannelID, "pong")
	var rest *discordgo.RESTError
	if errors.As(err, &rest) && rest.Message != nil {
		switch rest.Message.Code {
		case discordgo.ErrCodeMissingAccess:
			log.Printf("no access to %s", m.ChannelID)
		case 4000, 5000:
			log.Printf("discord: %s", rest.Message.Message)
		}
	}
}

func (b *bot) explain(err error) error {
	var ce *websocket.CloseError
	if !errors.As(err, &ce) {
		return err
	}
	switch ce.Code {
	case 4000: // unknown error: resume
		return nil
	case 4004, 4010, 4011, 4012, 4013, 4014:
		b.resume = false
		return fmt.Errorf("gateway refuses the bot: %s", ce.Text)
	}
	if code := ce.Code; code == 4000 || code >= 4900 {
		b.resume = false
	}
	return err
}
