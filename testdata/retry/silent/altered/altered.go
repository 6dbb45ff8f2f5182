// Package altered changes what it asks for before it asks again, in ways that
// are less plain than an assignment to the request.
package altered

import (
	"fmt"
	"log"
	"math/rand"
	"os"
	"sync/atomic"
	"time"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

type query struct {
	Name string
	Port int
	Page int

	Date, StartTimestamp string
}

type pool struct{ bad, failures int }

func (p *pool) markBad()       { p.bad++ }
func (p *pool) reportFailure() { p.failures++ }
func (*pool) endpoint() string { return "" }

type client struct {
	pool *pool
}

func (c *client) do(q *query) response              { return response{} }
func (c *client) params(map[string]string) response { return response{} }
func (c *client) body([]byte) response              { return response{} }
func (c *client) named(name string) response        { return response{} }

func ask(prompt string) (answer string) {
	fmt.Print(prompt)
	fmt.Scanln(&answer)
	return answer
}

var (
	region   = "a"
	plain    int
	keyIndex atomic.Int32
)

func (c *client) deleted(params map[string]string) response {
	for {
		r := c.params(params)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			delete(params, "Optional")
			continue
		}
		return r
	}
}

func (c *client) copied(body []byte) response {
	for {
		r := c.body(body)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			copy(body, "y")
			continue
		}
		return r
	}
}

func (c *client) anotherServer(q *query) response {
	for {
		r := c.do(q)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			c.pool.markBad()
			continue
		}
		if tcerr.Code(r.Code) == tcerr.CodeAuthFailure {
			c.pool.reportFailure()
			continue
		}
		return r
	}
}

// headers may be what the client sends with each query.
func headers() (string, int, int) { return region, int(plain), int(keyIndex.Load()) }

func (c *client) packageVariables(q *query) response {
	for {
		r := c.do(q)
		switch tcerr.Code(r.Code) {
		case tcerr.CodeInvalidParameter:
			region = "b"
			continue
		case tcerr.CodeAuthFailure:
			plain++
			continue
		case tcerr.CodeAccessDenied:
			keyIndex.Add(1)
			continue
		case tcerr.CodeUnsupportedProtocol:
			os.Remove("token.json")
			continue
		}
		return r
	}
}

func (c *client) elsewhere(q *query, renew chan struct{}) response {
	for {
		r := c.do(q)
		if tcerr.Code(r.Code) == tcerr.CodeAuthFailure {
			renew <- struct{}{}
			continue
		}
		if tcerr.Code(r.Code) == tcerr.CodeAccessDenied {
			<-renew
			continue
		}
		return r
	}
}

func (c *client) throughPointer(q *query) response {
	p := &q.Page
	for i := 0; ; i++ {
		r := c.do(q)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter {
			*p = 7
			continue
		}
		return r
	}
}

func (c *client) anotherName(q *query, base string) response {
	for {
		r := c.do(q)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeOperationFailed { // the name is taken
			q.Name = fmt.Sprintf("%s-%d", base, rand.Intn(1000))
			continue
		}
		return r
	}
}

func (c *client) anotherPort() response {
	for {
		port := 30000 + rand.Intn(2768)
		r := c.do(&query{Port: port})
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter {
			continue
		}
		return r
	}
}

func (c *client) named2(base string) response {
	for {
		name := base + time.Now().Format("150405")
		r := c.named(name)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter {
			continue
		}
		return r
	}
}

func (c *client) asked() response {
	for {
		name := ask("name? ")
		r := c.named(name)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter {
			log.Println(r.Message)
			continue
		}
		return r
	}
}

func (c *client) anotherDay(q *query, days []string) response {
	for i := 0; ; i++ {
		r := c.do(q)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter {
			q.Date = days[0]
			continue
		}
		if tcerr.Code(r.Code) == tcerr.CodeUnsupportedProtocol {
			q.StartTimestamp = days[1]
			continue
		}
		return r
	}
}
