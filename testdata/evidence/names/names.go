// Package names has codes of which only the name is known.
package names

type result struct {
	ErrCode int64 `json:"ret"`
}

func is(errCode int, r *result) bool {
	return errCode == 5000 || r.ErrCode == 4400 // want `compare: 5000 ` `compare: 4400 `
}

func result2() (retCode int) {
	defer func() {
		if retCode == 6000 { // want `compare: 6000 `
			retCode = 0
		}
	}()
	return 1
}
