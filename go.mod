module github.com/tcerr/tcerrlint

go 1.26.0

require (
	github.com/aymanbagabas/go-udiff v0.4.1 // merges and applies the edits of fixes, compares lines
	github.com/golangci/plugin-module-register v0.1.2 // how golangci-lint finds plugins
	golang.org/x/tools v0.52.0 // go/analysis and its drivers
)

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
)
