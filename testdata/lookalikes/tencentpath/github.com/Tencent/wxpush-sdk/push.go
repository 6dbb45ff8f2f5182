// Package wxpush sends messages to phones.
package wxpush

// Result is what the phone network says.
type Result struct {
	Code    int
	Message string
}

// Send sends a text.
func Send(image, text string) Result {
	if image == "" || text == "" {
		return Result{Code: 4400, Message: "empty"}
	}
	return Result{}
}

// Temporary reports whether the network is only busy.
func (r Result) Temporary() bool { return r.Code == 4500 || r.Code == 6000 }
