//go:build !go1.26

package main

import "github.com/tcerr/tcerrlint/internal/corpus"

func goFix() []corpus.Driver { return nil }
