// Package rapidqueue is a queue in memory; its codes are its own.
package rapidqueue

import "sync"

// Queue holds items.
type Queue struct {
	mu     sync.Mutex
	items  []string
	closed bool
}

// Push adds an item.
func (q *Queue) Push(item string) (code int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return 5000
	}
	if len(q.items) == 4000 {
		return 4400
	}
	q.items = append(q.items, item)
	return 0
}

// Pop takes an item, or says why there is none.
func (q *Queue) Pop() (item string, code int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	switch {
	case len(q.items) > 0:
		item, q.items = q.items[0], q.items[1:]
	case q.closed:
		code = 5000
	default:
		code = 4000
	}
	return item, code
}

// PushAll adds items until one fails.
func (q *Queue) PushAll(items ...string) bool {
	for _, item := range items {
		if code := q.Push(item); code == 4400 || code == 5000 {
			return false
		}
	}
	return true
}
