// Package mixed_discord tells a Discord channel about the state of instances.
// The errors in it are Discord's, although the instances are Tencent Cloud's.
package mixed_discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/bwmarrin/discordgo"
	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

type instance struct {
	ID     string `json:"unInstanceId"`
	Status int    `json:"status"`
}

type notifier struct {
	session *discordgo.Session
	channel string
}

func load(body io.Reader) ([]instance, error) {
	var answer struct {
		common.LegacyAPIError
		Set []instance `json:"instanceSet"`
	}
	if err := json.NewDecoder(body).Decode(&answer); err != nil {
		return nil, err
	}
	if answer.Code != common.NoErr {
		return nil, answer.LegacyAPIError
	}
	return answer.Set, nil
}

func (n *notifier) notify(instances []instance) error {
	for _, i := range instances {
		if i.Status == 4000 {
			continue
		}
		_, err := n.session.ChannelMessageSend(n.channel, fmt.Sprintf("%s: %d", i.ID, i.Status))
		if err := n.explain(err); err != nil {
			return err
		}
	}
	return nil
}

func (n *notifier) explain(err error) error {
	var rest *discordgo.RESTError
	if !errors.As(err, &rest) || rest.Message == nil {
		return err
	}
	code := rest.Message.Code
	switch code {
	case 4000, 5000:
		return nil
	}
	if rest.Message.Code == 6000 || rest.Response.StatusCode == 4400 {
		return fmt.Errorf("discord: %s", rest.Message.Message)
	}
	return n.final(rest.Message.Code, err)
}

func (n *notifier) final(errCode int, err error) error {
	if errCode == 5000 || errCode == 4100 {
		n.channel = ""
	}
	return err
}
