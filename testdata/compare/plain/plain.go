// Package plain compares with named constants, which is fine without the
// setting named-constants.
package plain

import "github.com/dbdd4us/qcloudapi-sdk-go/clb"

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

const (
	notFound     = 5000
	quota    int = 4400
)

func equal(r response) bool {
	switch r.Code {
	case notFound, int(quota), clb.ErrParamInvalid:
		return true
	}
	return r.Code == notFound || r.Code == notFound+0 || r.Code == 2*2200+quota-quota || clb.ErrQuotaExceeded == r.Code
}

var retryable = map[int]bool{quota: true}

func lookup(r response) bool { return retryable[r.Code] }
