// Package mixed_testhost has the API only in its tests.
package mixed_testhost

type reply struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func failed(code int, r reply) bool { return code == 4000 || r.Code == 5000 }
