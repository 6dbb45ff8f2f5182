// Package mixed_testsdk imports an SDK only in its tests.
package mixed_testsdk

type reply struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func failed(code int, r reply) bool { return code == 4000 || r.Code == 5000 }
