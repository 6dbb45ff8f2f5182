// flags: -disable=compare

// Package carried leaves something to the next round of its loops, which looks at it:
// they repeat nothing. The functions from logged on leave nothing that the next round
// goes by.
package carried

import (
	"context"
	"errors"
	"log"
	"time"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func send() *response

var errFailed = errors.New("failed")

type state struct {
	err     error
	stopped bool
	tries   int
}

func (s *state) ok() bool   { return !s.stopped }
func (s *state) kill()      { s.stopped = true }
func keep(to *error)        { *to = errFailed }
func check(err error) error { return err }
func errorOf(r *response) error {
	if r.Message == "" {
		return nil
	}
	return errFailed
}
func wait(ctx context.Context, d time.Duration) error

type holder struct{ *state }

type fault struct{ temporary bool }

func (*fault) Error() string { return "" }

func fatal(ctx context.Context) error {
	var fatal error
	for {
		if fatal != nil {
			return fatal
		}
		r := send()
		if r.Code == 4000 {
			fatal = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func flag(ctx context.Context) error {
	stop := false
	for {
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

func before(ctx context.Context) error {
	tried := false
	for {
		if tried {
			return errFailed
		}
		tried = true
		r := send()
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func is(ctx context.Context) error {
	var last error
	for {
		if errors.Is(last, errFailed) {
			return last
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

func guarded(ctx context.Context) error {
	var last error
	for {
		if err := check(last); err != nil {
			return err
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

func helper(ctx context.Context) error {
	var last error
	for {
		if last != nil {
			return last
		}
		r := send()
		if r.Code == 4000 {
			keep(&last)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func finds(ctx context.Context) error {
	var last *fault
	for {
		if last != nil {
			return last
		}
		r := send()
		if r.Code == 4000 {
			errors.As(errFailed, &last)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func long(ctx context.Context) error {
	for i := 0; i < 5; i++ {
		r := send()
		if r.Code == 4000 {
			i += 100
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func longer(ctx context.Context) error {
	for i := 0; i < 5; i++ {
		r := send()
		if r.Code == 4000 {
			i = i + 100
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func shorter(ctx context.Context) error {
	most := 9
	for i := 0; i < most; i++ {
		r := send()
		if r.Code == 4000 {
			most -= 9
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func one(ctx context.Context) error {
	for i := 0; i < 1; i++ {
		r := send()
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func first(ctx context.Context) error {
	failed := 0
	for failed == 0 {
		r := send()
		if r.Code == 4000 {
			failed++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func firstLater(ctx context.Context) error {
	failed := 0
	for {
		if failed > 0 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			failed += 1
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func last(ctx context.Context) error {
	left := 1
	for left > 0 {
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
	return errFailed
}

func inSwitch(ctx context.Context) error {
	step := 0
	for {
		switch step {
		case 1:
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			step++
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func inCase(ctx context.Context) error {
	step := 0
	for {
		switch {
		case step == 2:
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			step = 2
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func ofType(ctx context.Context) error {
	var last any
	for {
		switch last.(type) {
		case error:
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

func literal(ctx context.Context) error {
	var last error
	for {
		alive := func() bool { return last == nil }
		if !alive() {
			return last
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

func literalAbove(ctx context.Context) error {
	var last error
	alive := func() bool { return last == nil }
	for alive() {
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
	return errFailed
}

func post(ctx context.Context) error {
	var last error
	for ; ; func() {
		if last != nil {
			panic(last)
		}
	}() {
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

func field(ctx context.Context) error {
	s := &state{}
	for {
		if s.err != nil {
			return s.err
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

func fieldElsewhere(ctx context.Context) error {
	var s state
	p := &s
	for !s.stopped {
		r := send()
		if r.Code == 4000 {
			p.stopped = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func method(ctx context.Context) error {
	s := &state{}
	h := holder{s}
	for h.ok() {
		r := send()
		if r.Code == 4000 {
			s.stopped = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func embedded(ctx context.Context) error {
	h := holder{&state{}}
	for !h.stopped {
		r := send()
		if r.Code == 4000 {
			h.state.kill()
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func element(ctx context.Context) error {
	var stop [1]bool
	for !stop[0] {
		r := send()
		if r.Code == 4000 {
			stop[0] = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func key(ctx context.Context) error {
	pending := map[int]bool{1: true}
	for len(pending) > 0 {
		r := send()
		if r.Code == 4000 {
			delete(pending, 1)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func copied(ctx context.Context) error {
	stop := []bool{false}
	for !stop[0] {
		r := send()
		if r.Code == 4000 {
			copy(stop, []bool{true})
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func length(ctx context.Context) error {
	var errs []error
	for len(errs) == 0 {
		r := send()
		if r.Code == 4000 {
			errs = append(errs, errFailed)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func item(ctx context.Context) error {
	stop := 0
	for stop == 0 {
		r := send()
		if r.Code == 4000 {
			for _, stop = range []int{1} {
			}
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func swaps(ctx context.Context) error {
	a, b := 1, 0
	for a > b {
		r := send()
		if r.Code == 4000 {
			a, b = b, a
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func channel(ctx context.Context) error {
	later := make(chan int)
	for {
		select {
		case <-later:
			return errFailed
		default:
		}
		r := send()
		if r.Code == 4000 {
			later = nil
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func pointer(ctx context.Context) error {
	var stop bool
	p := &stop
	for !*p {
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
	return errFailed
}

func unknown(ctx context.Context) error {
	var last error
	for last == nil {
		r := send()
		if r.Code == 4000 {
			last = errorOf(r)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func addressed(ctx context.Context) error {
	var last error
	p := &last
	for {
		if *p != nil {
			return *p
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

func jumpsFar() error {
	for d := time.Second; d < time.Minute; {
		r := send()
		if r.Code == 4000 {
			d *= 1000
			continue
		}
		return nil
	}
	return errFailed
}

func afterwards() error {
	stop := false
	for i := 0; !stop; i, stop = i+1, i > 5 {
		r := send()
		if r.Code == 4000 {
			i = 9
			continue
		}
		return nil
	}
	return errFailed
}

type breaker interface {
	isOpen() bool
	recordFailure(error)
	warn(error)
	withName(string) breaker
	close()
	closed() bool
}

func closed(b breaker) error {
	for !b.closed() {
		r := send()
		if r.Code == 4000 {
			b.close()
			continue
		}
		return nil
	}
	return errFailed
}

func told(b breaker) error {
	for {
		if b.isOpen() {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			b.recordFailure(errFailed)
			continue
		}
		return nil
	}
}

func asked(b breaker) error {
	for !b.isOpen() {
		r := send()
		if r.Code == 4000 {
			b.warn(errFailed)
			continue
		}
		return nil
	}
	return errFailed
}

func items(list []int) error {
	for i := 0; i < len(list); i++ {
		r := send()
		if r.Code == 4000 {
			continue
		}
		return nil
	}
	return nil
}

func itemsCounted(list []int) error {
	n := len(list)
	for i := 0; n > i; i++ {
		r := send()
		if r.Code == 4000 {
			continue
		}
		return nil
	}
	return nil
}

func itemsRanged(list []int) error {
	for range len(list) {
		r := send()
		if r.Code == 4000 {
			continue
		}
		return nil
	}
	return nil
}

func answered() error {
	var r *response
	for {
		if r != nil && r.Code == 4000 {
			return errFailed
		}
		r = send()
		if r.Code == 4000 {
			continue
		}
		return nil
	}
}

func pending() error {
	var r *response
	for r == nil || r.Message != "" {
		r = send()
		if r.Code == 4000 {
			continue
		}
		return nil
	}
	return nil
}

func jumps() error {
	var last error
again:
	if last != nil {
		return last
	}
	r := send()
	if r.Code == 4000 {
		last = errFailed
		goto again
	}
	return nil
}

func once() error {
	for range 1 {
		r := send()
		if r.Code == 4000 {
			continue
		}
		return nil
	}
	return nil
}

func logged(ctx context.Context) error {
	var last error
	defer func() {
		if last != nil {
			log.Print(last)
		}
	}()
	for i := 0; i < 3; i++ {
		if last != nil {
			log.Print(last)
			time.Sleep(time.Second)
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			last = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func collects(ctx context.Context) error {
	var errs []error
	for {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			errs = append(errs, errFailed)
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func waits(ctx context.Context) error {
	delay := time.Second
	for {
		time.Sleep(delay)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			delay = 2 * delay
			if delay > time.Minute {
				delay = time.Minute
			}
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func capped(ctx context.Context) error {
	delay := 1
	for {
		if delay > 30 {
			delay = 30
		}
		time.Sleep(time.Duration(delay) * time.Second)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			delay += 2
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func slower() error {
	for i := 0; ; i++ {
		if i > 0 {
			seconds := 1 << i
			if seconds > 60 {
				seconds = 60
			}
			time.Sleep(time.Duration(seconds) * time.Second)
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func doubled() error {
	delay := time.Second
	for i := 0; ; i++ {
		if i > 0 {
			time.Sleep(delay)
			delay *= 2
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func asksBefore() error {
	for i := 0; ; i++ {
		if i > 0 {
			delay := time.Duration(askDelay())
			time.Sleep(delay)
		}
		r := send()
		if r.Code == 4000 {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func askDelay() int

func own() error {
	for i := 0; ; i++ {
		if i > 0 {
			delay := delayOf(i)
			time.Sleep(delay)
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func delayOf(i int) time.Duration { return time.Second << i }

func interrupted(ctx context.Context) error {
	for i := 0; ; i++ {
		if i > 0 {
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.NewTimer(time.Second).C:
			}
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func interruptible(ctx context.Context) error {
	for i := 0; ; i++ {
		if i > 0 {
			if err := wait(ctx, time.Second); err != nil {
				return err
			}
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func renewed(ctx context.Context) error {
	again := false
	for {
		again = false
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			again = true
			if !again {
				return errFailed
			}
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func asksItself(ctx context.Context) error {
	again := true
	for again {
		again = false
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			again = true
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func down(ctx context.Context) error {
	left := 3
	for left > 0 {
		left--
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func two(ctx context.Context) error {
	for i := 0; i <= 1; i++ {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func numbers(ctx context.Context) error {
	for i := 0; i < 3; i++ {
		attempt := i + 1
		log.Print(attempt)
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func otherField(ctx context.Context) error {
	s := &state{}
	for !s.stopped {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			s.err = errFailed
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
	return errFailed
}

func ofRound(ctx context.Context) error {
	for {
		s := &state{}
		if !s.stopped {
			s.tries++
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

func counts(ctx context.Context) error {
	s := &state{}
	for s.tries < 3 {
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
	return errFailed
}

func filled(ctx context.Context) error {
	var f *fault
	for {
		if err := check(nil); errors.As(err, &f) && f.temporary {
			return f
		}
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			f = nil
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func begins() error {
	r := send()
	for ; r.Code == 5000 || r.Code == 4000; r = send() { // want "makes the request again for 4000 "
		if r.Message != "" {
			log.Print(r.Message)
		}
	}
	return nil
}

func twice() error {
	for range 2 {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			continue
		}
		return nil
	}
	return nil
}

func warned(b breaker) error {
	for {
		if b.isOpen() {
			b.warn(errFailed)
		}
		b.withName("send")
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			b.warn(errFailed)
			continue
		}
		return nil
	}
}
