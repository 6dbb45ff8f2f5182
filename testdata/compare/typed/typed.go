// Package typed compares values of types that have constants of their own.
package typed

import "github.com/tcerr/tcerrlint/tcerr"

func is(err tcerr.Error) bool {
	return err.Code == 5000 // want `compare: 5000 .*; compare with tcerr.CodeResourceNotFound`
}

func module(err *tcerr.Error) bool {
	return tcerr.MessageCode(err.Message) == -514 // want `compare: -514 .*; compare with tcerr.ModuleSourceAlreadyExists`
}

func converted(n int) bool {
	return tcerr.Code(n) == 4000 // want `compare: 4000 `
}

func tag(code tcerr.Code) bool {
	switch code {
	case 4000, tcerr.CodeAuthFailure: // want `compare: 4000 `
		return false
	}
	return true
}

// An errCode is the module's own.
type errCode int

const (
	errNotFound errCode = 5000
	errMissing  errCode = 5000
	errQuota    errCode = 4400
)

type response struct {
	Code     errCode
	Message  string
	CodeDesc string
}

func own(r response) bool {
	return r.Code == 5000 || // want `compare: 5000 .*; compare with errNotFound`
		r.Code == errQuota ||
		r.Code == 6000 // want `compare: 6000 .*; compare with tcerr.CodeInternalError`
}

func ownTag(r response) bool {
	switch r.Code {
	case 4400: // want `compare: 4400 .*; compare with errQuota`
	case 6000: // want `compare: 6000 .*; compare with tcerr.CodeInternalError`
	default:
		return true
	}
	return false
}

func shadowed(r response) bool {
	errNotFound := 1
	return errNotFound == 1 && r.Code == 5000 // want `compare: 5000 `
}
