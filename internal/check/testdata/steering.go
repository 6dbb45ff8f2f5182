// flags: -disable=compare

// Package steering has branches that end their own loop, or choose another request:
// they repeat nothing, but for a few.
package steering

import (
	"context"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func send() response
func sendCtx(context.Context) response
func other() response

func cancels(ctx context.Context) response {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var r response
	for ctx.Err() == nil {
		r = sendCtx(ctx)
		if r.Code == 4000 {
			cancel()
			continue
		}
		return r
	}
	return r
}

func endsCounter() response {
	var r response
	for i := 0; i < 3; i++ {
		r = send()
		if r.Code == 4000 {
			i = 3
			continue
		}
		return r
	}
	return r
}

func endsParameter(left int) response {
	var r response
	for left > 0 {
		r = send()
		left--
		if r.Code == 4000 {
			left = 0
			continue
		}
		return r
	}
	return r
}

func endsDeadline(end time.Time) response {
	var r response
	for time.Now().Before(end) {
		r = send()
		if r.Code == 4000 {
			end = time.Time{}
			continue
		}
		return r
	}
	return r
}

type policy struct{ left int }

func (p *policy) more() bool { return p.left > 0 }
func (p *policy) giveUp()    { p.left = 0 }

func givesUp(p *policy) response {
	var r response
	for p.more() {
		r = send()
		if r.Code == 4000 {
			p.giveUp()
			continue
		}
		return r
	}
	return r
}

func endsField(p *policy) response {
	var r response
	for p.left > 0 {
		r = send()
		if r.Code == 4000 {
			p.left = 0
			continue
		}
		return r
	}
	return r
}

func remembers() response {
	last := 0
	var r response
	for last != 4000 {
		r = send()
		last = r.Code
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return r
	}
	return r
}

func remembersAbove() response {
	last := 0
	for {
		if last == 4000 {
			return response{}
		}
		r := send()
		last = r.Code
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return r
	}
}

func firstOther() response {
	var r response
	for i := 0; i < 2; i++ {
		if i == 0 {
			r = send()
		} else {
			r = other()
		}
		if r.Code == 4100 {
			continue
		}
		return r
	}
	return r
}

func olderVersion() response {
	old := false
	for {
		var r response
		if !old {
			r = other()
		} else {
			r = send()
		}
		if r.Code == 6100 {
			old = true
			continue
		}
		return r
	}
}

func empties(todo []string) response {
	var r response
	for len(todo) > 0 {
		r = send()
		if r.Code == 4000 {
			todo = nil
			continue
		}
		return r
	}
	return r
}

func cancelsGiven(ctx context.Context, cancel func()) response {
	for {
		r := sendCtx(ctx)
		if r.Code == 4000 {
			cancel()
			continue
		}
		return r
	}
}

func cancelsAbove(ctx context.Context, cancel context.CancelFunc) response {
	for {
		if ctx.Err() != nil {
			return response{}
		}
		r := sendCtx(ctx)
		if r.Code == 4000 {
			cancel()
			continue
		}
		return r
	}
}

// The client may share the credentials.
func otherCredentials(cred, spare *common.Credential) response {
	for {
		r := send()
		if r.Code == 4100 {
			*cred = *spare
			continue
		}
		return r
	}
}

// What the loop goes by is a counter, grows, or belongs to one round.
func counted() response {
	var r response
	for i := 0; i < 3; i++ {
		r = send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			time.Sleep(time.Second)
			continue
		}
		return r
	}
	return r
}

func grows() response {
	delay := time.Second
	attempts := 0
	for {
		attempts++
		if attempts > 5 || delay > time.Minute {
			return response{}
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			time.Sleep(delay)
			delay = 2 * delay
			continue
		}
		return r
	}
}

func cancelsRound(parent context.Context) response {
	for {
		ctx, cancel := context.WithTimeout(parent, time.Second)
		r := sendCtx(ctx)
		cancel()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		return r
	}
}

func asksPolicy(p *policy) response {
	for p.more() {
		p.left--
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			time.Sleep(time.Second)
			continue
		}
		return r
	}
	return response{}
}

type job struct {
	ctx    context.Context
	cancel context.CancelFunc
}

func (j *job) abort() { j.cancel() }

func end(cancel context.CancelFunc) { cancel() }

func (j *job) endHeld() {
	cancel := j.cancel
	cancel()
}

// once ends only what it has made.
func once(ctx context.Context) {
	var cancel context.CancelFunc
	_, cancel = context.WithCancel(ctx)
	cancel()
}

func cancelsByMethod(j *job) response {
	for j.ctx.Err() == nil {
		r := send()
		if r.Code == 4000 {
			j.abort()
			continue
		}
		return r
	}
	return response{}
}

func cancelsByFunction(j *job) response {
	for j.ctx.Err() == nil {
		r := send()
		if r.Code == 4000 {
			end(j.cancel)
			continue
		}
		return r
	}
	return response{}
}

func cancelsHeld(j *job) response {
	for j.ctx.Err() == nil {
		r := send()
		if r.Code == 4000 {
			j.endHeld()
			continue
		}
		return r
	}
	return response{}
}

func cancelsHeldHere(j *job) response {
	for j.ctx.Err() == nil {
		r := send()
		if r.Code == 4000 {
			cancel := j.cancel
			cancel()
			continue
		}
		return r
	}
	return response{}
}

func cancelsNew(j *job) response {
	for j.ctx.Err() == nil {
		r := send()
		if r.Code == 4000 { // want "again for 4000"
			once(j.ctx)
			continue
		}
		return r
	}
	return response{}
}

func cancelsNewHere(j *job) response {
	for j.ctx.Err() == nil {
		r := send()
		if r.Code == 4000 { // want "again for 4000"
			_, cancel := context.WithCancel(j.ctx)
			cancel()
			continue
		}
		return r
	}
	return response{}
}
