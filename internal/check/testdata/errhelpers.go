// flags: -disable=sdkconst

// Package errhelpers gives the error to functions of its own, which find the code.
package errhelpers

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

	"example.com/others"
)

func send() error
func connect() error
func unknown() bool
func result() struct{ err error }

func isDenied(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func isDeniedAs(err error) bool {
	var e *sdk.TencentCloudSDKError
	return errors.As(err, &e) && e.GetCode() == "UnauthorizedOperation"
}

func isDeniedSwitch(err error) bool {
	switch e := err.(type) {
	case *others.Fault:
		return false
	case *sdk.TencentCloudSDKError:
		return e.Code == "UnauthorizedOperation"
	}
	return false
}

func isDeniedNil(err error) bool {
	if err == nil {
		return false
	}
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return false
	}
	code := e.Code
	switch code {
	case "UnauthorizedOperation", "X.Y":
		return true
	}
	return false
}

func isAny(err error, codes []string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return false
	}
	for _, c := range codes {
		if e.Code == c {
			return true
		}
	}
	return false
}

func isIn(err error, codes []string) bool {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return false
	}
	return slices.Contains(codes, e.Code)
}

func isDeniedNew(err error) bool {
	e := new(sdk.TencentCloudSDKError)
	return errors.As(err, &e) && e.Code == "UnauthorizedOperation"
}

func isCode(err error, code string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == code
}

func isOneOf(err error, codes ...string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && slices.Contains(codes, e.Code)
}

func isEither(err error, codes, others []string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && (slices.Contains(codes, e.Code) || slices.Contains(others, e.Code))
}

func isButNot(err error, codes, others []string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && slices.Contains(codes, e.Code) && !slices.Contains(others, e.Code)
}

func hasPrefix(err error, prefix string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && strings.HasPrefix(e.Code, prefix)
}

func is[T comparable](code, other T) bool { return code == other }

func has[T comparable](codes []T, code T) bool {
	for _, c := range codes {
		if c == code {
			return true
		}
	}
	return false
}

func isHad(err error, codes ...string) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && has(codes, e.Code)
}

var gone = []string{"ResourceNotFound", "ResourceNotFound.Host"}

type timeout interface{ Timeout() bool }

type client struct{}

func (c *client) isDenied(err error) bool { return isDenied(err) || isAny(err, []string{"X.Y"}) }

type classifier interface{ isDenied(err error) bool }

// (a): a name that is certainly repeated.

func again() error {
	for {
		err := send()
		if isDenied(err) { // want "retry: .*UnauthorizedOperation"
			time.Sleep(time.Second)
			continue
		}
		return err
	}
}

func againAs() error {
	for {
		err := send()
		if isDeniedAs(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func againSwitch() error {
	for {
		err := send()
		if err != nil && isDeniedSwitch(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func againNil() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if isDeniedNil(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func againList() error {
	for {
		err := send()
		if isAny(err, []string{"X.Y", "UnauthorizedOperation"}) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func againIn() error {
	for {
		err := send()
		if isIn(err, []string{"X.Y", "UnauthorizedOperation"}) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func againNew() error {
	for {
		err := send()
		if isDeniedNew(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

// An error that is one of the SDK is none of another type.
func againUnlessFault() error {
	for {
		err := send()
		switch err.(type) {
		case *others.Fault:
			return err
		}
		if isDenied(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func whileDenied() error {
	err := send()
	for isDenied(err) { // want "retry: .*UnauthorizedOperation"
		time.Sleep(time.Second)
		err = send()
	}
	return err
}

func (c *client) again() error {
	for {
		err := send()
		denied := c.isDenied(err)
		if denied { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func counted() error {
	for i := 0; i < 3; i++ {
		err := send()
		if isDenied(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
	return nil
}

func isRetryable(err error) bool {
	return isDenied(err) // want "retry: .*UnauthorizedOperation"
}

// (b): whatever is not named is repeated.

func rest() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if isAny(err, []string{"LimitExceeded"}) { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func restUntilGone() error {
	for {
		err := send()
		if isIn(err, []string{"ResourceNotFound"}) { // want "retry: .*AuthFailure"
			return nil
		}
		time.Sleep(time.Second)
	}
}

// What stops the codes that can never succeed is one of several.

func isFatal(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && (e.Code == "UnauthorizedOperation" || strings.HasPrefix(e.Code, "AuthFailure"))
}

func restButFatal() error {
	for {
		err := send()
		if err == nil || isFatal(err) {
			return err
		}
		if isAny(err, []string{"LimitExceeded"}) {
			return err
		}
	}
}

// What is found by one type is not found by another.

type TencentCloudSDKError struct{ Code, Message, RequestId string }

func (e *TencentCloudSDKError) Error() string
func (e *TencentCloudSDKError) GetCode() string
func (e *TencentCloudSDKError) GetMessage() string
func (e *TencentCloudSDKError) GetRequestId() string

func isOfWrapper(err error) bool {
	e, ok := err.(*TencentCloudSDKError)
	return !ok || e.Code == "X.Y"
}

func otherType() error {
	for {
		err := send()
		if isOfWrapper(err) {
			return err
		}
		if isDenied(err) {
			continue
		}
		return err
	}
}

// A helper that says yes to other errors as well, or looks at something else, or
// at something that is not known.

func isTimeout(err error) bool {
	if n, ok := err.(timeout); ok && n.Timeout() {
		return true
	}
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "LimitExceeded"
}

func isMessage(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation" && e.Message == "x"
}

func isCondition(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation" && unknown()
}

func isCause(err error) bool {
	err = errors.Unwrap(err)
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func isInner(err error) bool {
	e, ok := errors.Unwrap(err).(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func isClosure(err error) bool {
	func() { err = errors.Unwrap(err) }()
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func isFilledTwice(err error) bool {
	var e *sdk.TencentCloudSDKError
	return (errors.As(errors.Unwrap(err), &e) || errors.As(err, &e)) && e.Code == "UnauthorizedOperation"
}

func isAssignedTwice(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	if unknown() {
		e = new(sdk.TencentCloudSDKError)
	}
	return ok && e.Code == "UnauthorizedOperation"
}

func isOverwritten(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	if ok {
		e.Code = "X.Y"
	}
	return ok && e.Code == "UnauthorizedOperation"
}

func isOther(_, other error) bool {
	e, ok := other.(*sdk.TencentCloudSDKError)
	return ok && e.Code == "UnauthorizedOperation"
}

func restButTimeout() error {
	for {
		err := send()
		if err == nil || isTimeout(err) {
			return err
		}
	}
}

func messageAgain() error {
	for {
		err := send()
		if isMessage(err) {
			continue
		}
		return err
	}
}

func conditionAgain() error {
	for {
		err := send()
		if isCondition(err) {
			continue
		}
		return err
	}
}

func causeAgain() error {
	for {
		err := send()
		if isCause(err) {
			continue
		}
		return err
	}
}

func innerAgain() error {
	for {
		err := send()
		if isInner(err) {
			continue
		}
		return err
	}
}

func closureAgain() error {
	for {
		err := send()
		if isClosure(err) {
			continue
		}
		return err
	}
}

func filledTwiceAgain() error {
	for {
		err := send()
		if isFilledTwice(err) {
			continue
		}
		return err
	}
}

func assignedTwiceAgain() error {
	for {
		err := send()
		if isAssignedTwice(err) {
			continue
		}
		return err
	}
}

func overwrittenAgain() error {
	for {
		err := send()
		if isOverwritten(err) {
			continue
		}
		return err
	}
}

// It is not known what they ask for, so that they name no code.

func causeRest() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if isCause(err) {
			time.Sleep(time.Second)
		}
	}
}

func closureRest() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if isClosure(err) {
			time.Sleep(time.Second)
		}
	}
}

// What was found by another type, or is a part of something else.

func ownType() error {
	for {
		err := send()
		if e, ok := err.(*TencentCloudSDKError); ok && isDenied(e) {
			continue
		}
		return err
	}
}

func part() error {
	for {
		r := result()
		if isDenied(r.err) {
			continue
		}
		return r.err
	}
}

// Another error than that of the request.

func otherAgain() error {
	var before error
	for {
		err := send()
		if isOther(err, before) {
			continue
		}
		before = err
		if unknown() {
			return err
		}
	}
}

func otherError() error {
	refused := connect()
	for {
		err := send()
		if isDenied(refused) {
			continue
		}
		return err
	}
}

func otherNil() error {
	for {
		refused := connect()
		err := send()
		if refused == nil {
			return err
		}
		if isAny(err, []string{"LimitExceeded"}) {
			return err
		}
	}
}

func unwrapped() error {
	for {
		err := send()
		if isDenied(errors.Unwrap(err)) {
			continue
		}
		return err
	}
}

// The error is a wrap, so that the assertion never passes.

func wrap() error { return fmt.Errorf("send: %w", send()) }

func wrapped() error {
	for {
		err := wrap()
		if isDenied(err) {
			continue
		}
		return err
	}
}

func wrappedHere() error {
	for {
		err := send()
		if err != nil {
			err = fmt.Errorf("send: %w", err)
		}
		if isDenied(err) {
			continue
		}
		return err
	}
}

func wrappedRest() error {
	for {
		err := wrap()
		if err == nil || isAny(err, []string{"LimitExceeded"}) {
			return err
		}
	}
}

// A function that is not known.

func dynamic(c classifier) error {
	for {
		err := send()
		if c.isDenied(err) {
			continue
		}
		return err
	}
}

func value() error {
	is := isDenied
	for {
		err := send()
		if is(err) {
			continue
		}
		return err
	}
}

func foreign() error {
	for {
		err := send()
		if others.Is(err, nil) {
			continue
		}
		return err
	}
}

// A condition beside it.

func beside() error {
	for {
		err := send()
		if isDenied(err) && unknown() {
			continue
		}
		return err
	}
}

func before() error {
	for {
		err := send()
		if unknown() {
			return err
		}
		if isDenied(err) {
			continue
		}
		return err
	}
}

// It goes on for success, and for what it names: work that is done again and again.

func forever() {
	for {
		err := send()
		if isAny(err, []string{"LimitExceeded"}) {
			time.Sleep(60 * time.Second)
		}
	}
}

func foreverUnless() {
	for {
		err := send()
		if isAny(err, []string{"LimitExceeded"}) {
			if unknown() {
				return
			}
		}
	}
}

// An error in which errors.As finds one of the SDK may be of another type itself.

func asUnlessFault() error {
	for {
		err := send()
		switch err.(type) {
		case *others.Fault:
			return err
		}
		if isDeniedAs(err) {
			continue
		}
		return err
	}
}

func asUnlessOther() error {
	for {
		err := send()
		if _, ok := err.(*sdk.TencentCloudSDKError); !ok {
			return err
		}
		if isDeniedAs(err) {
			continue
		}
		return err
	}
}

// Another error is found in each round.
func whileOther() error {
	err := send()
	for isDenied(err) {
		time.Sleep(time.Second)
		err = others.Send(others.Next())
	}
	return err
}

// (c): what a switch lets pass.

func passed() error {
	err := send()
	switch { // want "retry: this switch has no case for other codes"
	case isDenied(err):
		return errors.New("denied")
	}
	return nil
}

// Silent: it only finds words for an error at which its caller looks, too.

func sentinel(err error) error {
	switch {
	case isDenied(err):
		return errors.New("denied")
	}
	return nil
}

func sentence() error {
	err := send()
	if s := sentinel(err); s != nil {
		return s
	}
	return err
}

func here() error {
	err := send()
	if s := func() error {
		switch {
		case isDenied(err):
			return errors.New("denied")
		}
		return nil
	}(); s != nil {
		return s
	}
	return err
}

// The names are given with the error: one, a few, those of a list, or of two.

func codeAgain() error {
	for {
		err := send()
		if isCode(err, "X.Y") || isCode(err, "UnauthorizedOperation") { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func oneOfAgain() error {
	for {
		err := send()
		if isOneOf(err, "X.Y", "UnauthorizedOperation") { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func hadAgain() error {
	for {
		err := send()
		if isHad(err, "X.Y", "UnauthorizedOperation") { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func oneOfRest() error {
	for {
		err := send()
		if err == nil || isOneOf(err, gone...) { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func eitherAgain() error {
	for {
		err := send()
		if isEither(err, []string{"X.Y"}, []string{"UnauthorizedOperation"}) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func genericAgain() error {
	for {
		err := send()
		e, ok := err.(*sdk.TencentCloudSDKError)
		if ok && is(e.Code, "UnauthorizedOperation") { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func prefixRest() error {
	for {
		err := send()
		if err == nil || hasPrefix(err, "ResourceNotFound") { // want "retry: .*AuthFailure"
			return err
		}
	}
}

func prefixButOne() error {
	for {
		err := send()
		if err == nil || hasPrefix(err, "AuthFailure") { // want "retry: .*UnauthorizedOperation"
			return err
		}
	}
}

// Silent: another name, none, one of the second list, or nobody knows which.

func codeLater() error {
	for {
		err := send()
		if isCode(err, "RequestLimitExceeded") {
			continue
		}
		return err
	}
}

func noneAgain() error {
	for {
		err := send()
		if isOneOf(err) {
			continue
		}
		return err
	}
}

func butNotAgain() error {
	for {
		err := send()
		if isButNot(err, []string{"X.Y", "UnauthorizedOperation"}, []string{"UnauthorizedOperation"}) {
			continue
		}
		return err
	}
}

func someAgain(codes ...string) error {
	for {
		err := send()
		if isOneOf(err, codes...) {
			continue
		}
		return err
	}
}

func someCode(code string) error {
	for {
		err := send()
		if isOneOf(err, "X.Y", code) {
			return err
		}
		if isCode(err, code) {
			return err
		}
	}
}

func prefixesRest() error {
	for {
		err := send()
		if err == nil || isCode(err, "LimitExceeded") {
			return err
		}
		if hasPrefix(err, "AuthFailure") || hasPrefix(err, "UnauthorizedOperation") {
			return err
		}
	}
}

// What is given is not what is tested.

func isTrimmed(err error, code string) bool {
	code = strings.TrimSpace(code)
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && e.Code == code
}

func isSorted(err error, codes ...string) bool {
	slices.Sort(codes)
	codes[0] = "X.Y"
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && slices.Contains(codes, e.Code)
}

func isBeside(code string, err error) bool {
	func() { code = "X.Y" }()
	return isCode(err, code)
}

func pair() (error, string)

func trimmedAgain() error {
	for {
		err := send()
		if isTrimmed(err, "UnauthorizedOperation") {
			continue
		}
		return err
	}
}

func sortedAgain() error {
	for {
		err := send()
		if isSorted(err, "UnauthorizedOperation") {
			continue
		}
		return err
	}
}

func besideAgain() error {
	for {
		err := send()
		if isBeside("UnauthorizedOperation", err) {
			continue
		}
		return err
	}
}

func pairRest() error {
	for {
		err := send()
		if err == nil || isOneOf(pair()) {
			return err
		}
	}
}

// The variable that is filled may get something else.

func isRefilled(err error) bool {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return false
	}
	errors.As(errors.Unwrap(err), &e)
	return e.Code == "UnauthorizedOperation"
}

func fill(_ error, e **sdk.TencentCloudSDKError) bool {
	*e = new(sdk.TencentCloudSDKError)
	return true
}

func isFilledElsewhere(err error) bool {
	var e *sdk.TencentCloudSDKError
	return fill(err, &e) && e.Code == "UnauthorizedOperation"
}

func isChanged(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	fill(err, &e)
	return ok && e.Code == "UnauthorizedOperation"
}

func isSet(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	func() { e = new(sdk.TencentCloudSDKError) }()
	return ok && e.Code == "UnauthorizedOperation"
}

func refilledAgain() error {
	for {
		err := send()
		if isRefilled(err) {
			continue
		}
		return err
	}
}

func filledElsewhereAgain() error {
	for {
		err := send()
		if isFilledElsewhere(err) {
			continue
		}
		return err
	}
}

func changedAgain() error {
	for {
		err := send()
		if isChanged(err) {
			continue
		}
		return err
	}
}

func setAgain() error {
	for {
		err := send()
		if isSet(err) {
			continue
		}
		return err
	}
}

// Another case may be that of an SDK error as well.

func isDeniedAsType(err error) bool {
	e, ok := errors.AsType[*sdk.TencentCloudSDKError](err)
	return ok && e.Code == "UnauthorizedOperation"
}

func asTypeUnlessFault() error {
	for {
		err := send()
		switch err.(type) {
		case *others.Fault:
			return err
		}
		if isDeniedAsType(err) {
			continue
		}
		return err
	}
}

func asTypeAgain() error {
	for {
		err := send()
		if isDeniedAsType(err) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func unlessTimeout() error {
	for {
		err := send()
		switch err.(type) {
		case timeout:
			return err
		}
		if isDenied(err) {
			continue
		}
		return err
	}
}

// Who gives the error may have stopped some before.
func hook(err error) *resource.RetryError {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
		return nil
	}
	return resource.RetryableError(err)
}

// A function of the package that returns a *RetryError repeats what it is given, or
// everything else.

func repeatOnly(err error, codes ...string) *resource.RetryError {
	if isOneOf(err, codes...) {
		return resource.RetryableError(err)
	}
	return resource.NonRetryableError(err)
}

func repeatAllBut(err error, codes ...string) *resource.RetryError {
	if isOneOf(err, codes...) {
		return resource.NonRetryableError(err)
	}
	return resource.RetryableError(err)
}

func onlyBusy() error {
	return resource.Retry(0, func() *resource.RetryError {
		err := send()
		if err == nil || isCode(err, "ResourceNotFound") {
			return nil
		}
		return repeatOnly(err, "ResourceInUse", "ResourceBusy")
	})
}

func allButLimit() error {
	return resource.Retry(0, func() *resource.RetryError {
		err := send()
		if err == nil || isCode(err, "ResourceNotFound") { // want "retry: .*UnauthorizedOperation"
			return nil
		}
		return repeatAllBut(err, "LimitExceeded")
	})
}
