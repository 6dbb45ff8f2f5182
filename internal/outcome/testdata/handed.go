// Package handed shows who is given the answer, and so can look at its code, and
// whether the answer is used.
package handed

import (
	"errors"
	"fmt"
	"log"

	"example.com/others"
)

type response struct {
	Code      int
	Message   string
	RequestID string
	Data      []string
	Inner     inner
}

type inner struct{ Count int }

func (r *response) items() []string { return r.Data }
func (r *response) isBad() bool     { return r.Code != 0 }
func (r *response) keep() int       { return kept(r) }
func (i inner) count() int          { return i.Count }

type cache struct {
	last *response
	code int
	all  []*response
}

var errBad = errors.New("bad")

func kept(r *response) int               { return r.Code }
func size(r *response) int               { return len(r.Data) }
func first(r response) string            { return r.Data[0] }
func passOn(r *response) int             { return others.Send(r) }
func method(r *response) func() []string { return r.items }
func fieldOf(r *response) *inner         { return &r.Inner }
func length(n int) int                   { return n }
func isChecked(r *response) error {
	if r.Code == 5000 {
		return errBad
	}
	return nil
}
func count(r *response) (int, bool) { return r.Code, true }
func publish(r *response)           { others.Count(size(r)) }

// Nobody is given the answer.
func reads(resp *response) ([]string, error) {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses 4000 no, rest
	case 4000:
		return nil, errBad
	}
	return resp.Data, nil
}

func readsPart(resp *response) (int, error) {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses 4000 no, rest
	case 4000:
		return 0, errBad
	}
	return resp.Inner.count(), nil
}

// To read what the answer says of the failure, or its identity, is not to use it.
func readsMessage(resp *response) (string, error) {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses none
	case 4000:
		return "", errBad
	}
	return resp.Message + resp.RequestID, nil
}

// So is not to print it.
func prints(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses none
	case 4000:
		return errBad
	}
	log.Print(resp.Data)
	fmt.Fprintln(nil, resp, resp.Data)
	_ = fmt.Sprint(resp)
	return nil
}

// A method value of it is no use of what it says.
func takesMethod(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; uses none
	case 4000:
		return errBad
	}
	f := resp.items
	_ = f
	return nil
}

// A function that only reads other fields uses it, and does not look at the code.
func counts(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses 4000 no, rest
	case 4000:
		return errBad
	}
	_ = size(resp)
	return nil
}

func countsValue(resp response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses 4000 no, rest
	case 4000:
		return errBad
	}
	_ = first(resp)
	return nil
}

func countsByMethod(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	resp.items()
	return nil
}

// The code alone is no answer.
func code(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest; uses none
	case 4000:
		return errBad
	}
	_ = length(resp.Code)
	return nil
}

// One that looks at the code, or gives the answer to others, is given it.
func looks(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none; uses none
	case 4000:
		return errBad
	}
	_ = kept(resp)
	return nil
}

func looksByMethod(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	resp.keep()
	return nil
}

func looksElsewhere(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none; uses none
	case 4000:
		return errBad
	}
	_ = passOn(resp)
	return nil
}

func looksInValue(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	_ = method(resp)
	return nil
}

func callsVariable(resp *response, f func(*response)) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	f(resp)
	return nil
}

// What only says yes, no or an error says all that it has found.
func asks(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	_ = isChecked(resp)
	_ = resp.isBad()
	return nil
}

func asksMore(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	_, _ = count(resp)
	return nil
}

func asksAndActs(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none; acts 4000 no, rest
	case 4000:
		return errBad
	}
	publish(resp)
	return nil
}

// Others are given it in many ways.
func sends(resp *response, ch chan *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	ch <- resp
	return nil
}

func sendsCode(resp *response, ch chan int) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	ch <- resp.Code
	return nil
}

func sendsData(resp *response, ch chan []string) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	ch <- resp.Data
	return nil
}

func keeps(resp *response, c *cache) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	c.last = (resp)
	return nil
}

func keepsCode(resp *response, c *cache) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	c.code = int(resp.Code)
	return nil
}

// The function's own copy of the code is followed, one of the answer is not.
func copiesCode(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	c := resp.Code
	_ = c
	return nil
}

func copiesAnswer(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	other := resp
	_ = other
	return nil
}

func declaresCopy(resp response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	var other = &resp
	_ = other
	return nil
}

func declaresCode(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	var c = resp.Code
	_ = c
	return nil
}

func copiesFirst(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	other, n := resp, 1
	_, _ = other, n
	return nil
}

func wraps(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	c := &cache{last: resp}
	_ = c
	return nil
}

func wrapsCode(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	list := []int{resp.Code}
	_ = list
	return nil
}

func wrapsData(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	lists := [][]string{resp.Data}
	_ = lists
	return nil
}

func appends(resp *response, list []int) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	list = append(list, resp.Code)
	return nil
}

func measures(resp *response, list []int) error {
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	n := max(1, resp.Code)
	_ = n
	return nil
}

func appendsElsewhere(resp *response, list []int, append func([]int, int) []int) error {
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	list = append(list, resp.Code)
	return nil
}

// Who is given it before the code is tested can look at it, too.
func givenBefore(resp *response) error {
	if _ = kept(resp); resp.Code == 0 { // 0 on, 4000 on, rest on; passes none
	}
	return nil
}

// What the request itself is given is filled, and not handed to anybody.
func fills(do func(*response) error) error {
	var resp response
	_ = do(&resp)
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	return nil
}

// The caller sees what is filled in for it.
func fillsOther(do func(*response) error, resp *response) error {
	_ = do(resp)
	switch resp.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	return nil
}

func fillsAround(do func() *response) func() error {
	var resp *response
	return func() error {
		resp = do()
		switch resp.Code { // 4000 stop, rest on; passes none
		case 4000:
			return errBad
		}
		return nil
	}
}

func fillsLater(do func() *response) error {
	global = do()
	switch global.Code { // 4000 stop, rest on; passes none
	case 4000:
		return errBad
	}
	return nil
}

var global *response

func assignsParameter(do func() *response, resp *response) error {
	resp = do()
	switch resp.Code { // 4000 stop, rest on; passes 4000 no, rest
	case 4000:
		return errBad
	}
	return nil
}

// A guard that can't be seen through may have stopped what comes behind it.
func mayStop(resp *response) error {
	if others.IsBad(resp.Code) {
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on; maybe rest
		return errBad
	}
	return nil
}

func mayStopByMessage(resp *response) error {
	if resp.Message != "" {
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on; maybe rest
		return errBad
	}
	return nil
}

func mayStopByText(resp *response) error {
	text := fmt.Sprint(resp.Code)
	if text == "x" {
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on; maybe rest
		return errBad
	}
	return nil
}

func doesNotStop(resp *response, other *response) error {
	if len(resp.Data) == 0 || other.Message == "" {
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on; maybe none
		return errBad
	}
	return nil
}

func stopsBehind(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open; maybe none
		return errBad
	}
	if others.IsBad(resp.Code) {
		return errBad
	}
	return nil
}

func stopsBeforeAndBehind(resp *response) error {
	if others.IsBad(resp.Code) {
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest open; maybe rest
		return errBad
	}
	if others.IsWorse(resp.Code) {
		return errBad
	}
	return nil
}

// Using the answer counts where success uses it.
func usesForFailure(resp *response) error {
	switch resp.Code { // 0 on, 4000 stop, rest on; uses 0
	case 4000:
		return errBad
	}
	if resp.Code != 0 { // 4000 unreached, rest on
		log.Print("bad")
	} else {
		_ = size(resp)
	}
	return nil
}

func usesOnlyForFailure(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; uses none
	case 4000:
		return errBad
	}
	if resp.Code != 0 { // 4000 unreached, rest on
		_ = size(resp)
	}
	return nil
}

func usesAndHands(resp *response) error {
	switch resp.Code { // 4000 stop, rest on; passes none; uses none
	case 4000:
		return errBad
	}
	_, _ = size(resp), kept(resp)
	return nil
}
