// Package known shows what is known of booleans, errors and pointers on the way
// from a decision, so that a guard behind it counts.
package known

import (
	"errors"
	"fmt"

	"example.com/others"
)

type response struct {
	Code    int
	Message string
	Data    []string
	OK      bool
	Err     error
}

type apiError struct{ Code int }

func (e apiError) Error() string { return "" }

type number int

func (n number) Error() string { return "" }

func call(args ...any) (*response, error) { return nil, nil }
func use(...any)                          {}
func wrap(err error) error                { return others.Wrap(err) }
func isFine() bool                        { return len(errBad.Error()) > 3 }
func fill(*error)                         {}

var errBad = errors.New("bad")

var flags = map[int]bool{4000: true, 5000: false}

var nobody *others.Store

// What a condition says is known behind it.

func conjunction(resp *response, ok, fine bool) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		if ok && fine {
			if ok && fine {
				return errBad
			}
		} else {
			return errBad
		}
	}
	return nil
}

func conjunctionNot(resp *response, ok, fine bool) error {
	if resp.Code == 4000 { // 4000 open, rest on
		if ok && fine {
			return errBad
		}
		if !ok {
			return errBad
		}
	}
	return nil
}

func conjunctionNotSecond(resp *response, ok, fine bool) error {
	if resp.Code == 4000 { // 4000 open, rest on
		if ok && fine {
			return errBad
		}
		if !fine {
			return errBad
		}
	}
	return nil
}

func disjunction(resp *response, ok, fine bool) error {
	if resp.Code == 4000 { // 4000 open, rest on
		if ok || fine {
			if ok {
				return errBad
			}
		} else {
			return errBad
		}
	}
	return nil
}

func disjunctionNot(resp *response, ok, fine bool) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		if ok || fine {
			return errBad
		}
		if !ok && !fine {
			return errBad
		}
	}
	return nil
}

func negation(resp *response, ok bool) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		if !ok {
			return errBad
		}
		if ok {
			return errBad
		}
	}
	return nil
}

func noError(resp *response, err error) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		if err == nil {
			return errBad
		}
		if nil != err {
			return err
		}
	}
	return nil
}

func noPointer(resp, other *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		if nil == other {
			return errBad
		}
		if other == nil {
			return nil
		}
		if other != nil {
			return errBad
		}
	}
	return nil
}

// The answer that a code is read from is there.
func there(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		if resp == nil {
			return nil
		}
		if resp != nil {
			return errBad
		}
	}
	if resp == nil {
		return errBad
	}
	return nil
}

// Two variables that are compared with each other say nothing.
func others2(resp *response, err, other error) error {
	if resp.Code == 4000 { // 4000 open, rest on
		if err == other {
			return errBad
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// What is received from a channel is not what is known of the channel.
func never(code int) chan bool { return nil }

func received(resp *response) error {
	if resp.Code == 4000 { // 4000 open, rest on
		if <-never(resp.Code) {
			return errBad
		}
	}
	return nil
}

// Of a list, nothing is known.
func list(resp *response) error {
	var list []string
	if resp.Code == 4000 { // 4000 open, rest on
		if list == nil {
			return errBad
		}
	}
	return nil
}

// What is assigned is known.

func assigned(resp *response, ok bool) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		ok = true
		if ok {
			return errBad
		}
	}
	return nil
}

func assignedAgain(resp *response, ok bool) error {
	if resp.Code == 4000 { // 4000 open, rest on
		ok = true
		ok = isFine()
		if ok {
			return errBad
		}
	}
	return nil
}

func swapped(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		ok, fine := true, false
		ok, fine = fine, ok
		if fine && !ok {
			return errBad
		}
	}
	return nil
}

func declared(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		var ok, fine = true, false
		var err error
		var none bool
		if ok && !fine && err == nil && !none {
			return errBad
		}
	}
	return nil
}

// A call has more results than one, of which nothing is known.
func declaredFromCall(resp *response) error {
	if resp.Code == 4000 { // 4000 open, rest on
		var other, err = call()
		if err != nil && other == nil {
			return err
		}
	}
	return nil
}

func assignedFromCall(resp *response, err error) error {
	if err != nil {
		return err
	}
	if resp.Code == 4000 { // 4000 open, rest on
		_, err = call()
		if err != nil {
			return err
		}
	}
	return nil
}

// So has a look-up: both are known, if the code decides them.
func lookedUp(resp *response) error {
	again := false
	if resp.Code == 4000 { // 4000 stop, rest on
		again, _ = flags[resp.Code]
		if again {
			return errBad
		}
	}
	return nil
}

func lookedUpElsewhere(resp *response, flags map[int]bool) error {
	again, ok := false, true
	if resp.Code == 4000 { // 4000 open, rest on
		again, ok = flags[resp.Code]
		if again || !ok {
			return errBad
		}
	}
	return nil
}

func lookedUpOK(resp *response) error {
	if _, ok := flags[resp.Code]; ok { // 4000 5000 stop, rest on
		return errBad
	}
	return nil
}

// A range gives its variables values that are not known.
func ranged(resp *response, list []bool) error {
	ok := true
	if resp.Code == 4000 { // 4000 open, rest on
		for _, ok = range list {
		}
		if ok {
			return errBad
		}
	}
	return nil
}

func rangedOverKeys(resp *response, set map[bool]int) error {
	ok := true
	if resp.Code == 4000 { // 4000 open, rest on
		for ok = range set {
		}
		if ok {
			return errBad
		}
	}
	return nil
}

// What is ranged over is not given anything.
func rangedOver(resp *response, all func(func() bool)) error {
	ok := true
	if resp.Code == 4000 { // 4000 stop, rest on
		for range all {
			_ = ok
		}
		if ok {
			return errBad
		}
	}
	return nil
}

// Errors that are certainly there.
func errorsThere(resp *response, other apiError) error {
	var err error
	switch resp.Code { // 4000 4400 5000 6000 stop, 9999 on, rest on
	case 4000:
		err = number(resp.Code)
	case 4400:
		err = other
	case 5000:
		err = fmt.Errorf("code %d", resp.Code)
	case 6000:
		err = others.ErrGone
	}
	if err != nil {
		return err
	}
	return nil
}

func moreErrorsThere(resp *response) error {
	var err error
	switch resp.Code { // 4000 4400 5000 6000 stop, 9999 on, rest on
	case 4000:
		err = &apiError{}
	case 4400:
		err = apiError{Code: 1}
	case 5000:
		err = (error)(errBad)
	case 6000:
		err = error(errors.New("gone"))
	}
	if err != nil {
		return err
	}
	return nil
}

// Errors that may be there or not.
func errorsPerhaps(resp *response, errs chan error) error {
	var err error
	switch resp.Code { // 4000 4400 5000 6000 open, rest on
	case 4000:
		err = resp.Err
	case 4400:
		err = <-errs
	case 5000:
		err = wrap(errBad)
	case 6000:
		fill(&errAny)
		err = errOf()
	}
	if err != nil {
		return err
	}
	return nil
}

var errAny error

func errOf() error { return others.Wrap(errAny) }

// Of other values of packages, it is not known.
func pointersPerhaps(resp *response) error {
	kept := &others.Store{}
	switch resp.Code { // 4000 4400 open, rest on
	case 4000:
		kept = nobody
	case 4400:
		kept = others.Default
	}
	if kept == nil {
		return errBad
	}
	return nil
}

func funcsThere(resp *response) error {
	var x any
	switch resp.Code { // 4000 stop, 4400 open, rest on
	case 4000:
		x = func() {}
	case 4400:
		x = use
	}
	if x != nil {
		return errBad
	}
	return nil
}

func none(resp *response) error {
	err := errBad
	if resp.Code == 4000 || resp.Code == 0 { // 0 4000 on, rest stop
		err = nil
	}
	if err != nil {
		return err
	}
	return nil
}

// Only variables of the function itself, which nobody else assigns, are followed.

func pointed(resp *response) error {
	err := errBad
	fill(&err)
	if resp.Code == 4000 { // rest open
		use(1)
	}
	if err != nil {
		return errBad
	}
	return nil
}

func captured(resp *response, later func(func())) error {
	ok := true
	later(func() { ok = false })
	if resp.Code == 4000 { // 4000 open, rest on
		if ok {
			return errBad
		}
	}
	return nil
}

func global(resp *response) error {
	if resp.Code == 4000 { // 4000 open, rest on
		late = true
		isFine()
		if late {
			return errBad
		}
	}
	return nil
}

var late bool

func around(resp *response) func() error {
	ok := true
	return func() error {
		if resp.Code == 4000 { // 4000 open, rest on
			ok = true
			isFine()
			if ok {
				return errBad
			}
		}
		return nil
	}
}

func field(resp *response) error {
	if resp.Code == 4000 { // 4000 open, rest on
		resp.OK = true
		if resp.OK {
			return errBad
		}
	}
	return nil
}

// A method with a pointer receiver may change a variable, too.
type mark bool

func (m *mark) set()    { *m = mark(isFine()) }
func (m mark) is() bool { return bool(m) }

func marked(resp *response) error {
	var m mark
	if resp.Code == 4000 { // 4000 open, rest on
		m.set()
		if m {
			return errBad
		}
	}
	return nil
}

func markedByValue(resp *response) error {
	m := mark(true)
	if resp.Code == 4000 { // 4000 stop, rest on
		use(m.is())
		if m {
			return errBad
		}
	}
	return nil
}

// Success knows that there is no error, others don't.
func beforeTheError() error {
	resp, err := call()
	if resp.Code == 4000 { // 0 on, rest open
		use(1)
	}
	if err != nil {
		return err
	}
	return nil
}

func beforeTheNamedError() (resp *response, err error) {
	resp, err = call()
	if resp.Code == 4000 { // 0 on, rest open
		use(1)
	}
	if err != nil {
		return nil, err
	}
	return nil, nil
}

func withPointedError() error {
	resp, err := call()
	if resp.Code == 4000 { // rest open
		use(1)
	}
	fill(&err)
	if err != nil {
		return errBad
	}
	return nil
}

// Of other values, success knows nothing.
func beforeOthers(resp *response, ok bool, other *response) error {
	if resp.Code == 4000 { // rest open
		use(1)
	}
	if ok || other != nil {
		return errBad
	}
	return nil
}

// Where the code is found in an error, there is one.
func found(err error) error {
	var e *apiError2
	ok := errors.As(err, &e)
	if !ok {
		return err
	}
	if e.Code == 4000 { // 4000 stop, rest stop
		return err
	}
	if err != nil {
		return err
	}
	return nil
}

func foundInCall(err error) error {
	var e *apiError2
	if use(errors.As(err, &e)); e.Code == 4000 { // 4000 stop, rest stop
		return err
	}
	if err == nil {
		return nil
	}
	return err
}

func asserted(err error) error {
	e, ok := err.(*apiError2)
	if !ok {
		return nil
	}
	if e.Code == 4000 { // 4000 stop, rest stop
		return err
	}
	if err != nil && ok {
		return err
	}
	return nil
}

func foundByType(err error) error {
	e, ok := errors.AsType[*apiError2](err)
	if ok && e.Code == 4000 { // 4000 stop, rest stop
		return err
	}
	if err != nil {
		return err
	}
	return nil
}

// Other functions of that name find something else.
func foundElsewhere(err error) error {
	e, ok := others.AsType[*apiError2](err)
	if e.Code == 4000 { // rest open
		use(1)
	}
	if ok {
		return errBad
	}
	return nil
}

type apiError2 struct{ Code int }

func (e *apiError2) Error() string { return "" }
