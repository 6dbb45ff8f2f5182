// flags: -disable=compare

// Package timers has timers that say when the next round begins, and others that put an
// end to the loop, so that a code which sets them repeats nothing.
package timers

import (
	"context"
	"sync/atomic"
	"time"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func send() response
func use(t *time.Timer)

func ends() {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-t.C:
			return
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func endsLater() {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-t.C:
			return
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(time.Second)
			continue
		}
		return
	}
}

func endsByFlag() {
	over := false
	t := time.NewTimer(time.Minute)
	for {
		if over {
			return
		}
		select {
		case <-t.C:
			over = true
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func endsByFunction(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	t := time.AfterFunc(time.Minute, func() { cancel() })
	for {
		if ctx.Err() != nil {
			return
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func endsBeside(ctx context.Context) {
	t := time.NewTimer(time.Minute)
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		<-t.C
		cancel()
	}()
	for {
		if ctx.Err() != nil {
			return
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func endsElsewhere() {
	t := time.NewTimer(time.Minute)
	use(t)
	for {
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func given(t *time.Timer) {
	for {
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func tells() {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case at := <-t.C:
			_ = at
			return
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Reset(0)
			continue
		}
		return
	}
}

func stops(ctx context.Context) {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Stop()
			continue
		}
		return
	}
}

func renewed() {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-t.C:
			return
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t = time.NewTimer(0)
			continue
		}
		return
	}
}

func paces(ctx context.Context) {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			t.Reset(time.Second)
			continue
		}
		return
	}
}

func pacesAtOnce(ctx context.Context) {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			t.Reset(0)
			continue
		}
		return
	}
}

func pacesByContinue(ctx context.Context) {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			t.Reset(time.Second)
			<-t.C
			continue
		}
		return
	}
}

func pacesAlone() {
	t := time.NewTimer(time.Minute)
	for {
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			t.Stop()
			t.Reset(time.Second)
			<-t.C
			continue
		}
		return
	}
}

func pacesTicker(ctx context.Context) {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			t.Reset(time.Second)
			continue
		}
		return
	}
}

// It is the round that begins when the timer says so.
func pacesRound(ctx context.Context) {
	t := time.NewTicker(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			r := send()
			if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
				t.Reset(time.Second)
				continue
			}
			return
		}
	}
}

type worker struct {
	pacer, deadline *time.Timer
	failed, tries   int32
}

func newWorker() *worker {
	return &worker{pacer: time.NewTimer(time.Minute), deadline: time.NewTimer(time.Minute)}
}

func (w *worker) expire() { w.deadline.Reset(0) }

func (w *worker) ends() {
	for {
		select {
		case <-w.deadline.C:
			return
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			w.deadline.Reset(0)
			continue
		}
		return
	}
}

func (w *worker) endsByMethod() {
	for {
		select {
		case <-w.deadline.C:
			return
		default:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			w.expire()
			continue
		}
		return
	}
}

func (w *worker) paces(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.pacer.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			w.pacer.Reset(time.Second)
			continue
		}
		return
	}
}

// Stopped, it is not set again on this way.
func stopsHere(ctx context.Context, n int) {
	t := time.NewTimer(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			t.Stop()
			continue
		}
		if r.Code == 6200 {
			t.Reset(time.Second)
			continue
		}
		return
	}
}

type open struct{ Pacer *time.Timer }

func newOpen() *open { return &open{Pacer: time.NewTimer(time.Minute)} }

func (o *open) pacesPerhaps() {
	for {
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			o.Pacer.Reset(time.Second)
			<-o.Pacer.C
			continue
		}
		return
	}
}

// A timer of its own only waits.
func pause(d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	<-t.C
}

func pauses() {
	for {
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			pause(time.Second)
			continue
		}
		return
	}
}

func (w *worker) counts() {
	for {
		if w.failed > 0 {
			return
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			atomic.AddInt32(&w.failed, 1)
			continue
		}
		return
	}
}

func (w *worker) countsToFive() {
	for {
		if atomic.LoadInt32(&w.failed) > 5 {
			return
		}
		r := send()
		if r.Code == 4000 || r.Code == 6000 {
			atomic.AddInt32(&w.failed, 9)
			continue
		}
		return
	}
}

func (w *worker) countsAlone() {
	for {
		r := send()
		if r.Code == 4000 || r.Code == 6000 { // want "again for 4000"
			atomic.AddInt32(&w.tries, 1)
			continue
		}
		return
	}
}
