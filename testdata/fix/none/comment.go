package none

// A comment that belongs to nothing.

// comment has one of its own.
func comment(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
