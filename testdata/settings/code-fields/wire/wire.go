// Package wire is a client whose answers lack the looks of the API's.
package wire

// A Reply is what a call returns.
type Reply struct {
	Ret   int64
	Total int64
}

// A Page is a reply with items.
type Page struct {
	*Reply
	Items []string
}

// A Box holds a value of any type.
type Box[T any] struct {
	Value T
}
