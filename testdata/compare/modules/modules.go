// Package modules compares the codes that lead a message.
package modules

import "github.com/tcerr/tcerrlint/tcerr"

func equal(message string) bool {
	code := tcerr.MessageCode(message)
	return code == -514 || // want `compare: -514 is the Tencent Cloud code for .*; compare with tcerr.ModuleSourceAlreadyExists`
		-(502) == tcerr.MessageCode(message) || // want `compare: -502 `
		code == tcerr.ModuleCode(-503) || // want `compare: -503 `
		int(code) == -505 || // want `compare: -505 `
		int64(code) == -507 // want `compare: -507 `
}

// The table of the other kind does not count.
func other(message string, code tcerr.Code) bool {
	return tcerr.MessageCode(message) == 4000 || tcerr.MessageCode(message) == 514 || tcerr.MessageCode(message) == 0 || code == -514
}

func tag(message string) int {
	switch code := tcerr.MessageCode(message); code {
	case -514, 9003, tcerr.ModuleSubresourceExist: // want `compare: -514 `
		return 1
	case
		-513: // want `compare: -513 `
		return 2
	}
	return 0
}

var exists = map[tcerr.ModuleCode]bool{-514: true, -515: true} // want `compare: -514 ` `compare: -515 `

func lookup(message string) bool { return exists[tcerr.MessageCode(message)] }
