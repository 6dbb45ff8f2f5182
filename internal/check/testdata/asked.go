// flags: -disable=compare,sdkconst

// Package asked has loops that ask a predicate whether to repeat: what the predicate
// decides is reported once, there.
package asked

import (
	"time"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code              int
	Message, CodeDesc string
}

func get(name string) response
func send() error
func unknown() bool

func retryable(code int) bool { return code == 4000 || code == 6000 } // want "retry: this condition says to make the request again for 4000"

func untilSuccess(name string) response {
	for {
		r := get(name)
		if r.Code == 0 {
			return r
		}
		if !retryable(r.Code) {
			return r
		}
	}
}

func together(name string) response {
	for {
		r := get(name)
		if r.Code != 0 && retryable(r.Code) {
			continue
		}
		return r
	}
}

// What the loop itself names, the predicate has not decided.
func named(name string) response {
	for {
		r := get(name)
		if r.Code == 4100 { // want "retry: this condition makes the request again for 4100"
			continue
		}
		if !retryable(r.Code) {
			return r
		}
	}
}

// Another name is none that asks: what it says is decided where it is asked.
func busy(code int) bool { return code == 4000 || code == 6000 }

func whileBusy(name string) response {
	for {
		r := get(name)
		if busy(r.Code) { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return r
	}
}

func isRetryable(err error) bool {
	if err == nil {
		return false
	}
	e, ok := err.(*sdk.TencentCloudSDKError)
	return !ok || e.Code != "LimitExceeded" // want "retry: this condition says to make the request again for every code"
}

func untilGone() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		if !isRetryable(err) {
			return err
		}
		time.Sleep(time.Second)
	}
}

// A predicate that looks at something else says nothing, and neither does its caller.

func shouldRetry(code int) bool { return code == 4000 && unknown() }

func perhaps(name string) response {
	for {
		r := get(name)
		if r.Code != 0 && shouldRetry(r.Code) {
			continue
		}
		return r
	}
}

// A function that names no code says no more than what stands in it.

func failed(code int) bool { return code != 0 }

func (r response) ok() bool { return r.Code == 0 }

func serious(code int) bool { return code >= 4000 && code < 5000 }

func whileFailed(name string) response {
	for {
		r := get(name)
		if failed(r.Code) { // want "retry: this condition makes the request again for 4000 .*6100"
			time.Sleep(time.Second)
			continue
		}
		return r
	}
}

func untilOK(name string) response {
	for {
		r := get(name)
		if r.ok() { // want "retry: this condition makes the request again for 4000 .*6100"
			return r
		}
		time.Sleep(time.Second)
	}
}

func whileSerious(name string) response {
	for {
		r := get(name)
		if serious(r.Code) { // want "retry: this condition makes the request again for 4000 .* and 4600"
			time.Sleep(time.Second)
			continue
		}
		return r
	}
}

// Silent: there is an end to it, another request, or no repetition.

func threeTimes(name string) (r response) {
	for i := 0; i < 3; i++ {
		r = get(name)
		if serious(r.Code) {
			continue
		}
		return r
	}
	return r
}

func counted(name string) response {
	tries := 0
	for {
		r := get(name)
		tries++
		if failed(r.Code) && tries < 4 {
			continue
		}
		return r
	}
}

func others(names chan string) response {
	for {
		r := get(<-names)
		if failed(r.Code) {
			continue
		}
		return r
	}
}

func forever(name string) {
	for {
		r := get(name)
		if failed(r.Code) {
			time.Sleep(time.Minute)
			continue
		}
		time.Sleep(time.Second)
	}
}

func items(answers []response) (n int) {
	for _, r := range answers {
		if failed(r.Code) {
			continue
		}
		n++
	}
	return n
}

func busyOnly(r response) bool { return r.Code != 0 && r.CodeDesc == "InternalError.Busy" }

func whileBusyOnly(name string) response {
	for {
		r := get(name)
		if busyOnly(r) {
			continue
		}
		return r
	}
}
