// Package mixed_close forwards alarms of the API to browsers. The reason why a
// browser left has the looks of an answer, and other files read it.
package mixed_close

import "github.com/dbdd4us/qcloudapi-sdk-go/common"

type exitInfo struct {
	Code    int
	Message string
}

func (h *hub) leave(x exitInfo) bool {
	n := x.Code
	return x.Code == 4000 || n == 4100 || x.gone()
}

func (x exitInfo) gone() bool { return x.Code == 5000 || isMissing(x.Code) }

func isMissing(n int) bool { return n == 5000 }

func retry(err common.LegacyAPIError) bool { return err.CodeDesc == "RequestLimitExceeded" }
