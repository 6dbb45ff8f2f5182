module github.com/tcerr/tcerrlint/examples

go 1.26.0

// No package here imports tcerr: the examples are the code before the linter's
// fixes, and the fixes add the import. The requirement stands so that the fixed
// copy builds, so do not let go mod tidy drop it.
require github.com/tcerr/tcerrlint/tcerr v0.1.0

replace github.com/tcerr/tcerrlint/tcerr => ../tcerr
