// Package retry stands for that of k8s.io/client-go, and has its path.
package retry

// OnError calls a function again as long as its error is retriable.
func OnError(attempts int, retriable func(error) bool, fn func() error) error {
	var err error
	for range attempts {
		if err = fn(); err == nil || !retriable(err) {
			return err
		}
	}
	return err
}
