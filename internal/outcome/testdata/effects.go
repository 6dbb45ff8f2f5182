// Package effects shows what others may notice of what stands behind a decision.
package effects

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math"
	"math/bits"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"example.com/others"
	"golang.org/x/xerrors"
)

type response struct {
	Code    int
	Message string
	Data    []string
}

type store struct{ last, Total int }

func (s *store) Error() string         { return "" }
func (s *store) Error1() string        { s.last = 1; return "" }
func (s *store) String(n int) string   { s.last = n; return "" }
func (s *store) put(r *response) error { s.last = r.Code; return nil }
func (s *store) sum() int              { return s.last + s.Total }

type printer interface{ Print(...any) int }

var errBad = errors.New("bad")

var total int

func nothing(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	return nil
}

// Receiving takes from somebody.
func receives(resp *response, ch chan int) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	<-ch
	return nil
}

// So do ranges over a channel and over an iterator, but none over data.
func rangesOverChannel(resp *response, ch chan int) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	for n := range ch {
		_ = n
	}
	return nil
}

func rangesOverIterator(resp *response, all func(yield func(int) bool)) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	for range all {
	}
	return nil
}

func rangesOverData(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	for i, text := range resp.Data {
		_, _ = i, text
	}
	return nil
}

func rangesOverChannels(resp *response, list []chan int) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	for _, ch := range list {
		_ = ch
	}
	return nil
}

// The variables of a range may be such as others see.
func rangesWithField(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	for s.last = range 3 {
	}
	return nil
}

func rangesWithGlobal(resp *response, lengths []int) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	for _, total = range lengths {
	}
	return nil
}

// A negation is no receive.
func negates(resp *response, n int, ok bool) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	if -n > 3 && !ok {
		return nil
	}
	return nil
}

func assigns(resp *response, n int) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	m := 1
	n = m
	_ = n
	return nil
}

func assignsGlobal(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	total = 1
	return nil
}

func counts(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	total++
	return nil
}

// The caller sees a named result, and so does who has a pointer, or a function
// literal, to a variable.
func assignsResult(resp *response) (n int, err error) {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return 0, errBad
	}
	n = 1
	return
}

func assignsPointed(resp *response, fill func(*int)) error {
	n := 0
	fill(&n)
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	n = 1
	return nil
}

func assignsCaptured(resp *response, at func(func() int)) error {
	n, m := 0, 0
	at(func() int { return n })
	_ = m
	if resp.Code == 4000 { // 4000 5000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	n = 1
	_ = n
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on; acts none
		return errBad
	}
	m = 1
	_ = m
	return nil
}

func assignsField(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	s.last = 1
	return nil
}

// A function around a literal sees its variables.
func around(resp *response) func() error {
	n := 0
	_ = n
	f := func() error {
		if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
			return errBad
		}
		n = 1
		return nil
	}
	return f
}

func behindLiteral(resp *response) error {
	f := func() error {
		if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
			return errBad
		}
		later = 1
		return nil
	}
	return f()
}

var later int

// What computes only.
func computes(ctx context.Context, resp *response, at time.Time, d time.Duration, err error, s *store, kept *others.Store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	_ = fmt.Sprint(len(resp.Data), strings.Contains(resp.Message, "x"), math.Abs(1), bits.Len(2), unicode.IsSpace(' '), utf8.RuneLen('x'))
	_ = fmt.Errorf("x: %w", xerrors.New(err.Error()))
	_, _ = at.Unix(), d.Seconds()
	_, _, _ = ctx.Err(), s.Error(), kept.String()
	_ = s.sum()
	log.Print(int64(3))
	return nil
}

// So do the methods that read an answer, whatever it is.
type answer interface {
	GetCode() int
	GetMessage() string
	GetData() []string
}

func reads(resp *response, a answer) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	_, _ = a.GetCode(), a.GetMessage()
	return nil
}

func readsData(resp *response, a answer) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	_ = a.GetData()
	return nil
}

func timer(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	time.AfterFunc(1, func() { total = 1 })
	return nil
}

func locks(resp *response, mu *sync.Mutex) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	mu.Unlock()
	return nil
}

func sorts(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	clear(resp.Data)
	return nil
}

// Who uses what a print returns does more than to print.
func printsAndUses(resp *response, p printer) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	_ = p.Print(1)
	return nil
}

func stringOf(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	_ = s.String(1)
	return nil
}

func errorOf(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	_ = s.Error1()
	return nil
}

// A String with arguments is not what prints a value.
func stringElsewhere(resp *response, kept *others.Store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	_ = kept.Error(1)
	return nil
}

// Functions of the package are looked into.
func drain(ch chan int) {
	for range ch {
	}
}

func fill(s *store) {
	for s.last = range 3 {
	}
}

func fillValue(s *store, list []int) {
	for _, s.last = range list {
	}
}

func walk(list []string) (n int) {
	for _, text := range list {
		_ = len(text)
	}
	return 0
}

func spin() {
	for range 3 {
	}
}

type box[T any] struct{ value T }

func (b *box[T]) get() T { return b.value }

func again(n int) int { return again(n - 1) }

func first[T any](list []T) T { return list[0] }

func keep[T any](list []T) T {
	total = len(list)
	return list[0]
}

func calls(resp *response, ch chan int) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	drain(ch)
	return nil
}

func callsFill(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	fill(s)
	return nil
}

func callsFillValue(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	fillValue(s, nil)
	return nil
}

func callsWalk(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	walk(resp.Data)
	spin()
	_ = new(box[int]).get()
	return nil
}

func callsAgain(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	again(1)
	return nil
}

func callsFirst(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	_ = first(resp.Data)
	return nil
}

func callsKeep(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	_ = keep(resp.Data)
	return nil
}

func callsPut(resp *response, s *store) error {
	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
		return errBad
	}
	return s.put(nil)
}

// What the decision itself does counts for the codes that it does it for.
func within(resp *response) error {
	if resp.Code == 4000 { // 4000 5000 stop, rest on; acts 4000
		total = 1
		return errBad
	} else if resp.Code == 5000 {
		return errBad
	}
	return nil
}

// What is done before the code is tested, in the same statement, is done for all.
func before(resp *response, put func() bool) error {
	if put(); resp.Code == 4000 { // 4000 stop, rest on; acts none
		return errBad
	}
	return nil
}

// What is done in the condition counts for all.
func beside(resp *response, put func() bool) error {
	if resp.Code == 4000 && put() { // 4000 open, rest on; acts rest
		return errBad
	}
	return nil
}

// To return from a loop leaves out the other items, but not the repetition of
// the request.
func call(id string) *response { return nil }

func items(ids []string, put func(*response)) error {
	for _, id := range ids {
		r := call(id)
		if r.Code == 4000 { // 4000 stop, rest on; acts rest
			continue
		}
		put(r)
	}
	return nil
}

// The request for the next item is left out, too.
func requests(ids []string, get func(string) *response) error {
	for _, id := range ids {
		r := get(id)
		if r.Code == 4000 { // 4000 stop, rest on; acts rest
			continue
		}
	}
	return nil
}

func rounds(id string) error {
	for {
		r := call(id)
		if r.Code == 4000 { // 4000 retry, rest on; acts none
			continue
		}
		return nil
	}
}

func roundsThatAct(id string, put func(*response)) error {
	for {
		r := call(id)
		if r.Code == 4000 { // 4000 retry, rest on; acts rest
			continue
		}
		put(r)
		return nil
	}
}
