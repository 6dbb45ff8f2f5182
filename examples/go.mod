module github.com/tcerr/tcerrlint/examples

go 1.25.0

require github.com/tcerr/tcerrlint/tcerr v0.1.0

replace github.com/tcerr/tcerrlint/tcerr => ../tcerr
