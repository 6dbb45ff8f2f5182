// Package api3_host signs its requests to API 3.0 itself, and has a socket of
// its own and a server of errors beside.
package api3_host

const (
	host     = "cvm.tencentcloudapi.com"
	endpoint = "https://cvm.ap-guangzhou.tencentcloudapi.com/?Action=RunInstances"
)

type response struct {
	Response struct {
		Error struct{ Code, Message string }
	}
}

func (r response) limited() bool { return r.Response.Error.Code == "RequestLimitExceeded" }

// A socket calls the handler with the code of the close.
type socket interface {
	SetCloseHandler(func(code int, text string) error)
}

func watch(s socket, again func() error) {
	s.SetCloseHandler(func(code int, text string) error {
		if code == 4000 || code == 4400 {
			return again()
		}
		return nil
	})
}

type failure struct {
	Code    int
	Message string
}

func (f *failure) Error() string { return f.Message }

func temporary(err error) bool {
	f, ok := err.(*failure)
	return ok && (f.Code == 6000 || shouldRetry(f.Code))
}

func shouldRetry(code int) bool {
	switch code {
	case 4000, 4400, 5000:
		return true
	}
	return false
}

type node interface{ Get(string) value }
type value interface{ Int() int }

func read(n node) bool { return n.Get("code").Int() == 5000 }

func call(f func() (errCode int, err error)) bool {
	errCode, err := f()
	return err == nil && errCode == 4100
}
