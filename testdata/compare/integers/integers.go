// Package integers has codes of all integer types.
package integers

type (
	short struct {
		Code              int16
		Message, CodeDesc string
	}
	word struct {
		Code              int32
		Message, CodeDesc string
	}
	unsigned struct {
		Code              uint
		Message, CodeDesc string
	}
	u16 struct {
		Code              uint16
		Message, CodeDesc string
	}
	u32 struct {
		Code              uint32
		Message, CodeDesc string
	}
	long struct {
		Code              int64
		Message, CodeDesc string
	}
	ulong struct {
		Code              uint64
		Message, CodeDesc string
	}
	double struct {
		Code              float64
		Message, CodeDesc string
	}
	pointer struct {
		Code              *int
		Message, CodeDesc *string
	}
	pointer6 struct {
		Code              *int64
		Message, CodeDesc *string
	}
)

func all(a short, b word, c unsigned, d u16, e u32, f long, g ulong, h double, i *pointer, j pointer6) (ok bool) {
	ok = a.Code == 5000                      // want `compare: 5000 `
	ok = b.Code == 5000                      // want `compare: 5000 `
	ok = c.Code == 5000                      // want `compare: 5000 `
	ok = d.Code == 5000                      // want `compare: 5000 `
	ok = e.Code == 5000                      // want `compare: 5000 `
	ok = f.Code == 5000                      // want `compare: 5000 `
	ok = g.Code == 5000                      // want `compare: 5000 `
	ok = h.Code == 5000                      // want `compare: 5000 `
	ok = *i.Code == 5000                     // want `compare: 5000 `
	ok = *j.Code == 5000                     // want `compare: 5000 `
	ok = int(f.Code) == 5000                 // want `compare: 5000 `
	ok = uint(f.Code) == 5000                // want `compare: 5000 `
	ok = *(i.Code) != +5000                  // want `compare: 5000 `
	ok = (*i).Code != nil && 5000 != *i.Code // want `compare: 5000 `
	return ok
}

func switches(f long, h double, last int64) int {
	switch f.Code {
	case 4000, last, 1 << 40: // want `compare: 4000 `
		return 1
	}
	switch h.Code {
	case 4000, 4000.5, float64(last): // want `compare: 4000 `
		return 2
	}
	return 0
}

// A large code has no constants, small ones and wide ones neither.
type (
	plain int
	wide  int64
	byte_ uint8
)

type (
	plainResponse struct {
		Code              plain
		Message, CodeDesc string
	}
	wideResponse struct {
		Code              wide
		Message, CodeDesc string
	}
	byteResponse struct {
		Code              byte_
		Message, CodeDesc string
	}
)

func namedTypes(p plainResponse, w wideResponse, b byteResponse) (ok bool) {
	ok = p.Code == 5000        // want `compare: 5000 `
	ok = p.Code == plain(5000) // want `compare: 5000 `
	ok = w.Code == 5000        // want `compare: 5000 `
	ok = w.Code == wide(5000)  // want `compare: 5000 `
	ok = b.Code == 200
	return ok
}

func local(data []int64) bool {
	type code int64
	var r struct {
		Code              code
		Message, CodeDesc string
	}
	if len(data) > 0 {
		r.Code = code(data[0])
	}
	return r.Code == 5000 // want `compare: 5000 `
}

// A function's own type hides the one of the package: no way to name that.
func hidden(w wideResponse) bool {
	type wide string
	return w.Code == 5000 // want `compare: 5000 `
}
