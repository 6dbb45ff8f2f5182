// Package decoded has codes behind pointers and in interfaces.
package decoded

import "github.com/tcerr/tcerrlint/testdata/evidence/api"

func pointer(r *api.Pointers) bool {
	return r.Code != nil && *r.Code == 5000 // want `compare: 5000 `
}

func assertion(r *api.Any) bool {
	if code, ok := r.Code.(float64); ok {
		return code == 4400 // want `compare: 4400 `
	}
	return int(r.Code.(float64)) == 4400 // want `compare: 4400 `
}

func typeSwitch(r api.Any) bool {
	switch v := r.Code.(type) {
	case float64:
		return v == 5000 // want `compare: 5000 `
	case int:
		return v == 5000 // want `compare: 5000 `
	}
	return false
}
