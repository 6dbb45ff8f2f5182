// flags: -disable=compare

// Package nextround leaves something to the next round of its loops, which goes by it,
// in one way or another. The functions from aliased on leave nothing that it goes by.
package nextround

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func send() *response
func fetch(c *config) *response
func wait(ctx context.Context, d time.Duration) error

var (
	errFailed = errors.New("failed")
	errOther  = errors.New("other")
	after     = map[string]string{"first": "second"}
	seeds     = []bool{false}
	retries   counter
)

type (
	state struct {
		err     error
		stopped bool
		tries   int
	}
	outer  struct{ inner *state }
	caller struct {
		ctx   context.Context
		tries int
	}
	batch   struct{ errs []error }
	config  struct{ region string }
	policy  struct{ tries int }
	counter interface{ Inc() }
	breaker interface {
		errored() error
		recordFailure(error)
		warn(error)
		withName(string) breaker
	}
)

func (p *policy) next() int { return p.tries }
func isSet(b *bool) bool    { return *b }
func finish() error         { return errOther }
func fail(err error)        { panic(err) }
func exitOn(stop bool) {
	if stop {
		panic("stop")
	}
}

func copies() error {
	stop := false
	for {
		halt := stop
		if halt {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func stepsOn() error {
	step, ok := "first", true
	for {
		if step, ok = after[step]; !ok {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			step = "last"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func hands() error {
	stop := false
	for {
		_, halt := len(after), stop
		if halt {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func moves() error {
	stop, halt := false, false
	for {
		stop, halt = false, stop
		if halt {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func onlyOne() error {
	var stop [2]bool
	for {
		stop[1] = false
		if stop[0] {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = [2]bool{true}
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func adds() error {
	flags := 0
	for {
		flags |= 2
		if flags == 3 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			flags = 1
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func goesOn() error {
	tries := 0
	for {
		tries = tries + 1
		if tries > 5 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			tries = 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func derives() error {
	s := &state{}
	for {
		s.stopped = s.err != nil
		if s.stopped {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			s.err = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func probes() error {
	stop := false
	for {
		if isSet(&stop) {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func points() error {
	stop := false
	for {
		p := &stop
		if *p {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func passed() error {
	stop := false
	for {
		exitOn(stop)
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func flipped() error {
	fatal := 0
	for {
		if 0 < fatal {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			fatal++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func fieldDown() error {
	s := &state{tries: 1}
	for {
		if s.tries == 0 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			s.tries--
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func declaredDown() error {
	var left int
	for {
		if left != 0 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			left--
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func zeroDown() error {
	left := 0
	for {
		if left != 0 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			left--
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func ranged(list []int) error {
	last := 0
	for {
		for _, last = range list {
		}
		if last == 5 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			last = 5
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func drains() error {
	full := false
	for {
		for full {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			full = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func timesOut() error {
	var stop <-chan time.Time
	for {
		select {
		case <-stop:
			return errFailed
		default:
		}
		r := send()
		if r.Code == 4000 {
			stop = time.NewTimer(0).C
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func setsToo(verbose bool) error {
	stop := false
	for {
		done := false
		if stop {
			done = true
			if verbose {
				log.Print(done)
			}
		}
		if done {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func finishes() error {
	stop := false
	for {
		if stop {
			if err := finish(); err != nil {
				return err
			}
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func limits() error {
	failures := 0
	for {
		if failures > 0 {
			if limit := 3; failures > limit {
				return errFailed
			}
		}
		r := send()
		if r.Code == 4000 {
			failures = 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func fails() error {
	var last error
	for {
		if last != nil {
			fail(last)
		}
		r := send()
		if r.Code == 4000 {
			last = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func halts() error {
	var last error
	for {
		halt := false
		if last != nil {
			halt = true
		}
		if halt {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			last = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func haltsBoth() error {
	var last error
	for {
		halt := false
		if last != nil {
			last, halt = nil, true
		}
		if halt {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			last = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func exits() error {
	var last error
	for {
		if last != nil {
			log.Fatal(last)
		}
		r := send()
		if r.Code == 4000 {
			last = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func asksForError(b breaker) error {
	for {
		if err := b.errored(); err != nil {
			return err
		}
		r := send()
		if r.Code == 4000 {
			b.recordFailure(errFailed)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func read(list []bool) error {
	p := list
	for {
		if list[0] {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			p[0] = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func written(list []bool) error {
	p := list
	for {
		if p[0] {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			list[0] = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func seeded() error {
	list := seeds
	for {
		if seeds[0] {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			list[0] = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func afterAnother() error {
	stop := false
	for {
		for range 3 {
			log.Print(stop)
		}
		if stop {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func exitsBy() error {
	p := &policy{}
	for {
		exitOn(p.next() > 3)
		r := send()
		if r.Code == 4000 {
			p.tries = 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func clears(pending map[int]bool) error {
	for {
		if len(pending) == 0 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			clear(pending)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func clearsFor(pending map[int]bool) error {
	for {
		if len(pending) == 0 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			forget(pending)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func forget(pending map[int]bool) { clear(pending) }

func startsWithAnswer() error {
	stop := false
	for r := send(); r.Code == 4000; r = send() {
		if stop {
			return errFailed
		}
		stop = true
	}
	return nil
}

func goesFurther() error {
	failed := false
outer:
	for {
		if failed {
			return errOther
		}
		for {
			r := send()
			if r.Code == 4000 {
				failed = true
				continue outer
			}
			if r.Code != 0 {
				return errFailed
			}
			return nil
		}
	}
}

func aliased() error {
	s := &state{}
	p := s
	for {
		log.Print(s)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			p.tries++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func answers(c *config) error {
	for {
		r := fetch(c)
		if r.Code == 4000 { // want "makes the request again for 4000 "
			r.Message = "again"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func inner(s *outer) error {
	p := s.inner
	for {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			p.tries++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func ofError() error {
	last := fmt.Errorf("first")
	s := &state{err: last}
	for {
		if last == errFailed {
			return last
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			s.tries++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func ofContext(ctx context.Context) error {
	c := &caller{ctx: ctx}
	for {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			c.tries = 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func ofNumber(most int) error {
	s := &state{tries: most}
	for {
		if most > 5 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			s.tries = 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func renewedField() error {
	s := &state{}
	for {
		s.stopped = false
		if s.stopped {
			return errFailed
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			s.stopped = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func logsOnce() error {
	told := false
	for {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			if !told {
				log.Print("busy")
				told = true
			}
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func pauses() error {
	pause := time.NewTimer(0).C
	for {
		<-pause
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			pause = time.NewTimer(time.Second).C
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func tagged(b breaker) error {
	for {
		named := b.withName("send")
		named.warn(nil)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			b.recordFailure(errFailed)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func numbered() error {
	n := 0
	for {
		n++
		log.Print(n)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			n = 0
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func ignoresIt() error {
	stop := false
	for {
		_ = stop
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			stop = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func collectsField() error {
	s := &batch{}
	for {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			s.errs = append(s.errs, errFailed)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func counts() error {
	attempt := 0
	for {
		if attempt > 0 {
			retries.Inc()
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			attempt++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func more() error {
	tries := 0
	for {
		if tries > 1 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			tries++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func delays() error {
	p := &policy{}
	for {
		time.Sleep(time.Duration(p.next()) * time.Second)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			p.tries = 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func saysLater() error {
	failed := false
	for range 3 {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			failed = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	if failed {
		return errOther
	}
	return errFailed
}

func saysLaterToo() error {
	failed := false
	for i := 0; i < 3; i++ {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			failed = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	if failed {
		return errOther
	}
	return errFailed
}

func ofOuterRound(ctx context.Context) error {
	failed := false
	for {
		if failed {
			return errOther
		}
		for i := 0; i < 3; i++ {
			r := send()
			if r.Code == 4000 { // want "makes the request again for 4000 "
				failed = true
				continue
			}
			if r.Code != 0 {
				return errFailed
			}
			return nil
		}
	}
}

func breaksOut() error {
	failed := false
outer:
	for {
		for {
			r := send()
			if r.Code == 4000 { // want "makes the request again for 4000 "
				failed = true
				continue
			}
			if r.Code != 0 {
				break outer
			}
			return nil
		}
	}
	if failed {
		return errOther
	}
	return errFailed
}
