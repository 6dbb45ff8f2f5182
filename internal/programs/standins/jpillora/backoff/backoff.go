package backoff

import "time"

type Backoff struct {
	Min, Max time.Duration
	attempt  int
}

func (b *Backoff) Duration() time.Duration {
	b.attempt++
	return 0
}

func (b *Backoff) Reset()           { b.attempt = 0 }
func (b *Backoff) Attempt() float64 { return float64(b.attempt) }
