// Module e2e builds a gopls and uses it as an editor does. It is a module of
// its own because that takes minutes: CI runs it, by .ci/gopls.
module github.com/tcerr/tcerrlint/cmd/tcerr-gopls/e2e

go 1.25.0
