package wait

import (
	"context"
	"errors"
	"time"
)

type (
	ConditionFunc            func() (done bool, err error)
	ConditionWithContextFunc func(context.Context) (done bool, err error)
)

var errTimeout = errors.New("timed out waiting for the condition")

func PollImmediate(interval, timeout time.Duration, condition ConditionFunc) error {
	for range 5 {
		if done, err := condition(); err != nil || done {
			return err
		}
	}
	return errTimeout
}

func PollUntilContextTimeout(ctx context.Context, interval, timeout time.Duration, immediate bool, condition ConditionWithContextFunc) error {
	return PollImmediate(interval, timeout, func() (bool, error) { return condition(ctx) })
}

type Backoff struct{ Steps int }

func ExponentialBackoff(b Backoff, condition ConditionFunc) error {
	return PollImmediate(0, 0, condition)
}
