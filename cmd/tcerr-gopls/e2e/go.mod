// Module e2e builds a gopls and uses it as an editor does. It is a module of
// its own because that takes minutes: CI runs it, by .ci/gopls.
module github.com/tcerr/tcerrlint/cmd/tcerr-gopls/e2e

go 1.26.0

require github.com/tcerr/tcerrlint v0.1.0 // tcerr-gopls, and the fixtures' driver

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
)

replace github.com/tcerr/tcerrlint => ../../..
