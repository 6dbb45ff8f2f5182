// Package texts has messages with codes of the modules.
package texts

import (
	"strings"

	"github.com/tcerr/tcerrlint/testdata/evidence/api"
)

func pointer(r *api.Pointers) bool {
	return strings.HasPrefix(*r.Message, "(9003)") // want `message: `
}

func fromMap(m map[string]interface{}) bool {
	return strings.HasPrefix(m["message"].(string), "(9003)")
}

func flow(r *api.Response, other error) bool {
	text := r.Message
	return unpaid(text) || full(r.Message) || full(other.Error()) || busy(other.Error())
}

func unpaid(s string) bool {
	return strings.HasPrefix(s, "(12003)") // want `message: `
}

func full(msg string) bool {
	return strings.HasPrefix(msg, "(-3031)") // want `message: `
}

func busy(msg string) bool {
	return strings.HasPrefix(msg, "(16)")
}
