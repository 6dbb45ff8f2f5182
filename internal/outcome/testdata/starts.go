// Package starts shows where a code gets its value, and which codes are the same.
package starts

import (
	"errors"

	"example.com/others"
)

type response struct {
	Code, Level int
	Message     string
	Parts       []int
	Err         error
	Head        *head
}

type head struct{ Code int }

func (r *response) fill(from string) error { return nil }
func (r *response) reset()                 { r.Code = 0 }
func (r *response) head() *head            { return r.Head }

func call(args ...any) (*response, error)   { return nil, nil }
func use(...any)                            {}
func NewResponse() *response                { return nil }
func NewOf(n int) *response                 { return nil }
func New() *response                        { return nil }
func made() *response                       { return nil }
func do(target any) error                   { return nil }
func doValue(target *response, n int) error { return nil }

type factory struct{ value response }

func (*factory) NewResponse() *response { return nil }

var errBad = errors.New("bad")

// What is only declared, or made empty, a call fills in: from there on, it is the
// answer of one request.

func declared() error {
	var resp response
	if err := do(&resp); err != nil {
		return err
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func literal() error {
	for {
		resp := response{}
		_ = do(&resp)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func literalPointer() error {
	for {
		resp := &response{}
		_ = do(resp)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func builtin() error {
	for {
		resp := new(response)
		_ = do(resp)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func constructor() error {
	for {
		resp := NewResponse()
		_ = do(resp)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func declaredNil() error {
	for {
		var resp *response = nil
		_ = do(&resp)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func filledByMethod(body string) error {
	for {
		var resp response
		_ = resp.fill(body)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func filledBeside(n int) error {
	for {
		var resp response
		_ = doValue(&resp, n)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

// What gets a value of its own is not filled in.

func withArguments(n int) error {
	for {
		resp := NewOf(n)
		_ = do(resp)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

func otherName() error {
	resp := made()
	_ = do(resp)
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func byMethod(f *factory) error {
	resp := f.NewResponse()
	_ = do(resp)
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

// What is given by value is not filled in.
func byValue() error {
	for {
		var resp response
		use(resp)
		_ = do(&resp)
		use(resp, resp.Message)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		return nil
	}
}

// Each call that fills it in gives it another value.
func filledTwice() error {
	var resp response
	_ = do(&resp)
	if resp.Code == 4000 { // 4000 open, rest open
		use(1)
	}
	_ = do(&resp)
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func methodBetween() error {
	var resp response
	_ = do(&resp)
	if resp.Code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	resp.reset()
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

// A part that is assigned is another code, and so is what it is a part of: where
// that is done at all, it is only followed from there on.

func part(resp *response, h *head) error {
	if resp.Head.Code == 4000 { // rest unreached
		return errBad
	}
	resp.Head = h
	if resp.Head.Code == 5000 { // 5000 stop, rest on
		return errBad
	}
	return nil
}

func otherPart(resp *response) error {
	if resp.Code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	resp.Level = 1
	resp.Message = "x"
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func partWithin(resp *response) error {
	if resp.Code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	resp.Head.Code = 1
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func counted(code int) error {
	if code == 4000 { // rest unreached
		return errBad
	}
	code++
	if code == 5000 { // 5000 stop, rest on
		return errBad
	}
	return nil
}

func declaredFrom(resp *response) error {
	var code = resp.Code
	if code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

// The variables of a range get a value in each round, which is not followed.

func ranged(codes []int) error {
	for _, code := range codes {
		if code == 4000 { // rest unreached
			return errBad
		}
	}
	return nil
}

func rangedKeys(codes map[int]bool) error {
	for code := range codes {
		if code == 4000 { // rest unreached
			return errBad
		}
	}
	return nil
}

func rangedOver(code int) error {
	for range code {
		if code == 4000 { // 4000 stop, rest on
			return errBad
		}
	}
	return nil
}

// A copy that stays one is the same code.

func copied(resp *response) error {
	code := resp.Code
	if code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func copiedByLiteral(resp *response) error {
	code := resp.Code
	if code == 4000 { // 4000 stop, rest open
		return errBad
	}
	func() { code = 1 }()
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func copiedPointed(resp *response) error {
	code := resp.Code
	use(&code)
	if code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func copiedTwice(resp *response) error {
	code := resp.Code
	if code == 4000 { // 4000 stop, rest open
		return errBad
	}
	code = resp.Level
	if code == 5000 { // 5000 stop, rest on
		return errBad
	}
	return nil
}

func copiedBeforeNext() error {
	resp, _ := call()
	code := resp.Code
	resp, _ = call()
	if code == 4000 { // 4000 open, rest on
		use(1)
		if resp.Code == 5000 { // 5000 stop, rest on
			return errBad
		}
	}
	return nil
}

func copiedFromPart(resp *response) error {
	code := resp.Code
	resp.Code = 1
	resp.Code = 2
	if code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func copiedFromInner(resp *response) error {
	code := resp.Code
	func() { resp = made() }()
	if resp.Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func combined(resp *response) error {
	code := 0
	code |= resp.Code
	if code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

// What a function makes of the answer is not its code.
func methodOf(resp *response) error {
	if resp.head().Code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if others.Of(resp).Code == 4000 {
		return errBad
	}
	if (*resp).Head.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

// Two variables of one name, and those of a type switch, are different.
func shadowed(resp *response) error {
	if code := resp.Level; code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if code := resp.Code; code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

func switched(v any) error {
	switch e := v.(type) {
	case *response:
		if e.Code == 4000 { // 4000 5000 stop, rest on
			return errBad
		}
		if e.Code == 5000 { // 5000 stop, 4000 unreached, rest on
			return errBad
		}
	case *head:
		if e.Code == 5000 { // 5000 stop, rest on
			return errBad
		}
	}
	return nil
}

// An assertion on the way from the variable to the code changes nothing.
func asserted(v any) error {
	if v.(*response).Code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	if v.(*response).Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

// A getter with arguments gives many codes, and one without is not proven to give
// what the field holds.
type getter interface {
	GetCode(n int) int
}

type got interface{ GetCode() int }

func gets(g getter) error {
	if g.GetCode(1) == 4000 {
		return errBad
	}
	return nil
}

func getsAndReads(resp *struct {
	got
	Code int
}) error {
	if resp.GetCode() == 4000 { // 4000 stop, rest open
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}

// What a variable is declared with is its value, too, as is what it is given later,
// and a part of it is not.
func copiedFromDeclared() error {
	var resp *response
	resp = made()
	code := resp.Code
	if code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func copiedBesideParts(resp *response) error {
	code := resp.Code
	resp.Message, resp.Err = text()
	if code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func text() (string, error) { return "", nil }

func copiedBeforeParts() error {
	resp := made()
	code := resp.Code
	resp.Code = 5000
	if code == 4000 { // 4000 open, rest on
		use(1)
		if resp.Code == 5000 { // 5000 stop, rest on
			return errBad
		}
	}
	return nil
}

func declaredInRounds(id string) error {
	for {
		var resp, err = call(id)
		if resp.Code == 4000 { // 4000 retry, rest on
			continue
		}
		_ = err
		return nil
	}
}

// Before it is filled in, there is no code.
func betweenConstructor() error {
	resp := NewResponse()
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(resp)
	return nil
}

func betweenDeclared() error {
	var resp = response{}
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(&resp)
	return nil
}

func betweenParts() error {
	var resp response
	resp.Message = "x"
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(&resp)
	return nil
}

func betweenEmptied() error {
	var resp response
	resp = response{}
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(&resp)
	return nil
}

func betweenValue() error {
	var resp response
	use(resp)
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(&resp)
	return nil
}

func betweenOther(c *factory) error {
	var resp response
	c.log(resp.Message)
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(&resp)
	return nil
}

func betweenField() error {
	var resp hooked
	resp.on(1)
	if resp.Code == 4000 { // rest unreached
		return errBad
	}
	_ = do(&resp)
	return nil
}

func (*factory) log(string) {}

type hooked struct {
	Code int
	on   func(int)
}

// What has a value of its own has a code at once.
func betweenMade() error {
	resp := made()
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	_ = do(resp)
	return nil
}

func betweenNew() error {
	resp := New()
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	_ = do(resp)
	return nil
}

func betweenNewOf(n int) error {
	resp := NewOf(n)
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	_ = do(resp)
	return nil
}

func betweenNewByMethod(f *factory) error {
	resp := f.NewResponse()
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	_ = do(resp)
	return nil
}

func betweenNewPair() error {
	resp, err := NewPair()
	if resp.Code == 4000 { // 4000 stop, rest on
		return err
	}
	_ = do(resp)
	return nil
}

func NewPair() (*response, error) { return nil, nil }

func betweenPointer(kept response) error {
	resp := &kept
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	_ = do(resp)
	return nil
}

func elements(resp *response) error {
	if resp.Code == 4000 { // 4000 5000 stop, rest on
		return errBad
	}
	resp.Parts[0] = 1
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

// What is never executed gives no value.
func dead(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
	resp = made()
	use(resp)
	return nil
}

// A copy that is counted on is another number.
func copiedAndCounted() error {
	resp := made()
	code := resp.Code
	code++
	if code == 4000 { // 4000 stop, rest open
		return errBad
	}
	if resp.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	return nil
}
