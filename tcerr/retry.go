package tcerr

import "strconv"

// A Retry is the class of an error code: what a repetition of the request can
// achieve, and so what its caller should do.
//
// Source: the descriptions in Tencent Cloud API 2.0, common error codes and
// module error codes, in API 2.0 error codes of Cloud Virtual Machine and in
// Tencent Cloud API 3.0, common error codes. The division into classes is that
// of this package; where the documentation leaves it open, the constant says
// that it is judged.
type Retry uint8

const (
	// RetryUnknown is the class of success, of codes that have no constant
	// in this package, and of those that leave it open. Nothing is known
	// about a repetition, so do with it what you do with any other
	// unexpected error.
	RetryUnknown Retry = iota

	// RetryNever means that the same request fails again, or that it does
	// harm, as when a batch that partly succeeded is repeated. Return the
	// error; somebody has to correct the request, the permissions or the
	// account.
	RetryNever

	// RetryOnChange means that the request can succeed only once the
	// resource, the stock or the limit has changed. Return the error,
	// unless you expect that change: then wait for it, with a limit to the
	// waiting. Mere repetition does not bring it about.
	RetryOnChange

	// RetryFresh means that nothing is wrong with the request but its
	// timestamp, its nonce or its quota window. Build and sign it anew,
	// after a pause where the quota was exceeded. The same bytes fail
	// again.
	RetryFresh

	// RetryLater means that the documentation says to try again later.
	// Repeat the request with growing pauses and a limit to the attempts.
	RetryLater
)

// String returns the name of the class: "never", "change", "fresh", "later"
// or "unknown".
func (r Retry) String() string {
	switch r {
	case RetryUnknown:
		return "unknown"
	case RetryNever:
		return "never"
	case RetryOnChange:
		return "change"
	case RetryFresh:
		return "fresh"
	case RetryLater:
		return "later"
	}
	return "Retry(" + strconv.Itoa(int(r)) + ")"
}
