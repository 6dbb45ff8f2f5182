// Package library holds what is known of other people's packages, as data: the
// checks read it, and to know one more library is to add a row.
package library
