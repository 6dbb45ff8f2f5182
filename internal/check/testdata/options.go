// flags: -disable=compare

// Package options gives libraries, beside the function that they are to repeat, what
// may decide whether they do. What the functions from plain on give decides nothing.
package options

import (
	"context"
	"errors"
	"log"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func send() *response

var errFailed = errors.New("failed")

func isTemporary(err error) bool       { return false }
func fails(err error, _ time.Duration) { panic(err) }
func tells(err error, d time.Duration) { log.Print(err, d) }
func noPolicy() backoff.BackOff        { return backoff.WithMaxRetries(policy, 0) }
func somePolicy() backoff.BackOff      { return backoff.WithMaxRetries(policy, 3) }
func loop() backoff.BackOff            { return loop() }
func onceOnly() retry.Option           { return retry.Attempts(1) }
func several() []retry.Option          { return []retry.Option{retry.Delay(1), retry.Attempts(1)} }
func external() []retry.Option
func externalFunc() backoff.Notify

var (
	policy    backoff.BackOff
	noneOfAll = backoff.WithMaxRetries(policy, 0)
	thrice    = backoff.WithMaxRetries(policy, 3)
	onceOfAll = []retry.Option{retry.Attempts(1)}
	attempts  int
	last      error
)

type stopper struct{ stop *bool }

func (*stopper) Reset() {}

type client struct{ options []retry.Option }

// A policy of the program's own.
type limited struct{ backoff.BackOff }

func (*limited) NextBackOff() time.Duration { return -1 }

func ownPolicy() error {
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, &limited{})
}

func resets(b *backoff.ExponentialBackOff) error {
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(error, time.Duration) { b.Stop() })
}

func zero(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, 0))
}

func zeroHeld(ctx context.Context, b backoff.BackOff) error {
	p := backoff.WithMaxRetries(b, 0)
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, p)
}

func zeroDeclared(ctx context.Context, b backoff.BackOff) error {
	var p = backoff.WithMaxRetries(b, 0)
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, p)
}

func zeroNumber(ctx context.Context, b backoff.BackOff) error {
	n := 0
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, uint64(n)))
}

func zeroUnset(ctx context.Context, b backoff.BackOff) error {
	var n uint64
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, n))
}

func zeroInside(ctx context.Context, b backoff.BackOff) error {
	p := backoff.WithContext(backoff.WithMaxRetries(b, 0), ctx)
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, p)
}

func zeroReturned(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, noPolicy())
}

func zeroGlobal(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, noneOfAll)
}

func zeroAssigned(ctx context.Context, b backoff.BackOff) error {
	b = backoff.WithMaxRetries(b, 0)
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func stopMade(ctx context.Context, b backoff.BackOff) error {
	var p backoff.BackOff = new(backoff.StopBackOff)
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, p)
}

func stopPerhaps(ctx context.Context, b backoff.BackOff) error {
	if ctx == nil {
		b = &backoff.StopBackOff{}
	}
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func stopAddress(ctx context.Context, b backoff.BackOff) error {
	var p backoff.StopBackOff
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, &p)
}

func notifyFails(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, fails)
}

func notifyLiteral(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(err error, _ time.Duration) { panic(err) })
}

func notifyCancels(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(error, time.Duration) { cancel() })
}

func notifyFatal(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(err error, _ time.Duration) { log.Fatal(err) })
}

func notifySends(b backoff.BackOff, cancel func()) error {
	ch := make(chan error)
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(err error, _ time.Duration) { ch <- err })
}

func notifyWaits(b backoff.BackOff, cancel func()) error {
	ch := make(chan error)
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(err error, _ time.Duration) { <-ch })
}

func notifyGoes(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(err error, _ time.Duration) { go log.Print(err) })
}

func notifyWrites(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(err error, _ time.Duration) { last = err })
}

func notifyPart(b backoff.BackOff, cancel func()) error {
	p := backoff.NewExponentialBackOff()
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(error, time.Duration) { p.MaxElapsedTime = 1 })
}

func notifyHeld(b backoff.BackOff, cancel func()) error {
	n := func(err error, _ time.Duration) { panic(err) }
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, n)
}

func notifyExternal(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, externalFunc())
}

func notifyCloses(b backoff.BackOff, cancel func()) error {
	ch := make(chan error)
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(error, time.Duration) { close(ch) })
}

func notifyUnknown(b backoff.BackOff, cancel func()) error {
	f := cancel
	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b, func(error, time.Duration) { f() })
}

func one(c *client) error {
	n := uint(1)
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.Attempts(n))
}

func oneListed(c *client) error {
	opts := []retry.Option{retry.Delay(1), retry.Attempts(1)}
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, opts...)
}

func oneAppended(c *client) error {
	opts := []retry.Option{retry.Delay(1)}
	opts = append(opts, retry.Attempts(1))
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, opts...)
}

func oneElement(c *client) error {
	opts := make([]retry.Option, 1)
	opts[0] = retry.Attempts(1)
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, opts...)
}

func oneOption(c *client) error {
	o := retry.Attempts(1)
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.Delay(1), o)
}

func oneReturned(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, onceOnly())
}

func severalReturned(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, several()...)
}

func oneGlobal(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, onceOfAll...)
}

func asked(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.RetryIf(isTemporary))
}

func askedListed(c *client) error {
	opts := []retry.Option{retry.RetryIf(isTemporary)}
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, opts...)
}

func askedLiteral(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.RetryIf(func(error) bool { return true }))
}

func toldExternal(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, external()...)
}

func toldField(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, c.options...)
}

func toldFails(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.OnRetry(func(_ uint, err error) {
		if isTemporary(err) {
			return
		}
		panic(err)
	}))
}

func toldDelay(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.DelayType(func(_ uint, err error) int {
		if err == errFailed {
			panic(err)
		}
		return 1
	}))
}

func plain(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, b)
}

func three(ctx context.Context, b backoff.BackOff) error {
	p := backoff.WithMaxRetries(b, 3)
	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, p)
}

func threeReturned(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, somePolicy())
}

func threeGlobal(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, thrice)
}

func itself(ctx context.Context, b backoff.BackOff) error {

	return backoff.Retry(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, loop())
}

func notifyNil(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, b, nil)
}

func notifyTells(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, b, tells)
}

func notifyLogs(b backoff.BackOff, cancel func()) error {

	return backoff.RetryNotify(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, b, func(err error, d time.Duration) {
		text := err.Error()
		attempts++
		attempts += 2
		_ = d
		log.Print(errors.Join(err), text, time.Duration(d))
	})
}

func plainDo(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	})
}

func delayed(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, retry.Attempts(3), retry.Delay(1), retry.DelayType(retry.BackOffDelay))
}

func listed(c *client) error {
	opts := []retry.Option{retry.Attempts(3)}
	opts = append(opts, retry.Delay(1))
	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, opts...)
}

func toldLogs(c *client) error {

	return retry.Do(func() error {
		r := send()
		if r.Code == 4000 { // want "makes the request again for 4000 "
			return errFailed
		}
		return nil
	}, retry.OnRetry(func(n uint, err error) { log.Print(n, err) }))
}
