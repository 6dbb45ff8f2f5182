// Package inputs asks for something else in every round: what it asks for is
// not provably the same.
package inputs

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

type queue interface{ GetJob(worker string) string }

type store interface {
	Get(ctx context.Context, key string) string
}

type call func(name string) response

func scanned(c call) error {
	var name string
	for {
		fmt.Scanln(&name)
		r := c(name)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			fmt.Println("try again")
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func prompted(prompt func(label string) string, label string, c call) error {
	for {
		r := c(prompt(label))
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func queued(q queue, worker string, c call) error {
	for {
		job := q.GetJob(worker)
		r := c(job)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			log.Print(job, ": ", r.Message)
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func reconciled(ctx context.Context, s store, key string, c call) error {
	for {
		spec := s.Get(ctx, key)
		r := c(spec)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			time.Sleep(time.Minute)
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func fromEnvironment(c call) error {
	for {
		r := c(os.Getenv("NAME"))
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

// Between the request and the decision, another region is chosen.
func betweenDecision(c call, region string, regions []string) error {
	for attempt := 0; ; attempt++ {
		r := c(region)
		region = regions[attempt%len(regions)]
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

// Only some rounds ask for the other name.
func sometimes(c call, name string) error {
	for attempt := 0; ; attempt++ {
		if attempt > 3 {
			name = "fallback"
		}
		r := c(strings.ToLower(name))
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

// A goroutine changes what is asked for.
func watched(c call, name string, changed <-chan string) error {
	go func() {
		for next := range changed {
			name = next
		}
	}()
	for {
		r := c(name)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

type worker struct {
	queue queue
	call  call
}

func (w *worker) step() response { return w.call(w.queue.GetJob("worker")) }

// The function that makes the request takes another job.
func (w *worker) work() error {
	for {
		r := w.step()
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

// The condition moves on.
func conditioned(next func(*string) bool, c call) error {
	var name string
	for next(&name) {
		r := c(name)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
	}
	return nil
}

// A range over a function goes over items.
func ranged(names func(yield func(string) bool), c call) error {
	for name := range names {
		r := c(name)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
	}
	return nil
}

type key struct{}

// A context says where to ask.
func elsewhere(ctx context.Context, ask func(context.Context) response) error {
	for {
		r := ask(ctx)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			ctx = context.WithValue(ctx, key{}, "b")
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func in(ctx context.Context, region string) context.Context {
	return context.WithValue(ctx, key{}, region)
}

func everywhere(ctx context.Context, regions []string, ask func(context.Context) response) error {
	c := ctx
	for i := 0; ; i++ {
		c = in(ctx, regions[i])
		r := ask(c)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func advanced(ctx context.Context, next func(context.Context) context.Context, ask func(context.Context) response) error {
	for {
		r := ask(ctx)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			ctx = next(ctx)
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

// A goroutine chooses where to ask.
type balanced struct {
	region string
	ask    func(region string) response
}

func (b *balanced) balance(choose func() string) {
	go func() {
		for range time.Tick(time.Minute) {
			b.region = choose()
		}
	}()
}

func (b *balanced) zone() string { return b.region + "-1" }

func (b *balanced) asks() error {
	for {
		r := b.ask(b.region)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func (b *balanced) asksThere(ask call) error {
	for {
		r := ask(b.zone())
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

// Others change the names meanwhile.
func together(ask func(names []string) response, names []string, others *sync.WaitGroup) error {
	for {
		r := ask(names)
		if tcerr.Code(r.Code) == tcerr.CodeInvalidParameter || tcerr.Code(r.Code) == tcerr.CodeInternalError {
			others.Wait()
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}
