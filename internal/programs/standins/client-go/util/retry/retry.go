package retry

type Backoff struct{ Steps int }

var DefaultRetry = Backoff{5}

func OnError(b Backoff, retriable func(error) bool, f func() error) error {
	var last error
	for range b.Steps {
		if last = f(); last == nil || !retriable(last) {
			return last
		}
	}
	return last
}
