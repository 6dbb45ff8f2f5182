module github.com/tcerr/tcerrlint/tcerr

go 1.21
