// Package computed has constants that are computed from literals.
package computed

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type small int16

func computed(r response, f float64) {
	_ = r.Code == ^-5001                 // want `compare: 5000 `
	_ = r.Code == -(-5000)               // want `compare: 5000 `
	_ = r.Code == - -5000                // want `compare: 5000 `
	_ = r.Code == +5000                  // want `compare: 5000 `
	_ = r.Code == -^4999                 // want `compare: 5000 `
	_ = r.Code == ^(^5000)               // want `compare: 5000 `
	_ = r.Code == 5*1000                 // want `compare: 5000 `
	_ = r.Code == 2500<<1                // want `compare: 5000 `
	_ = r.Code == 5000|0                 // want `compare: 5000 `
	_ = r.Code == 5000.5-.5              // want `compare: 5000 `
	_ = r.Code == (1 + (2 + 4997))       // want `compare: 5000 `
	_ = r.Code == 5000+0i                // want `compare: 5000 `
	_ = r.Code == int(5e3)               // want `compare: 5000 `
	_ = r.Code == int(^-5001)            // want `compare: 5000 `
	_ = r.Code == ^int(-5001)            // want `compare: 5000 `
	_ = uint16(r.Code) == ^uint16(60535) // want `compare: 5000 `
	_ = ^-5001 == r.Code                 // want `compare: 5000 `
	_ = small(r.Code) == ^-5001          // want `compare: 5000 `
	_ = float64(r.Code) == 1e4/2         // want `compare: 5000 `
	switch r.Code {
	case ^-5001, 2 * 2000: // want `compare: 5000 ` `compare: 4000 `
	case -^4399: // want `compare: 4400 `
	}
	_ = map[int]bool{^-5001: true, 4*1000 + 400: true}[r.Code] // want `compare: 5000 ` `compare: 4400 `
}
