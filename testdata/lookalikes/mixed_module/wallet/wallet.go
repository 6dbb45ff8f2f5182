// Package wallet speaks JSON-RPC with a wallet.
package wallet

// An RPCError is what a wallet answers.
type RPCError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// An Event is what a wallet tells.
type Event struct{ Code int }

// Do asks a wallet.
func Do() (code int, err error) { return 0, nil }

// LastCode is the last code.
var LastCode, Code int
