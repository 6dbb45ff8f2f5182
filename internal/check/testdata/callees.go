// flags: -disable=compare

// Package callees has requests of which it is known, or not, which function makes them and
// what that leaves behind for the next round.
package callees

import (
	"maps"
	"math/rand"
	"net/url"
	"os"
	"strconv"
	"time"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call(base, action string) *response

// A signed request has a nonce and the time in it, wherever its parts come from.
type signer struct {
	now   func() time.Time
	nonce func() int
}

func (s *signer) send(action string, params map[string]string) (*response, error) {
	at, guard := s.now(), s.nonce()
	all := map[string]string{
		"Action": action,
		"At":     strconv.Itoa(int(at.Unix())),
		"Guard":  strconv.Itoa(guard + rand.Int()),
	}
	maps.Copy(all, params)
	query := ""
	for k, v := range all {
		query += k + "=" + v
	}
	u, err := url.Parse(query + strconv.Itoa(rand.Int()))
	if err != nil {
		return nil, err
	}
	return call(u.Host, action), nil
}

func (s *signer) signed(params map[string]string) *response {
	for {
		r, err := s.send("RunInstances", params)
		if err != nil {
			return nil
		}
		if r.Code == 4000 { // want "retry: "
			continue
		}
		return r
	}
}

type caller interface{ send(action string) *response }

func ofInterface(c caller) *response {
	for {
		r := c.send("RunInstances")
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

type holder struct{ do func(string) *response }

func (h *holder) ofField() *response {
	for {
		r := h.do("RunInstances")
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

func (h *holder) inside(action string) *response { return h.do(action) }

func (h *holder) ofFieldInside() *response {
	for {
		r := h.inside("RunInstances")
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

// Retry may be given anything by other packages.
func Retry(do func() *response) *response {
	for {
		r := do()
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

func nobodyCalls(do func() *response) *response {
	for {
		r := do()
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

func takesNext(do func() *response) *response {
	for {
		r := do()
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

func givesNext(bases []string) *response {
	i := 0
	return takesNext(func() *response { i++; return call(bases[i], "RunInstances") })
}

type urls struct{ list []string }

func (u *urls) next() *response { b := u.list[0]; u.list = u.list[1:]; return call(b, "RunInstances") }

func takesMethod(do func() *response) *response {
	for {
		r := do()
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

func givesMethod(u *urls) *response { return takesMethod(u.next) }

func takesValue(do func() *response) *response {
	for {
		r := do()
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

func givesValue() (func(func() *response) *response, *response) {
	return takesValue, takesValue(func() *response { return call("a", "RunInstances") })
}

// All that this one is given is known, and asks for the same again.
func takesSame(do func() *response) *response {
	for {
		r := do()
		if r.Code == 4000 { // want "makes the request again for 4000"
			continue
		}
		return r
	}
}

func one() *response { return call("a", "RunInstances") }

func givesSame(base string) {
	do := func() *response { return call(base, "StopInstances") }
	takesSame(do)
	takesSame(one)
	takesSame(func() *response { return call(base, "RunInstances") })
}

func localValue(base string) *response {
	do := one
	for {
		r := do()
		if r.Code == 4000 { // want "makes the request again for 4000"
			continue
		}
		return r
	}
}

func eitherValue(base string, other func() *response, some bool) *response {
	do := one
	if some {
		do = other
	}
	for {
		r := do()
		if r.Code == 4000 {
			continue
		}
		return r
	}
}

type client struct {
	base, token string
	version     int
	last        string
	params      map[string]string
}

func (c *client) negotiates(action string) *response {
	r := call(c.base+strconv.Itoa(c.version), action)
	if r.Code == 6100 && c.version == 0 {
		c.version = 3
	}
	return r
}

func (c *client) anotherVersion() *response {
	for {
		r := c.negotiates("RunInstances")
		if r.Code == 6100 {
			continue
		}
		return r
	}
}

func (c *client) renews(action string) *response {
	r := call(c.base+c.token, action)
	if r.Code == 4100 {
		c.login()
	}
	return r
}

func (c *client) login() { c.token = os.Getenv("TOKEN") }

func (c *client) anotherToken() *response {
	for {
		r := c.renews("RunInstances")
		if r.Code == 4100 {
			continue
		}
		return r
	}
}

// What is only looked at elsewhere is no part of the request.
func (c *client) remembers(action string) *response {
	r := call(c.base, action)
	c.last = r.Message
	return r
}

func (c *client) Last() string { return c.last }

func (c *client) remembered() *response {
	for {
		r := c.remembers("RunInstances")
		if r.Code == 4000 { // want "makes the request again for 4000"
			continue
		}
		return r
	}
}

// The first call makes it, and the second finds it.
func (c *client) lazy(action string) *response {
	if c.token == "" {
		c.token = "a"
	}
	return call(c.base+c.token, action)
}

func (c *client) lazily() *response {
	for {
		r := c.lazy("RunInstances")
		if r.Code == 4000 { // want "makes the request again for 4000"
			continue
		}
		return r
	}
}

// Each call gives it the same value before it asks.
func (c *client) sets(action string) *response {
	c.params["Action"] = action
	return call(c.base, c.params["Action"])
}

func (c *client) settled() *response {
	for {
		r := c.sets("RunInstances")
		if r.Code == 4000 { // want "makes the request again for 4000"
			continue
		}
		return r
	}
}

func byChance(action string) *response {
	return call([]string{"a", "b"}[rand.Intn(2)], action)
}

func chance() *response {
	for {
		r := byChance("RunInstances")
		if r.Code == 6100 {
			continue
		}
		return r
	}
}

func side() int { return rand.Intn(2) }

func bySide(action string) *response {
	base := "a"
	if side() == 1 {
		base = "b"
	}
	return call(base, action)
}

func sideChance() *response {
	for {
		r := bySide("RunInstances")
		if r.Code == 6100 {
			continue
		}
		return r
	}
}

// Another action may change what the request depends on.
func attaches(base string) *response {
	for {
		r := call(base, "RunInstances")
		if r.Code == 4300 {
			call(base, "AttachRolePolicy")
			continue
		}
		return r
	}
}

func attachesAndLooks(base string) *response {
	for {
		r := call(base, "RunInstances")
		if r.Code == 4300 {
			if a := call(base, "AttachRolePolicy"); a.Code != 0 {
				println(a.Message)
			}
			continue
		}
		return r
	}
}

// The same once more changes nothing.
func again(base string) *response {
	for {
		r := call(base, "RunInstances")
		if r.Code == 4300 { // want "makes the request again for 4300"
			call(base, "RunInstances")
			continue
		}
		return r
	}
}
