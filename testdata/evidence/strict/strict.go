// Package strict has the weak signs of package weak, which do not count.
package strict

import (
	"encoding/json"
	"fmt"
	"strings"
)

const endpoint = "https://%s.api.qcloud.com/v2/index.php"

func url(module string) string { return fmt.Sprintf(endpoint, module) }

func fromMap(body []byte) bool {
	var m map[string]interface{}
	if json.Unmarshal(body, &m) != nil {
		return false
	}
	if code, ok := m["code"].(float64); ok && code == 5000 {
		return true
	}
	return int(m["code"].(float64)) == 4400
}

type node struct{ data map[string]any }

func (n *node) Get(key string) *node { return &node{} }
func (n *node) Int() int             { return len(n.data) }
func (n *node) MustInt(def int) int  { return def }

func fromTree(n *node) bool {
	return n.Get("code").Int() == 6000 || n.Get("data").Get("code").MustInt(0) == 6200
}

type answer struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func partial(a answer) bool {
	return a.Code == 4100
}

func isMissing(errCode int) bool {
	return errCode == 5000
}

// A line of somebody's accounts: no message of the API.
func negative(line string) bool { return strings.Contains(line, "(-502)") }

type envelope struct {
	Code     int
	Message  string
	CodeDesc string
}

func gone(e envelope) bool {
	return strings.HasPrefix(e.Message, "(-502)") // want `message: "\(-502\)" `
}
