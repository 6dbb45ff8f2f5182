// flags: -disable=compare

// Package bounds repeats whatever fails: for ever, or until something puts an end to it
// that the conditions of the loop do not show.
package bounds

import (
	"context"
	"log"
	"runtime"
	"time"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call(base, action string) *response
func callCtx(ctx context.Context, action string) *response

func forEver(base, action string) error {
	for {
		r := call(base, action)
		if r.Code != 0 { // want "makes the request again for 4000"
			time.Sleep(time.Second)
			continue
		}
		return nil
	}
}

// Each region has an endless loop of its own.
func forEach(bases []string, action string) {
	for _, base := range bases {
		for {
			r := call(base, action)
			if r.Code != 0 { // want "makes the request again for 4000"
				time.Sleep(time.Second)
				continue
			}
			break
		}
	}
}

func twoEndless(base, action string) {
	for {
		for {
			r := call(base, action)
			if r.Code != 0 { // want "makes the request again for 4000"
				break
			}
			return
		}
	}
}

func labelled(base, action string) *response {
	var r *response
outer:
	for range 3 {
		for {
			r = call(base, action)
			if r.Code != 0 {
				continue outer
			}
			return r
		}
	}
	return r
}

func broken(base, action string) {
	for i := 0; i < 3; i++ {
		for {
			r := call(base, action)
			if r.Code != 0 {
				break
			}
			return
		}
	}
}

func untilDeadline(base, action string, deadline time.Time) {
	for time.Now().Before(deadline) {
		for {
			r := call(base, action)
			if r.Code != 0 {
				time.Sleep(time.Second)
				break
			}
			return
		}
	}
}

type budget struct{ left int }

func (b *budget) spend() {
	b.left--
	if b.left < 0 {
		exhausted()
	}
}

func exhausted() { log.Fatal("again and again") }

func spends(base, action string) {
	var b budget
	for {
		r := call(base, action)
		if r.Code != 0 {
			b.spend()
			continue
		}
		return
	}
}

func count(n *int) {
	*n++
	if *n > 3 {
		runtime.Goexit()
	}
}

func counts(base, action string) {
	n := 0
	for {
		r := call(base, action)
		if r.Code != 0 {
			count(&n)
			continue
		}
		return
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func save(r *response) error { return nil }

// What ends because of an error is no bound of this loop.
func guarded(base, action string) {
	for {
		r := call(base, action)
		must(save(r))
		if r.Code != 0 { // want "makes the request again for 4000"
			continue
		}
		return
	}
}

type job struct {
	ctx  context.Context
	base string
}

func (j *job) send(action string) (*response, error) {
	if err := j.ctx.Err(); err != nil {
		return nil, err
	}
	return callCtx(j.ctx, action), nil
}

func (j *job) run(action string) error {
	for {
		r, err := j.send(action)
		if err != nil {
			return err
		}
		if r.Code != 0 {
			time.Sleep(time.Second)
			continue
		}
		return nil
	}
}

var background context.Context

func sendGlobal(action string) *response { return callCtx(background, action) }

func ofPackage(action string) {
	for {
		r := sendGlobal(action)
		if r.Code != 0 {
			continue
		}
		return
	}
}
