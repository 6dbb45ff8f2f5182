// Package guards has functions that stop a code, or say whether it is one of
// success, behind a decision.
package guards

import (
	"errors"
	"log"

	"example.com/others"
)

type response struct {
	Code    int
	Message string
	Data    []string
}

type client struct{ strict bool }

type handler func(r *response) error

func use(...any) {}

var errBad = errors.New("bad")

func isMust(ok bool) {
	if !ok {
		panic("x")
	}
}

func isMustNot(message string, bad bool) {
	if bad {
		log.Fatal(message)
	}
}

func isNested(r *response) {
	isMust(r.Code == 0)
	use(r.Data)
}

func isForEver(r *response) {
	if r.Code != 0 {
		for {
		}
	}
}

func (r *response) isMust() {
	if r.Code != 0 {
		panic(r.Message)
	}
}

func (c *client) isChecked(r *response, n int) error {
	if r.Code != 0 && n >= 0 {
		return errBad
	}
	return nil
}

func (c *client) isStrict(r *response) error {
	if r.Code != 0 && c.strict {
		return errBad
	}
	return nil
}

func isErr(code int) error {
	switch code {
	case 0:
		return nil
	}
	return errBad
}

func isNamed(r *response) (n int, err error) {
	if r.Code != 0 {
		err = errBad
	}
	return
}

func isNamedCall(r *response) (n int, err error) {
	if r.Code != 0 {
		return isNamedError()
	}
	return
}

func isNamedError() (int, error) { return 0, others.Wrap(errBad) }

func isDeferred(r *response) (err error) {
	defer func() { err = nil }()
	if r.Code != 0 {
		return errBad
	}
	return nil
}

func isReset(r *response) error {
	r = &response{}
	if r.Code != 0 {
		return errBad
	}
	return nil
}

func isResetLater(r *response) error {
	defer func() { r = nil }()
	if r.Code != 0 {
		return errBad
	}
	return nil
}

func isPointed(code int) error {
	use(&code)
	if code != 0 {
		return errBad
	}
	return nil
}

func isUnnamed(*response, int) error { return others.Wrap(errBad) }

func isSecond(_ int, r *response) error {
	if r.Code != 0 {
		return errBad
	}
	return nil
}

func isThere(r *response) error {
	if r != nil {
		return errBad
	}
	return nil
}

func isAlways() bool { return true }

func isBoth(r *response, ok bool) error {
	if r.Code != 0 || !ok {
		return errBad
	}
	return nil
}

func isDeep(r *response) error    { return isDeeper(r) }
func isDeeper(r *response) error  { return isDeepest(r) }
func isDeepest(r *response) error { return isErr(r.Code) }

func isOrdered(code int) error {
	if code >= 5000 {
		return errBad
	}
	return nil
}

// Those that stop it.

func must(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop; fails 0 no, rest
		return errBad
	}
	isMust(resp.Code == 0)
	return nil
}

// Nothing comes behind it.
func mustAndMore(resp *response, ok bool) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	isMust(resp.Code == 0)
	if ok {
		return nil
	}
	return nil
}

func mustNot(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop; fails 0 no, rest
		return errBad
	}
	(isMustNot(resp.Message, resp.Code != 0))
	return nil
}

func nested(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	isNested(resp)
	return nil
}

func forEver(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	isForEver(resp)
	return nil
}

func byMethod(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	resp.isMust()
	return nil
}

func byValue(resp response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	resp.isMust()
	isNested(&resp)
	return nil
}

// Those that answer with an error.

func byClient(c *client, resp *response) error {
	if resp.Code == 4000 { // 0 on, 4000 stop, rest open
		return errBad
	}
	if err := c.isChecked(resp, 1); err != nil {
		return errBad
	}
	return nil
}

func byStrict(c *client, resp *response) error {
	if resp.Code == 4000 { // 0 on, 4000 stop, rest open
		return errBad
	}
	if err := c.isStrict(resp); err != nil {
		return errBad
	}
	return nil
}

func byErr(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop; fails 0 no, rest
		return errBad
	}
	return isErr(resp.Code)
}

func byNamed(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	if _, err := isNamed(resp); err != nil {
		return errBad
	}
	return nil
}

func byNamedCall(resp *response) error {
	if resp.Code == 4000 { // 0 on, 4000 stop, rest open
		return errBad
	}
	if _, err := isNamedCall(resp); err != nil {
		return errBad
	}
	return nil
}

func byDeferred(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isDeferred(resp); err != nil {
		return errBad
	}
	return nil
}

func byReset(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isReset(resp); err != nil {
		return errBad
	}
	return nil
}

func byResetLater(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isResetLater(resp); err != nil {
		return errBad
	}
	return nil
}

func byPointed(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isPointed(resp.Code); err != nil {
		return errBad
	}
	return nil
}

func byUnnamed(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isUnnamed(resp, 1); err != nil {
		return errBad
	}
	return nil
}

func bySecond(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	if err := isSecond(1, resp); err != nil {
		return errBad
	}
	return nil
}

func byMethodExpr(c *client, resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := (*client).isChecked(c, resp, 1); err != nil {
		return errBad
	}
	return nil
}

func byThere(resp *response) error {
	if resp.Code == 4000 { // rest stop
		return errBad
	}
	if err := isThere(resp); err != nil {
		return errBad
	}
	return nil
}

// A call that is given nothing of the code is not looked into.
func byAlways(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if isAlways() {
		return errBad
	}
	return nil
}

// What is known of a boolean is handed on.
func byBoth(resp *response, ok bool) error {
	if !ok {
		return errBad
	}
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	if err := isBoth(resp, ok); err != nil {
		return errBad
	}
	return nil
}

func byBothFalse(resp *response, ok bool) error {
	if ok {
		return errBad
	}
	if resp.Code == 4000 { // rest stop
		return errBad
	}
	if err := isBoth(resp, ok); err != nil {
		return errBad
	}
	return nil
}

func byBothUnknown(resp *response, ok bool) error {
	if resp.Code == 4000 { // 0 open, rest stop
		return errBad
	}
	if err := isBoth(resp, ok); err != nil {
		return errBad
	}
	return nil
}

// Only so deep are calls looked into.
func byDeep(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isDeep(resp); err != nil {
		return errBad
	}
	return nil
}

func byDeeper(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	if err := isDeeper(resp); err != nil {
		return errBad
	}
	return nil
}

// The constants of what is called tell codes apart, too.
func byOrdered(resp *response) error {
	if resp.Code == 4000 { // 0 4400 on, rest stop
		return errBad
	}
	if err := isOrdered(resp.Code); err != nil {
		return errBad
	}
	return nil
}

// A negative code, or another answer, is not the code.
func byNegative(resp, other *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isErr(-resp.Code); err != nil {
		return errBad
	}
	return nil
}

func byOther(resp, other *response) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := isErr(other.Code); err != nil {
		return errBad
	}
	return nil
}

// Functions that are in a variable, or elsewhere, are not looked into.
func byVariable(resp *response, check handler) error {
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if err := check(resp); err != nil {
		return errBad
	}
	return nil
}

// Of two arguments that lead to the code, the first is what is looked at.
func isFirst(r *response, code int) error {
	if r.Code != 0 {
		return errBad
	}
	return nil
}

func byFirst(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	if err := isFirst(resp, resp.Code); err != nil {
		return errBad
	}
	return nil
}

// A pointer to a part of the answer leads not to the code.
func isPart(r response) error {
	use(&r.Message)
	r.isLogged()
	if r.Code != 0 {
		return errBad
	}
	return nil
}

func (r *response) isLogged() {}

func byPart(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop
		return errBad
	}
	if err := isPart(*resp); err != nil {
		return errBad
	}
	return nil
}
