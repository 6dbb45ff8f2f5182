// Package tcerr is another one of that name.
package tcerr

var Nothing int

var tcerr int
