// Package computedother has constants that are computed and are no codes, or
// name a declared one.
package computedother

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

const thousand = 1000

func other(r response, n int, ok bool) {
	_ = r.Code == ^5000 || r.Code == -5000 || r.Code == ^-5000
	_ = r.Code == 5*thousand || r.Code == thousand+4000
	_ = r.Code == 5000*2 || r.Code == 5000-1 || r.Code == 5000&^5000
	_ = r.Code == 5*n || r.Code == ^n || r.Code+5000 == n
	_ = r.Code == len("5000") || r.Code == max(5000, n)
	_ = r.Code < ^-5001 || r.Code >= 5*1000
	_ = n == ^-5001 || n == 5*1000
	_ = !ok == !(n == 5*1000)
	_ = r.Message == "5"+"000"
}
