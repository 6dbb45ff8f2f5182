// Package handled has switches behind which something else finds the errors of
// the codes that they do not name.
package handled

import (
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
	ID       string
}

var (
	errGone    = errors.New("gone")
	errInvalid = errors.New("invalid")

	byCode = map[int]error{int(tcerr.CodeInvalidParameter): errInvalid, int(tcerr.CodeAuthFailure): errInvalid}
)

// Others add their codes.
func register(code int, err error) { byCode[code] = err }

func toError(code int) error             { return byCode[code] }
func validate(r response) error          { return toError(r.Code) }
func parse(r response) (string, error)   { return r.ID, toError(r.Code) }
func lookup(code int) (e error, ok bool) { e, ok = byCode[code]; return e, ok }

func table(r response) (string, error) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	if e, ok := byCode[r.Code]; ok {
		return "", e
	}
	return r.ID, nil
}

func looked(r response) (string, error) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	if e, ok := lookup(r.Code); ok {
		return "", e
	}
	return r.ID, nil
}

func made(r response) (string, error) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	return r.ID, toError(r.Code)
}

func indexed(r response) (string, error) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	return r.ID, byCode[r.Code]
}

func assigned(r response) (string, error) {
	var err error
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	err = toError(r.Code)
	return r.ID, err
}

func passedOn(r response) (string, error) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	return parse(r)
}

func named(r response) (id string, err error) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", errGone
	}
	err = validate(r)
	id = r.ID
	return
}

func found(r response) (id string, ok bool) {
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return "", false
	}
	return r.ID, r.ID != ""
}
