// Package ratelimit waits until an action may be called.
package ratelimit

// Check waits.
func Check(action string) {}
