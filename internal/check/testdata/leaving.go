// flags: -disable=compare,sdkconst

// Package leaving has functions that are asked whether to make a request again. Those
// that leave something behind may have made it another one.
package leaving

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"slices"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type client struct {
	token, region string
	seen          []string
	headers       map[string]string
	kept          []int
	last          *response
}

func (c *client) renew()            { c.token = "new" }
func (c *client) note()             { c.renew() }
func (c *client) isKept(n int) bool { return slices.Contains(c.kept, n) }

func set(p *string)      { *p = "new" }
func read(p *string) int { return len(*p) }
func decode(r *http.Response) response {
	var out response
	json.NewDecoder(r.Body).Decode(&out)
	return out
}

// What is left behind.

func isTemporaryError(r *response, region *string) bool {
	if r.Code == 6100 {
		*region = "sh"
		return true
	}
	return r.Code == 6200
}

func (c *client) shouldRetry(r *response) bool {
	if r.Code == 4100 {
		c.renew()
		return true
	}
	return r.Code == 6000
}

func (c *client) canRetry(r *response) bool {
	if r.Code == 4100 {
		c.note()
		return true
	}
	return r.Code == 6000
}

func (c *client) mayRetry(r *response) bool {
	if r.Code == 4100 {
		c.token = "new"
		return true
	}
	return r.Code == 6000
}

func needRetry(r *response, headers map[string]string) bool {
	if r.Code == 4100 {
		delete(headers, "Token")
		return true
	}
	return r.Code == 6000
}

func mustRetry(r *response, body []byte, c *client) bool {
	if r.Code == 4100 {
		return json.Unmarshal(body, c) == nil
	}
	return r.Code == 6000
}

func wantRetry(r *response, body []byte, c *client) bool {
	json.Unmarshal(body, c)
	return r.Code == 4100
}

func couldRetry(r *response, c *client) bool {
	fmt.Sscan(r.Message, &c.token)
	return r.Code == 4100
}

func needsRetry(r *response, token *string) bool {
	set(token)
	return r.Code == 4100
}

func wantsRetry(r *response, c *client) bool {
	set(&c.token)
	return r.Code == 4100
}

func checkRetry(r *response, c *client) bool {
	slices.Sort(c.seen)
	return r.Code == 4100
}

func shouldRetryHTTP(resp *http.Response) bool {
	resp.Request.Host = "other"
	return decode(resp).Code == 4100
}

func captured(token string) (string, func(r *response) bool) {
	shouldRetry := func(r *response) bool {
		if r.Code == 4100 {
			token = "fresh"
			return true
		}
		return r.Code == 6000
	}
	return token, shouldRetry
}

type attempt struct {
	token string
	response
}

func (a *attempt) wantRetry() bool {
	if a.Code == 4100 {
		a.token = "new"
		return true
	}
	return a.Code == 6000
}

func (a *attempt) renew()        { a.token = "new" }
func (a *attempt) value() string { return a.token }

func (a *attempt) needRetry() bool {
	if a.Code == 4100 {
		a.renew()
		return true
	}
	return a.Code == 6000
}

// What is not.

func isTemporary(r *response, region *string) bool {
	if r.Code == 6100 { // want "says to make the request again for 6100"
		log.Print(*region)
		return true
	}
	return r.Code == 6200
}

func isRetryable(r *response, c client) bool {
	c.token = "mine"
	n := read(&c.region)
	return n < 9 && r.Code == 6000 || r.Code == 4100 // want "again for 4100"
}

func (c *client) isRetryable(r *response) bool {
	if c.isKept(r.Code) {
		return false
	}
	return r.Code == 4100 // want "again for 4100"
}

func isRetriable(r *response, body []byte) bool {
	own, list := new(client), map[string]int{}
	own.token = r.Message
	set(&own.region)
	delete(list, "a")
	json.Unmarshal(body, own)
	return r.Code == 4100 // want "again for 4100"
}

func isTransient(r *response) bool {
	r.Message = "again: " + r.Message
	return r.Code == 4100 // want "again for 4100"
}

func shouldRetryResponse(resp *http.Response) bool {
	var out response
	json.NewDecoder(resp.Body).Decode(&out)
	resp.Body = nil
	return out.Code == 4100 // want "again for 4100"
}

func shouldRetryResult(resp *http.Response) bool {
	out := decode(resp)
	return out.Code == 4100 // want "again for 4100"
}
