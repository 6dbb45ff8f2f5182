package names

import (
	"context"
	"errors"
	"strings"
)

type apiError struct{ Code, Message string }

func (e *apiError) Error() string   { return e.Message }
func (e *apiError) GetCode() string { return e.Code }

type client struct{}

func (c *client) call(id string) error { return errors.New(id) }

func sleep(ctx context.Context) error { return ctx.Err() }

func equal(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
			return nil
		}
	}
}

func prefix(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		var e *apiError
		if errors.As(err, &e) && strings.HasPrefix(e.GetCode(), "A") { // A AB stop, rest retry; whole A AB stop, rest retry
			return err
		}
	}
}

func list(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok {
			for _, code := range []string{"A", "B"} {
				if e.Code == code { // A B stop, rest retry; whole A B stop, rest retry
					return err
				}
			}
		}
	}
}

func before(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if strings.Contains(err.Error(), "denied") {
			return err
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest retry; whole A stop, rest open
			return err
		}
	}
}

func waits(ctx context.Context, c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
			return err
		}
		if err := sleep(ctx); err != nil {
			return err
		}
	}
}

func otherVariable(c *client, id string, other error) error {
	for {
		err := c.call(id)
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		if other != nil {
			return nil
		}
	}
}

func passes(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok {
		switch e.Code { // A stop, rest on; whole A stop, rest on
		case "A":
			return err
		}
	}
	return nil
}
