// flags: -disable=compare

// Package sets asks sets and lists of its own whether to make a request again,
// in its loops and in its functions.
package sets

import (
	"errors"
	"slices"

	"example.com/others"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response
func unknown() bool
func number() int
func logs(int)

// Shown may be changed by other packages.
var Shown = map[int]struct{}{4000: {}, 6000: {}}

var (
	members   = map[int]struct{}{4000: {}, 6000: {}}
	flags     = map[int]bool{4100: true, 4300: false, 6000: true}
	listed    = []int{4000, 6000}
	array     = [...]int{4000, 6000}
	twice     = []int{4000, 6000, 4000}
	keyed     = []int{4000: 6000, 6200}
	partly    = []int{4000, number()}
	added     = map[int]struct{}{4000: {}, 6000: {}}
	deleted   = map[int]struct{}{4000: {}, 6000: {}}
	given     = map[int]struct{}{4000: {}, 6000: {}}
	appended  = []int{4000, 6000}
	limits    = map[int]int{4000: 3, 6000: 5}
	errFailed = errors.New("failed")
)

func init() {
	added[5100] = struct{}{}
	delete(deleted, 4000)
	others.Decode(given)
	appended = append(appended, 6200)
}

func isMember(code int) bool { _, ok := members[code]; return ok }

func askMember() error {
	for {
		r := call()
		if isMember(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isMemberIf(code int) bool {
	if _, ok := members[code]; ok {
		return true
	}
	return false
}

func askMemberIf() error {
	for {
		r := call()
		if isMemberIf(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isNoMember(code int) bool {
	_, ok := members[code]
	return code != 0 && !ok
}

func askNoMember() error {
	for {
		r := call()
		if isNoMember(r.Code) { // want "makes the request again for 4100 .*6100.*, which"
			continue
		}
		return errFailed
	}
}

func isMemberNamed(code int) (again bool) {
	_, again = members[code]
	return
}

func askMemberNamed() error {
	for {
		r := call()
		if isMemberNamed(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isFlagged(code int) bool {
	again, ok := flags[code]
	return ok && again
}

func askFlagged() error {
	for {
		r := call()
		if isFlagged(r.Code) { // want `makes the request again for 4100 \(tcerr.CodeAuthFailure\), which`
			continue
		}
		return errFailed
	}
}

func isOwn(code int) bool {
	own := map[int]struct{}{4000: {}, 6000: {}}
	_, ok := own[code]
	return ok
}

func askOwn() error {
	for {
		r := call()
		if isOwn(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askInPlace() error {
	for {
		r := call()
		if _, ok := members[r.Code]; ok { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askBefore() error {
	for {
		r := call()
		_, ok := members[r.Code]
		if ok { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isListed(code int) bool {
	for _, c := range listed {
		if c == code {
			return true
		}
	}
	return false
}

func askListed() error {
	for {
		r := call()
		if isListed(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isInArray(code int) bool {
	for _, c := range array {
		if c == code {
			return true
		}
	}
	return code == 6200
}

func askInArray() error {
	for {
		r := call()
		if isInArray(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isKey(code int) bool {
	for c := range members {
		if code == c {
			return true
		}
	}
	return false
}

func askKey() error {
	for {
		r := call()
		if isKey(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isFound(code int) bool {
	found := false
	for _, c := range listed {
		if c == code {
			found = true
			break
		}
	}
	return found
}

func askFound() error {
	for {
		r := call()
		if isFound(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isFoundAtLast(code int) bool {
	var found bool
	for _, c := range listed {
		if c == code {
			found = true
		}
	}
	return found
}

func askFoundAtLast() error {
	for {
		r := call()
		if isFoundAtLast(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isPassed(code int) bool {
	for _, c := range listed {
		if c != code {
			continue
		}
		logs(c)
		return true
	}
	return false
}

func askPassed() error {
	for {
		r := call()
		if isPassed(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isAllowed(code int) bool {
	for _, c := range []int{0, 5000, 4000, 4100, 4101, 4102, 4103, 4104, 4105, 4106, 4110, 4300, 4600, 5200, 5300, 5400, 5500} {
		if c == code {
			return false
		}
	}
	return true
}

func askAllowed() error {
	for {
		r := call()
		if isAllowed(r.Code) { // want `makes the request again for 6100 \(tcerr.CodeUnsupportedVersion\), which`
			continue
		}
		return errFailed
	}
}

func askInLoop() error {
	for {
		r := call()
		again := false
		for _, c := range listed {
			if r.Code == c { // want "makes the request again for 4000"
				again = true
				break
			}
		}
		if again {
			continue
		}
		return errFailed
	}
}

func askLabeled() error {
requests:
	for {
		r := call()
		for _, c := range listed {
			if r.Code == c { // want "makes the request again for 4000"
				continue requests
			}
		}
		return errFailed
	}
}

// 6000 is found in the first round, 4000 perhaps later.
func askWithOther() error {
requests:
	for {
		r := call()
		for _, c := range listed {
			if r.Code == c || r.Code == 6000 {
				continue requests
			}
		}
		return errFailed
	}
}

func shouldRetry(code int) bool {
	for _, c := range listed {
		if c == code {
			return true
		}
	}
	return false
}

type policy struct {
	codes  map[int]bool
	strict bool
}

type asker interface{ again(code int) bool }

func (policy) again(code int) bool { return code == 4000 || code == 6000 }

func (p *policy) member(code int) bool {
	_, ok := members[code]
	return ok
}

func (p *policy) chained(r *response) bool { return p.member(r.Code) }

func askPolicy(p policy) error {
	for {
		r := call()
		if p.again(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askPolicyMember(p *policy) error {
	for {
		r := call()
		if p.member(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askPolicyChained(p *policy) error {
	for {
		r := call()
		if p.chained(r) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isFor(region string, code int) bool { return code == 4000 || code == 6000 }

func askFor(region string) error {
	for {
		r := call()
		if isFor(region, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isOf(r *response, what int) bool { return r.Code == 4000 || what < 3 && r.Code == 6000 }

func askOf(what int) error {
	for {
		r := call()
		if isOf(r, what) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func isWhen(code int, may bool) bool { return may && code == 4000 }

func askWhen() error {
	for {
		r := call()
		if isWhen(r.Code, true) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func check(code int) error {
	if _, ok := members[code]; ok {
		return errFailed
	}
	return nil
}

// What a function of the package stops by a set, is stopped.
func askChecked() error {
	for {
		r := call()
		if err := check(r.Code); err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 6200 {
			continue
		}
		return errFailed
	}
}

// From here on, nobody can say what it comes to.

func isAdded(code int) bool { _, ok := added[code]; return ok }

func isDeleted(code int) bool { _, ok := deleted[code]; return ok }

func isGiven(code int) bool { _, ok := given[code]; return ok }

func isShown(code int) bool { _, ok := Shown[code]; return ok }

func isAppended(code int) bool {
	for _, c := range appended {
		if c == code {
			return true
		}
	}
	return false
}

func isPartly(code int) bool {
	for _, c := range partly {
		if c == code {
			return true
		}
	}
	return false
}

func isLocalChanged(code int) bool {
	own := map[int]struct{}{4000: {}, 6000: {}}
	if unknown() {
		delete(own, 4000)
	}
	_, ok := own[code]
	return ok
}

func isOften(code int) bool {
	n, ok := limits[code]
	return ok && n > 3
}

func isReassigned(code int) bool {
	code = number()
	_, ok := members[code]
	return ok
}

func isFoundChanged(code int) bool {
	found := false
	for _, c := range listed {
		if c == code {
			found = true
		}
	}
	found = unknown()
	return found
}

func isShared(code int) bool {
	found := false
	set := func() { found = unknown() }
	for _, c := range listed {
		if c == code {
			found = true
			set()
		}
	}
	return found
}

// It is the second 4000 that says no.
func isTwice(code int) bool {
	found := false
	for _, c := range twice {
		if c == code {
			found = !found
		}
	}
	return found
}

// The index is no element: 4000 is none.
func isKeyed(code int) bool {
	for _, c := range keyed {
		if c == code {
			return true
		}
	}
	return false
}

// Only the first element is asked for.
func isFirst(code int) bool {
	for _, c := range []int{6000, 4000} {
		if c == code {
			return true
		}
		return false
	}
	return false
}

// So it is here.
func isFirstElse(code int) bool {
	for _, c := range []int{6000, 4000} {
		if c == code {
			return true
		} else {
			return false
		}
	}
	return false
}

// And here.
func isFirstOther(code int) bool {
	for _, c := range []int{6000, 4000} {
		if c != code {
			return false
		}
		return true
	}
	return false
}

func isAfterOther(code int) bool {
	for _, c := range listed {
		if unknown() {
			return false
		}
		if c == code {
			return true
		}
	}
	return false
}

func isElement(code int) bool {
	var c int
	for _, c = range listed {
		if c == code {
			return true
		}
	}
	return false
}

func isElementChanged(code int) bool {
	for _, c := range listed {
		c += number()
		if c == code {
			return true
		}
	}
	return false
}

func isIndex(code int) bool {
	for c := range listed {
		if c == code {
			return true
		}
	}
	return false
}

func (p policy) holds(code int) bool { return p.codes[code] || code == 4000 && p.strict }

func (p policy) asks(code int) bool { return p.strict && code == 4000 }

func (p policy) counts(code int, attempt int) bool { return attempt < 3 && code == 4000 }

func isEither(a, b int) bool { return a == 4000 || b == 4000 && unknown() }

func isAny(codes ...int) bool { return codes[0] == 4000 }

func isMay(code int, may bool) bool { return may && code == 4000 }

func askUnseen(p policy, a asker, f func(int) bool, may bool) error {
	for attempt := 0; ; attempt++ {
		r := call()
		switch {
		case isAdded(r.Code), isDeleted(r.Code), isGiven(r.Code), isShown(r.Code):
			continue
		}
		if isAppended(r.Code) || isPartly(r.Code) || isLocalChanged(r.Code) || isOften(r.Code) {
			continue
		}
		if isReassigned(r.Code) || isFoundChanged(r.Code) || isShared(r.Code) || isTwice(r.Code) || isKeyed(r.Code) {
			continue
		}
		if isFirst(r.Code) || isFirstElse(r.Code) || isFirstOther(r.Code) {
			continue
		}
		if isAfterOther(r.Code) || isElement(r.Code) || isElementChanged(r.Code) || isIndex(r.Code) {
			continue
		}
		if p.holds(r.Code) || p.asks(r.Code) || p.counts(r.Code, attempt) || a.again(r.Code) || f(r.Code) {
			continue
		}
		if isEither(number(), r.Code) || isAny(r.Code) || isMay(r.Code, may) {
			continue
		}
		return errFailed
	}
}

func has(codes []int, code int) bool {
	for _, c := range codes {
		if c == code {
			return true
		}
	}
	return false
}

func hasAny[T comparable](list []T, x T) bool {
	for i := range list {
		if list[i] == x {
			return true
		}
	}
	return hasGeneric(list, x)
}

func hasGeneric[T comparable](list []T, x T) bool {
	for _, e := range list {
		if x == e {
			return true
		}
	}
	return false
}

func contains(code int, codes []int) bool { return slices.Contains(codes, code) }

func within(codes map[int]struct{}, code int) bool {
	_, ok := codes[code]
	return ok
}

func anyOf(code int, codes []int) bool { return has(codes, code) }

func askHas() error {
	for {
		r := call()
		if has(plainList, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askHasLiteral() error {
	for {
		r := call()
		if has([]int{4100, 6000}, r.Code) { // want "makes the request again for 4100"
			continue
		}
		return errFailed
	}
}

func askHasGeneric() error {
	for {
		r := call()
		if hasGeneric(plainList, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askContains() error {
	for {
		r := call()
		if contains(r.Code, plainList) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askWithin() error {
	for {
		r := call()
		if within(plainSet, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askAnyOf() error {
	for {
		r := call()
		if anyOf(r.Code, plainList) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

// Each call asks its own list.
func askBoth() error {
	for {
		r := call()
		if has(fatalList, r.Code) {
			return errFailed
		}
		if has([]int{4000, 4300, 6000}, r.Code) { // want `makes the request again for 4300 \(tcerr.CodeAccessDenied\), which`
			continue
		}
		return errFailed
	}
}

func changes(codes []int, code int) bool {
	codes[0] = number()
	return has(codes, code)
}

func hands(codes []int, code int) bool { return others.Contains(codes, 1) && has(codes, code) }

func outside(codes []int, code int) bool

func itself(codes []int, code int) bool { return itself(codes, code) || has(codes, code) }

func replaced(codes []int, code int) bool {
	codes = append(codes, number())
	return has(codes, code)
}

func captured(codes []int, code int) bool {
	func() { codes = nil }()
	return has(codes, code)
}

func spread(code int, codes ...int) bool { return has(codes, code) }

func without(codes []int, code int) bool {
	for _, c := range codes {
		if c == code && unknown() {
			return true
		}
	}
	return false
}

func askUnseenLists(lists [][]int) error {
	for {
		r := call()
		if changes(changedList, r.Code) || changes([]int{4000}, r.Code) || has(changedList, r.Code) {
			continue
		}
		if hands(handedList, r.Code) || has(handedList, r.Code) || outside(outsideList, r.Code) || has(outsideList, r.Code) {
			continue
		}
		if itself(itselfList, r.Code) || has(itselfList, r.Code) || replaced([]int{4000}, r.Code) || captured([]int{4000}, r.Code) {
			continue
		}
		if spread(r.Code, 4000) || without(plainList, r.Code) || has(lists[0], r.Code) || hasAny(plainList, r.Code) {
			continue
		}
		return errFailed
	}
}

var (
	plainList   = []int{4000, 6000}
	plainSet    = map[int]struct{}{4000: {}, 6000: {}}
	fatalList   = []int{4000, 4100}
	changedList = []int{4000, 6000}
	handedList  = []int{4000, 6000}
	outsideList = []int{4000, 6000}
	itselfList  = []int{4000, 6000}
)

type set map[int]struct{}

func (s set) has(code int) bool {
	_, ok := s[code]
	return ok
}

func (s set) either(code int) bool { return s.has(code) || code == 6200 }

func (s set) add(code int) { s[code] = struct{}{} }

func (s set) hands(code int) bool { others.Decode(s); return s.has(code) }

type codes []int

func (cs codes) contains(code int) bool {
	for _, c := range cs {
		if c == code {
			return true
		}
	}
	return false
}

func (cs *codes) pop(code int) bool { *cs = (*cs)[1:]; return cs.contains(code) }

var (
	ownSet     = set{4000: {}, 6000: {}}
	eitherSet  = set{4000: {}, 6000: {}}
	ownCodes   = codes{4000, 6000}
	growingSet = set{4000: {}, 6000: {}}
	handedSet  = set{4000: {}, 6000: {}}
	valueSet   = set{4000: {}, 6000: {}}
	poppedSet  = codes{4000, 6000}
	hasOwn     = valueSet.has
)

func askOwnSet() error {
	for {
		r := call()
		if ownSet.has(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askEitherSet() error {
	for {
		r := call()
		if eitherSet.either(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func askOwnCodes() error {
	for {
		r := call()
		if ownCodes.contains(r.Code) { // want "makes the request again for 4000"
			continue
		}
		return errFailed
	}
}

func grow() { growingSet.add(number()) }

func askUnseenSets(s set) error {
	for {
		r := call()
		if growingSet.has(r.Code) || handedSet.hands(r.Code) || handedSet.has(r.Code) || s.has(r.Code) {
			continue
		}
		if hasOwn(r.Code) || valueSet.has(r.Code) || poppedSet.pop(r.Code) || poppedSet.contains(r.Code) {
			continue
		}
		return errFailed
	}
}
