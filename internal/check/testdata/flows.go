// Package flows hands a code on, always in the same way.
package flows

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func use(...any)                     {}
func codeOf(r *response) int         { return r.Code }
func both(r *response) (string, int) { return r.Message, r.Code }
func namedCode(r *response) (n int) {
	n = r.Code
	return
}
func same(n int) int { return n }

type keeper struct{}

func (keeper) code(r *response) int { return r.Code }

func ask_variable(r *response) bool {
	code := r.Code
	return code == 5000 // want "compare: 5000"
}

func ask_declared(r *response) bool {
	var code = r.Code
	return code == 5000 // want "compare: 5000"
}

func ask_assigned(r *response) bool {
	var code int
	code = r.Code
	return code == 5000 // want "compare: 5000"
}

func ask_pair(r *response) bool {
	code, n := r.Code, 1
	use(n)
	return code == 5000 // want "compare: 5000"
}

func ask_converted(r *response) bool {
	code := int64(r.Code)
	return code == 5000 // want "compare: 5000"
}

func ask_pointer(r *response) bool {
	p := &r.Code
	return *p == 5000 // want "compare: 5000"
}

func ask_inParens(r *response) bool {
	code := (r.Code)
	return (code) == 5000 // want "compare: 5000"
}

type holder_field struct{ number int }

func ask_field(r *response) bool {
	h := holder_field{number: r.Code}
	return h.number == 5000 // want "compare: 5000"
}

type holder_fieldAt struct{ number int }

func ask_fieldAt(r *response) bool {
	h := holder_fieldAt{r.Code}
	return h.number == 5000 // want "compare: 5000"
}

type holder_fieldLater struct{ number int }

func ask_fieldLater(r *response) bool {
	var h holder_fieldLater
	h.number = r.Code
	return h.number == 5000 // want "compare: 5000"
}

type holder_fieldPointer struct{ number int }

func ask_fieldPointer(r *response) bool {
	h := &holder_fieldPointer{number: r.Code}
	return h.number == 5000 // want "compare: 5000"
}

func ask_result(r *response) bool {

	return codeOf(r) == 5000 // want "compare: 5000"
}

func ask_second(r *response) bool {
	_, code := both(r)
	return code == 5000 // want "compare: 5000"
}

func ask_namedResult(r *response) bool {

	return namedCode(r) == 5000 // want "compare: 5000"
}

func ask_literal(r *response) bool {
	f := func() int { return r.Code }
	return f() == 5000 // want "compare: 5000"
}

func ask_calledAtOnce(r *response) bool {

	return func() int { return r.Code }() == 5000 // want "compare: 5000"
}

func ask_method(r *response) bool {

	return keeper{}.code(r) == 5000 // want "compare: 5000"
}

func ask_methodValue(r *response) bool {
	f := keeper{}.code
	return f(r) == 5000 // want "compare: 5000"
}

func ask_identity(r *response) bool {

	return same(r.Code) == 5000 // want "compare: 5000"
}

func ask_boxed(r *response) bool {
	var x any = r.Code
	code, _ := x.(int)
	return code == 5000 // want "compare: 5000"
}

func ask_switched(r *response) bool {
	var x any = r.Code
	switch code := x.(type) {
	case int:
		use(code)
	}
	code := r.Code
	return code == 5000 // want "compare: 5000"
}

type holder_embedded struct{ number int }
type outer_embedded struct{ holder_embedded }

func ask_embedded(r *response) bool {
	h := outer_embedded{holder_embedded{r.Code}}
	return h.number == 5000 // want "compare: 5000"
}

type holder_structCopy struct{ number int }

func ask_structCopy(r *response) bool {
	h := holder_structCopy{r.Code}
	g := h
	return g.number == 5000 // want "compare: 5000"
}

func ask_pointed(r *response) bool {
	n := new(int)
	*n = r.Code
	return *n == 5000 // want "compare: 5000"
}

func ask_swapped(r *response) bool {
	a, b := r.Code, r.Code
	a, b = b, a
	return a == 5000 // want "compare: 5000"
}

func not_other(r *response) bool {
	n := len(r.Message)
	return n == 5000
}

func not_lookedAt(r *response) bool {
	n := r.Code + 1
	return n == 5000
}

func not_compared(r *response) bool {
	n := 1
	if r.Code == 1 {
		n = 2
	}
	return n == 5000
}

func not_lengths(r *response) bool {
	codes := []int{r.Code}
	return len(codes) == 5000
}

func not_keyed(r *response) bool {
	m := map[int]int{r.Code: 1}
	n := m[1]
	return n == 5000
}

func not_indexes(r *response) bool {
	list := []int{1, 2}
	n := list[r.Code]
	return n == 5000
}

func not_ranged(r *response) bool {
	n := 0
	for i := range []int{r.Code} {
		n = i
	}
	return n == 5000
}
