// Package names: how a code is found in an error, and what is known of the error
// and of what it was found in.
package names

import (
	"context"
	"errors"
	"strings"
	"time"

	"example.com/others"
)

type apiError struct{ Code, Message string }

func (e *apiError) Error() string   { return e.Message }
func (e *apiError) GetCode() string { return e.Code }

type client struct{ last error }

func (c *client) call(id string) error { return errors.New(id) }

func use(...any)                {}
func isFine(err error) bool     { return err != nil && len(err.Error()) > 3 }
func store(err error)           { last = err }
func sleepFor(n int) error      { return last }
func wait(n int) (int, error)   { return n, last }
func sleep(any, ...any) error   { return last }
func waitUntil(error) error     { return last }
func pause(context.Context) int { return 1 }

var last error

// From the assertion on, the error and what was found are there.
func there(c *client, id string) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	if ok && e.Code == "A" { // A stop, success on, rest stop
		return err
	}
	if err != nil && ok && e != nil {
		return err
	}
	return nil
}

func thereInCase(c *client, id string) error {
	for {
		err := c.call(id)
		switch e := err.(type) {
		case nil:
			return nil
		case *apiError:
			if e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
				return err
			}
		}
		if err == nil {
			return nil
		}
	}
}

// Another case is for another error.
func inOtherCase(c *client, id string) error {
	for {
		err := c.call(id)
		switch e := err.(type) {
		case *apiError:
			if e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
				return err
			}
		case interface{ Timeout() bool }:
			return err
		}
		if err == nil {
			return nil
		}
	}
}

// A switch on the type of something else says nothing.
func switchOnOther(c *client, id string, v any) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		switch v.(type) {
		case int:
			return errors.New("int")
		}
	}
}

// Success comes to no case but that of nil.
func switchForSuccess(c *client, id string) error {
	err := c.call(id)
	switch e := err.(type) {
	case *apiError:
		if e.Code == "A" { // success on, A stop, rest on
			return err
		}
		return nil
	case interface{ Timeout() bool }:
		return err
	}
	return nil
}

// A switch on a value is none on a type.
func switchOnValue(c *client, id string, n int) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		switch n {
		case 1:
			return errors.New("n")
		}
	}
}

// errors.As says in its result whether it has found anything.
func foundBy(c *client, id string) error {
	for {
		err := c.call(id)
		var e *apiError
		found := errors.As(err, &e)
		if found && e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
			return err
		}
		if found {
			continue
		}
		return err
	}
}

// Within a call, what it says is not known.
func foundWithin(c *client, id string) error {
	var e *apiError
	err := c.call(id)
	fine := isFine(err) || errors.As(err, &e)
	if fine && e.Code == "A" { // A stop, rest on
		return err
	}
	return nil
}

// A code may have a copy.
func copied(c *client, id string) error {
	err := c.call(id)
	code := ""
	if e, ok := err.(*apiError); ok {
		code = e.Code
		if code == "A" && e != nil && ok { // A stop, success on, rest on; whole A open, rest on
			return err
		}
	}
	return nil
}

// An error that is assigned again is another one.
func assignedAgain(c *client, id string) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	if !ok {
		return err
	}
	err = c.call(id)
	if e.Code == "A" { // A stop, rest open; whole rest stop
		return nil
	}
	if err != nil {
		return errors.New("again")
	}
	return nil
}

// Before the code is found, an error may leave.
func leavesBefore(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if isFine(err) {
			return err
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest retry; whole A stop, rest open
			return err
		}
	}
}

// What an error may be assigned in several places is walked from each.
func fromTwo(c *client, id string, first bool) error {
	var err error
	if first {
		err = c.call(id)
	} else {
		err = c.call("x")
	}
	if e, ok := err.(*apiError); ok && e.Code == "A" { // success on, A stop, rest on; whole A stop, rest on
		return err
	}
	return nil
}

// Of a parameter, the beginning is where it gets its value.
func fromParameter(err error) error {
	if isFine(err) {
		return err
	}
	if e, ok := err.(*apiError); ok && e.Code == "A" { // success on, A stop, rest on; whole A stop, rest open
		return err
	}
	return nil
}

func fromCode(e *apiError) error {
	if e.Code == "A" { // A stop, rest on; whole rest stop
		return e
	}
	return nil
}

// An error that others assign, too, may be any.
func fromField(c *client) error {
	if e, ok := c.last.(*apiError); ok && e.Code == "A" { // A stop, rest on; whole A open, rest open
		return c.last
	}
	return nil
}

func fromGlobal() error {
	if e, ok := last.(*apiError); ok && e.Code == "A" { // A stop, rest on; whole A open, rest open
		return last
	}
	return nil
}

func fromPointed(c *client, id string, fill func(*error)) error {
	err := c.call(id)
	fill(&err)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest on; whole A open, rest open
		return err
	}
	return nil
}

// A wait that is interrupted decides nothing, but only one that takes no more than
// a context and a time.
func sleeps(ctx context.Context, c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
			return err
		}
		if err := sleep(ctx, time.Second, 3); err != nil {
			return err
		}
	}
}

func sleepsForOther(ctx context.Context, c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		if err := sleep(ctx, id); err != nil {
			return err
		}
	}
}

func sleepsWithoutContext(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		if err := sleepFor(3); err != nil {
			return err
		}
	}
}

func sleepsOnError(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		if err := waitUntil(err); err != nil {
			return err
		}
	}
}

func sleepsWithResult(ctx context.Context, c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		_, err = wait(3)
		if err != nil {
			return err
		}
	}
}

func refreshes(ctx context.Context, c *client, id string, refresh func(context.Context) error) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		if err := refresh(ctx); err != nil {
			return err
		}
	}
}

// Behind no error, nothing is found in it; in another error, perhaps.
func nothingFound(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // success on, A stop, rest open
		return err
	}
	var other *others.Error
	if errors.As(err, &other) {
		return errors.New("other")
	}
	if _, ok := err.(*others.Error); ok {
		return errors.New("other")
	}
	return nil
}

func foundInOther(c *client, id string, cause error) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // success open, A stop, rest open
		return err
	}
	var other *others.Error
	if errors.As(cause, &other) {
		return errors.New("other")
	}
	return nil
}

func assertedInOther(c *client, id string, cause error) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // success open, A stop, rest open
		return err
	}
	if _, ok := cause.(*others.Error); ok {
		return errors.New("other")
	}
	return nil
}

// Another function of two arguments says something else of no error.
func otherAs(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // success open, A stop, rest open
		return err
	}
	if others.Matches(err, 3) {
		return errors.New("other")
	}
	return nil
}

// Whether the error is used behind the decision.
func logs(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest on; handles none
		return err
	}
	return nil
}

func stores(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest on; handles AB B another
		return err
	}
	store(err)
	return nil
}

func storesFound(c *client, id string) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	if ok && e.Code == "A" { // A stop, rest on; handles AB B another
		return err
	}
	use(e)
	return nil
}

func storesOther(c *client, id string, other error) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest on; handles none
		return err
	}
	store(other)
	return nil
}

// An error of the function around a literal is followed if it alone assigns it.
func captured(c *client, id string) func() error {
	var err error
	return func() error {
		err = c.call(id)
		if e, ok := err.(*apiError); ok && e.Code == "A" { // success on, A stop, rest stop
			return err
		}
		if err != nil {
			return err
		}
		return nil
	}
}

func capturedByTwo(c *client, id string) func() error {
	var err error
	go func() { err = c.call("x") }()
	return func() error {
		err = c.call(id)
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest on
			return err
		}
		if err != nil {
			return err
		}
		return nil
	}
}

func capturedFlag(c *client, id string) func() error {
	var fine bool
	return func() error {
		err := c.call(id)
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open
			return err
		}
		fine = true
		isFine(err)
		if fine {
			return errors.New("fine")
		}
		return nil
	}
}

// Lists and prefixes.
var gone = []string{"A", "B"}

func inRange(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok {
		for _, code := range gone {
			if code == e.Code { // A B stop, rest on; names A B
				return err
			}
		}
	}
	return nil
}

func inRangeNot(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok {
		for _, code := range gone {
			if e.Code != code { // A B open, rest stop; names A B
				return err
			}
		}
	}
	return nil
}

func inRangeOfMessage(c *client, id string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok {
		for _, code := range gone {
			if e.Message == code {
				return err
			}
		}
	}
	return nil
}

func ofPrefix(c *client, id string, family string) error {
	err := c.call(id)
	if e, ok := err.(*apiError); ok {
		if strings.HasPrefix(e.Code, "A") { // A AB stop, rest on; names A AB
			return err
		}
		if strings.HasPrefix(e.Code, family) || others.HasPrefix(e.Code, "B") || strings.HasPrefix(e.Message, "B") {
			return nil
		}
	}
	return nil
}

func ofPrefixes(c *client, id string) error {
	err, cause := c.call(id), c.call("x")
	e, ok := err.(*apiError)
	f, found := cause.(*apiError)
	if ok && found && (e.Code == "A" || strings.HasPrefix(f.Code, "B")) { // A open, rest open; names A
		return err
	}
	return nil
}

// What stands in an else begins where a code is tested first.
func chainOfPrefixes(c *client, id string) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	if !ok {
		return nil
	}
	if strings.HasPrefix(e.Code, "A") { // A AB B stop, rest on; names A AB B
		return err
	} else if e.Code == "B" {
		return err
	}
	return nil
}

// GetCode says what Code holds.
func both(c *client, id string) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	if ok && e.GetCode() == "A" { // A B stop, rest on; names A
		return err
	}
	if ok && e.Code == "B" { // B stop, A unreached, rest on; names B
		return err
	}
	return nil
}

// The variables of the cases of a type switch have one name and are different.
func inTwoCases(c *client, id string) error {
	for {
		err := c.call(id)
		switch e := err.(type) {
		case nil:
			return nil
		case *apiError:
			if e.Code == "A" { // A stop, rest retry; whole A stop, rest retry
				return err
			}
		case *otherError:
			if e.Code == "B" { // B stop, rest retry; whole B stop, rest retry
				return err
			}
		}
	}
}

type otherError struct{ Code string }

func (e *otherError) Error() string { return e.Code }

// errors.As gives another value to what an assertion has found.
func foundAgain(c *client, id string, cause error) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	if ok && e.Code == "A" { // A stop, rest open
		return err
	}
	if errors.As(cause, &e) && e.Code == "B" { // A on, rest open
		return cause
	}
	return nil
}

// A switch on the type of what was found gives it no other value.
func switchOnFound(c *client, id string) error {
	err := c.call(id)
	switch e := err.(type) {
	case interface{ GetCode() string }:
		switch f := e.(type) {
		case *apiError:
			use(f)
		}
		if e.GetCode() == "A" { // A stop, rest on
			return err
		}
	}
	return nil
}

func copiedFromAs(c *client, id string) error {
	err := c.call(id)
	code := ""
	var e *apiError
	if found := errors.As(err, &e); found {
		code = e.Code
		if code == "A" && found { // A stop, rest on
			return err
		}
	}
	return nil
}

// The code may be read from the error at once.
func direct(c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if isFine(err) {
			return err
		}
		if err.(*apiError).Code == "A" { // A stop, rest retry; whole A stop, rest open
			return err
		}
	}
}

// A copy of something else is no code that was found.
func copiedMessage(c *client, id string) error {
	err := c.call(id)
	e, ok := err.(*apiError)
	code, text := "", ""
	if ok {
		code, text = e.Code, e.Message
	}
	if ok && code == "A" && text != "" { // A open, rest on
		return err
	}
	return nil
}

// A wait says no more than one error.
func sleepsForPair(ctx context.Context, c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		_, err = sleepPair(ctx, 3)
		if err != nil {
			return err
		}
	}
}

func sleepPair(ctx context.Context, n int) (int, error) { return 0, last }

func sleepsForNumber(ctx context.Context, c *client, id string) error {
	for {
		err := c.call(id)
		if err == nil {
			return nil
		}
		if e, ok := err.(*apiError); ok && e.Code == "A" { // A stop, rest open; whole A stop, rest open
			return err
		}
		late := sleepUntil(ctx, 3)
		if late {
			return err
		}
	}
}

func sleepUntil(ctx context.Context, n int) bool { return last != nil }
