// Package tests shows what stands for comparisons of the code: lists, and functions
// of the package that only test it.
package tests

import (
	"errors"
	"log"
	"slices"
	"strings"

	"example.com/others"
	expslices "golang.org/x/exp/slices"
)

type response struct {
	Code, Level int
	Message     string
	Data        []string
}

func use(...any) {}

var errBad = errors.New("bad")

var (
	permanent = []int{4000, 5000}
	again     = map[int]bool{4000: true, 5000: false}
	texts     = map[int]string{4000: "parameter"}
	limit     = 4000
)

// Lists.

func inList(resp *response) error {
	if slices.Contains(permanent, resp.Code) { // 4000 4400 5000 stop, rest on; names 4000 5000
		return errBad
	}
	if expslices.Contains([]int{4400}, resp.Code) { // 4400 stop, 4000 5000 unreached, rest on; names 4400
		return errBad
	}
	return nil
}

func inMap(resp *response) error {
	if again[resp.Code] { // 4000 stop, rest on; names 4000 5000
		return errBad
	}
	return nil
}

// A function of the same name may do anything.
func inOther(resp *response) error {
	if others.Contains(permanent, resp.Code) {
		return errBad
	}
	if slices.Index(permanent, resp.Code) == 4000 {
		return errBad
	}
	return nil
}

// What is searched must be the code.
func levelInList(resp *response) error {
	if slices.Contains(permanent, resp.Level) || again[resp.Level] {
		return errBad
	}
	return nil
}

// Of a list with what is no constant, nothing is known.
func inOpenList(resp *response) error {
	if slices.Contains([]int{limit, 4400}, resp.Code) { // rest open; names 4400
		return errBad
	}
	return nil
}

func inOpenMap(resp *response, strict bool) error {
	if (map[int]bool{limit: true, 4400: true})[resp.Code] { // 6000 stop, rest open; names 4400
		return errBad
	}
	if (map[int]bool{5000: strict, 6000: true})[resp.Code] { // 5000 open, 6000 stop, rest on; names 5000 6000
		return errBad
	}
	return nil
}

func inOpenKeys(resp *response) error {
	if _, ok := (map[int]bool{limit: true, 4400: true})[resp.Code]; ok { // rest open; names 4400
		return errBad
	}
	return nil
}

// An array by its places is no list of codes.
func indexed(resp *response, by [9]bool) error {
	if ([...]bool{true, false})[resp.Code] { // rest open; names none
		return errBad
	}
	if by[resp.Code] {
		return errBad
	}
	return nil
}

// Two codes: the list that is searched for another is not about this one.
func ofTwo(first, second *response) error {
	if first.Code == 4000 || slices.Contains(permanent, second.Code) || again[second.Code] { // 4000 stop, rest open; names 4000
		return errBad
	}
	return nil
}

// Functions that only test.

func isPlain(code int) bool { return code == 4000 }

func (r *response) isGone() bool { return r.Code == 5000 }

func isOf(r *response) bool { return r.Code == 4400 }

func plain(resp *response) error {
	if isPlain(resp.Code) { // 4000 4400 5000 stop, rest on; names 4000
		return errBad
	}
	if resp.isGone() { // 4400 5000 stop, 4000 unreached, rest on; names 5000
		return errBad
	}
	if isOf(resp) { // 4400 stop, 4000 5000 unreached, rest on; names 4400
		return errBad
	}
	return nil
}

func ofValue(resp response) error {
	if isOf(&resp) { // 4400 stop, rest on; names 4400
		return errBad
	}
	return nil
}

func isSwitch(code int) bool {
	switch code {
	case 4000, 4400:
		return true
	case limit:
		return true
	}
	return false
}

func isTagless(code int) bool {
	switch {
	case code == 4000:
		return true
	default:
		return false
	case code == 4400 || code == 5000:
		{
			return true
		}
	}
}

func isDefault(code int) bool {
	switch code {
	default:
		return true
	case 0, 6000:
	}
	return false
}

func bySwitch(resp *response) error {
	if isSwitch(resp.Code) { // 4000 4400 stop, rest open; names 4000 4400
		return errBad
	}
	return nil
}

func byTagless(resp *response) error {
	if isTagless(resp.Code) { // 4000 4400 5000 stop, rest on; names 4000 4400 5000
		return errBad
	}
	return nil
}

func byDefault(resp *response) error {
	if isDefault(resp.Code) { // 0 6000 on, rest stop; names 0 6000
		return errBad
	}
	return nil
}

func isNested(code int) bool {
	if code > 4000 {
		if code == 4400 {
			return true
		}
	} else if code == 4000 {
		return true
	} else {
		return code < 0
	}
	return false
}

func byNested(resp *response) error {
	if isNested(resp.Code) { // 4000 4400 stop, rest on; names 4000 4400
		return errBad
	}
	return nil
}

func isInRange(code int) bool {
	for _, c := range permanent {
		if c == code {
			return true
		}
	}
	return false
}

func isNotInRange(code int) bool {
	for _, c := range []int{4000, 6000} {
		if code == c {
			return false
		}
	}
	return true
}

func byRange(resp *response) error {
	if isInRange(resp.Code) { // 4000 5000 stop, rest on; names 4000 5000
		return errBad
	}
	return nil
}

func byRangeNot(resp *response) error {
	if isNotInRange(resp.Code) { // 4000 6000 on, rest stop; names 4000 6000
		return errBad
	}
	return nil
}

func isEither(code int) bool { return isPlain(code) || isInRange(code) }

func byEither(resp *response) error {
	if isEither(resp.Code) { // 4000 5000 stop, rest on; names 4000 5000
		return errBad
	}
	return nil
}

// Functions that do more than to test: they are not evaluated.

func isInit(code int) bool {
	if n := len(errBad.Error()); n > 0 && code == 4000 {
		return true
	}
	return false
}

func isSwitchInit(code int) bool {
	switch n := len(errBad.Error()); {
	case n == 0:
		return false
	case code == 4000:
		return true
	}
	return false
}

func isOther(code int) bool {
	switch limit {
	case 4000:
		return true
	}
	return code == 4400
}

func isLogged(code int) bool {
	log.Print(code)
	return code == 4000
}

func isDefined(code int) bool {
	c := code + 1
	return c == 4000
}

func isOutside(code int) bool {
	var c int
	for _, c = range permanent {
		if c == code {
			return true
		}
	}
	return false
}

func isInSlice(code int) bool {
	for _, c := range []int{limit, 4000} {
		if c == code {
			return true
		}
	}
	return false
}

func isAtIndex(code int) bool {
	for i := range permanent {
		if i == 4000 && code == 4000 {
			return true
		}
	}
	return false
}

func byInit(resp *response) error {
	if isInit(resp.Code) { // 4000 open, rest on; names 4000
		return errBad
	}
	return nil
}

func bySwitchInit(resp *response) error {
	if isSwitchInit(resp.Code) { // 4000 open, rest on; names 4000
		return errBad
	}
	return nil
}

func byOther(resp *response) error {
	if isOther(resp.Code) { // 4400 stop, rest open; names 4400
		return errBad
	}
	return nil
}

func byLogged(resp *response) error {
	if isLogged(resp.Code) { // 4000 stop, rest on; names 4000
		return errBad
	}
	return nil
}

func byDefined(resp *response) error {
	if isDefined(resp.Code) {
		return errBad
	}
	return nil
}

func byOutside(resp *response) error {
	if isOutside(resp.Code) {
		return errBad
	}
	return nil
}

func byInSlice(resp *response) error {
	if isInSlice(resp.Code) {
		return errBad
	}
	return nil
}

func byAtIndex(resp *response) error {
	if isAtIndex(resp.Code) { // 4000 open, rest on; names 4000
		return errBad
	}
	return nil
}

// Functions of another form are no tests.

func isAny(codes ...int) bool { return codes[0] == 4000 }

func isWhich(code int) int {
	if code == 4000 {
		return 1
	}
	return 0
}

func isBoth(code, level int) bool { return code == 4000 && level > 1 }

func (r *response) is(code int) bool { return r.Code == code || code == 4000 }

func isUnnamed(int) bool { return limit == 4000 }

func isElsewhere(code int) bool

func byOtherForms(resp *response) error {
	if isAny(resp.Code) || isWhich(resp.Code) == 4000 || isUnnamed(resp.Code) || isElsewhere(resp.Code) {
		return errBad
	}
	return nil
}

// One with more parameters tests the code that it looks at.
func byTwo(resp *response) error {
	if isBoth(resp.Code, 1) { // 4000 open, rest on; names 4000
		return errBad
	}
	return nil
}

func byMethod(resp *response) error {
	if resp.is(4000) { // 4000 stop, rest open; names 4000
		return errBad
	}
	return nil
}

// A function that tests two parts of the answer, or another than the code.
func isBad(r *response) bool { return r.Code == 4000 || r.Level == 5 }

func isHigh(r *response) bool { return r.Level == 4000 }

func byParts(resp *response) error {
	if isBad(resp) { // 4000 stop, rest open; names 4000
		return errBad
	}
	if isHigh(resp) {
		return errBad
	}
	return nil
}

type pair struct{ Code, second struct{ Code int } }

func isPair(p *pair) bool { return p.Code.Code == 4000 || p.second.Code == 5000 }

func byPair(p *pair) error {
	if isPair(p) { // 4000 stop, rest open; names 4000
		return errBad
	}
	return nil
}

// Numbers have no prefixes, and what a map holds for them is not yes or no.
func byText(resp *response) error {
	if strings.HasPrefix(resp.Message, "4000") || texts[resp.Code] == "x" { // rest open; names 4000
		return errBad
	}
	return nil
}

// One that calls itself is not followed to the end.
func isRecursive(code int) bool { return code == 4000 || isRecursive(code) }

func byRecursive(resp *response) error {
	if isRecursive(resp.Code) { // 4000 stop, rest open; names 4000
		return errBad
	}
	return nil
}
