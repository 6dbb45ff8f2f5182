// flags: -disable=compare,message,codedesc

// Package partial has functions whose nil need not mean success, and others.
package partial

import "errors"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

func (r *response) failed() bool { return r.Code != 0 }

func call() *response
func use(...any)

var (
	errBusy = errors.New("busy")
	errBad  = errors.New("bad")
)

// What an error wraps.

type apiError struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func (e *apiError) Error() string { return e.Message }

func (e *apiError) Unwrap() error {
	switch e.Code {
	case 4000:
		return errBad
	}
	return nil
}

func (e *apiError) Cause() error {
	switch e.Code {
	case 4000:
		return errBad
	}
	return nil
}

func (e *apiError) known() error {
	return func() error {
		switch e.Code {
		case 4000:
			return errBad
		}
		return nil
	}()
}

func (e *apiError) Is(target error) bool {
	switch e.Code {
	case 4000:
		return target == errBad
	}
	return false
}

type valueError struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func (e valueError) Error() string { return e.Message }

func (e valueError) sentinel() error {
	switch e.Code {
	case 4000:
		return errBad
	}
	return nil
}

type embeds struct {
	*apiError
	response
}

func (e embeds) sentinel() error {
	switch e.response.Code {
	case 4000:
		return errBad
	}
	return nil
}

type failure response

func (f *failure) Unwrap() error {
	switch f.Code {
	case 4000:
		return errBad
	}
	return nil
}

func (f *failure) err() error {
	switch f.Code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func causeOf(err error) error {
	if e, ok := err.(*apiError); ok {
		switch e.Code {
		case 4000:
			return errBad
		}
	}
	return nil
}

func own(e *apiError) error {
	use(e)
	r := call()
	switch r.Code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func swallows(err error) error {
	if e, ok := err.(*apiError); ok {
		switch e.Code { // want "has no case for .*as if the call had succeeded"
		case 4000:
			return errBad
		}
	}
	return nil
}

func send() error
func isBusy(err error) bool

func swallowed() error {
	err := send()
	if err == nil {
		return nil
	}
	return swallows(err)
}

func rest(err error) error {
	if e, ok := err.(*apiError); ok {
		switch e.Code {
		case 4000:
			return errBad
		}
	}
	return nil
}

func others() error {
	err := send()
	if isBusy(err) {
		return errBusy
	}
	return rest(err)
}

func first(err error) error {
	if e, ok := err.(*apiError); ok {
		switch e.Code {
		case 4000:
			return errBad
		}
	}
	return nil
}

func firstOf() error {
	err := send()
	if known := first(err); known != nil {
		return known
	}
	if err != nil {
		return errBusy
	}
	return nil
}

// The error of a code, and the callers look at the code.

func again(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func looksAgain() error {
	r := call()
	if err := again(r.Code); err != nil {
		return err
	}
	if r.Code != 0 {
		return errors.New(r.Message)
	}
	return nil
}

func once(code int) error {
	switch code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func looksOnce() (string, error) {
	r := call()
	if err := once(r.Code); err != nil {
		return "", err
	}
	return r.Data, nil
}

func onceThen() error {
	r := call()
	err := once(r.Code)
	if err != nil {
		return err
	}
	use(r.Data)
	return nil
}

func onceAtOnce() error { return once(call().Code) }

func uncalled(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func hint(code int) (string, error) {
	switch code {
	case 4000:
		return "", errBad
	}
	return "", nil
}

func hinted() (string, error) {
	text, err := hint(call().Code)
	if err != nil {
		return "", err
	}
	return text, nil
}

func prefers(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func preferred() error {
	if err := prefers(call().Code); err == nil {
		return errBusy
	}
	return nil
}

func wrapped(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func wraps() error { return errors.Join(errBusy, wrapped(call().Code)) }

func noted(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func notes() error {
	err := noted(call().Code)
	use(err)
	if err != nil {
		return err
	}
	return nil
}

func continued(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func continues() {
	for range 3 {
		if err := continued(call().Code); err != nil {
			use(err)
		}
	}
}

func through(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func passesOn(code int) error { return through(code) }

func withinLiteral() {
	use(func(code int) error { return through2(code) })
}

func through2(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

var last *response

func ofAll(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func ofGlobal() error { return ofAll(last.Code) }

func value(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func givesValue() error {
	use(value)
	return value(call().Code)
}

type metrics struct{}

func (metrics) visit(code int) error {
	switch code {
	case 4000:
		return errBad
	}
	return nil
}

func (metrics) look(r *response) error {
	switch r.Code {
	case 4000:
		return errBad
	}
	return nil
}

func (metrics) direct(code int) error {
	switch code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func directly(m metrics) error { return m.direct(call().Code) }

type visitor interface {
	visit(code int) error
	look(r *response) error
}

func visits(v visitor) error {
	r := call()
	if err := v.visit(r.Code); err != nil {
		return err
	}
	return v.look(r)
}

type generic[T any] struct{}

func (generic[T]) visit2(code int) error {
	switch code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func visitsGeneric(g generic[int]) error { return g.visit2(call().Code) }

func ofType[T any](code int) error {
	switch code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func visitsType() error { return ofType[int](call().Code) }

func list(codes ...int) error {
	for _, code := range codes {
		switch code {
		case 4000:
			return errBad
		}
	}
	return nil
}

func ofList() error { return list(call().Code) }

// The whole answer.

func check(r *response) error {
	switch r.Code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func checks() (string, error) {
	r := call()
	if err := check(r); err != nil {
		return "", err
	}
	return r.Data, nil
}

func partial(r *response) error {
	switch r.Code {
	case 4000:
		return errBad
	}
	return nil
}

func checksPartial() (string, error) {
	r := call()
	if err := partial(r); err != nil {
		return "", err
	}
	if r.Message != "" {
		return "", errors.New(r.Message)
	}
	return r.Data, nil
}

func before(r *response) error {
	switch r.Code {
	case 4000:
		return errBad
	}
	return nil
}

func checksBefore() error {
	r := call()
	if r.Code == 0 {
		return nil
	}
	return before(r)
}

func (r *response) err() error {
	switch r.Code {
	case 4000:
		return errBad
	}
	return nil
}

func asksAnswer() (string, error) {
	r := call()
	if err := r.err(); err != nil {
		return "", err
	}
	if r.failed() {
		return "", errBusy
	}
	return r.Data, nil
}

func (r *response) single() error {
	switch r.Code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return errBad
	}
	return nil
}

func asksSingle() (string, error) {
	r := call()
	if err := r.single(); err != nil {
		return "", err
	}
	return r.Data, nil
}

func (r *response) expression() error {
	switch r.Code {
	case 4000:
		return errBad
	}
	return nil
}

func asksExpression() error { return (*response).expression(call()) }

func handed(r *response) error {
	switch r.Code {
	case 4000:
		return errBad
	}
	return nil
}

func hands() (*response, error) {
	r := call()
	if err := handed(r); err != nil {
		return nil, err
	}
	return r, nil
}

// A literal.

func literal() error {
	r := call()
	known := func() error {
		switch r.Code {
		case 4000:
			return errBad
		}
		return nil
	}
	if err := known(); err != nil {
		return err
	}
	if r.Code != 0 {
		return errBusy
	}
	return nil
}

func literalOnce() (string, error) {
	r := call()
	known := func() error {
		switch r.Code { // want "has no case for .*as if the call had succeeded"
		case 4000:
			return errBad
		}
		return nil
	}
	if err := known(); err != nil {
		return "", err
	}
	return r.Data, nil
}

func literalOfCode() error {
	r := call()
	var known = func(code int) error {
		switch code {
		case 4000:
			return errBad
		}
		return nil
	}
	if err := known(r.Code); err != nil {
		return err
	}
	if r.Code != 0 {
		return errBusy
	}
	return nil
}

func literalGiven() {
	use(func(code int) error {
		switch code {
		case 4000:
			return errBad
		}
		return nil
	})
}

func literalRequests() error {
	ask := func() error {
		r := call()
		switch r.Code { // want "has no case for .*as if the call had succeeded"
		case 4000:
			return errBad
		}
		return nil
	}
	use(ask())
	return nil
}

func literalAtOnce() error {
	r := call()
	return func(code int) error {
		switch code { // want "has no case for .*as if the call had succeeded"
		case 4000:
			return errBad
		}
		return nil
	}(r.Code)
}

// What is deferred.

func deferred() (string, error) {
	r := call()
	defer func() {
		if r.Code != 0 {
			panic(r.Message)
		}
	}()
	switch r.Code {
	case 4000:
		return "", errBad
	}
	return r.Data, nil
}

func defersOther() (string, error) {
	r := call()
	defer use(r.Data)
	switch r.Code { // want "has no case for .*as if the call had succeeded"
	case 4000:
		return "", errBad
	}
	return r.Data, nil
}
