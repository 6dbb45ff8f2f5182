// flags: -disable=compare

// Package requests makes a request again, the same one or another one.
package requests

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"time"

	"example.com/others"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type request struct{ ID string }
type client struct{ token string }

func do(id string, n int) *response
func send(r *request) *response
func sendAll(ids []string) *response
func sendMap(ids map[string]string) *response
func next() string
func scan(*string)
func fill(*request)
func another() *client
func (c *client) do(id string) *response
func (c *client) login()        { c.token = next() }
func pureID(name string) string { return name + "x" }
func refresh()                  { last = next() }

var last string
var errFailed = errors.New("failed")

func constant(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do("x", 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func parameter(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(name, 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func variable(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	id := "x"
	for {

		r := do(id, 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func converted(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(string(raw), 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func formatted(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(fmt.Sprint(name), 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func itoa(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(strconv.Itoa(n), 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func sleeps(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(name, 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			time.Sleep(1)
			continue
		}
		return errFailed
	}
}

func logs(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(name, 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			log.Print("x")
			continue
		}
		return errFailed
	}
}

func madeInside(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {
		id := "x"
		r := do(id, 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func literal(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	req := &request{ID: name}
	for {

		r := send(req)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func literalInside(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := send(&request{ID: name})
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func fieldOnce(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	req := &request{}
	req.ID = name
	for {

		r := send(req)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func concat(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(name+"x", n*2)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func method(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := c.do(name)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func closure(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	get := func() *response { return do(name, 1) }
	for {

		r := get()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func otherCounter(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	tried := 0
	for {

		r := do(name, 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			tried++
			continue
		}
		return errFailed
	}
}

func setInside(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	req := &request{}
	for {
		req.ID = name
		r := send(req)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func trimmed(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(strings.TrimSpace(name), 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func pure(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(pureID(name), 1)
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"

			continue
		}
		return errFailed
	}
}

func changed(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	id := "x"
	for {

		r := do(id, 1)
		if r.Code == 4000 {
			id = next()
			continue
		}
		return errFailed
	}
}

func counted(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	at := 0
	for {

		r := do(name, at)
		if r.Code == 4000 {
			at++
			continue
		}
		return errFailed
	}
}

func added(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	at := 0
	for {

		r := do(name, at)
		if r.Code == 4000 {
			at += 2
			continue
		}
		return errFailed
	}
}

func asked(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(next(), 1)
		if r.Code == 4000 {

			continue
		}
		return errFailed
	}
}

func askedBefore(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {
		id := next()
		r := do(id, 1)
		if r.Code == 4000 {

			continue
		}
		return errFailed
	}
}

func addressed(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	id := "x"
	for {

		r := do(id, 1)
		if r.Code == 4000 {
			scan(&id)
			continue
		}
		return errFailed
	}
}

func fieldChanged(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	req := &request{}
	for {

		r := send(req)
		if r.Code == 4000 {
			req.ID = next()
			continue
		}
		return errFailed
	}
}

func given(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	req := &request{}
	for {

		r := send(req)
		if r.Code == 4000 {
			fill(req)
			continue
		}
		return errFailed
	}
}

func element(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(list[i], 1)
		if r.Code == 4000 {
			i = (i + 1) % len(list)
			continue
		}
		return errFailed
	}
}

func received(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(<-ids, 1)
		if r.Code == 4000 {

			continue
		}
		return errFailed
	}
}

func foreign(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(others.Next(), 1)
		if r.Code == 4000 {

			continue
		}
		return errFailed
	}
}

func environment(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(os.Getenv("X"), 1)
		if r.Code == 4000 {

			continue
		}
		return errFailed
	}
}

func clientChanged(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := c.do(name)
		if r.Code == 4000 {
			c = another()
			continue
		}
		return errFailed
	}
}

func waitedFor(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(name, 1)
		if r.Code == 4000 {
			<-ready
			continue
		}
		return errFailed
	}
}

func global(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := do(last, 1)
		if r.Code == 4000 {
			refresh()
			continue
		}
		return errFailed
	}
}

func login(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {

	for {

		r := c.do(name)
		if r.Code == 4000 {
			c.login()
			continue
		}
		return errFailed
	}
}

func closureChanged(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	id := "x"
	advance := func() { id = next() }
	for {

		r := do(id, 1)
		if r.Code == 4000 {
			advance()
			continue
		}
		return errFailed
	}
}

func appended(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	var all []string
	for {

		r := sendAll(all)
		if r.Code == 4000 {
			all = append(all, next())
			continue
		}
		return errFailed
	}
}

func mapped(c *client, name string, n int, raw []byte, list []string, i int, ids, ready chan string) error {
	m := map[string]string{}
	for {

		r := sendMap(m)
		if r.Code == 4000 {
			m["x"] = next()
			continue
		}
		return errFailed
	}
}
