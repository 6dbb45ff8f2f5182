// flags: -disable=compare

// Package effects has a switch to which a case is to be added that returns an
// error: only where nothing is skipped then.
package effects

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/others"
	"github.com/cenkalti/backoff/v4"
	perrors "github.com/pkg/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

func call() *response
func use(...any)

type logger interface {
	Print()
	Printf()
	Debug()
	Infoln()
	Warnw()
	Warning()
	ErrorContext()
	Trace()
	Used(int) int
	Shutdown()
}

type thing struct{ n int }

func (*thing) String() string
func (*thing) Text(int) string
func (*thing) Do()

var errFailed = errors.New("failed")
var last int

func ownPure(n int) int { return n + 1 }
func ownAct()           { last = 2 }
func ownRec(n int)      { ownRec(n - 1) }
func ownExt()

// What may be skipped.

func nothing(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}

		return r.Data, nil
	}
}

func appends(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		list = append(list, 1)
		return r.Data, nil
	}
}

func caps(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = cap(list)
		return r.Data, nil
	}
}

func complexes(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = complex(1, 2)
		return r.Data, nil
	}
}

func imags(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = imag(1i)
		return r.Data, nil
	}
}

func lens(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = len(list)
		return r.Data, nil
	}
}

func makes(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = make([]int, 1)
		return r.Data, nil
	}
}

func maxes(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = max(1, len(list))
		return r.Data, nil
	}
}

func mins(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = min(1, len(list))
		return r.Data, nil
	}
}

func news(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = new(int)
		return r.Data, nil
	}
}

func reals(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = real(1i)
		return r.Data, nil
	}
}

func converts(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = int64(len(list))
		return r.Data, nil
	}
}

func errorf(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = fmt.Errorf("x")
		return r.Data, nil
	}
}

func sprints(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = fmt.Sprint("x")
		return r.Data, nil
	}
}

func sprintlns(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = fmt.Sprintln("x")
		return r.Data, nil
	}
}

func nows(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = time.Now()
		return r.Data, nil
	}
}

func sleeps(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		time.Sleep(1)
		return r.Data, nil
	}
}

func contains(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = slices.Contains(list, 1)
		return r.Data, nil
	}
}

func indexes(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = slices.Index(list, 1)
		return r.Data, nil
	}
}

func trims(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = strings.TrimSpace("x")
		return r.Data, nil
	}
}

func itoas(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = strconv.Itoa(1)
		return r.Data, nil
	}
}

func news1(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = errors.New("x")
		return r.Data, nil
	}
}

func bytes1(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = bytes.Equal(nil, nil)
		return r.Data, nil
	}
}

func wraps(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = perrors.Wrap(errFailed, "x")
		return r.Data, nil
	}
}

func texts(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = errFailed.Error()
		return r.Data, nil
	}
}

func strings1(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = others.Config{}.String()
		return r.Data, nil
	}
}

func faults(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = new(others.Fault).Error()
		return r.Data, nil
	}
}

func after(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = time.Now().After(time.Now())
		return r.Data, nil
	}
}

func ctxs(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = ctx.Err()
		return r.Data, nil
	}
}

func prints(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Print()
		return r.Data, nil
	}
}

func printfs(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Printf()
		return r.Data, nil
	}
}

func debugs(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Debug()
		return r.Data, nil
	}
}

func infos(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Infoln()
		return r.Data, nil
	}
}

func warns(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Warnw()
		return r.Data, nil
	}
}

func warnings(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Warning()
		return r.Data, nil
	}
}

func errs(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.ErrorContext()
		return r.Data, nil
	}
}

func traces(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		l.Trace()
		return r.Data, nil
	}
}

func own(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = ownPure(1)
		return r.Data, nil
	}
}

func local(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		n := 1
		_ = n
		return r.Data, nil
	}
}

func counts(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		n := 1
		n++
		_ = n
		return r.Data, nil
	}
}

func blank(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = list
		return r.Data, nil
	}
}

func branches(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		if len(list) > 1 {
			n := 1
			_ = n
		}
		return r.Data, nil
	}
}

func mark(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		_ = backoff.Permanent(errFailed)
		return r.Data, nil
	}
}

func reset(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "Return an error for"
		case 6000:
			continue
		}
		b.Reset()
		return r.Data, nil
	}
}

// What may not.

func closesX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		close(ch)
		return r.Data, nil
	}
}

func deletesX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		delete(m, "x")
		return r.Data, nil
	}
}

func copiesX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		copy(list, list)
		return r.Data, nil
	}
}

func clearsX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		clear(m)
		return r.Data, nil
	}
}

func sendsX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		ch <- 1
		return r.Data, nil
	}
}

func receivesX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		<-ch
		return r.Data, nil
	}
}

func afterfuncX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		_ = time.AfterFunc(1, nil)
		return r.Data, nil
	}
}

func sortsX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		slices.Sort(nil)
		return r.Data, nil
	}
}

func ownactX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		ownAct()
		return r.Data, nil
	}
}

func ownrecX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		ownRec(1)
		return r.Data, nil
	}
}

func ownextX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		ownExt()
		return r.Data, nil
	}
}

func globalX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		last = 1
		return r.Data, nil
	}
}

func globalcountX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		last++
		return r.Data, nil
	}
}

func fieldX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		s.n = 1
		return r.Data, nil
	}
}

func elementX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		list[0] = 1
		return r.Data, nil
	}
}

func pointerX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		*p = 1
		return r.Data, nil
	}
}

func addressedX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		n := 1
		use(&n)
		n = 2
		return r.Data, nil
	}
}

func capturedX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		n := 1
		defer func() { last = n }()
		n = 2
		return r.Data, nil
	}
}

func goesX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		go func() {}()
		return r.Data, nil
	}
}

func methodX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		s.Do()
		return r.Data, nil
	}
}

func printusedX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		_ = l.Used(1)
		return r.Data, nil
	}
}

func foreignX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		others.Decode(1)
		return r.Data, nil
	}
}

func valueX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		f()
		return r.Data, nil
	}
}

func stringargX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		_ = s.Text(1)
		return r.Data, nil
	}
}

func insideX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		if len(list) > 1 {
			last = 1
		}
		return r.Data, nil
	}
}

func otherlogX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		l.Shutdown()
		return r.Data, nil
	}
}

func setterX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		_ = others.Config{}.Set()
		return r.Data, nil
	}
}

func ownStringX(list []int, m map[string]int, ch chan int, p *int, s *thing, l logger, ctx context.Context, b backoff.BackOff, f func()) (string, error) {
	for {
		r := call()
		switch r.Code { // want "return an error instead$"
		case 6000:
			continue
		}
		_ = s.String()
		return r.Data, nil
	}
}
