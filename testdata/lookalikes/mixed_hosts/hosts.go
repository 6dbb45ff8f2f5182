// Package mixed_hosts names a host of the API where it talks to none: in the
// tag of a struct and in a comment, https://cvm.api.qcloud.com.
package mixed_hosts

type settings struct {
	Host string `json:"host" example:"cvm.api.qcloud.com"`
}

type reply struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func failed(code int, r reply) bool { return code == 4000 || r.Code == 5000 }
