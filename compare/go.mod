// Module compare runs other linters on the same code, for the table in
// docs/comparison.md. It is a module of its own so that nobody else loads them.
module github.com/tcerr/tcerrlint/compare

go 1.26.0

require (
	codeberg.org/polyfloyd/go-errorlint v1.9.0
	github.com/nishanths/exhaustive v0.15.0
	github.com/quasilyte/go-ruleguard v0.4.5
	github.com/quasilyte/go-ruleguard/dsl v0.3.23
	github.com/sashamelentyev/usestdlibvars v1.29.0
	github.com/tcerr/tcerrlint v0.1.0
	golang.org/x/tools v0.52.0
)

require (
	github.com/go-toolsmith/astcopy v1.0.2 // indirect
	github.com/go-toolsmith/astequal v1.0.3 // indirect
	github.com/quasilyte/gogrep v0.5.0 // indirect
	github.com/quasilyte/stdinfo v0.0.0-20220114132959-f7386bf02567 // indirect
	golang.org/x/exp/typeparams v0.0.0-20240213143201-ec583247a57a // indirect
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
)

replace github.com/tcerr/tcerrlint => ..
