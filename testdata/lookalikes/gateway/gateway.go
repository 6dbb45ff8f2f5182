// Package gateway is a web service with error codes of its own: handlers write
// them, and the client that comes with it reads them.
package gateway

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
)

type h map[string]any

type context struct {
	http.ResponseWriter
	*http.Request
	code int
}

func (c *context) json(status int, body h) {
	if code, ok := body["code"].(int); ok {
		c.code = code
	}
	c.ResponseWriter.Header().Set("Content-Type", "application/json")
	c.WriteHeader(status)
	json.NewEncoder(c.ResponseWriter).Encode(body)
}

type reply struct {
	Code    int             `json:"code"`
	Message string          `json:"message"`
	Data    json.RawMessage `json:"data,omitempty"`
}

func users(c *context) {
	switch c.FormValue("name") {
	case "":
		c.json(200, h{"code": 4000, "message": "name is missing"})
	case "root":
		c.json(200, h{"code": 4300, "message": "not you"})
	default:
		c.json(200, h{"code": 0, "message": "ok"})
	}
}

func logged(handler func(*context)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c := &context{ResponseWriter: w, Request: r}
		handler(c)
		if c.code == 4300 || c.code == 5000 {
			log.Printf("%s %s: %d", r.RemoteAddr, r.URL.Path, c.code)
		}
	}
}

func fetch(url string) (json.RawMessage, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var r reply
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return nil, err
	}
	switch r.Code {
	case 0:
		return r.Data, nil
	case 4000:
		return nil, fmt.Errorf("bad request: %s", r.Message)
	case 4100, 4300:
		return nil, fmt.Errorf("forbidden: %s", r.Message)
	}
	return nil, fmt.Errorf("gateway: %d", r.Code)
}

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/users", logged(users))
	return mux
}
